import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Feature, firstScreen, people, peopleRoutes, type Services } from '#modules/people';
import { reporting } from '#modules/reporting';
import type { Config } from '#platform/config';
import type { Database } from '#platform/database';
import { createServer, languageCookie } from '#platform/http';
import { languages } from '#platform/i18n';
import { errorPage, registerSite } from './site/index.ts';

/** Every module that has pages, in the order in which the navigation shows them. */
const features: readonly Feature[] = [firstScreen, reporting, people];

/** `?lang=` chooses the language for a year; the address loses it again, so that a link sent to others does not choose for them. */
function rememberLanguage(request: FastifyRequest, reply: FastifyReply): FastifyReply | undefined {
  // put together as text, since an address that begins with two slashes would name another host
  const written = `http://own.invalid${request.url}`;
  if (!URL.canParse(written)) return undefined;
  const url = new URL(written);
  const chosen = languages.find((language) => language === url.searchParams.get('lang'));
  if (chosen === undefined || request.method !== 'GET') return undefined;
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
};

/** The web application: every page of every module, not listening yet. */
export async function buildApp(app: App): Promise<FastifyInstance> {
  const { config, db, now } = app;
  const services: Services = { ...app, features };
  const server = await createServer({
    origin: config.origin,
    trustedProxies: config.trustedProxies,
    logLevel: config.logLevel,
    renderError: errorPage,
  });
  server.addHook('onRequest', async (request, reply) => rememberLanguage(request, reply));
  await registerSite(server, { db, now, signIn: peopleRoutes.signIn.to({}) });
  for (const feature of features) await feature.register(server, services);
  return server;
}
