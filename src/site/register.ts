import type { FastifyInstance } from 'fastify';
import { provinceOn, todayOf } from '#modules/organisations';
import type { Database } from '#platform/database';
import { languageOf, route } from '#platform/http';
import { homePage } from './home-page.tsx';
import { readiness } from './readiness.ts';

const siteAddresses = {
  home: route('/'),
  robots: route('/robots.txt'),
  health: route('/healthz'),
  ready: route('/readyz'),
} as const;

type Site = { readonly db: Database; readonly now: () => Date; readonly signIn: string };

const robots = 'User-agent: *\nDisallow: /quan-tri\nDisallow: /api/\nDisallow: /dang-nhap\n';

/** The public pages, and what machines ask: robots, health (the program runs), readiness (it can serve). */
export async function registerSite(server: FastifyInstance, { db, now, signIn }: Site): Promise<void> {
  server.get(siteAddresses.home.path, async (request, reply) => {
    const province = await provinceOn(db, todayOf(now()));
    const page = homePage({ language: languageOf(request), owner: province?.name ?? null, signIn });
    return reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-cache')
      .header('vary', 'cookie')
      .send(page);
  });
  server.get(siteAddresses.robots.path, async (_request, reply) =>
    reply.type('text/plain; charset=utf-8').send(robots),
  );
  server.get(siteAddresses.health.path, async () => ({ status: 'ok' }));
  server.get(siteAddresses.ready.path, async (_request, reply) => {
    const state = await readiness(db);
    const isReady = state.database && state.migrations;
    return reply
      .code(isReady ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ status: isReady ? 'ready' : 'not ready', ...state });
  });
}
