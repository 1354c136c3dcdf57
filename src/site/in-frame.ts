import { beaconAddress, contextOf, languagesOf, type Site } from '#modules/sites';
import type { PublicContext, PublicPage } from '#offers';
import type { Language } from '#platform/i18n';
import type { Room } from '#platform/page-cache';
import { faceOf } from './frame/face.ts';
import { framedPage } from './frame/frame.tsx';
import type { Shell } from './parts.ts';
import type { PublicSite } from './public-site.ts';
import { Turns } from './turns.ts';

export type MakingPages = PublicSite & { readonly shells: Room<Shell>; readonly turns: Turns };

/** Bytes for what stands around the parts of pages that are made of parts. */
const roomBytes = 4_000_000;

/** Pages that are made at the same time: two for each connection that pages ask by; and how long one may hold up the others. */
const mostAtOnce = 8;
const longestTurn = 100;

export function pageMaking(site: PublicSite): MakingPages {
  return { ...site, shells: site.cache.room(roomBytes), turns: new Turns(mostAtOnce, longestTurn) };
}

/** The whole HTML of a page with head, navigation and foot of its site around it. */
export async function inFrame(
  making: MakingPages,
  context: PublicContext,
  site: Site,
  page: PublicPage,
): Promise<string> {
  const menu = await making.entriesOf(context);
  const visits = await making.visits.of(site.id, context.now);
  const { language, href } = context;
  const inOther = (each: Language) => contextOf(making.sites, site, each, context.now);
  return framedPage({
    face: faceOf({ site, above: siteAbove(making, site, context), sections: menu, language, href }),
    context,
    page,
    hrefIn: (each, path) => inOther(each).href(path),
    absoluteIn: (each, path) => inOther(each).absolute(path),
    visits,
    beacon: beaconAddress(site.id, page.counted),
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

/** What every page of a site shows beside its own: the site's look, menu and foot, and the bodies named there. */
export function frameTags(siteId: string): readonly string[] {
  return [`site:${siteId}`, 'organisations'];
}
