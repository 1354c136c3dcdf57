import { contextOf, languagesOf, type Site } from '#modules/sites';
import type { PublicAnswer, PublicContext, PublicOffer, PublicPage, PublicRoute, SiteMapEntry } from '#offers';
import { Problem } from '#platform/http';
import type { Language } from '#platform/i18n';
import { Answer, type Kept, type Room } from '#platform/page-cache';
import { faceOf } from './frame/face.ts';
import { framedPage } from './frame/frame.tsx';
import { messages } from './messages.ts';
import type { PublicSite } from './public-site.ts';
import { writtenQuery } from './query.ts';

export type MakingPages = PublicSite & { readonly menus: Room<readonly SiteMapEntry[]> };

/** Where a page stands: the site, the language, the path on the site and what of the query counts. */
export type Place = {
  readonly site: Site;
  readonly language: Language;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
};

const menuBytes = 4_000_000;

export function pageMaking(site: PublicSite): MakingPages {
  return { ...site, menus: site.cache.room<readonly SiteMapEntry[]>(menuBytes) };
}

/** Under what an answer is kept. */
export function keyOf({ site, language, path, query }: Place): string {
  return `${site.id} ${language} ${path}${writtenQuery(query)}`;
}

/** Asks the module for its answer and makes it ready to be sent; refuses (404) what there is not. */
export async function makeAnswer(
  making: MakingPages,
  route: PublicRoute,
  place: Place,
  params: Readonly<Record<string, string>>,
  now: Date,
): Promise<Kept<Answer>> {
  const context = contextOf(making.sites, place.site, place.language, now);
  const said = await route.respond(context, { params, query: place.query });
  if (said === null) throw new Problem(404, messages.noSuchPage);
  const answer = await answerOf(making, context, place, said);
  return {
    value: answer,
    bytes: answer.weight + route.path.length,
    tags: tagsOf(said, place),
    until: untilOf(said, now),
  };
}

async function answerOf(
  making: MakingPages,
  context: PublicContext,
  place: Place,
  said: PublicAnswer,
): Promise<Answer> {
  switch (said.kind) {
    case 'page':
      return pageAnswer(await inFrame(making, context, place.site, said), said, place.language);
    case 'file':
      return new Answer(200, { ...common, 'content-type': said.type, ...savedAs(said.saveAs) }, Buffer.from(said.body));
    case 'redirect': {
      const location = /^https?:\/\//.test(said.to) ? said.to : context.href(said.to);
      return new Answer(said.isPermanent ? 301 : 302, { ...common, location }, Buffer.alloc(0));
    }
  }
}

const common = { vary: 'accept-encoding' } as const;

function pageAnswer(html: string, { status = 200 }: PublicPage, language: Language): Answer {
  const headers = { ...common, 'content-type': 'text/html; charset=utf-8', 'content-language': language };
  return new Answer(status, headers, Buffer.from(html));
}

function savedAs(name: string | undefined): Readonly<Record<string, string>> {
  if (name === undefined) return {};
  const plain = name.replace(/[^\w.-]/g, '_');
  return { 'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}` };
}

async function inFrame(making: MakingPages, context: PublicContext, site: Site, page: PublicPage): Promise<string> {
  const menu = await making.menus.get(`${context.siteId} ${context.language}`, context.now, async () => {
    const value = await siteMapOf(making.offers, context);
    return { value, bytes: JSON.stringify(value).length, tags: frameTags(context.siteId), until: null };
  });
  const { language, href } = context;
  const inOther = (each: Language) => contextOf(making.sites, site, each, context.now);
  return framedPage({
    face: faceOf({ site, above: siteAbove(making, site, context), sections: menu, language, href }),
    context,
    page,
    hrefIn: (each, path) => inOther(each).href(path),
    absoluteIn: (each, path) => inOther(each).absolute(path),
    visits: null,
    signIn: making.signIn,
  });
}

/** The site under which this one stands, as a link. */
function siteAbove(making: MakingPages, { parentId }: Site, { language, now }: PublicContext) {
  const above = parentId === null ? null : making.sites.byId(parentId);
  if (above === null) return null;
  const spoken = languagesOf(above).includes(language) ? language : 'vi';
  const there = contextOf(making.sites, above, spoken, now);
  return { label: there.siteName, href: there.absolute('/') };
}

/** Every line of the site's own map, module by module: what the main navigation is made of where nobody has chosen one. */
export async function siteMapOf(
  offers: readonly PublicOffer[],
  context: PublicContext,
): Promise<readonly SiteMapEntry[]> {
  const parts = await Promise.all(offers.map((offer) => offer.siteMap?.(context) ?? []));
  return parts.flat();
}

/** What every page of a site shows beside its own: the site's look, menu and foot, and the bodies named there. */
function frameTags(siteId: string): readonly string[] {
  return [`site:${siteId}`, 'organisations'];
}

function tagsOf(said: PublicAnswer, { site }: Place): readonly string[] {
  return said.kind === 'redirect' ? [] : [...frameTags(site.id), ...said.tags];
}

/** Redirects and what is not found have addresses without number, and are not kept. */
function untilOf(said: PublicAnswer, now: Date): number | null {
  if (said.kind === 'redirect' || (said.kind === 'page' && said.status === 404)) return 0;
  return said.keepSeconds === undefined ? null : now.getTime() + said.keepSeconds * 1000;
}
