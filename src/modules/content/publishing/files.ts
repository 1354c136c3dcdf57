import { sql } from 'kysely';
import type { Transaction } from '#platform/database';
import type { Edition } from '../editions/edition.ts';

/** The files of an edition may be read by everybody from now on. */
export async function showFiles(tx: Transaction, { id }: Pick<Edition, 'id'>): Promise<void> {
  await sql`
    UPDATE media SET is_public = true
    WHERE NOT is_public AND id IN (SELECT em.media_id FROM edition_media em WHERE em.edition_id = ${id})`.execute(
    tx.kysely,
  );
}

/**
 * The files of an edition that readers see no longer, and its recording, are shown no longer, unless something else that is published, or the site's own
 * look, shows them.
 */
export async function hideFiles(tx: Transaction, { id }: Pick<Edition, 'id'>): Promise<void> {
  await sql`
    UPDATE media m SET is_public = false
    WHERE m.id IN (SELECT em.media_id FROM edition_media em WHERE em.edition_id = ${id}
        UNION SELECT r.media_id FROM edition_speech r WHERE r.edition_id = ${id})
      AND NOT EXISTS (SELECT FROM edition_speech other JOIN edition e ON e.id = other.edition_id
        WHERE other.media_id = m.id AND e.state = 'published')
      AND NOT EXISTS (SELECT FROM edition_media other JOIN edition e ON e.id = other.edition_id
        WHERE other.media_id = m.id AND e.state = 'published')
      AND NOT EXISTS (SELECT FROM site s WHERE s.id = m.site_id AND s.settings::text LIKE '%' || m.id || '%')`.execute(
    tx.kysely,
  );
}
