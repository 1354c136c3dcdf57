import type { FastifyRequest } from 'fastify';
import { contextOf, type Site, type SiteDirectory } from '#modules/sites';
import type { PublicContext, PublicPage } from '#offers';
import type { ErrorPage } from '#platform/http';
import type { SiteEntries } from '../entries.ts';
import { faceOf } from '../frame/face.ts';
import { framedPage } from '../frame/frame.tsx';
import { frontOf } from '../front-of.ts';
import { sitePage } from '../site-page.tsx';
import { ErrorBody, titleOf } from './error-page.tsx';

type Rendering = {
  readonly sites: SiteDirectory;
  readonly entries: SiteEntries;
  readonly signIn: string;
  readonly now: () => Date;
};

const officePath = /^\/(quan-tri|dang-nhap|dang-xuat)(\/|$|\?)/;

/** The site that was asked for, also where it has no such language; null for unknown hosts and before any site was opened. */
function siteOf(request: FastifyRequest): { readonly site: Site; readonly path: string } | null {
  const front = frontOf(request.raw);
  if (front.kind === 'site' || front.kind === 'noLanguage') return { site: front.site, path: front.path };
  return null;
}

function errorAsPage(page: ErrorPage, path: string, context: PublicContext, entries: SiteEntries): PublicPage {
  const ways = { href: context.href, sections: entries.latest(context) };
  return {
    kind: 'page',
    title: titleOf(page.status, page.language),
    body: <ErrorBody page={page} ways={ways} isOffice={officePath.test(path)} />,
    canonical: path.split('?', 1)[0] ?? path,
    isHiddenFromSearch: true,
    tags: [],
  };
}

/** The whole HTML of an error, in the frame of the site that was asked for, so that its search and navigation are at hand. */
export function renderErrorWith({ sites, entries, signIn, now }: Rendering) {
  return (page: ErrorPage, request: FastifyRequest): string => {
    const asked = siteOf(request);
    if (asked === null) {
      const title = titleOf(page.status, page.language);
      const body = <ErrorBody page={page} ways={null} isOffice={officePath.test(request.url)} />;
      return sitePage({ title, language: page.language, owner: null, otherLanguage: null, children: body });
    }
    const inLanguage = (language: PublicContext['language']) => contextOf(sites, asked.site, language, now());
    const context = inLanguage(page.language);
    return framedPage({
      face: faceOf({
        site: asked.site,
        above: null,
        sections: entries.latest(context),
        language: page.language,
        href: context.href,
      }),
      context,
      page: errorAsPage(page, asked.path, context, entries),
      hrefIn: (language, path) => inLanguage(language).href(path),
      absoluteIn: (language, path) => inLanguage(language).absolute(path),
      visits: null,
      signIn,
    });
  };
}
