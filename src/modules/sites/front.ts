import type { Language } from '#platform/i18n';
import { hostName, isLoopback } from './host.ts';
import { normalPath } from './normal-path.ts';
import { reservedPaths } from './reserved.ts';
import type { Site } from './site.ts';

/** Where an address leads. `path` is the path on the site, with the query; `isPrefixed`: something was cut off before it. */
export type Front =
  | {
      readonly kind: 'site';
      readonly site: Site;
      readonly language: Language;
      readonly path: string;
      readonly isPrefixed: boolean;
    }
  /** A host that leads to another one of the same site: an absolute address. */
  | { readonly kind: 'elsewhere'; readonly to: string }
  /** The site has no pages in this language; `path` is the path on the site. */
  | { readonly kind: 'noLanguage'; readonly site: Site; readonly path: string }
  | { readonly kind: 'closed'; readonly site: Site }
  | { readonly kind: 'unknownHost'; readonly host: string }
  | { readonly kind: 'malformed'; readonly status: 400 | 414 }
  /** No site has been opened yet. */
  | { readonly kind: 'none' };

/** All sites, arranged for finding. */
export type SiteIndex = {
  readonly main: Site | null;
  readonly byId: ReadonlyMap<string, Site>;
  readonly byHost: ReadonlyMap<string, Site>;
  /** By the id of the site above, then by path. */
  readonly below: ReadonlyMap<string, ReadonlyMap<string, Site>>;
};

export function indexSites(sites: readonly Site[]): SiteIndex {
  const below = new Map<string, Map<string, Site>>();
  for (const site of sites) {
    if (site.parentId === null || site.path === null) continue;
    below.set(site.parentId, (below.get(site.parentId) ?? new Map()).set(site.path, site));
  }
  return {
    main: sites.find((site) => site.isMain) ?? null,
    byId: new Map(sites.map((site) => [site.id, site])),
    byHost: new Map(sites.flatMap((site) => site.hosts.map((host) => [host, site] as const))),
    below,
  };
}

/** The languages of a site; Vietnamese always. */
export function languagesOf(site: Site): readonly Language[] {
  return site.settings.languages?.includes('en') === true ? ['vi', 'en'] : ['vi'];
}

type Asked = {
  /** The Host header. */
  readonly host: string;
  readonly url: string;
  /** The system's own address: the main site's. */
  readonly origin: string;
  /** YYYY-MM-DD */
  readonly today: string;
};

/** Turns host and address into a site, a language and a path on the site. A path is never read as another site's by a trick of writing. */
export function findSite(index: SiteIndex, { host: asked, url, origin, today }: Asked): Front {
  if (index.main === null && index.byHost.size === 0) return { kind: 'none' };
  const host = hostName(asked);
  const root = siteOfHost(index, host, origin);
  if (root === null) return { kind: 'unknownHost', host };
  const normal = normalPath(url);
  if ('status' in normal) return { kind: 'malformed', status: normal.status };
  const primary = root.hosts[0];
  if (primary !== undefined && root.hosts.includes(host) && host !== primary)
    return { kind: 'elsewhere', to: `${originAt(origin, primary)}${normal.path}${normal.query}` };
  return descend(index, root, normal, today);
}

function siteOfHost({ main, byHost }: SiteIndex, host: string, origin: string): Site | null {
  const own = byHost.get(host);
  if (own !== undefined) return own;
  const home = nameOfOrigin(origin);
  const isHome = host === home || (isLoopback(home) && isLoopback(host));
  return isHome ? main : null;
}

let lastOrigin = { origin: '', name: '' };

/** Asked with every request for the same origin: reading an address costs more than all the rest of finding a site. */
function nameOfOrigin(origin: string): string {
  if (lastOrigin.origin !== origin) lastOrigin = { origin, name: new URL(origin).hostname };
  return lastOrigin.name;
}

/** The address of another host of this installation: the scheme and the port are the system's own. */
export function originAt(origin: string, host: string): string {
  const { protocol, port } = new URL(origin);
  return `${protocol}//${host}${port === '' ? '' : `:${port}`}`;
}

/** Follows the path from site to site as far as there are sites, then takes the language off. */
function descend(
  index: SiteIndex,
  root: Site,
  { path, query }: { readonly path: string; readonly query: string },
  today: string,
): Front {
  const segments = path === '/' ? [] : path.slice(1).split('/');
  let site = root;
  let cut = 0;
  for (const segment of segments) {
    const next = reservedPaths.has(segment) ? undefined : index.below.get(site.id)?.get(segment);
    if (next === undefined || next.openedOn > today) break;
    site = next;
    cut += 1;
  }
  if (site.closedOn !== null && site.closedOn <= today) return { kind: 'closed', site };
  const isEnglish = segments[cut] === 'en';
  const rest = `/${segments.slice(isEnglish ? cut + 1 : cut).join('/')}${query}`;
  if (isEnglish && !languagesOf(site).includes('en')) return { kind: 'noLanguage', site, path: rest };
  return { kind: 'site', site, language: isEnglish ? 'en' : 'vi', path: rest, isPrefixed: isEnglish || cut > 0 };
}
