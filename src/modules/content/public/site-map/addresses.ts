import { z } from 'zod';
import type { PublicContext, SiteMapAddress } from '#offers';
import { itemPath, patterns, sectionPath } from '../paths.ts';
import type { Reading } from '../reading.ts';
import { statement } from '../statement.ts';

const count = statement(
  'address-count',
  'SELECT count(*)::int AS total FROM publication WHERE site_id = $1 AND language = $2 AND source_site_id = $1',
  z.object({ total: z.number() }),
);

/** In the order of publication, so that the parts of a large site map stay as they are while new items come at the end. */
const items = statement(
  'addresses',
  `WITH part AS MATERIALIZED (
    SELECT p.article_id FROM publication p WHERE p.site_id = $1 AND p.language = $2 AND p.source_site_id = $1
    ORDER BY p.number OFFSET $3 LIMIT $4)
  SELECT p.number::text AS number, p.slug, s.slug AS "sectionSlug", p.published_at AS "changedAt"
  FROM part JOIN publication p ON p.site_id = $1 AND p.language = $2 AND p.article_id = part.article_id
  JOIN section s ON s.site_id = p.site_id AND s.code = p.section_code ORDER BY p.number`,
  z.object({ number: z.string(), slug: z.string(), sectionSlug: z.string(), changedAt: z.date() }),
);

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

/** A part of them: the pages first, then the items, the oldest first. */
export async function listAddresses(
  reading: Reading,
  context: PublicContext,
  offset: number,
  limit: number,
): Promise<readonly SiteMapAddress[]> {
  const all = await pagesOf(reading, context);
  const pages = all.slice(offset, offset + limit).map((path) => ({ path, changedAt: context.now }));
  const left = limit - pages.length;
  if (left === 0) return pages;
  const from = Math.max(0, offset - all.length);
  const found = await items(reading.db, [context.siteId, context.language, from, left]);
  return [...pages, ...found.map((item) => ({ path: itemPath(item.sectionSlug, item), changedAt: item.changedAt }))];
}
