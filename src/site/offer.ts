import { contextOf, languagesOf, type Site, type SiteDirectory } from '#modules/sites';
import type { PublicContext, PublicOffer, PublicRoute, SiteMapAddress } from '#offers';
import type { Database } from '#platform/database';
import type { PageCache } from '#platform/page-cache';
import type { EntriesOf } from './entries.ts';
import { feedsPage, feedsPath } from './feeds/feeds-page.tsx';
import { inLanguage } from './frame/face.ts';
import { memberSites } from './home/member-sites.tsx';
import { homeOffer } from './home/offer.tsx';
import { sitesUnder } from './member-sites.ts';
import { accessibility } from './notices/accessibility.ts';
import { privacy } from './notices/privacy.ts';
import { type Answering, type Statement, statementPage } from './notices/statement.tsx';
import { type Choice, optionsPage, optionsPath, sectionChoices } from './preferences/options-page.tsx';
import { queryNames, searchPath } from './search/question.ts';
import { searchPage } from './search/search.tsx';
import { siteMapPage, siteMapPath } from './site-map/site-map-page.tsx';
import { sitemap, sitemapPart } from './site-map/sitemap-xml.ts';

type Parts = {
  /** What the modules bring to the site. */
  readonly offers: readonly PublicOffer[];
  readonly sites: SiteDirectory;
  readonly db: Database;
  readonly cache: PageCache;
  readonly entriesOf: EntriesOf;
};

function answeringOf(site: Site | null, { language }: PublicContext): Answering {
  const { email, phone, address } = site?.settings.contact ?? {};
  const said = address === undefined ? '' : inLanguage(address, language);
  return {
    ...(email === undefined || email === '' ? {} : { email }),
    ...(phone === undefined || phone === '' ? {} : { phone }),
    ...(said === '' ? {} : { address: said }),
  };
}

const statementRoute = (statement: Statement, sites: SiteDirectory): PublicRoute => ({
  path: statement.path,
  respond: async (context) =>
    statementPage(statement, context.language, {
      siteName: context.siteName,
      siteId: context.siteId,
      answering: answeringOf(sites.byId(context.siteId), context),
    }),
});

function agencyChoices(sites: SiteDirectory, context: PublicContext): readonly Choice[] {
  const choices = sitesUnder(sites, context).map((site) => {
    const language = languagesOf(site).includes(context.language) ? context.language : 'vi';
    return { name: site.id, label: contextOf(sites, site, language, context.now).siteName };
  });
  return choices.sort((a, b) => a.label.localeCompare(b.label, 'vi'));
}

/** The site's own pages for sitemap.xml. */
function ownAddresses(context: PublicContext): readonly SiteMapAddress[] {
  return ['/', siteMapPath, feedsPath, privacy.path, accessibility.path].map((path) => ({
    path,
    changedAt: context.now,
  }));
}

const ownOffer: PublicOffer = {
  routes: [],
  addresses: {
    count: async (context) => ownAddresses(context).length,
    list: async function* (context, offset, limit) {
      yield ownAddresses(context).slice(offset, offset + limit);
    },
  },
};

/** The pages that every site has whatever its modules bring: home, search, maps, feeds, options, notices. */
export function siteOffer({ offers, sites, db, cache, entriesOf }: Parts): PublicOffer {
  const blocks = [...offers.flatMap((offer) => offer.homeBlocks ?? []), memberSites(sites)];
  const styles = offers.flatMap((offer) => offer.homeStyles ?? []);
  const addressed = [ownOffer, ...offers];
  return {
    routes: [
      ...homeOffer({ blocks, styles, sites, cache, entriesOf }).routes,
      {
        path: searchPath,
        query: queryNames,
        respond: (context, { query }) => searchPage({ db, sites, entriesOf }, context, query),
      },
      { path: siteMapPath, respond: async (context) => siteMapPage(context, await entriesOf(context)) },
      { path: '/sitemap.xml', respond: (context) => sitemap(context, addressed) },
      { path: '/sitemap/:part', respond: (context, { params }) => sitemapPart(context, addressed, params.part ?? '') },
      { path: feedsPath, respond: async (context) => feedsPage(context, await entriesOf(context)) },
      {
        path: optionsPath,
        respond: async (context) =>
          optionsPage(context, {
            sections: sectionChoices(await entriesOf(context)),
            agencies: agencyChoices(sites, context),
          }),
      },
      statementRoute(privacy, sites),
      statementRoute(accessibility, sites),
    ],
    homeBlocks: [memberSites(sites)],
  };
}
