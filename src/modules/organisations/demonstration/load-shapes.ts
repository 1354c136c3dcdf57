import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { dateOf } from '#platform/calendar';
import type { Transaction } from '#platform/database';
import { rootDirectory } from '#platform/paths';
import { importShapes } from '../shapes/import-shapes.ts';

const name = 'shapes.geojson';

/** Enters the invented territories of the demonstration's bodies once; those that somebody has imported since stay. */
export async function loadDemonstrationShapes(tx: Transaction): Promise<void> {
  const known = await sql`SELECT FROM organisation_shape LIMIT 1`.execute(tx.kysely);
  if (known.rows.length > 0) return;
  const bytes = await readFile(join(rootDirectory, 'examples', name));
  // a body that somebody has renamed or dissolved meanwhile has no territory then
  const file = { name: 'congso demo', bytes, isPartial: true, isPreview: false };
  await importShapes(tx, file, { day: dateOf(2025, 7, 1), property: 'ma', mayManage: () => true }, 'congso demo');
}
