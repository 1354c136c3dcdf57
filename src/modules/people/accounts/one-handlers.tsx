import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { inTransaction } from '#platform/database';
import { languageOf, Problem } from '#platform/http';
import { languages, type Message, say } from '#platform/i18n';
import { listSessions } from '#platform/sessions';
import { actorOf, demand } from '../access.ts';
import { parseForm } from '../form.ts';
import { personName } from '../own-account/describe.ts';
import { routes } from '../routes.ts';
import type { Services } from '../services.ts';
import { type FactsFaults, type FactsForm, OneAccountPage } from './account-page.tsx';
import { type AccountSheet, selectAccountSheet } from './account-sheet.ts';
import { type ActionResult, accountActions, actOnAccount, describeAccount } from './change-account.ts';
import { type Desk, sendPage, sheetOf } from './desk.ts';
import { emailAddress } from './invite.ts';
import { messages } from './messages.ts';
import { reachOf } from './reach.ts';

type Extra = Partial<Pick<OneAccountPage, 'notice' | 'sent' | 'faults' | 'form'>>;

const usual = ({ name, email, organisationId, language }: AccountSheet): FactsForm => ({
  name,
  email: email ?? '',
  organisation: organisationId ?? '',
  language,
});

/** The page of an account, with what was just done. */
export async function sendOne(desk: Desk, id: string, extra: Extra): Promise<FastifyReply> {
  const { services, request } = desk;
  const actor = actorOf(request);
  const now = services.now();
  const found = await inTransaction(services.db, actor, async (tx) => ({
    sheet: await selectAccountSheet(tx, id, now),
    sessions: await listSessions(tx, id, now),
  }));
  const { sheet, sessions } = found;
  if (sheet === null) throw new Problem(404, messages.gone);
  const reach = await reachOf(services, request);
  const page: OneAccountPage = {
    language: languageOf(request),
    sheet,
    sessions,
    isOwn: sheet.id === actor.accountId,
    bodies: reach.bodies,
    mayBeHomeless: reach.isEverywhere,
    form: usual(sheet),
    ...extra,
  };
  return sendPage(desk, sheet.name, <OneAccountPage {...page} />);
}

/** What the page says after a redirect. */
const doneMessages = {
  'thong-tin': messages.saved,
  'vai-tro': messages.roleGiven,
} as const satisfies Record<string, Message>;
const query = z.object({ xong: z.enum(['thong-tin', 'vai-tro']).optional() }).catch({});

/** One account: seeing it, changing what it says, and what is done with one press. */
export function addOneAccount(server: FastifyInstance, services: Services): void {
  server.get(routes.one.path, async (request, reply) => {
    demand(request, 'account.manage');
    const desk = { services, request, reply };
    const { id } = await sheetOf(desk);
    const { xong } = query.parse(request.query);
    if (xong === undefined) return sendOne(desk, id, {});
    return sendOne(desk, id, { notice: { kind: 'done', title: say(doneMessages[xong], languageOf(request)) } });
  });
  addFacts(server, services);
  server.post(routes.oneAction.path, async (request, reply) => {
    demand(request, 'account.manage');
    const desk = { services, request, reply };
    const { data } = actionNames.safeParse(request.params);
    if (data === undefined) throw new Problem(404, messages.gone);
    const sheet = await sheetOf(desk);
    const { config, now } = services;
    const result = await inTransaction(services.db, actorOf(request), (tx) =>
      actOnAccount({ tx, sheet, config, now: now() }, accountActions[data.action]),
    );
    return sendResult(desk, sheet, result);
  });
}

const actionNames = z.object({
  action: z.enum([
    'khoa',
    'mo-khoa',
    'gui-lai-loi-moi',
    'thu-hoi-loi-moi',
    'dat-lai-mat-khau',
    'go-hai-lop',
    'go-dinh-danh',
    'ket-thuc-phien',
  ]),
});

/** Answered with the page itself: a link that is shown once must not be lost by a redirect. */
export function sendResult(desk: Desk, sheet: AccountSheet, result: ActionResult): Promise<FastifyReply> {
  const language = languageOf(desk.request);
  switch (result.kind) {
    case 'done':
      return sendOne(desk, sheet.id, { notice: { kind: 'done', title: say(result.text, language) } });
    case 'sent':
      return sendOne(desk, sheet.id, { sent: { link: result.link, linkKind: result.linkKind } });
    case 'refused': {
      desk.reply.code(409);
      const title = say(messages.refused, language);
      return sendOne(desk, sheet.id, { notice: { kind: 'error', title, text: say(result.text, language) } });
    }
  }
}

const factsForm = z.object({
  name: z.string().max(500),
  email: z.string().max(500),
  organisation: z.string().max(60),
  language: z.enum(languages).catch('vi'),
});

function faultsOf(form: FactsForm, sheet: AccountSheet, isWithin: boolean): FactsFaults {
  const isNoEmail = form.email.trim() === '' && sheet.userName !== null;
  return {
    name: personName.safeParse(form.name).success ? [] : [messages.nameWrong],
    email: isNoEmail || emailAddress.safeParse(form.email).success ? [] : [messages.emailWrong],
    organisation: isWithin ? [] : [messages.workplaceWrong],
  };
}

function addFacts(server: FastifyInstance, services: Services): void {
  server.post(routes.oneDescribe.path, async (request, reply) => {
    demand(request, 'account.manage');
    const desk = { services, request, reply };
    const form = parseForm(factsForm, request);
    const sheet = await sheetOf(desk);
    const organisationId = form.organisation === '' ? null : form.organisation;
    const reach = await reachOf(services, request);
    const faults = faultsOf(form, sheet, organisationId === sheet.organisationId || reach.has(organisationId));
    const refuse = (wrong: Partial<FactsFaults>) => {
      reply.code(422);
      const notice = { kind: 'error', title: say(messages.notSaved, languageOf(request)) } as const;
      return sendOne(desk, sheet.id, { notice, form, faults: { ...faults, ...wrong } });
    };
    if (Object.values(faults).some((each) => each.length > 0)) return refuse({});
    const email = form.email.trim() === '' ? null : emailAddress.parse(form.email);
    const facts = { name: personName.parse(form.name), email, organisationId, language: form.language };
    const result = await describeAccount(services.db, actorOf(request), sheet.id, facts);
    if (result === 'taken') return refuse({ email: [messages.emailTaken] });
    if (result === 'outside') return refuse({ organisation: [messages.workplaceWrong] });
    return reply.redirect(routes.one.to({ account: sheet.id }, { xong: 'thong-tin' }), 303);
  });
}
