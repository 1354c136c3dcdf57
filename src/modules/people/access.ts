import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { todayOf } from '#modules/organisations';
import { type Actor, inTransaction } from '#platform/database';
import { Problem } from '#platform/http';
import type { Message } from '#platform/i18n';
import {
  actBySession,
  bytesOf,
  clearToken,
  isUseDue,
  noteFound,
  readToken,
  sessionIn,
  sessionOf,
  useSession,
} from '#platform/sessions';
import { messages } from './messages.ts';
import { type Action, may, type Place } from './permissions.ts';
import { actingPerson, type Person, personIn } from './person.ts';
import { routes } from './routes.ts';
import { messages as factorMessages } from './second-factor/messages.ts';
import { requirementOf } from './second-factor/requirement.ts';
import { factorDueOf, noteFactorDue } from './second-factor/store.ts';
import type { Services } from './services.ts';

/** Who sends each request; only those that reach the office or the interface for programs are looked up. */
const people = new WeakMap<FastifyRequest, Person>();

const isUnder = (path: string, start: string): boolean => path === start || path.startsWith(`${start}/`);
/** The route that was matched, since an address can be written in several ways; where there is none, the address. */
const pathOf = (request: FastifyRequest): string => request.routeOptions.url ?? request.url.split('?', 1)[0] ?? '';

/** The person who sends a request, or null for a visitor. */
export function optionalPersonOf(request: FastifyRequest): Person | null {
  return people.get(request) ?? null;
}

/** The person who sends a request; refuses (401) a visitor. Pages under /quan-tri never see one. */
export function personOf(request: FastifyRequest): Person {
  const person = people.get(request);
  if (person === undefined) throw new Problem(401, messages.signInFirst);
  return person;
}

/** In whose name a request's transactions run. */
export function actorOf(request: FastifyRequest): Actor {
  const person = optionalPersonOf(request);
  return { accountId: person?.accountId ?? null, name: person?.name ?? 'visitor', ip: request.ip };
}

/** The person who sends a request, if allowed the action at a body (without one: anywhere); else refuses (401, 403). */
export function demand(request: FastifyRequest, action: Action, place?: Place): Person {
  const person = personOf(request);
  if (!may(person.grants, action, place)) throw new Problem(403, messages.notAllowed);
  return person;
}

/**
 * Looks up who sends a request. Done for the whole office and the interface for programs; elsewhere only by who shows something to the
 * people of a site that visitors do not see. The answer must then be kept out of every cache.
 */
export async function recognise(services: Services, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const { config, db } = services;
  const token = readToken(request, config.origin);
  if (token === null) return;
  const now = services.now();
  const today = todayOf(now);
  const bytes = bytesOf(token);
  const [sessions = [], , persons = []] =
    bytes === null
      ? []
      : await db.askInOne([
          [sessionOf, [bytes]],
          [actBySession, [bytes]],
          [actingPerson, [today]],
        ]);
  const session = sessionIn(sessions, now);
  if (session === null) {
    clearToken(request, reply, config.origin);
    return;
  }
  noteFound(token);
  const person = personIn(persons, session);
  const factorDue = person === null ? null : factorDueOf(person, config.secondFactor, today);
  if (isUseDue(session, now) || factorDue !== null) {
    await inTransaction(db, { accountId: session.accountId, name: 'session', ip: request.ip }, async (tx) => {
      await useSession(tx, session.id, now);
      if (factorDue !== null) await noteFactorDue(tx, factorDue);
    });
  }
  if (person !== null) people.set(request, person);
}

/** Sends a visitor to the sign-in page and back; what cannot be repeated by a link is refused instead. */
function turnAway(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const wantsPage = request.method === 'GET' && !(request.headers.accept ?? '').startsWith('application/json');
  if (!wantsPage) throw new Problem(401, messages.signInFirst);
  return reply.redirect(routes.signIn.to({}, { den: request.url }), 303);
}

/** Where a person may go before the password that somebody else gave is changed. */
const beforeChange: readonly string[] = [routes.account.path, routes.password.path];
/** Where a person may go whose role must have a second factor that is overdue. */
const beforeFactor: readonly string[] = [...beforeChange, routes.factor.path, routes.factorSetUp.path];

/** What comes before everything else: the page where it is done, and the refusal for what is no page. */
function firstOf(person: Person, { config, now }: Services, path: string): { to: string; text: Message } | null {
  if (person.mustChangePassword) {
    return beforeChange.includes(path) ? null : { to: routes.account.to({}), text: messages.mustChange };
  }
  const requirement = requirementOf(person, config.secondFactor, todayOf(now()));
  if (requirement.kind !== 'now' || beforeFactor.includes(path)) return null;
  return { to: routes.factor.to({}), text: factorMessages.requiredNow };
}

/**
 * Looks up who sends a request, keeps visitors out of the office whether or not a page remembers to ask, and keeps the
 * office's pages out of every cache.
 */
export function guardOffice(server: FastifyInstance, services: Services): void {
  server.addHook('onRequest', async (request, reply) => {
    const path = pathOf(request);
    const isOffice = isUnder(path, '/quan-tri');
    if (!isOffice && !isUnder(path, '/api') && !isUnder(path, routes.signIn.path) && path !== '/dang-xuat') return;
    reply.header('cache-control', 'no-store');
    await recognise(services, request, reply);
    const person = optionalPersonOf(request);
    if (isOffice && person === null) return turnAway(request, reply);
    const first = isOffice && person !== null ? firstOf(person, services, path) : null;
    if (first === null) return;
    if (request.method !== 'GET') throw new Problem(403, first.text);
    return reply.redirect(first.to, 303);
  });
}
