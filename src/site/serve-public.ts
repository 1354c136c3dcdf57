import type { FastifyBaseLogger, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { todayOf } from '#modules/organisations';
import type { PublicRoute } from '#offers';
import { type FrontDoor, type PlainRequest, Problem, type ReadyAnswer } from '#platform/http';
import { guardFront, rewriteBySite } from './front-door.ts';
import { frontOf } from './front-of.ts';
import { type MakingPages, pageMaking } from './in-frame.ts';
import { keptUnder, keyOf, makeAnswer, type Place } from './make-answer.ts';
import { messages } from './messages.ts';
import type { PublicSite } from './public-site.ts';
import { namedQuery } from './query.ts';
import { readyAnswer, sendAnswer } from './send-answer.ts';

/** The public side of the server: what stands before all routes, and the routes of the public pages. */
export type PublicDoor = {
  readonly front: FrontDoor;
  readonly serve: (server: FastifyInstance) => void;
};

/** What an answer needs beside the site: the log, once the server is there. */
type Desk = MakingPages & { log: FastifyBaseLogger | null };

/** Opens the public site: each page of every module on each site, in its frame, kept until something that it shows is changed. */
export function openPublicSite(site: PublicSite): PublicDoor {
  const desk: Desk = { ...pageMaking(site), log: null };
  return {
    front: { rewrite: rewriteBySite(site), findReady: (request, from) => findKept(desk, request, from) },
    serve: (server) => {
      desk.log = server.log;
      guardFront(server, site);
      for (const route of site.offers.flatMap((offer) => offer.routes)) servePublic(server, desk, route);
    },
  };
}

function servePublic(server: FastifyInstance, desk: Desk, route: PublicRoute): void {
  server.get(route.path, { config: { isPublic: true }, compress: false, decompress: false }, async (request, reply) => {
    const front = frontOf(request.raw);
    if (front.kind === 'none' && route.path === '/') return desk.whenEmpty(request, reply);
    if (front.kind !== 'site') throw new Problem(404, messages.noSuchPage);
    const [path = '/', query = ''] = front.path.split('?', 2);
    const place = { site: front.site, language: front.language, path, query: namedQuery(query, route.query ?? []) };
    return respond(desk, route, place, request, reply);
  });
}

async function respond(
  desk: Desk,
  route: PublicRoute,
  place: Place,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const now = desk.now();
  const params = namesOf(request.params);
  const make = () => makeAnswer(desk, route, place, params, now);
  const answer = await desk.cache.page(keyOf(place), now, () => desk.turns.make(make));
  return sendAnswer(request, reply, answer, desk.protection, now);
}

function namesOf(params: unknown): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(params ?? {}).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  );
}

/** Finds what is kept; addresses with a query go the longer way, since only their route knows what of it counts. */
function findKept(desk: Desk, asked: PlainRequest, from: string | undefined): ReadyAnswer | null {
  if (asked.url.includes('?')) return null;
  const now = desk.now();
  const front = desk.sites.find(asked.host, asked.url, todayOf(now));
  if (front.kind !== 'site') return null;
  const answer = desk.cache.find(keptUnder(front.site, front.language, front.path), now);
  const ready = answer === undefined ? null : readyAnswer(asked, answer, desk.protection, now);
  if (ready !== null) noteAnswer(desk, asked, from, ready.status);
  return ready;
}

/** One line for the access log, in the words that the server itself uses for what goes by the routes. */
function noteAnswer(
  { log }: Desk,
  { method, url, host }: PlainRequest,
  ip: string | undefined,
  statusCode: number,
): void {
  if (log === null || !['info', 'debug', 'trace'].includes(log.level)) return;
  log.info({ req: { method, url, host, ip }, res: { statusCode } }, 'answered from the page cache');
}
