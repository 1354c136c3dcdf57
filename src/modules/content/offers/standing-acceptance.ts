import { sql } from 'kysely';
import type { IsoDate } from '#platform/calendar';
import type { Transaction } from '#platform/database';
import type { Edition } from '../editions/edition.ts';

/**
 * Offers a newly published item to every site that has given a standing permission for its section, and accepts it there by that
 * permission (Art. 19.2). A site whose board has declined or ended this very item is not asked again.
 */
export async function acceptByPermission(tx: Transaction, edition: Edition, now: Date, today: IsoDate): Promise<void> {
  await sql`
    INSERT INTO offer (article_id, from_site_id, to_site_id, to_section, state, offered_at, offered_by, decided_at, decided_by, standing_id)
    SELECT ${edition.articleId}, s.from_site_id, s.to_site_id, s.to_section, 'accepted', ${now}, ${tx.actor.name}, ${now}, s.granted_by, s.id
    FROM standing_permission s
    WHERE s.from_site_id = ${edition.siteId} AND s.from_section = ${edition.sectionCode} AND s.valid @> ${today}::date
      AND NOT EXISTS (SELECT FROM offer o WHERE o.article_id = ${edition.articleId} AND o.to_site_id = s.to_site_id
        AND (o.state <> 'ended' OR o.reason IS DISTINCT FROM 'withdrawn'))`.execute(tx.kysely);
}
