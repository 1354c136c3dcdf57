import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { contentDesk, contentOffer, media, uploadPath } from '#modules/content';
import { type Feature, firstScreen, people, peopleRoutes, type Services } from '#modules/people';
import { registersOffer, registersOffice } from '#modules/registers';
import { openDataOffer, reporting } from '#modules/reporting';
import { openSiteDirectory, registerVisits, VisitCounter, VisitTotals } from '#modules/sites';
import type { MeasureSource, PublicOffer } from '#offers';
import type { Config } from '#platform/config';
import type { Database } from '#platform/database';
import { createServer, languageCookie, limitBodies, protectingHeaders } from '#platform/http';
import { languages } from '#platform/i18n';
import { openListener } from '#platform/notify';
import { openPageCache, type PageCacheOptions } from '#platform/page-cache';
import type { Storage } from '#platform/storage';
import { designSystem } from './design-system.tsx';
import { moduleMeasures } from './measures.ts';
import { organisationsOffice } from './organisations-office.ts';
import {
  emptyHome,
  languageOfRequest,
  openPublicSite,
  registerSite,
  renderErrorWith,
  siteEntries,
  siteOffer,
} from './site/index.ts';
import { sitesOffice } from './sites-office.ts';

/** Every module that has pages, in the order in which the navigation shows them. */
const featuresWith = (offers: readonly PublicOffer[]): readonly Feature[] => [
  firstScreen,
  contentDesk,
  media,
  reporting,
  registersOffice,
  organisationsOffice,
  sitesOffice(offers),
  designSystem,
  people,
];

/** Pages in which the reader's choice decides the language; on public pages the address does. */
const isPersonal = (path: string) => path === peopleRoutes.signIn.path || /^\/quan-tri(\/|$)/.test(path);

/** `?lang=` chooses the language for a year; the address loses it again, so that a link sent to others does not choose for them. */
function rememberLanguage(request: FastifyRequest, reply: FastifyReply): FastifyReply | undefined {
  if (!request.url.includes('?')) return undefined;
  // put together as text, since an address that begins with two slashes would name another host
  const written = `http://own.invalid${request.url}`;
  if (!URL.canParse(written)) return undefined;
  const url = new URL(written);
  const chosen = languages.find((language) => language === url.searchParams.get('lang'));
  if (chosen === undefined || request.method !== 'GET' || !isPersonal(url.pathname)) return undefined;
  if ((request.headers.accept ?? '').startsWith('application/json')) return undefined;
  url.searchParams.delete('lang');
  const year = 365 * 24 * 60 * 60;
  const secure = request.protocol === 'https';
  reply.setCookie(languageCookie, chosen, { path: '/', maxAge: year, sameSite: 'lax', httpOnly: true, secure });
  // a path that begins with two slashes would lead elsewhere
  return reply.redirect(`${url.pathname.replace(/^\/{2,}/, '/')}${url.search}`, 303);
}

export type App = {
  readonly config: Config;
  /** Under the restricted role. */
  readonly db: Database;
  readonly now: () => Date;
  /** Where uploaded files are kept. */
  readonly storage: Storage;
  /** Memory for ready pages, where it is not what the configuration says. */
  readonly memory?: PageCacheOptions;
  /** Requests a minute from one address, where they are not the usual ones. */
  readonly requestsPerMinute?: number;
  /** What is measured for reports, where it is not what the modules offer. */
  readonly measures?: readonly MeasureSource[];
};

const mebibyte = 1024 * 1024;

/** What every process keeps in memory: the sites and ready pages; told by the database when something changes. */
async function openMemory({ config, db, memory }: App) {
  const listener = openListener(db);
  const bytes = config.pageCacheMegabytes * mebibyte;
  const cache = await openPageCache(listener, memory ?? { pageBytes: bytes * 0.75, fragmentBytes: bytes * 0.25 });
  const sites = await openSiteDirectory({ db, listener, origin: config.origin });
  // a page that was made while the sites were being read again may show the old ones
  sites.onChange((ids) => cache.emptyHere(['sites', ...ids.map((id) => `site:${id}`)]));
  return { listener, cache, sites };
}

/** What the modules bring to the public site. */
function moduleOffers(memory: Pick<Services, 'db' | 'sites' | 'storage'>): readonly PublicOffer[] {
  return [contentOffer(memory), registersOffer(memory), openDataOffer(memory)];
}

/** The web application: every page of every module, not listening yet. */
export async function buildApp(app: App): Promise<FastifyInstance> {
  const { config, db, now } = app;
  const { listener, cache, sites } = await openMemory(app);
  const offered = moduleOffers({ db, sites, storage: app.storage });
  const entries = siteEntries(offered, cache);
  const offers = [siteOffer({ offers: offered, sites, db, cache, entriesOf: entries.of }), ...offered];
  const services: Services = {
    ...app,
    sites,
    cache,
    measures: app.measures ?? moduleMeasures({ db, sites }),
    features: featuresWith(offers),
  };
  const signIn = peopleRoutes.signIn.to({});
  const door = openPublicSite({
    offers,
    sites,
    cache,
    visits: new VisitTotals(db),
    entriesOf: entries.of,
    now,
    protection: protectingHeaders(config.origin),
    signIn,
    whenEmpty: emptyHome({ db, now, signIn }),
  });
  const server = await createServer({
    origin: config.origin,
    trustedProxies: config.trustedProxies,
    logLevel: config.logLevel,
    renderError: renderErrorWith({ sites, entries, signIn, now }),
    ...(app.requestsPerMinute === undefined ? {} : { requestsPerMinute: app.requestsPerMinute }),
    languageOf: languageOfRequest,
    front: door.front,
  });
  limitBodies(server.server, ({ method, url }) => method === 'POST' && url === uploadPath);
  server.addHook('onClose', async () => {
    sites.close();
    await listener.close();
  });
  door.serve(server);
  server.addHook('onRequest', (request, reply, done) => {
    if (rememberLanguage(request, reply) === undefined) done();
  });
  registerVisits(server, { counter: new VisitCounter(db, now), sites, origin: config.origin });
  await registerSite(server, { db, sites, now });
  for (const feature of services.features) await feature.register(server, services);
  return server;
}
