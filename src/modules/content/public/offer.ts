import type { SiteDirectory } from '#modules/sites';
import type { PublicOffer } from '#offers';
import type { Database } from '#platform/database';
import { assetUrl } from '#platform/http';
import type { Storage } from '#platform/storage';
import { respondAgencies } from './agencies/agencies.tsx';
import { respondAgency } from './agencies/agency.tsx';
import { respondArticle } from './article/article.tsx';
import { respondPaper } from './article/paper.ts';
import { respondBoard } from './board/board.tsx';
import { respondSectionFeed, respondSiteFeed } from './feed/feeds.ts';
import { leadBlock } from './home/lead.tsx';
import { membersBlock } from './home/members.tsx';
import { mostReadBlock } from './home/most-read.tsx';
import { sectionBlock } from './home/section.tsx';
import { gatherNewest } from './list/newest.ts';
import { respondSection } from './list/section.tsx';
import { patterns } from './paths.ts';
import { respondPreview } from './preview/preview.tsx';
import type { Reading } from './reading.ts';
import { gatherSections } from './sections.ts';
import { countAddresses, listAddresses } from './site-map/addresses.ts';
import { siteMapOf } from './site-map/site-map.ts';

type Parts = { readonly db: Database; readonly sites: SiteDirectory; readonly storage: Storage };

/** What content brings to the public site: its pages, feeds, blocks of the home page, and its part of the site map. */
export function contentOffer({ db, sites, storage }: Parts): PublicOffer {
  const sectionsOf = gatherSections(db);
  const reading: Reading = { db, sites, newestIn: gatherNewest({ db, sectionsOf }), sectionsOf };
  return {
    routes: [
      { path: patterns.siteFeed, respond: (context) => respondSiteFeed(reading, context) },
      { path: patterns.board, respond: (context) => respondBoard(reading, context) },
      { path: patterns.agencies, respond: (context) => respondAgencies(reading, context) },
      { path: patterns.agency, query: ['trang'], respond: (context, asked) => respondAgency(reading, context, asked) },
      { path: patterns.preview, respond: (context, asked) => respondPreview(reading, context, asked) },
      {
        path: patterns.section,
        query: ['trang', 'nam', 'thang'],
        respond: (context, asked) => respondSection(reading, context, asked),
      },
      { path: patterns.sectionFeed, respond: (context, asked) => respondSectionFeed(reading, context, asked) },
      { path: patterns.paper, respond: (context, asked) => respondPaper(reading, storage, context, asked) },
      { path: patterns.item, respond: (context, asked) => respondArticle(reading, context, asked) },
    ],
    homeBlocks: [leadBlock(reading), sectionBlock(reading), membersBlock(reading), mostReadBlock(reading)],
    homeStyles: [assetUrl('reading.css')],
    siteMap: (context) => siteMapOf(reading, context),
    addresses: {
      count: (context) => countAddresses(reading, context),
      list: (context, offset, limit) => listAddresses(reading, context, offset, limit),
    },
  };
}
