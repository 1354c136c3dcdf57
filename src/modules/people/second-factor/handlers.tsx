import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { z } from 'zod';
import { todayOf } from '#modules/organisations';
import { record } from '#platform/audit';
import { inTransaction } from '#platform/database';
import { languageOf } from '#platform/http';
import { type Message, say } from '#platform/i18n';
import { actorOf, personOf } from '../access.ts';
import { parseForm } from '../form.ts';
import { messages as general } from '../messages.ts';
import { officePageFor } from '../office.ts';
import { type Confirmation, confirmCode, confirmPassword, hasPassword } from '../own-account/confirm.ts';
import { routes } from '../routes.ts';
import type { Services } from '../services.ts';
import { minutesUntil } from '../sign-in/guard.ts';
import { messages } from './messages.ts';
import { secretAddress } from './one-time-code.ts';
import { CodesPage, ManagePage, SetUpPage } from './pages.tsx';
import { isFactorRequired, requirementOf } from './requirement.ts';
import { secretKey } from './secret-key.ts';
import { recoveryCodesLeft, removeFactor } from './store.ts';
import { makeRecoveryCodes, pendingSecret, turnOn } from './turn-on.ts';

type Desk = { readonly services: Services; readonly request: FastifyRequest; readonly reply: FastifyReply };

const codeForm = z.object({ code: z.string().max(100) });
const proof = z.string().max(1000);
const codesForm = z.object({ 'codes-proof': proof });
const removeForm = z.object({ 'remove-proof': proof });

function send({ services, request, reply }: Desk, title: Message, children: VNode): FastifyReply {
  const language = languageOf(request);
  const breadcrumbs = [{ label: say(general.account, language), href: routes.account.to({}) }];
  const content = { title: say(title, language), current: 'account', breadcrumbs, children };
  return reply.type('text/html; charset=utf-8').send(officePageFor(services, request, content));
}

async function sendSetUp(desk: Desk, error?: string): Promise<FastifyReply> {
  const { services, request, reply } = desk;
  const person = personOf(request);
  const key = await secretKey(services.config);
  const now = services.now();
  const secret = await inTransaction(services.db, actorOf(request), (tx) => pendingSecret(tx, key, now));
  if (secret === null) return reply.redirect(routes.factor.to({}), 303);
  const address = secretAddress(secret, `CổngSố ${new URL(services.config.origin).hostname}`, person.login);
  const requirement = requirementOf(person, services.config.secondFactor, todayOf(now));
  const page = {
    language: languageOf(request),
    secret,
    address,
    requirement,
    ...(error === undefined ? {} : { error }),
  };
  return send(desk, messages.setUp, <SetUpPage {...page} />);
}

async function sendManage(desk: Desk, since: Date, refused?: ManagePage['refused']): Promise<FastifyReply> {
  const { services, request } = desk;
  const actor = actorOf(request);
  const page: ManagePage = {
    language: languageOf(request),
    since,
    codesLeft: await inTransaction(services.db, actor, recoveryCodesLeft),
    proof: (await hasPassword(services.db, actor)) ? 'password' : 'code',
    isRequired: isFactorRequired(personOf(request), services.config.secondFactor),
    ...(refused === undefined ? {} : { refused }),
  };
  return send(desk, messages.title, <ManagePage {...page} />);
}

/** The page of one's own second factor: setting it up, or what there is once it is on. */
export function addSecondFactor(server: FastifyInstance, services: Services): void {
  server.get(routes.factor.path, async (request, reply) => {
    const { secondFactorAt } = personOf(request);
    const desk = { services, request, reply };
    return secondFactorAt === null ? sendSetUp(desk) : sendManage(desk, secondFactorAt);
  });
  server.post(routes.factorSetUp.path, async (request, reply) => {
    const desk = { services, request, reply };
    const { code } = parseForm(codeForm, request);
    const key = await secretKey(services.config);
    const language = languageOf(request);
    const result = await turnOn(services.db, actorOf(request), personOf(request), key, code, services.now());
    switch (result.kind) {
      case 'already':
        return reply.redirect(routes.factor.to({}), 303);
      case 'wrong':
        return sendSetUp({ ...desk, reply: reply.code(422) }, say(messages.codeWrong, language));
      case 'blocked': {
        const minutes = minutesUntil(result.until, services.now());
        return sendSetUp({ ...desk, reply: reply.code(429) }, say(messages.codeBlocked, language, { minutes }));
      }
      case 'done':
        return sendCodes(desk, result.codes, messages.turnedOn);
    }
  });
  addCodes(server, services);
  addRemoval(server, services);
}

function sendCodes(desk: Desk, codes: readonly string[], title: Message): FastifyReply {
  const language = languageOf(desk.request);
  return send(desk, messages.codesTitle, <CodesPage language={language} codes={codes} title={say(title, language)} />);
}

/** Whether what was typed shows that it is the owner: the password, or a code where there is none. */
async function confirm({ services, request }: Desk, typed: string): Promise<Confirmation> {
  const actor = actorOf(request);
  const { accountId } = personOf(request);
  const now = services.now();
  if (await hasPassword(services.db, actor)) return confirmPassword(services.db, actor, accountId, typed, now);
  return confirmCode(services.db, actor, await secretKey(services.config), accountId, typed, now);
}

/** The page again with the refusal; null where it is the owner. */
async function refusalOf(desk: Desk, since: Date, at: 'codes' | 'remove', typed: string): Promise<FastifyReply | null> {
  const { services, request, reply } = desk;
  const confirmed = await confirm(desk, typed);
  if (confirmed.kind === 'fits') return null;
  const language = languageOf(request);
  if (confirmed.kind === 'blocked') {
    const minutes = minutesUntil(confirmed.until, services.now());
    reply.code(429);
    return sendManage(desk, since, { at, text: say(general.signInBlocked, language, { minutes }) });
  }
  const isPassword = await hasPassword(services.db, actorOf(request));
  reply.code(422);
  return sendManage(desk, since, {
    at,
    text: say(isPassword ? general.currentPasswordWrong : messages.codeWrong, language),
  });
}

function addCodes(server: FastifyInstance, services: Services): void {
  server.post(routes.factorCodes.path, async (request, reply) => {
    const desk = { services, request, reply };
    const { accountId, secondFactorAt } = personOf(request);
    const form = parseForm(codesForm, request);
    if (secondFactorAt === null) return reply.redirect(routes.factor.to({}), 303);
    const refused = await refusalOf(desk, secondFactorAt, 'codes', form['codes-proof']);
    if (refused !== null) return refused;
    const codes = await inTransaction(services.db, actorOf(request), async (tx) => {
      record(tx, { action: 'account.newRecoveryCodes', subject: { kind: 'account', id: accountId } });
      return makeRecoveryCodes(tx);
    });
    return sendCodes(desk, codes, messages.codesMade);
  });
}

function addRemoval(server: FastifyInstance, services: Services): void {
  server.post(routes.factorRemove.path, async (request, reply) => {
    const desk = { services, request, reply };
    const { accountId, secondFactorAt } = personOf(request);
    const form = parseForm(removeForm, request);
    if (secondFactorAt === null) return reply.redirect(routes.factor.to({}), 303);
    const refused = await refusalOf(desk, secondFactorAt, 'remove', form['remove-proof']);
    if (refused !== null) return refused;
    await inTransaction(services.db, actorOf(request), async (tx) => {
      await removeFactor(tx, accountId);
      record(tx, { action: 'account.turnOffSecondFactor', subject: { kind: 'account', id: accountId } });
    });
    return reply.redirect(routes.account.to({}, { xong: 'tat-hai-lop' }), 303);
  });
}
