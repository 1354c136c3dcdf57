import type { Reader } from '../sections.ts';
import { itemColumns, itemRow, newestOrder, noPages, type Shelf, type Teaser, teasers } from './teaser.ts';

/** Days over which visits are summed: what was read long ago is no advice for today. */
const readWithin = 30;

/** Sums of visits name nobody: only how often a page was looked at on a day is kept (site_visit). */
const mostRead = teasers(
  'most-read',
  `WITH read AS MATERIALIZED (
    SELECT substr(v.subject, 9)::bigint AS number, sum(v.visits) AS visits FROM site_visit v
    WHERE v.site_id = $1 AND v.subject LIKE 'article:%' AND v.day > $3::date - $4::int AND v.day <= $3::date GROUP BY v.subject)
  SELECT ${itemColumns} FROM read JOIN publication p ON p.site_id = $1 AND p.language = $2 AND p.number = read.number
  WHERE ${noPages} ORDER BY read.visits DESC, ${newestOrder} LIMIT $5`,
  itemRow,
);

/** What readers of a site opened most often in the last thirty days, the most read first, without pictures. `today`: YYYY-MM-DD. */
export function selectMostRead(
  shelf: Shelf,
  reader: Reader & { readonly today: string },
  count: number,
): Promise<readonly Teaser[]> {
  return mostRead(shelf, reader, [reader.siteId, reader.language, reader.today, readWithin, count]);
}
