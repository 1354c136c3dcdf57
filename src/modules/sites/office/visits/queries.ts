import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { byAlphabet, hasWords, type ListPart, type ListRows, orderAndPart } from '#lists';
import type { Transaction } from '#platform/database';

const row = z.object({
  siteId: z.string(),
  siteName: z.string(),
  /** "site", or "article:<number>" */
  subject: z.string(),
  title: z.string(),
  visits: z.coerce.number(),
  lastDay: z.string(),
});
export type CountedPage = z.infer<typeof row>;

/** Visits of the sites of which the actor is the manager, summed over the days of the question. */
export async function listVisits(
  tx: Transaction,
  part: ListPart,
  titles: RawBuilder<unknown>,
): Promise<ListRows<CountedPage>> {
  const { tu: from, den: to, tinh: what, 'trang-tin': site } = part.filters;
  const conditions = [
    sql`v.site_id IN (SELECT congso_sites_where('site.manage'))`,
    what === 'bai' ? sql`v.subject <> 'site'` : sql`v.subject = 'site'`,
    from === undefined ? sql`true` : sql`v.day >= ${from}::date`,
    to === undefined ? sql`true` : sql`v.day <= ${to}::date`,
    site === undefined ? sql`true` : sql`v.site_id = ${site}`,
  ];
  const found = sql`SELECT v.site_id AS "siteId", s.name ->> 'vi' AS "siteName", v.subject, coalesce((${titles}), '') AS title,
      sum(v.visits) AS visits, max(v.day)::text AS "lastDay"
    FROM site_visit v JOIN site s ON s.id = v.site_id WHERE ${sql.join(conditions, sql` AND `)}
    GROUP BY v.site_id, s.name, v.subject`;
  const words = hasWords(part.words, [sql`"siteName"`, sql`title`]);
  const order = orderAndPart(
    part,
    { luot: sql`visits`, trang: byAlphabet(sql`"siteName"`), bai: byAlphabet(sql`title`), ngay: sql`"lastDay"` },
    sql`"siteId", subject`,
  );
  const { rows } = await sql`SELECT * FROM (${found}) found WHERE ${words} ${order}`.execute(tx.kysely);
  const counted = await sql<{ total: string }>`SELECT count(*) AS total FROM (${found}) found WHERE ${words}`.execute(
    tx.kysely,
  );
  return { rows: rows.map((each) => row.parse(each)), total: Number(counted.rows[0]?.total ?? 0) };
}
