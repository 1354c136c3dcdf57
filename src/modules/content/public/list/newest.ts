import type { Database } from '#platform/database';
import type { Language } from '#platform/i18n';
import { statement } from '../statement.ts';
import { newestOrder, type Teaser, teaserColumns, teaserJoins, teaserRow } from './teaser.ts';

type Reader = { readonly siteId: string; readonly language: Language };

/** Lists by section. A list of the home page or of a parent section is short, so each comes straight from the index. */
const bySection = statement(
  'newest-by-section',
  `SELECT ${teaserColumns}
  FROM unnest($3::text[], $4::int[]) AS wanted (code, many) CROSS JOIN LATERAL (
    SELECT p.* FROM publication p WHERE p.site_id = $1 AND p.language = $2 AND p.section_code = wanted.code
    ORDER BY ${newestOrder} LIMIT wanted.many) p
  ${teaserJoins} ORDER BY ${newestOrder}`,
  teaserRow,
);

/** Of all news: first the one to lead with, chosen by the board or else the newest, then the newest others. */
const leading = statement(
  'leading',
  `WITH recent AS MATERIALIZED (
    SELECT p.number, p.is_lead, p.first_published_at FROM publication p
    WHERE p.site_id = $1 AND p.language = $2 AND CASE WHEN $4::text IS NULL
      THEN p.section_code NOT IN (SELECT code FROM section WHERE site_id = $1 AND kind = 'pages') ELSE p.section_code = $4 END
    ORDER BY ${newestOrder} LIMIT greatest(40, $3 + 1)
  ), lead AS (
    SELECT number FROM recent ORDER BY is_lead DESC, first_published_at DESC, number DESC LIMIT 1
  ), shown AS (
    SELECT number, true AS leads FROM lead
    UNION ALL (SELECT number, false FROM recent WHERE number NOT IN (SELECT number FROM lead)
      ORDER BY first_published_at DESC, number DESC LIMIT $3)
  )
  SELECT ${teaserColumns} FROM shown JOIN publication p ON p.site_id = $1 AND p.language = $2 AND p.number = shown.number
  ${teaserJoins} ORDER BY shown.leads DESC, ${newestOrder}`,
  teaserRow,
);

/** The newest item of each other site that this one shows. */
const bySource = statement(
  'newest-by-source',
  `SELECT ${teaserColumns}
  FROM unnest($3::uuid[]) AS wanted (id) CROSS JOIN LATERAL (
    SELECT p.* FROM publication p WHERE p.site_id = $1 AND p.language = $2 AND p.source_site_id = wanted.id
    ORDER BY ${newestOrder} LIMIT $4) p
  ${teaserJoins} ORDER BY ${newestOrder}`,
  teaserRow,
);

/** The newest items of a site (all of its news, or one section), led by the one that its board put first. */
export function selectLeading(
  db: Database,
  { siteId, language }: Reader,
  { count, section }: { readonly count: number; readonly section: string | null },
): Promise<readonly Teaser[]> {
  return leading(db, [siteId, language, count, section]);
}

/** The newest items that came from each of these sites. */
export function selectNewestOf(
  db: Database,
  { siteId, language }: Reader,
  sourceSiteIds: readonly string[],
  count: number,
): Promise<readonly Teaser[]> {
  return bySource(db, [siteId, language, sourceSiteIds, count]);
}

/** The newest that came from any other site. The window keeps a site without such items from being read to its end. */
const fromOthers = statement(
  'newest-from-others',
  `WITH recent AS MATERIALIZED (
    SELECT p.number, p.source_site_id FROM publication p WHERE p.site_id = $1 AND p.language = $2 ORDER BY ${newestOrder} LIMIT 500)
  SELECT ${teaserColumns} FROM recent JOIN publication p ON p.site_id = $1 AND p.language = $2 AND p.number = recent.number
  ${teaserJoins} WHERE recent.source_site_id <> $1 ORDER BY ${newestOrder} LIMIT $3`,
  teaserRow,
);

/** The newest items that came from other sites, among the newest 500 of this one. */
export function selectFromOthers(
  db: Database,
  { siteId, language }: Reader,
  count: number,
): Promise<readonly Teaser[]> {
  return fromOthers(db, [siteId, language, count]);
}

type Wish = { readonly section: string; readonly count: number; readonly give: (found: readonly Teaser[]) => void };
type Round = { readonly reader: Reader; readonly wishes: Wish[]; readonly fail: ((error: unknown) => void)[] };

/** The newest items of a section. */
export type NewestInSection = (reader: Reader, section: string, count: number) => Promise<readonly Teaser[]>;

/**
 * Gathers what the blocks of one home page ask at the same moment into one query: a page with ten lists costs as much
 * of the database's time as one with two.
 */
export function gatherNewest(db: Database): NewestInSection {
  const rounds = new Map<string, Round>();
  const ask = async (key: string, { reader, wishes, fail }: Round) => {
    rounds.delete(key);
    try {
      const most = new Map<string, number>();
      for (const { section, count } of wishes) most.set(section, Math.max(count, most.get(section) ?? 0));
      const found = await bySection(db, [reader.siteId, reader.language, [...most.keys()], [...most.values()]]);
      for (const { section, count, give } of wishes) {
        give(found.filter(({ sectionCode }) => sectionCode === section).slice(0, count));
      }
    } catch (error) {
      for (const each of fail) each(error);
    }
  };
  return (reader, section, count) =>
    new Promise((give, fail) => {
      const key = `${reader.siteId} ${reader.language}`;
      const known = rounds.get(key);
      const round = known ?? { reader, wishes: [], fail: [] };
      if (known === undefined) {
        rounds.set(key, round);
        setImmediate(() => void ask(key, round));
      }
      round.wishes.push({ section, count, give });
      round.fail.push(fail);
    });
}
