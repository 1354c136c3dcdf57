import { z } from 'zod';
import type { Database } from '#platform/database';
import type { Reader } from '../sections.ts';
import { statement } from '../statement.ts';
import {
  coverColumn,
  coverJoin,
  itemColumns,
  itemRow,
  newestOrder,
  type Shelf,
  type Teaser,
  teasers,
} from './teaser.ts';

/** Which items a list shows: those of a section, or those that came from another site, first published within [from, until). */
export type Listing = {
  readonly reader: Reader;
  readonly of: { readonly section: string } | { readonly source: string };
  readonly from: Date | null;
  readonly until: Date | null;
};

/** How many items a list has, and when the first and the last ones of all times were published. */
export type Extent = { readonly total: number; readonly oldest: Date | null; readonly newest: Date | null };

const extentRow = z.object({ total: z.number(), oldest: z.date().nullable(), newest: z.date().nullable() });

/** The condition that an item was first published within a time whose two ends have these numbers among the values. */
type Window = (from: number, until: number) => string;
const always: Window = () => '';
const within: Window = (from, until) => `AND p.first_published_at >= coalesce($${from}::timestamptz, '-infinity')
  AND p.first_published_at < coalesce($${until}::timestamptz, 'infinity')`;

/** The queries of one kind of list. `of` is what $3 is compared with; an index of publication begins with these three columns. */
function queriesBy(name: string, of: string, window: Window) {
  const whole = `p.site_id = $1 AND p.language = $2 AND ${of} = $3`;
  const extent = `SELECT (SELECT count(*)::int FROM publication p WHERE ${whole} ${window(4, 5)}) AS total,
    (SELECT min(p.first_published_at) FROM publication p WHERE ${whole}) AS oldest,
    (SELECT max(p.first_published_at) FROM publication p WHERE ${whole}) AS newest`;
  // the inner query reads the index alone, so that a page in the middle of 200,000 items does not fetch those before it
  const page = (order: string) => `WITH page AS MATERIALIZED (
      SELECT p.number FROM publication p WHERE ${whole} ${window(6, 7)} ORDER BY ${order} OFFSET $4 LIMIT $5)
    SELECT ${itemColumns}, ${coverColumn} FROM page JOIN publication p ON p.site_id = $1 AND p.language = $2 AND p.number = page.number
    ${coverJoin} ORDER BY ${newestOrder}`;
  return {
    extent: statement(`extent.${name}`, extent, extentRow),
    fromTheNewest: teasers(`page.${name}`, page(newestOrder), itemRow),
    fromTheOldest: teasers(`page-from-oldest.${name}`, page('p.first_published_at, p.number'), itemRow),
  };
}

// a condition that may hold of everything would hide from the planner that most lists are the whole section
const queries = {
  section: {
    always: queriesBy('section', 'p.section_code', always),
    within: queriesBy('section-within', 'p.section_code', within),
  },
  source: {
    always: queriesBy('source', 'p.source_site_id', always),
    within: queriesBy('source-within', 'p.source_site_id', within),
  },
};

/** The queries for a list, the values that all of them begin with, and those of its window, which they end with. */
function asked({ reader, of, from, until }: Listing) {
  const kind = 'section' in of ? queries.section : queries.source;
  const first = [reader.siteId, reader.language, 'section' in of ? of.section : of.source];
  const isWhole = from === null && until === null;
  return isWhole ? { ...kind.always, first, window: [] } : { ...kind.within, first, window: [from, until] };
}

export async function selectExtent(db: Database, listing: Listing): Promise<Extent> {
  const { extent, first, window } = asked(listing);
  const [found] = await extent(db, [...first, ...window]);
  if (found === undefined) throw new Error('a query without FROM gives one row');
  return found;
}

/** `count` items after the `offset` newest of `total`. Counted from the nearer end, which halves the longest way. */
export function selectPage(
  shelf: Shelf,
  listing: Listing,
  { offset, count, total }: { readonly offset: number; readonly count: number; readonly total: number },
): Promise<readonly Teaser[]> {
  const { fromTheNewest, fromTheOldest, first, window } = asked(listing);
  const { reader } = listing;
  const after = Math.max(0, total - offset - count);
  if (offset <= after) return fromTheNewest(shelf, reader, [...first, offset, count, ...window]);
  return fromTheOldest(shelf, reader, [...first, after, Math.min(count, total - offset), ...window]);
}
