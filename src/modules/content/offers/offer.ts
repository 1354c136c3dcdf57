import { sql } from 'kysely';
import { z } from 'zod';
import type { IsoDate } from '#platform/calendar';
import type { Queryable, Transaction } from '#platform/database';

export const offerStates = ['offered', 'accepted', 'declined', 'ended'] as const;

const row = z.object({
  id: z.string(),
  articleId: z.string(),
  articleNumber: z.number(),
  /** The item's title for readers now, Vietnamese before English; null where it is not published. */
  title: z.string().nullable(),
  fromSiteId: z.string(),
  fromSection: z.string().nullable(),
  fromOrganisationId: z.string(),
  toSiteId: z.string(),
  toOrganisationId: z.string(),
  toSection: z.string(),
  state: z.enum(offerStates),
  note: z.string(),
  offeredAt: z.date(),
  offeredBy: z.string(),
  decidedAt: z.date().nullable(),
  decidedBy: z.string().nullable(),
  reason: z.string().nullable(),
  standingId: z.string().nullable(),
});
/** An item offered to the site of a body above, and what became of it. */
export type Offer = z.infer<typeof row>;

const select = sql`
  SELECT o.id, o.article_id AS "articleId", a.number::integer AS "articleNumber", p.title, o.from_site_id AS "fromSiteId",
    p.section_code AS "fromSection", f.organisation_id AS "fromOrganisationId", o.to_site_id AS "toSiteId",
    t.organisation_id AS "toOrganisationId", o.to_section AS "toSection", o.state, o.note, o.offered_at AS "offeredAt",
    o.offered_by AS "offeredBy", o.decided_at AS "decidedAt", o.decided_by AS "decidedBy", o.reason, o.standing_id AS "standingId"
  FROM offer o JOIN article a ON a.id = o.article_id JOIN site f ON f.id = o.from_site_id JOIN site t ON t.id = o.to_site_id
  LEFT JOIN LATERAL (SELECT title, section_code FROM publication p WHERE p.article_id = o.article_id AND p.site_id = o.from_site_id
    ORDER BY p.language DESC LIMIT 1) p ON true`;

/** The offer, held until the end of the transaction; undefined where there is none that the actor may change. */
export async function lockOffer(tx: Transaction, id: string): Promise<Offer | undefined> {
  const { rows } = await sql`${select} WHERE o.id = ${id} FOR UPDATE OF o`.execute(tx.kysely);
  return rows[0] === undefined ? undefined : row.parse(rows[0]);
}

/** The offer; undefined where there is none that the actor may see. */
export async function selectOptionalOffer(db: Queryable, id: string): Promise<Offer | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined;
  const { rows } = await sql`${select} WHERE o.id = ${id}`.execute(db.kysely);
  return rows[0] === undefined ? undefined : row.parse(rows[0]);
}

/** Where the item of an article stands, or was to stand, outside its own site. */
export async function selectOffersOf(db: Queryable, articleId: string): Promise<readonly Offer[]> {
  const { rows } = await sql`${select} WHERE o.article_id = ${articleId} ORDER BY o.offered_at DESC, o.id`.execute(
    db.kysely,
  );
  return rows.map((each) => row.parse(each));
}

const above = z.object({
  siteId: z.string(),
  organisationId: z.string(),
  name: z.object({ vi: z.string(), en: z.string().optional() }),
});
export type SiteAbove = z.infer<typeof above>;

/**
 * The open sites of all bodies above the one of a site, the nearest first (Art. 5, 17). A body that was merged or dissolved keeps the
 * place that it had last, so that its items are not lost to the sites above.
 */
export async function selectSitesAbove(db: Queryable, siteId: string, day: IsoDate): Promise<readonly SiteAbove[]> {
  const { rows } = await sql`
    SELECT t.id AS "siteId", t.organisation_id AS "organisationId", t.name
    FROM site s, congso_organisations_above(s.organisation_id, ${day}::date) WITH ORDINALITY AS higher (id, distance)
    JOIN site t ON t.organisation_id = higher.id
    WHERE s.id = ${siteId} AND t.id <> s.id AND (t.closed_on IS NULL OR t.closed_on > ${day}::date)
    ORDER BY higher.distance, t.is_main DESC, t.opened_on, t.id`.execute(db.kysely);
  return rows.map((each) => above.parse(each));
}
