import { sql } from 'kysely';
import type { Transaction } from '#platform/database';
import type { Edition } from './edition.ts';
import { mediaOf } from './facts.ts';
import type { EditionWords } from './words.ts';

/** Notes which of the site's files an edition names. Others are left out here, and refused before anything is published. */
export async function noteFiles(
  tx: Transaction,
  edition: Pick<Edition, 'id' | 'siteId'>,
  words: Pick<EditionWords, 'details' | 'body'>,
): Promise<void> {
  const named = [...mediaOf(words)];
  await sql`DELETE FROM edition_media WHERE edition_id = ${edition.id} AND NOT media_id = ANY (${named}::uuid[])`.execute(
    tx.kysely,
  );
  if (named.length === 0) return;
  await sql`
    INSERT INTO edition_media (edition_id, media_id, site_id)
    SELECT ${edition.id}, m.id, m.site_id FROM media m WHERE m.site_id = ${edition.siteId} AND m.id = ANY (${named}::uuid[])
    ON CONFLICT DO NOTHING`.execute(tx.kysely);
}
