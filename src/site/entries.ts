import type { PublicContext, PublicOffer, SiteMapEntry } from '#offers';
import type { PageCache } from '#platform/page-cache';

/** The sections and pages of a site, as its modules offer them. */
export type EntriesOf = (context: PublicContext) => Promise<readonly SiteMapEntry[]>;

/** Bytes for the entries of all sites. */
const roomBytes = 4_000_000;

/** Reads them module by module, and keeps them until the site or the tree of bodies changes: every page shows them. */
export function siteEntries(offers: readonly PublicOffer[], cache: PageCache): EntriesOf {
  const room = cache.room<readonly SiteMapEntry[]>(roomBytes);
  return (context) =>
    room.get(`${context.siteId} ${context.language}`, context.now, async () => {
      const parts = await Promise.all(offers.map((offer) => offer.siteMap?.(context) ?? []));
      const value = parts.flat();
      const tags = [`site:${context.siteId}`, 'organisations'];
      return { value, bytes: JSON.stringify(value).length, tags, until: null };
    });
}

/** All entries of a tree, those above before those below. */
export const flatEntries = (entries: readonly SiteMapEntry[]): readonly SiteMapEntry[] =>
  entries.flatMap((entry) => [entry, ...flatEntries(entry.below ?? [])]);
