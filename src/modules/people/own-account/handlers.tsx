import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { record } from '#platform/audit';
import { inTransaction } from '#platform/database';
import { languageOf, Problem } from '#platform/http';
import { type Message, say } from '#platform/i18n';
import { endSession, endSessionsOf, listSessions, sendToken } from '#platform/sessions';
import { actorOf, personOf } from '../access.ts';
import { parseForm } from '../form.ts';
import { messages } from '../messages.ts';
import { officePageFor } from '../office.ts';
import { selectIdentity, unlinkIdentities } from '../openid/identities.ts';
import { messages as providerMessages } from '../openid/messages.ts';
import { passwordLengths } from '../passwords/passwords.ts';
import { routes } from '../routes.ts';
import { messages as factorMessages } from '../second-factor/messages.ts';
import type { Services } from '../services.ts';
import { rememberLanguage } from '../sign-in/entrance.ts';
import { minutesUntil } from '../sign-in/guard.ts';
import { AccountPage } from './account-page.tsx';
import { changePassword, type PasswordResult } from './change-password.ts';
import { hasPassword } from './confirm.ts';
import { describeSelf, ownFacts } from './describe.ts';

const typed = z.string().max(5 * passwordLengths.most);
const passwordForm = z.object({ current: typed, wanted: typed, repeated: typed });
const factsForm = z.object({ name: z.string().max(500), language: z.string() });
/** What a page says after a redirect; the address carries only which one. */
const doneMessages = {
  'mat-khau': messages.passwordChanged,
  phien: messages.sessionEnded,
  'moi-noi': messages.othersEnded,
  'thong-tin': messages.factsSaved,
  'dinh-danh': providerMessages.linked,
  'bo-dinh-danh': providerMessages.unlinked,
  'tat-hai-lop': factorMessages.turnedOff,
} as const satisfies Record<string, Message>;
const accountQuery = z
  .object({
    xong: z.enum(['mat-khau', 'phien', 'moi-noi', 'thong-tin', 'dinh-danh', 'bo-dinh-danh', 'tat-hai-lop']).optional(),
  })
  .catch({});

type Extra = Partial<Pick<AccountPage, 'notice' | 'faults' | 'typedName'>>;

async function sendAccount(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  extra: Extra,
): Promise<FastifyReply> {
  const { db, config, now } = services;
  const person = personOf(request);
  const language = languageOf(request);
  const { sessions, identity } = await inTransaction(db, actorOf(request), async (tx) => ({
    sessions: await listSessions(tx, person.accountId, now()),
    identity: await selectIdentity(tx, person.accountId),
  }));
  const provider = config.openId === null ? null : { name: config.openId.name, label: identity?.label ?? null };
  const own = { person, sessions, language, provider, hasPassword: await hasPassword(db, actorOf(request)) };
  const title = say(messages.account, language);
  const children = <AccountPage {...own} {...extra} />;
  return reply
    .type('text/html; charset=utf-8')
    .send(officePageFor(services, request, { title, current: 'account', children }));
}

/** The page of one's own account with its forms. */
export function addOwnAccount(server: FastifyInstance, services: Services): void {
  server.get(routes.account.path, async (request, reply) => {
    const { xong } = accountQuery.parse(request.query);
    const language = languageOf(request);
    if (personOf(request).mustChangePassword) {
      const text = say(messages.mustChange, language);
      const notice = { kind: 'warning', title: say(messages.mustChangeTitle, language), text } as const;
      return sendAccount(services, request, reply, { notice });
    }
    if (xong === undefined) return sendAccount(services, request, reply, {});
    const notice = { kind: 'done', title: say(doneMessages[xong], language) } as const;
    return sendAccount(services, request, reply, { notice });
  });
  addFacts(server, services);
  addPassword(server, services);
  addSessions(server, services);
  addUnlink(server, services);
}

function addFacts(server: FastifyInstance, services: Services): void {
  server.post(routes.describe.path, async (request, reply) => {
    const form = parseForm(factsForm, request);
    const facts = ownFacts.safeParse(form);
    if (!facts.success) {
      const notice = { kind: 'error', title: say(messages.factsNotSaved, languageOf(request)) } as const;
      return sendAccount(services, request, reply.code(422), { notice, typedName: form.name });
    }
    const { accountId } = personOf(request);
    await inTransaction(services.db, actorOf(request), (tx) => describeSelf(tx, accountId, facts.data));
    rememberLanguage(request, reply, facts.data.language, true);
    return reply.redirect(routes.account.to({}, { xong: 'thong-tin' }), 303);
  });
}

function addPassword(server: FastifyInstance, services: Services): void {
  server.post(routes.password.path, async (request, reply) => {
    const now = services.now();
    const form = parseForm(passwordForm, request);
    const agent = request.headers['user-agent'];
    const result = await changePassword(services.db, actorOf(request), personOf(request), form, agent, now);
    if (result.kind !== 'done') return sendPasswordRefusal(services, request, reply, result, now);
    sendToken(request, reply, services.config.origin, result.token);
    return reply.redirect(routes.account.to({}, { xong: 'mat-khau' }), 303);
  });
}

function sendPasswordRefusal(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  result: Exclude<PasswordResult, { kind: 'done' }>,
  now: Date,
): Promise<FastifyReply> {
  const language = languageOf(request);
  const title = say(messages.passwordNotChanged, language);
  if (result.kind === 'refused') {
    return sendAccount(services, request, reply.code(422), { notice: { kind: 'error', title }, faults: result });
  }
  const text = say(messages.signInBlocked, language, { minutes: minutesUntil(result.until, now) });
  return sendAccount(services, request, reply.code(429), { notice: { kind: 'error', title, text } });
}

const sessionNames = z.object({ session: z.uuid() });

function addSessions(server: FastifyInstance, services: Services): void {
  server.post(routes.endSession.path, async (request, reply) => {
    const names = sessionNames.safeParse(request.params);
    const { accountId } = personOf(request);
    const isEnded = await inTransaction(services.db, actorOf(request), async (tx) => {
      if (!names.success || !(await endSession(tx, accountId, names.data.session))) return false;
      record(tx, { action: 'account.endSession', subject: { kind: 'account', id: accountId } });
      return true;
    });
    if (!isEnded) throw new Problem(404, messages.noSessions);
    return reply.redirect(routes.account.to({}, { xong: 'phien' }), 303);
  });
  server.post(routes.endOthers.path, async (request, reply) => {
    const { accountId, sessionId } = personOf(request);
    await inTransaction(services.db, actorOf(request), async (tx) => {
      const ended = await endSessionsOf(tx, accountId, sessionId);
      record(tx, { action: 'account.endOthers', subject: { kind: 'account', id: accountId }, detail: { ended } });
    });
    return reply.redirect(routes.account.to({}, { xong: 'moi-noi' }), 303);
  });
}

function addUnlink(server: FastifyInstance, services: Services): void {
  server.post(routes.unlinkProvider.path, async (request, reply) => {
    const actor = actorOf(request);
    if (!(await hasPassword(services.db, actor))) {
      const language = languageOf(request);
      const title = say(providerMessages.notLinked, language);
      const notice = { kind: 'error', title, text: say(providerMessages.needsPassword, language) } as const;
      return sendAccount(services, request, reply.code(422), { notice });
    }
    await inTransaction(services.db, actor, (tx) => unlinkIdentities(tx, personOf(request).accountId));
    return reply.redirect(routes.account.to({}, { xong: 'bo-dinh-danh' }), 303);
  });
}
