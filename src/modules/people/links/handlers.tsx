import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { inTransaction } from '#platform/database';
import { languageOf, Problem } from '#platform/http';
import { type Message, say } from '#platform/i18n';
import { addJob } from '#platform/jobs';
import { Button, ButtonLink, TextField } from '#ui';
import { parseForm } from '../form.ts';
import { messages as general } from '../messages.ts';
import { passwordLengths } from '../passwords/passwords.ts';
import { routes } from '../routes.ts';
import type { Services } from '../services.ts';
import { visitorAt } from '../sign-in/enter.ts';
import { browserOf, sendEntrance } from '../sign-in/entrance.ts';
import { minutesUntil } from '../sign-in/guard.ts';
import { guardedForgotten, guardedLink, takeAttempt } from '../sign-in/guard-store.ts';
import { forgottenKind } from './forgotten.job.ts';
import { messages } from './messages.ts';
import { canMail } from './send-link.ts';
import { findLink, type LinkedAccount } from './store.ts';
import { type TakeUpResult, takeUp } from './take-up.ts';

type Desk = { readonly services: Services; readonly request: FastifyRequest; readonly reply: FastifyReply };

const typed = z.string().max(5 * passwordLengths.most);
const passwordForm = z.object({ wanted: typed, repeated: typed });
const forgottenForm = z.object({ login: z.string().max(300) });
const names = z.object({ token: z.string().max(200) });

function backLink(language: 'vi' | 'en') {
  return (
    <p class="entrance__aside">
      <a href={routes.signIn.to({})}>{say(messages.backToSignIn, language)}</a>
    </p>
  );
}

function sendGone({ services, request, reply }: Desk): Promise<FastifyReply> {
  const language = languageOf(request);
  return sendEntrance(services, request, reply.code(410), {
    title: say(messages.linkGone, language),
    introduction: say(messages.linkGoneText, language),
    address: routes.forgotten.to({}),
    children: (
      <>
        <ButtonLink href={routes.forgotten.to({})}>{say(messages.forgottenTitle, language)}</ButtonLink>
        {backLink(language)}
      </>
    ),
  });
}

function faultsAt(texts: readonly Message[] = [], language: 'vi' | 'en') {
  return texts.length === 0 ? {} : { error: texts.map((text) => say(text, language)).join(' ') };
}

function sendPasswordForm(
  { services, request, reply }: Desk,
  link: LinkedAccount,
  token: string,
  faults?: Extract<TakeUpResult, { kind: 'refused' }>,
): Promise<FastifyReply> {
  const language = languageOf(request);
  const isInvitation = link.kind === 'invitation';
  const provider = isInvitation ? (services.config.openId?.name ?? null) : null;
  const title = say(isInvitation ? messages.acceptTitle : messages.resetTitle, language);
  const introduction = say(isInvitation ? messages.acceptIntroduction : messages.resetIntroduction, language, {
    by: link.madeBy,
  });
  const notice = { kind: 'error', title: say(messages.notSaved, language) } as const;
  return sendEntrance(services, request, reply, {
    title,
    introduction,
    ...(faults === undefined ? {} : { notice }),
    children: (
      <>
        <dl class="entrance__facts">
          <dt>{say(general.name, language)}</dt>
          <dd>{link.name}</dd>
          <dt>{say(general.loginName, language)}</dt>
          <dd>{link.login}</dd>
        </dl>
        <form class="stack" method="post">
          {/* by this a password manager knows for which account it keeps the password */}
          <input
            class="visually-hidden"
            type="text"
            name="username"
            autocomplete="username"
            value={link.login}
            tabIndex={-1}
            aria-hidden="true"
            readOnly
          />
          <TextField
            name="wanted"
            label={say(general.newPassword, language)}
            hint={say(general.newPasswordHint, language)}
            type="password"
            autocomplete="new-password"
            required
            autofocus
            {...faultsAt(faults?.wanted, language)}
          />
          <TextField
            name="repeated"
            label={say(general.repeatPassword, language)}
            type="password"
            autocomplete="new-password"
            required
            {...faultsAt(faults?.repeated, language)}
          />
          <Button>{say(messages.save, language)}</Button>
        </form>
        {provider === null ? null : (
          <>
            <p class="soft">{say(messages.orProvider, language)}</p>
            <ButtonLink kind="plain" href={routes.provider.to({}, { moi: token })}>
              {say(messages.useProvider, language, { provider })}
            </ButtonLink>
          </>
        )}
      </>
    ),
  });
}

/** The account behind the link of the address; refuses (429) a network that asks for too many that do not exist. */
async function open({
  services,
  request,
}: Desk): Promise<{ readonly link: LinkedAccount; readonly token: string } | null> {
  const { token } = names.parse(request.params);
  const now = services.now();
  const link = await findLink(services.db, token, now);
  if (link !== null) return { link, token };
  const visitor = visitorAt(browserOf(services, request));
  const guarded = guardedLink(request.ip);
  const { blockedUntil } = await inTransaction(services.db, visitor, (tx) => takeAttempt(tx, guarded, now));
  if (blockedUntil === null) return null;
  throw new Problem(429, messages.tooManyText, { minutes: minutesUntil(blockedUntil, now) });
}

/** The pages behind a one-time link. The token is in the address, so these requests stay out of the log. */
function addLinks(server: FastifyInstance, services: Services): void {
  for (const { path } of [routes.invitation, routes.newPassword]) {
    server.get(path, { logLevel: 'silent' }, async (request, reply) => {
      const desk = { services, request, reply };
      const opened = await open(desk);
      return opened === null ? sendGone(desk) : sendPasswordForm(desk, opened.link, opened.token);
    });
    server.post(path, { logLevel: 'silent' }, async (request, reply) => {
      const desk = { services, request, reply };
      const opened = await open(desk);
      if (opened === null) return sendGone(desk);
      const form = parseForm(passwordForm, request);
      const visitor = visitorAt(browserOf(services, request));
      const result = await takeUp(services.db, visitor, opened.token, form, services.now());
      if (result.kind === 'gone') return sendGone(desk);
      if (result.kind === 'refused') {
        reply.code(422);
        return sendPasswordForm(desk, opened.link, opened.token, result);
      }
      return reply.redirect(routes.signIn.to({}, { xong: 'mat-khau' }), 303);
    });
  }
}

function sendForgotten(
  { services, request, reply }: Desk,
  content: {
    readonly login?: string;
    readonly kind: 'form' | 'sent' | 'noMail' | 'tooMany';
    readonly minutes?: number;
  },
): Promise<FastifyReply> {
  const language = languageOf(request);
  const notices = {
    sent: {
      kind: 'done',
      title: say(messages.forgottenSent, language),
      text: say(messages.forgottenSentText, language),
    },
    noMail: {
      kind: 'warning',
      title: say(messages.forgottenNoMail, language),
      text: say(messages.forgottenNoMailText, language),
    },
    tooMany: {
      kind: 'error',
      title: say(messages.tooMany, language),
      text: say(messages.tooManyText, language, { minutes: content.minutes ?? 1 }),
    },
  } as const;
  const hasForm = content.kind === 'form' || content.kind === 'tooMany';
  return sendEntrance(services, request, reply, {
    title: say(messages.forgottenTitle, language),
    ...(hasForm ? { introduction: say(messages.forgottenIntroduction, language) } : {}),
    ...(content.kind === 'form' ? {} : { notice: notices[content.kind] }),
    address: routes.forgotten.to({}),
    children: (
      <>
        {hasForm ? (
          <form class="stack" method="post" action={routes.forgotten.to({})}>
            <TextField
              name="login"
              label={say(general.login, language)}
              autocomplete="username"
              required
              autofocus
              {...(content.login === undefined ? {} : { value: content.login })}
            />
            <Button>{say(messages.forgottenSend, language)}</Button>
          </form>
        ) : null}
        {backLink(language)}
      </>
    ),
  });
}

/** Says the same, at the same speed, whether or not there is such an account. */
function addForgotten(server: FastifyInstance, services: Services): void {
  const kind = canMail(services.config) ? 'form' : 'noMail';
  server.get(routes.forgotten.path, async (request, reply) => sendForgotten({ services, request, reply }, { kind }));
  server.post(routes.forgotten.path, async (request, reply) => {
    const desk = { services, request, reply };
    if (kind === 'noMail') return sendForgotten(desk, { kind });
    const form = parseForm(forgottenForm, request);
    const login = form.login.normalize('NFKC').trim().toLowerCase();
    const now = services.now();
    const until = await inTransaction(services.db, visitorAt(browserOf(services, request)), async (tx) => {
      const attempt = await takeAttempt(tx, guardedForgotten(login, request.ip), now);
      if (attempt.blockedUntil === null) await addJob(tx, forgottenKind, { login, at: now.toISOString() });
      return attempt.blockedUntil;
    });
    if (until === null) return sendForgotten(desk, { kind: 'sent' });
    const minutes = minutesUntil(until, now);
    return sendForgotten({ ...desk, reply: reply.code(429) }, { kind: 'tooMany', minutes, login: form.login });
  });
}

/** One-time links, and the way to ask for one. */
export function addOneTimeLinks(server: FastifyInstance, services: Services): void {
  addLinks(server, services);
  addForgotten(server, services);
}
