import { sql } from 'kysely';
import type { Queryable } from '#platform/database';
import { formWithHash } from '../../definitions/kept.ts';
import type { Form } from '../../definitions/library.ts';
import type { Campaign } from '../campaign.ts';

/** The form of the campaign from which one was copied, in the version of that campaign; undefined where it was not copied. */
export async function earlierForm(
  db: Queryable,
  { copiedFrom, formCode }: Pick<Campaign, 'copiedFrom' | 'formCode'>,
): Promise<Form | undefined> {
  if (copiedFrom === null) return undefined;
  const { rows } = await sql<{ hash: string }>`
    SELECT definition_hash AS hash FROM campaign WHERE id = ${copiedFrom}`.execute(db.kysely);
  const [row] = rows;
  return row === undefined ? undefined : formWithHash(db, formCode, row.hash);
}
