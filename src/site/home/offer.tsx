import type { SiteDirectory } from '#modules/sites';
import type { HomeBlock, PublicContext, PublicOffer, PublicPage } from '#offers';
import type { PageCache } from '#platform/page-cache';
import type { EntriesOf } from '../entries.ts';
import { markOf, withParts } from '../parts.ts';
import { blockPart, chosenBlocks } from './blocks.ts';
import { homePage } from './home.tsx';

type Home = {
  readonly blocks: readonly HomeBlock[];
  /** Style sheets that the blocks need. */
  readonly styles: readonly string[];
  readonly sites: SiteDirectory;
  readonly cache: PageCache;
  readonly entriesOf: EntriesOf;
};

/** The home page of every site, made of the blocks that the modules offer and the site's manager chose. */
export function homeOffer(home: Home): PublicOffer {
  return { routes: [{ path: '/', respond: (context) => makeHome(context, home) }] };
}

async function makeHome(
  context: PublicContext,
  { blocks, styles, sites, cache, entriesOf }: Home,
): Promise<PublicPage | null> {
  const site = sites.byId(context.siteId);
  if (site === null) return null;
  const chosen = chosenBlocks(site, blocks, context);
  const [entries, ...parts] = await Promise.all([
    entriesOf(context),
    ...chosen.map((each) => blockPart(cache, context, each)),
  ]);
  const placed = chosen.map(({ settings }, index) => ({ settings, mark: markOf(index) }));
  const isEmpty = parts.every(({ bytes }) => bytes.length === 0);
  return withParts(homePage(context, { site, entries, blocks: placed, styles, isEmpty }), parts);
}
