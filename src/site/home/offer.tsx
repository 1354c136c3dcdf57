import type { SiteDirectory } from '#modules/sites';
import type { HomeBlock, PublicContext, PublicOffer, PublicPage } from '#offers';
import type { PageCache } from '#platform/page-cache';
import { markOf, withParts } from '../parts.ts';
import { blockPart, chosenBlocks } from './blocks.ts';

type Home = { readonly offers: readonly PublicOffer[]; readonly sites: SiteDirectory; readonly cache: PageCache };

/** The home page of every site, made of the blocks that the modules offer and the site's manager chose. */
export function homeOffer({ offers, sites, cache }: Home): PublicOffer {
  const offered = {
    blocks: offers.flatMap((offer) => offer.homeBlocks ?? []),
    styles: offers.flatMap((offer) => offer.homeStyles ?? []),
  };
  return { routes: [{ path: '/', respond: (context) => home(context, offered, sites, cache) }] };
}

async function home(
  context: PublicContext,
  offered: { readonly blocks: readonly HomeBlock[]; readonly styles: readonly string[] },
  sites: SiteDirectory,
  cache: PageCache,
): Promise<PublicPage | null> {
  const site = sites.byId(context.siteId);
  if (site === null) return null;
  const chosen = chosenBlocks(site, offered.blocks, context);
  const parts = await Promise.all(chosen.map((each) => blockPart(cache, context, each)));
  const page: PublicPage = {
    kind: 'page',
    title: context.siteName,
    canonical: '/',
    languages: Object.fromEntries(context.languages.map((language) => [language, '/'])),
    body: (
      <>
        <h1>{context.siteName}</h1>
        {parts.map((_part, index) => markOf(index))}
      </>
    ),
    styles: offered.styles,
    tags: [`home:${context.siteId}`],
  };
  return withParts(page, parts);
}
