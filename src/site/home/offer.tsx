import type { Site, SiteDirectory } from '#modules/sites';
import type { HomeBlock, PublicContext, PublicOffer, PublicPage } from '#offers';
import type { Language } from '#platform/i18n';
import type { PageCache } from '#platform/page-cache';
import type { EntriesOf } from '../entries.ts';
import { markOf, withParts } from '../parts.ts';
import { blockPart, type ChosenBlock, chosenBlocks } from './blocks.ts';
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
  const placedOf = placing(home.blocks);
  return { routes: [{ path: '/', respond: (context) => makeHome(context, home, placedOf) }] };
}

type PlacedBlock = ChosenBlock & { readonly mark: string };
type PlacedOf = (site: Site, context: PublicContext) => readonly PlacedBlock[];

/** The blocks of a site in a language with their marks: put together once for as long as the site stays as it is. */
function placing(blocks: readonly HomeBlock[]): PlacedOf {
  const placed = new WeakMap<Site, Map<Language, readonly PlacedBlock[]>>();
  return (site, context) => {
    const known = placed.get(site) ?? new Map<Language, readonly PlacedBlock[]>();
    placed.set(site, known);
    const kept = known.get(context.language);
    if (kept !== undefined) return kept;
    const made = chosenBlocks(site, blocks, context).map((each, index) => ({ ...each, mark: markOf(index) }));
    known.set(context.language, made);
    return made;
  };
}

async function makeHome(
  context: PublicContext,
  { styles, sites, cache, entriesOf }: Home,
  placedOf: PlacedOf,
): Promise<PublicPage | null> {
  const site = sites.byId(context.siteId);
  if (site === null) return null;
  const blocks = placedOf(site, context);
  const [entries, ...parts] = await Promise.all([
    entriesOf(context),
    ...blocks.map((each) => blockPart(cache, context, each)),
  ]);
  const isEmpty = parts.every(({ bytes }) => bytes.length === 0);
  return withParts(homePage(context, { site, entries, blocks, styles, isEmpty }), parts);
}
