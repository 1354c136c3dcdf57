import { sql } from 'kysely';
import { z } from 'zod';
import type { Queryable, Transaction } from '#platform/database';
import type { Edition } from '../editions/edition.ts';

const made = z.object({ mediaId: z.string(), seconds: z.number(), beginnings: z.array(z.number()).readonly() });
export type MadeSpeech = z.infer<typeof made>;

/** Whether the edition has its recording. */
export async function hasSpeech(db: Queryable, editionId: string): Promise<boolean> {
  const { rows } = await sql`SELECT FROM edition_speech WHERE edition_id = ${editionId}`.execute(db.kysely);
  return rows.length > 0;
}

/** The recording of the very same words that the site keeps, made for another edition. */
export async function selectSameSpeech(
  db: Queryable,
  { siteId }: Pick<Edition, 'siteId'>,
  hash: Buffer,
): Promise<MadeSpeech | undefined> {
  const { rows } = await sql`
    SELECT media_id AS "mediaId", seconds, beginnings FROM edition_speech WHERE site_id = ${siteId} AND words_hash = ${hash} LIMIT 1`.execute(
    db.kysely,
  );
  return rows[0] === undefined ? undefined : made.parse(rows[0]);
}

/** Gives an edition its recording, which everybody may hear from now on. */
export async function insertSpeech(
  tx: Transaction,
  { id, siteId }: Pick<Edition, 'id' | 'siteId'>,
  { mediaId, seconds, beginnings }: MadeSpeech,
  told: { readonly hash: Buffer; readonly now: Date },
): Promise<void> {
  await sql`
    INSERT INTO edition_speech (edition_id, site_id, media_id, words_hash, seconds, beginnings, made_at)
    VALUES (${id}, ${siteId}, ${mediaId}, ${told.hash}, ${seconds}, ${beginnings.map((part) => part.toFixed(5))}::real[], ${told.now})`.execute(
    tx.kysely,
  );
  await sql`UPDATE media SET is_public = true WHERE id = ${mediaId}`.execute(tx.kysely);
}
