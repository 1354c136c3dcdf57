import type { PublicContext, PublicOffer, SiteMapEntry } from '#offers';
import type { PageCache } from '#platform/page-cache';

/** The sections and pages of a site, as its modules offer them. */
export type EntriesOf = (context: PublicContext) => Promise<readonly SiteMapEntry[]>;

export type SiteEntries = {
  readonly of: EntriesOf;
  /** Those that were read last, without waiting for the database: an error page stands also when that is the fault. */
  readonly latest: (context: Pick<PublicContext, 'siteId' | 'language'>) => readonly SiteMapEntry[];
};

/** Bytes for the entries of all sites, and what one weighs. */
const roomBytes = 4_000_000;
const entryBytes = 300;

/** Reads them module by module, and keeps them until the site or the tree of bodies changes: every page shows them. */
export function siteEntries(offers: readonly PublicOffer[], cache: PageCache): SiteEntries {
  const room = cache.room<readonly SiteMapEntry[]>(roomBytes);
  const latest = new Map<string, readonly SiteMapEntry[]>();
  // a page asks twice, for its own contents and for the menu around them
  const asked = new WeakMap<PublicContext, Promise<readonly SiteMapEntry[]>>();
  const keyOf = ({ siteId, language }: Pick<PublicContext, 'siteId' | 'language'>) => `${siteId} ${language}`;
  const read: EntriesOf = (context) =>
    room.get(keyOf(context), context.now, async () => {
      const parts = await Promise.all(offers.map((offer) => offer.siteMap?.(context) ?? []));
      const value = parts.flat();
      latest.set(keyOf(context), value);
      const tags = [`site:${context.siteId}`, 'organisations'];
      return { value, bytes: flatEntries(value).length * entryBytes, tags, until: null };
    });
  return {
    of: (context) => {
      const entries = asked.get(context) ?? read(context);
      asked.set(context, entries);
      return entries;
    },
    latest: (context) => latest.get(keyOf(context)) ?? [],
  };
}

/** All entries of a tree, those above before those below. */
export const flatEntries = (entries: readonly SiteMapEntry[]): readonly SiteMapEntry[] =>
  entries.flatMap((entry) => [entry, ...flatEntries(entry.below ?? [])]);
