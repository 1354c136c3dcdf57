import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { provinceOn, todayOf } from '#modules/organisations';
import type { Database } from '#platform/database';
import { languageOf, route } from '#platform/http';
import { homePage } from './home-page.tsx';
import { readiness } from './readiness.ts';

const siteAddresses = {
  robots: route('/robots.txt'),
  health: route('/healthz'),
  ready: route('/readyz'),
} as const;

type Site = { readonly db: Database; readonly now: () => Date; readonly signIn: string };

const robots = 'User-agent: *\nDisallow: /quan-tri\nDisallow: /api/\nDisallow: /dang-nhap\n';

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

/** What machines ask: robots, health (the program runs), readiness (it can serve). */
export async function registerSite(server: FastifyInstance, { db }: Pick<Site, 'db'>): Promise<void> {
  server.get(siteAddresses.robots.path, async (_request, reply) =>
    reply.type('text/plain; charset=utf-8').send(robots),
  );
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
