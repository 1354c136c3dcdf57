import type { Database } from '#platform/database';
import type { Language } from '#platform/i18n';
import { type SectionsOf, sectionsUnder } from '../sections.ts';
import { statement } from '../statement.ts';
import { newestOrder, type Teaser, teaserColumns, teaserJoins, teaserRow } from './teaser.ts';

type Reader = { readonly siteId: string; readonly language: Language };

/**
 * Lists by section, some with what stands in the sections below ($5). A list of the home page or of a parent section is short, so each
 * comes straight from the index.
 */
const bySection = statement(
  'newest-by-section',
  `SELECT ${teaserColumns}
  FROM (SELECT s.code, max(wanted.many) AS many FROM unnest($3::text[], $4::int[], $5::boolean[]) AS wanted (code, many, below)
    JOIN section s ON s.site_id = $1 AND (s.code = wanted.code OR wanted.below AND s.parent_code = wanted.code AND s.is_shown)
    GROUP BY s.code) wanted
  CROSS JOIN LATERAL (
    SELECT p.* FROM publication p WHERE p.site_id = $1 AND p.language = $2 AND p.section_code = wanted.code
    ORDER BY ${newestOrder} LIMIT wanted.many) p
  ${teaserJoins} ORDER BY ${newestOrder}`,
  teaserRow,
);

/** Of all news: first the one to lead with, chosen by the board or else the newest, then the newest others. */
const leading = statement(
  'leading',
  `WITH recent AS MATERIALIZED (
    SELECT p.* FROM publication p
    WHERE p.site_id = $1 AND p.language = $2 AND CASE WHEN $4::text IS NULL
      THEN p.section_code NOT IN (SELECT code FROM section WHERE site_id = $1 AND kind = 'pages') ELSE p.section_code = $4 END
    ORDER BY ${newestOrder} LIMIT greatest(40, $3 + 1)
  ), p AS MATERIALIZED (
    SELECT r.*, r.number = first_value(r.number) OVER (ORDER BY r.is_lead DESC, r.first_published_at DESC, r.number DESC) AS leads
    FROM recent r ORDER BY leads DESC, r.first_published_at DESC, r.number DESC LIMIT $3 + 1
  )
  SELECT ${teaserColumns} FROM p ${teaserJoins} ORDER BY p.leads DESC, ${newestOrder}`,
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

/** The newest that came from any other site; there is an index of those alone. */
const fromOthers = statement(
  'newest-from-others',
  `SELECT ${teaserColumns} FROM (
    SELECT p.* FROM publication p WHERE p.site_id = $1 AND p.language = $2 AND p.source_site_id <> p.site_id
    ORDER BY ${newestOrder} LIMIT $3) p
  ${teaserJoins} ORDER BY ${newestOrder}`,
  teaserRow,
);

/** The newest items that came from other sites. */
export function selectFromOthers(
  db: Database,
  { siteId, language }: Reader,
  count: number,
): Promise<readonly Teaser[]> {
  return fromOthers(db, [siteId, language, count]);
}

/** The newest items of a section; `withBelow`: and of the shown sections right below it. */
export type NewestInSection = (
  reader: Reader,
  section: string,
  count: number,
  how?: { readonly withBelow: boolean },
) => Promise<readonly Teaser[]>;

type Wish = { many: number; below: boolean };
type Round = { readonly wishes: Map<string, Wish>; readonly found: Promise<readonly Teaser[]> };

/**
 * Gathers what the blocks of one home page ask at the same moment into one query: a page with ten lists costs as much
 * of the database's time as one with two.
 */
export function gatherNewest(db: Database, sectionsOf: SectionsOf): NewestInSection {
  const rounds = new Map<string, Round>();
  const begin = (key: string, { siteId, language }: Reader): Round => {
    const wishes = new Map<string, Wish>();
    const found = bySection(db, () => {
      rounds.delete(key);
      const all = [...wishes.values()];
      return [siteId, language, [...wishes.keys()], all.map(({ many }) => many), all.map(({ below }) => below)];
    });
    const round = { wishes, found };
    rounds.set(key, round);
    return round;
  };
  return async (reader, section, count, { withBelow } = { withBelow: false }) => {
    const key = `${reader.siteId} ${reader.language}`;
    const { wishes, found } = rounds.get(key) ?? begin(key, reader);
    const known = wishes.get(section);
    wishes.set(section, { many: Math.max(count, known?.many ?? 0), below: withBelow || known?.below === true });
    const [items, sections] = await Promise.all([found, withBelow ? sectionsOf(reader) : []]);
    const codes = new Set([section, ...sectionsUnder(sections, section).map(({ code }) => code)]);
    return items.filter(({ sectionCode }) => codes.has(sectionCode)).slice(0, count);
  };
}
