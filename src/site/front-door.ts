import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { todayOf } from '#modules/organisations';
import { contextOf, type Front, type SiteDirectory } from '#modules/sites';
import { type FrontDoor, isAsset, languageOf, Problem, type Way } from '#platform/http';
import type { Language } from '#platform/i18n';
import { frontOf, setFront } from './front-of.ts';
import { messages } from './messages.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** A page of the public site: found on every site, in every language. All others are found on the host's root only. */
    isPublic?: boolean;
    /** Asked by machines that know the server's number only. */
    answersAnyHost?: boolean;
  }
}

type Door = { readonly sites: SiteDirectory; readonly now: () => Date };

/** Takes site and language off the address of each request, so that a route is written once for all sites. */
export function rewriteBySite({ sites, now }: Door): FrontDoor['rewrite'] {
  return (request) => {
    const url = request.url ?? '/';
    // also for the error page of a host that there is not, or of a site that was closed
    if (isAsset(url)) {
      setFront(request, { kind: 'none' });
      return url;
    }
    const front = sites.find(request.headers.host ?? '', url, todayOf(now()));
    setFront(request, front);
    if (front.kind === 'site') return front.path;
    // an unknown host may ask whether the server lives; everything else is refused by the hook below, whatever its route
    return front.kind === 'none' || front.kind === 'unknownHost' ? url : '/';
  };
}

/** The language in which a request is answered: on public pages the address decides, elsewhere the reader's choice. */
export function languageOfRequest(request: FastifyRequest): Language {
  const front = frontOf(request.raw);
  const isPublic = request.routeOptions.config.isPublic === true || request.routeOptions.url === undefined;
  return front.kind === 'site' && isPublic ? front.language : languageOf(request);
}

/** Refuses or sends on what leads to no page: unknown hosts, other names of a site, closed sites, a language that a site does not have. */
export function guardFront(server: FastifyInstance, { sites, now }: Door): void {
  server.addHook('onRequest', (request, reply, done) => {
    const refusal = refusalOf(request, reply, frontOf(request.raw), sites, now());
    if (refusal !== 'sent') done(refusal);
  });
}

/** Why a request is not answered by its route: a problem, or it was sent elsewhere; undefined: it is. */
function refusalOf(
  request: FastifyRequest,
  reply: FastifyReply,
  front: Front,
  sites: SiteDirectory,
  now: Date,
): Problem | 'sent' | undefined {
  const { isPublic, answersAnyHost } = request.routeOptions.config;
  switch (front.kind) {
    case 'none':
      return undefined;
    case 'site':
      return front.isPrefixed && isPublic !== true ? new Problem(404, messages.noSuchPage) : undefined;
    case 'elsewhere':
      reply.redirect(front.to, 308);
      return 'sent';
    case 'malformed':
      return new Problem(front.status, messages.malformedAddress);
    case 'closed':
      if (front.site.settings.successor === undefined) return new Problem(410, messages.siteClosed);
      reply.redirect(front.site.settings.successor, 301);
      return 'sent';
    case 'noLanguage':
      return new Problem(404, messages.noEnglish, {}, inVietnamese(sites, front, now));
    case 'unknownHost':
      if (answersAnyHost === true) return undefined;
      request.log.warn({ host: front.host }, 'asked for an unknown host');
      return new Problem(421, messages.unknownHost);
  }
}

type NoLanguage = Extract<Front, { kind: 'noLanguage' }>;

function inVietnamese(sites: SiteDirectory, { site, path }: NoLanguage, now: Date): Way {
  return { href: contextOf(sites, site, 'vi', now).href(path), label: messages.inVietnamese };
}
