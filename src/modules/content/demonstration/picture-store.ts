import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Transaction } from '#platform/database';
import { type Keeper, takeIn } from '../media/take-in.ts';
import { type Drawing, drawPicture } from './pictures/draw.ts';

type Home = { readonly id: string; readonly organisationId: string };

const keyOf = ({ scene, light, variant }: Drawing): string => `${scene}-${light}-${variant}`;

/** Draws pictures and takes them into a site's store as any upload is taken. Gives the id of each by its drawing. */
export async function takePictures(
  keeper: Keeper,
  actor: { readonly accountId: null; readonly name: string; readonly system: true },
  home: Home,
  drawings: readonly (Drawing & { readonly alt: string })[],
): Promise<ReadonlyMap<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), 'congso-drawings-'));
  const taken = new Map<string, string>();
  // of use to the first start only, and heavy
  const { default: sharp } = await import('sharp');
  try {
    for (const drawing of drawings) {
      const name = keyOf(drawing);
      if (taken.has(name)) continue;
      const path = join(folder, `${name}.png`);
      await writeFile(
        path,
        await sharp(Buffer.from(drawPicture(drawing)))
          .png({ compressionLevel: 1 })
          .toBuffer(),
      );
      const file = { path, name: `${name}.png`, size: (await stat(path)).size };
      const kept = await takeIn(keeper, actor, home, file, { alt: drawing.alt, credit: 'CổngSố' });
      if (kept.kind !== 'done') throw new Error(`the picture ${name} was refused: ${JSON.stringify(kept)}`);
      taken.set(name, kept.value.id);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return taken;
}

/** The picture in another site's store: the same contents under a row of its own. */
export async function copyPicture(tx: Transaction, mediaId: string, home: Home): Promise<string> {
  const { rows } = await sql`
    INSERT INTO media (site_id, organisation_id, kind, storage_key, name, media_type, size, width, height, alt, caption, credit,
      transcript, variants, created_at, created_by)
    SELECT ${home.id}, ${home.organisationId}, kind, storage_key, name, media_type, size, width, height, alt, caption, credit,
      transcript, variants, created_at, created_by FROM media WHERE id = ${mediaId} RETURNING id`.execute(tx.kysely);
  return z.object({ id: z.string() }).parse(rows[0]).id;
}
