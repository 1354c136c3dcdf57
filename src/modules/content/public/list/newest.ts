import { z } from 'zod';
import { type Reader, sectionsUnder } from '../sections.ts';
import {
  coverColumn,
  coverJoin,
  itemColumns,
  itemRow,
  newestFirst,
  newestOrder,
  noPages,
  type Shelf,
  type Teaser,
  teasers,
} from './teaser.ts';

/**
 * Lists by section, some with what stands in the sections below ($5). A list of the home page or of a parent section is short, so each
 * comes straight from the index.
 */
const bySection = teasers(
  'newest-by-section',
  `SELECT ${itemColumns}, ${coverColumn}
  FROM unnest($3::text[], $4::int[], $5::boolean[]) AS wanted (code, many, below)
  JOIN section s ON s.site_id = $1 AND (s.code = wanted.code OR wanted.below AND s.parent_code = wanted.code AND s.is_shown)
  CROSS JOIN LATERAL (
    SELECT p.* FROM publication p WHERE p.site_id = $1 AND p.language = $2 AND p.section_code = s.code
    ORDER BY ${newestOrder} LIMIT wanted.many) p
  ${coverJoin}`,
  itemRow,
);

/** How many of the newest are looked through for the one that the board put first. */
const lookedThrough = 40;

/** The newest ($3 and one to lead them), and of those before them what the board put first. */
const leadingWhere = (name: string, condition: string) =>
  teasers(
    name,
    `SELECT ${itemColumns}, ${coverColumn}, p.is_lead AS "isLead"
    FROM (SELECT p.*, row_number() OVER () AS place FROM (
      SELECT p.* FROM publication p WHERE p.site_id = $1 AND p.language = $2 AND ${condition}
      ORDER BY ${newestOrder} LIMIT greatest(${lookedThrough}, $3 + 1)) p) p
    ${coverJoin} WHERE p.is_lead OR p.place <= $3 + 1`,
    itemRow.extend({ isLead: z.boolean() }),
  );
const leading = leadingWhere('leading', noPages);
const leadingIn = leadingWhere('leading-in-section', 'p.section_code = $4');

/** The newest item of each other site that this one shows. */
const bySource = teasers(
  'newest-by-source',
  `SELECT ${itemColumns}
  FROM unnest($3::uuid[]) AS wanted (id) CROSS JOIN LATERAL (
    SELECT p.* FROM publication p WHERE p.site_id = $1 AND p.language = $2 AND p.source_site_id = wanted.id
    ORDER BY ${newestOrder} LIMIT $4) p
  ORDER BY ${newestOrder}`,
  itemRow,
);

/** The newest items of a site (all of its news, or one section), led by the one that its board put first. */
export async function selectLeading(
  shelf: Shelf,
  reader: Reader,
  { count, section }: { readonly count: number; readonly section: string | null },
): Promise<readonly Teaser[]> {
  const values = [reader.siteId, reader.language, count];
  const found = await (section === null
    ? leading(shelf, reader, values)
    : leadingIn(shelf, reader, [...values, section]));
  const newest = [...found].sort(newestFirst);
  const lead = newest.find(({ isLead }) => isLead) ?? newest[0];
  if (lead === undefined) return [];
  return [lead, ...newest.filter((item) => item !== lead).slice(0, count)];
}

/** The newest items that came from each of these sites. */
export function selectNewestOf(
  shelf: Shelf,
  reader: Reader,
  sourceSiteIds: readonly string[],
  count: number,
): Promise<readonly Teaser[]> {
  return bySource(shelf, reader, [reader.siteId, reader.language, sourceSiteIds, count]);
}

/** The newest that came from any other site; there is an index of those alone. */
const fromOthers = teasers(
  'newest-from-others',
  `SELECT ${itemColumns} FROM publication p WHERE p.site_id = $1 AND p.language = $2 AND p.source_site_id <> p.site_id
  ORDER BY ${newestOrder} LIMIT $3`,
  itemRow,
);

/** The newest items that came from other sites, without pictures. */
export function selectFromOthers(shelf: Shelf, reader: Reader, count: number): Promise<readonly Teaser[]> {
  return fromOthers(shelf, reader, [reader.siteId, reader.language, count]);
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
export function gatherNewest(shelf: Shelf): NewestInSection {
  const rounds = new Map<string, Round>();
  const begin = (key: string, reader: Reader): Round => {
    const wishes = new Map<string, Wish>();
    const { siteId, language } = reader;
    const found = bySection(shelf, reader, () => {
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
    const [items, sections] = await Promise.all([found, withBelow ? shelf.sectionsOf(reader) : []]);
    const codes = new Set([section, ...sectionsUnder(sections, section).map(({ code }) => code)]);
    const newest = items.filter(({ sectionCode }) => codes.has(sectionCode)).sort(newestFirst);
    // a section that is wished for by itself and below another one is given twice
    return newest.filter(({ number }, index) => number !== newest[index - 1]?.number).slice(0, count);
  };
}
