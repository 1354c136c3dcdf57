import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { provinceOn, todayOf } from '#modules/organisations';
import { record } from '#platform/audit';
import { inTransaction } from '#platform/database';
import { languageOf, Problem } from '#platform/http';
import { type Message, say } from '#platform/i18n';
import { clearToken, endSession, endSessionsOf, listSessions, readToken, sendToken } from '#platform/sessions';
import { officeAddresses } from '../../office/index.ts';
import { actorOf, guardOffice, optionalPersonOf, personOf } from './access.ts';
import { AccountPage } from './own-account/account-page.tsx';
import { changePassword, type PasswordResult } from './own-account/change-password.ts';
import { DemonstrationHint } from './demonstration-hint.tsx';
import { messages } from './messages.ts';
import { officePageFor } from './office.ts';
import { ownPath } from './sign-in/own-path.ts';
import { passwordLengths } from './passwords/passwords.ts';
import { routes } from './routes.ts';
import type { Feature, Services } from './services.ts';
import { type SignInResult, signIn } from './sign-in/sign-in.ts';
import { type SignInPage, signInPage } from './sign-in/sign-in-page.tsx';

const signInForm = z.object({
  login: z.string().max(300),
  password: z.string().max(5 * passwordLengths.most),
  den: z.string().optional(),
});
const passwordForm = z.object({ current: z.string(), wanted: z.string(), repeated: z.string() });
const signInQuery = z.object({ den: z.string().optional(), ra: z.string().optional() }).catch({});
/** What a page says after a redirect; the address carries only which one. */
const accountQuery = z.object({ xong: z.enum(['mat-khau', 'phien', 'moi-noi']).optional() }).catch({});
const doneMessages = {
  'mat-khau': messages.passwordChanged,
  phien: messages.sessionEnded,
  'moi-noi': messages.othersEnded,
} as const satisfies Record<string, Message>;

const html = 'text/html; charset=utf-8';

function minutesUntil(until: Date, now: Date): number {
  return Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 60_000));
}

function parseForm<T>(schema: z.ZodType<T>, request: FastifyRequest): T {
  const form = schema.safeParse(request.body);
  if (!form.success) throw Object.assign(new Error('form'), { statusCode: 400 });
  return form.data;
}

async function sendSignIn(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  page: Pick<SignInPage, 'next' | 'login' | 'notice'>,
): Promise<FastifyReply> {
  const province = await provinceOn(services.db, todayOf(services.now()));
  const language = languageOf(request);
  const hint = services.config.demo ? <DemonstrationHint services={services} language={language} /> : null;
  return reply.type(html).send(signInPage({ ...page, language, province: province?.name ?? null, children: hint }));
}

function refusalOf(result: Exclude<SignInResult, { kind: 'done' }>, now: Date) {
  switch (result.kind) {
    case 'wrong':
      return { status: 422, text: messages.signInWrong, values: {} };
    case 'locked':
      return { status: 422, text: messages.signInLocked, values: {} };
    case 'blocked':
      return { status: 429, text: messages.signInBlocked, values: { minutes: minutesUntil(result.until, now) } };
  }
}

function addSignIn(server: FastifyInstance, services: Services): void {
  server.get(routes.signIn.path, async (request, reply) => {
    const { den, ra } = signInQuery.parse(request.query);
    const next = ownPath(den);
    if (optionalPersonOf(request) !== null) return reply.redirect(next ?? officeAddresses.home.to({}), 303);
    const title = say(messages.signedOut, languageOf(request));
    return sendSignIn(services, request, reply, {
      next,
      ...(ra === undefined ? {} : { notice: { kind: 'done', title } }),
    });
  });
  server.post(routes.signIn.path, async (request, reply) => {
    const { login, password, den } = parseForm(signInForm, request);
    const now = services.now();
    const oldToken = readToken(request, services.config.origin);
    const agent = request.headers['user-agent'];
    const result = await signIn(services.db, { login, password, address: request.ip, agent, oldToken }, now);
    const next = ownPath(den);
    if (result.kind === 'done') {
      sendToken(request, reply, services.config.origin, result.token);
      return reply.redirect(next ?? officeAddresses.home.to({}), 303);
    }
    const language = languageOf(request);
    const { status, text, values } = refusalOf(result, now);
    const notice = {
      kind: 'error',
      title: say(messages.signInWrongTitle, language),
      text: say(text, language, values),
    } as const;
    return sendSignIn(services, request, reply.code(status), { next, login, notice });
  });
}

function addSignOut(server: FastifyInstance, services: Services): void {
  server.post(officeAddresses.signOut.path, async (request, reply) => {
    const person = optionalPersonOf(request);
    if (person !== null) {
      await inTransaction(services.db, actorOf(request), async (tx) => {
        await endSession(tx, person.sessionId);
        record(tx, { action: 'account.signOut', subject: { kind: 'account', id: person.accountId } });
      });
    }
    clearToken(request, reply, services.config.origin);
    return reply.redirect(routes.signIn.to({}, { ra: '1' }), 303);
  });
}

async function sendAccount(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  extra: Partial<Pick<AccountPage, 'notice' | 'faults'>>,
): Promise<FastifyReply> {
  const person = personOf(request);
  const language = languageOf(request);
  const sessions = await inTransaction(services.db, actorOf(request), (tx) => listSessions(tx, services.now()));
  const children = <AccountPage person={person} sessions={sessions} language={language} {...extra} />;
  const title = say(messages.account, language);
  return reply.type(html).send(officePageFor(services, request, { title, current: 'account', children }));
}

function addAccount(server: FastifyInstance, services: Services): void {
  server.get(routes.account.path, async (request, reply) => {
    const { xong } = accountQuery.parse(request.query);
    const language = languageOf(request);
    const text = say(messages.mustChange, language);
    if (personOf(request).mustChangePassword) {
      const notice = { kind: 'warning', title: say(messages.mustChangeTitle, language), text } as const;
      return sendAccount(services, request, reply, { notice });
    }
    if (xong === undefined) return sendAccount(services, request, reply, {});
    const notice = { kind: 'done', title: say(doneMessages[xong], language) } as const;
    return sendAccount(services, request, reply, { notice });
  });
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
    const person = personOf(request);
    const isEnded = await inTransaction(services.db, actorOf(request), async (tx) => {
      if (!names.success || !(await endSession(tx, names.data.session))) return false;
      record(tx, { action: 'account.endSession', subject: { kind: 'account', id: person.accountId } });
      return true;
    });
    if (!isEnded) throw new Problem(404, messages.noSessions);
    return reply.redirect(routes.account.to({}, { xong: 'phien' }), 303);
  });
  server.post(routes.endOthers.path, async (request, reply) => {
    const person = personOf(request);
    await inTransaction(services.db, actorOf(request), async (tx) => {
      const ended = await endSessionsOf(tx, person.accountId, person.sessionId);
      record(tx, {
        action: 'account.endOthers',
        subject: { kind: 'account', id: person.accountId },
        detail: { ended },
      });
    });
    return reply.redirect(routes.account.to({}, { xong: 'moi-noi' }), 303);
  });
}

/** Sign-in, one's own account, and the guard before the whole office. */
export const people: Feature = {
  navigation: [{ id: 'account', group: 'own', label: messages.account, href: routes.account.to({}), action: null }],
  async register(server, services) {
    guardOffice(server, services);
    addSignIn(server, services);
    addSignOut(server, services);
    addAccount(server, services);
    addSessions(server, services);
  },
};
