import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { provinceOn, todayOf } from '#modules/organisations';
import { contextOf, type SiteDirectory } from '#modules/sites';
import type { Database } from '#platform/database';
import { languageOf, route } from '#platform/http';
import { frontOf } from './front-of.ts';
import { homePage } from './home-page.tsx';
import { serveLook } from './look/serve-look.ts';
import { readiness } from './readiness.ts';
import { robots } from './site-map/sitemap-xml.ts';

const siteAddresses = {
  robots: route('/robots.txt'),
  health: route('/healthz'),
  ready: route('/readyz'),
} as const;

type Site = { readonly db: Database; readonly now: () => Date; readonly signIn: string };

/** The first page of a system in which no site has been opened yet: whose it is, and the way in. */
export function emptyHome({ db, now, signIn }: Site) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const province = await provinceOn(db, todayOf(now()));
    const page = homePage({ language: languageOf(request), owner: province?.name ?? null, signIn });
    return reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-cache')
      .header('vary', 'cookie')
      .send(page);
  };
}

type Machines = { readonly db: Database; readonly sites: SiteDirectory; readonly now: () => Date };

/** What machines ask: robots, the colours and icons of sites, health (the program runs), readiness (it can serve). */
export async function registerSite(server: FastifyInstance, { db, sites, now }: Machines): Promise<void> {
  serveLook(server, sites);
  server.get(siteAddresses.robots.path, async (request, reply) => {
    const front = frontOf(request.raw);
    const map = front.kind === 'site' ? contextOf(sites, front.site, 'vi', now()).absolute('/sitemap.xml') : null;
    return reply.type('text/plain; charset=utf-8').send(robots(map));
  });
  server.get(siteAddresses.health.path, { config: { answersAnyHost: true } }, async () => ({ status: 'ok' }));
  server.get(siteAddresses.ready.path, { config: { answersAnyHost: true } }, async (_request, reply) => {
    const state = await readiness(db);
    const isReady = state.database && state.migrations;
    return reply
      .code(isReady ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ status: isReady ? 'ready' : 'not ready', ...state });
  });
}
