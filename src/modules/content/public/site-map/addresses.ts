import { z } from 'zod';
import type { PublicContext, SiteMapAddress } from '#offers';
import { itemPath, patterns, sectionPath } from '../paths.ts';
import type { Reading as AnyReading } from '../reading.ts';
import { statement } from '../statement.ts';

type Reading = Pick<AnyReading, 'db' | 'sectionsOf'>;

const count = statement(
  'address-count',
  'SELECT count(*)::int AS total FROM publication WHERE site_id = $1 AND language = $2 AND source_site_id = $1',
  z.object({ total: z.number() }),
);

/** The item at a place in the order of the numbers; read from the index alone. */
const place = statement(
  'address-place',
  `SELECT p.number::text AS number FROM publication p WHERE p.site_id = $1 AND p.language = $2 AND p.source_site_id = $1
  ORDER BY p.number OFFSET $3 LIMIT 1`,
  z.object({ number: z.string() }),
);

/** In the order of publication, so that the parts of a large site map stay as they are while new items come at the end. */
const itemsAfter = statement(
  'addresses',
  `SELECT p.number::text AS number, p.slug, s.slug AS "sectionSlug", (extract(epoch FROM p.published_at) * 1000)::float8 AS "changedAt"
  FROM publication p JOIN section s ON s.site_id = p.site_id AND s.code = p.section_code
  WHERE p.site_id = $1 AND p.language = $2 AND p.source_site_id = $1 AND p.number > $3::bigint ORDER BY p.number LIMIT $4`,
  // as milliseconds: to read a moment out of its text takes longer than all else that is done with a row
  z.object({ number: z.string(), slug: z.string(), sectionSlug: z.string(), changedAt: z.number() }),
);

/** Items read at once: other readers are answered in between. */
const inPiece = 2_000;

/** The pages that are not items: sections, board, agencies. */
async function pagesOf(reading: Reading, context: PublicContext): Promise<readonly string[]> {
  const sections = await reading.sectionsOf(context);
  return [
    ...sections.filter(({ isShown }) => isShown).map(({ slug }) => sectionPath(slug)),
    patterns.board,
    patterns.agencies,
  ];
}

/** How many addresses of content there are: items taken over from other sites are named by those. */
export async function countAddresses(reading: Reading, context: PublicContext): Promise<number> {
  const [pages, [found]] = await Promise.all([
    pagesOf(reading, context),
    count(reading.db, [context.siteId, context.language]),
  ]);
  return pages.length + (found?.total ?? 0);
}

/** The number behind which a list goes on that leaves out so many items; undefined where there are not so many. */
async function numberBefore(
  { db }: Reading,
  { siteId, language }: PublicContext,
  skipped: number,
): Promise<string | undefined> {
  if (skipped === 0) return '0';
  const [last] = await place(db, [siteId, language, skipped - 1]);
  return last?.number;
}

/** A part of them: the pages first, then the items, the oldest first. */
export async function* listAddresses(
  reading: Reading,
  context: PublicContext,
  offset: number,
  limit: number,
): AsyncGenerator<readonly SiteMapAddress[]> {
  const all = await pagesOf(reading, context);
  const pages = all.slice(offset, offset + limit).map((path) => ({ path, changedAt: context.now }));
  yield pages;
  let left = limit - pages.length;
  let after = await numberBefore(reading, context, Math.max(0, offset - all.length));
  while (left > 0 && after !== undefined) {
    const found = await itemsAfter(reading.db, [context.siteId, context.language, after, Math.min(inPiece, left)]);
    yield found.map((item) => ({ path: itemPath(item.sectionSlug, item), changedAt: new Date(item.changedAt) }));
    left -= found.length;
    after = found.at(-1)?.number;
  }
}
