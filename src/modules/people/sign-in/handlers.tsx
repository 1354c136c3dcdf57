import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { record } from '#platform/audit';
import { inTransaction } from '#platform/database';
import { languageOf } from '#platform/http';
import { type Language, type Message, say } from '#platform/i18n';
import { clearToken, endSession } from '#platform/sessions';
import { ButtonLink } from '#ui';
import { officeAddresses } from '../../../office/index.ts';
import { actorOf, optionalPersonOf } from '../access.ts';
import { DemonstrationHint } from '../demonstration-hint.tsx';
import { parseForm } from '../form.ts';
import { messages as linkMessages } from '../links/messages.ts';
import { messages } from '../messages.ts';
import { messages as providerMessages } from '../openid/messages.ts';
import { signOutAddress } from '../openid/provider.ts';
import { passwordLengths } from '../passwords/passwords.ts';
import { routes } from '../routes.ts';
import type { Services } from '../services.ts';
import { browserOf, letIn, sendEntrance } from './entrance.ts';
import type { EntranceNotice } from './entrance-page.tsx';
import { minutesUntil } from './guard.ts';
import { ownPath } from './own-path.ts';
import { type SignInResult, signIn } from './sign-in.ts';
import { SignInForm } from './sign-in-form.tsx';

const signInForm = z.object({
  login: z.string().max(300),
  password: z.string().max(5 * passwordLengths.most),
  den: z.string().optional(),
});
/** `ra`: signed out (2: of a session that the provider began); `xong`: what was done before. */
const signInQuery = z
  .object({
    den: z.string().optional(),
    ra: z.string().optional(),
    xong: z.enum(['mat-khau']).optional(),
  })
  .catch({});

type Shown = {
  readonly next: string | null;
  readonly login?: string;
  readonly notice?: EntranceNotice;
  readonly outOf?: string | null;
};

/** Sends the sign-in page, with what happened before. */
export async function sendSignIn(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  { next, login, notice, outOf = null }: Shown,
): Promise<FastifyReply> {
  const language = languageOf(request);
  const provider = services.config.openId?.name ?? null;
  const children = (
    <>
      {outOf === null || provider === null ? null : (
        <ButtonLink kind="plain" href={outOf}>
          {say(providerMessages.signOutThere, language, { provider })}
        </ButtonLink>
      )}
      <SignInForm
        language={language}
        next={next}
        isRefused={notice?.kind === 'error'}
        provider={provider}
        {...(login === undefined ? {} : { login })}
      >
        {services.config.demo ? <DemonstrationHint services={services} language={language} /> : null}
      </SignInForm>
    </>
  );
  return sendEntrance(services, request, reply, {
    title: say(messages.signIn, language),
    introduction: say(messages.signInIntroduction, language),
    address: routes.signIn.to({}, { den: next ?? undefined }),
    ...(notice === undefined ? {} : { notice }),
    children,
  });
}

type Refusal = { readonly status: number; readonly text: Message; readonly values: Readonly<Record<string, number>> };

function refusalOf(result: Exclude<SignInResult, { kind: 'done' | 'pending' }>, now: Date): Refusal {
  switch (result.kind) {
    case 'wrong':
      return { status: 422, text: messages.signInWrong, values: {} };
    case 'locked':
      return { status: 422, text: messages.signInLocked, values: {} };
    case 'blocked':
      return { status: 429, text: messages.signInBlocked, values: { minutes: minutesUntil(result.until, now) } };
  }
}

function doneBefore({ ra, xong }: z.infer<typeof signInQuery>, language: Language): { notice?: EntranceNotice } {
  if (xong === 'mat-khau') return { notice: { kind: 'done', title: say(linkMessages.passwordSet, language) } };
  return ra === undefined ? {} : { notice: { kind: 'done', title: say(messages.signedOut, language) } };
}

/** The sign-in page, its form, and the way out. */
export function addSignIn(server: FastifyInstance, services: Services): void {
  server.get(routes.signIn.path, async (request, reply) => {
    const query = signInQuery.parse(request.query);
    const next = ownPath(query.den);
    if (optionalPersonOf(request) !== null) return reply.redirect(next ?? officeAddresses.home.to({}), 303);
    const outOf = query.ra === '2' ? await signOutAddress(services) : null;
    return sendSignIn(services, request, reply, { next, outOf, ...doneBefore(query, languageOf(request)) });
  });
  server.post(routes.signIn.path, async (request, reply) => {
    const { login, password, den } = parseForm(signInForm, request);
    const now = services.now();
    const next = ownPath(den);
    const result = await signIn(services.db, { login, password }, browserOf(services, request), now);
    if (result.kind === 'done' || result.kind === 'pending') return letIn(services, request, reply, result, next);
    const language = languageOf(request);
    const { status, text, values } = refusalOf(result, now);
    const title = say(messages.signInWrongTitle, language);
    const notice = { kind: 'error', title, text: say(text, language, values) } as const;
    return sendSignIn(services, request, reply.code(status), { next, login, notice });
  });
  addSignOut(server, services);
}

function addSignOut(server: FastifyInstance, services: Services): void {
  server.post(officeAddresses.signOut.path, async (request, reply) => {
    const person = optionalPersonOf(request);
    const isProvider = person?.entry.by === 'provider';
    if (person !== null) {
      await inTransaction(services.db, actorOf(request), async (tx) => {
        await endSession(tx, person.accountId, person.sessionId);
        record(tx, { action: 'account.signOut', subject: { kind: 'account', id: person.accountId } });
      });
    }
    clearToken(request, reply, services.config.origin);
    return reply.redirect(routes.signIn.to({}, { ra: isProvider ? '2' : '1' }), 303);
  });
}
