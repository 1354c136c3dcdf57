import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { OpenIdConfig } from '#platform/config';
import { inTransaction } from '#platform/database';
import { languageOf, Problem } from '#platform/http';
import { type Message, say } from '#platform/i18n';
import { clearSecret, readSecret, sendSecret } from '#platform/sessions';
import { ButtonLink } from '#ui';
import { actorOf, optionalPersonOf, personOf } from '../access.ts';
import { messages as general } from '../messages.ts';
import { routes } from '../routes.ts';
import { secretKey } from '../second-factor/secret-key.ts';
import type { Services } from '../services.ts';
import { browserOf, letIn, sendEntrance } from '../sign-in/entrance.ts';
import { sendSignIn } from '../sign-in/handlers.tsx';
import { ownPath } from '../sign-in/own-path.ts';
import { type Arrived, arrive, takeUpByIdentity } from './arrive.ts';
import {
  beginJourney,
  endJourney,
  type Identity,
  type Journey,
  journeySeconds,
  type Purpose,
  readJourney,
} from './flow.ts';
import { IdentityTaken, linkIdentity } from './identities.ts';
import { messages } from './messages.ts';
import { failureOf } from './provider.ts';

const cookie = 'congso-dinh-danh';
const startQuery = z.object({ den: z.string().optional(), moi: z.string().max(100).optional() }).catch({});

type Desk = { readonly services: Services; readonly request: FastifyRequest; readonly reply: FastifyReply };

/** The configured provider; without one these addresses lead nowhere. */
function configured({ config }: Services): OpenIdConfig {
  if (config.openId === null) throw new Problem(404, general.noSuchPage);
  return config.openId;
}

/** The sign-in page with what went wrong. */
function sendFailure(
  { services, request, reply }: Desk,
  text: Message,
  { status, label = '' }: { readonly status: number; readonly label?: string },
): Promise<FastifyReply> {
  const language = languageOf(request);
  const provider = configured(services).name;
  const title = say(messages.notSignedIn, language, { provider });
  const notice = { kind: 'error', title, text: say(text, language, { provider, label }) } as const;
  return sendSignIn(services, request, reply.code(status), { next: null, notice });
}

/** The address at the provider, with what the browser must keep in a cookie; null where the provider cannot be reached. */
async function setOut({ services, request, reply }: Desk, purpose: Purpose): Promise<string | null> {
  const { config, now } = services;
  const key = await secretKey(config);
  const way = { key, origin: config.origin, callback: routes.providerBack.to({}), now: now() };
  try {
    const { address, kept } = await beginJourney(configured(services), way, purpose);
    sendSecret(request, reply, config.origin, { name: cookie, value: kept, seconds: journeySeconds });
    return address;
  } catch (error) {
    request.log.error({ err: error }, 'the provider of identities cannot be used');
    return null;
  }
}

/** The way out to the provider, and the way back. */
export function addProvider(server: FastifyInstance, services: Services): void {
  server.get(routes.provider.path, async (request, reply) => {
    configured(services);
    const { den, moi } = startQuery.parse(request.query);
    const purpose: Purpose =
      moi === undefined ? { kind: 'signIn', next: ownPath(den) } : { kind: 'invitation', token: moi };
    const desk = { services, request, reply };
    const address = await setOut(desk, purpose);
    if (address === null) return sendFailure(desk, messages.unavailable, { status: 503 });
    return reply.header('cache-control', 'no-store').redirect(address, 303);
  });
  server.post(routes.linkProvider.path, async (request, reply) => {
    const desk = { services, request, reply };
    const address = await setOut(desk, { kind: 'link', accountId: personOf(request).accountId });
    if (address === null) throw new Problem(503, messages.unavailable, { provider: configured(services).name });
    return sendInterlude(desk, address);
  });
  server.get(routes.providerBack.path, async (request, reply) => comeBack({ services, request, reply }));
}

/** Browsers follow no redirect of a form to another place (form-action), so a page stands between. */
function sendInterlude({ services, request, reply }: Desk, address: string): Promise<FastifyReply> {
  const language = languageOf(request);
  const values = { provider: configured(services).name };
  return sendEntrance(services, request, reply, {
    title: say(messages.linkTitle, language, values),
    introduction: say(messages.linkIntroduction, language, values),
    address: routes.account.to({}),
    children: <ButtonLink href={address}>{say(messages.goOn, language, values)}</ButtonLink>,
  });
}

async function comeBack(desk: Desk): Promise<FastifyReply> {
  const { services, request, reply } = desk;
  const { config, now } = services;
  const openId = configured(services);
  reply.header('cache-control', 'no-store');
  const journey = readJourney(await secretKey(config), readSecret(request, config.origin, cookie), now());
  clearSecret(request, reply, config.origin, cookie);
  if (journey === null) return sendFailure(desk, messages.stale, { status: 422 });
  const query = request.url.includes('?') ? request.url.slice(request.url.indexOf('?')) : '';
  const back = new URL(routes.providerBack.to({}) + query, config.origin);
  let identity: Identity;
  try {
    identity = await endJourney(openId, journey, back);
  } catch (error) {
    const failure = failureOf(error);
    request.log.warn({ err: error }, 'no identity came back from the provider');
    return sendFailure(desk, messages[failure], { status: failure === 'unavailable' ? 503 : 422 });
  }
  return goOn(desk, journey, identity);
}

function goOn(desk: Desk, { purpose }: Journey, identity: Identity): Promise<FastifyReply> {
  const { services, request } = desk;
  const browser = browserOf(services, request);
  const now = services.now();
  switch (purpose.kind) {
    case 'link':
      return link(desk, purpose.accountId, identity);
    case 'invitation':
      return takeUpByIdentity(services.db, identity, purpose.token, browser, now).then((arrived) =>
        answer(desk, arrived, identity, null),
      );
    case 'signIn':
      return arrive(services.db, identity, configured(services).linkByEmail, browser, now).then((arrived) =>
        answer(desk, arrived, identity, ownPath(purpose.next ?? undefined)),
      );
  }
}

async function answer(desk: Desk, arrived: Arrived, identity: Identity, next: string | null): Promise<FastifyReply> {
  if (arrived.kind === 'done' || arrived.kind === 'pending') {
    return letIn(desk.services, desk.request, desk.reply, arrived, next);
  }
  return sendFailure(desk, messages[arrived.kind], { status: 422, label: identity.label });
}

/** Only the person who began it may end it: the one who is signed in at this browser. */
async function link(desk: Desk, accountId: string, identity: Identity): Promise<FastifyReply> {
  const { services, request, reply } = desk;
  if (optionalPersonOf(request)?.accountId !== accountId) return sendFailure(desk, messages.stale, { status: 422 });
  try {
    await inTransaction(services.db, actorOf(request), (tx) => linkIdentity(tx, accountId, identity, services.now()));
  } catch (error) {
    if (error instanceof IdentityTaken) throw new Problem(409, messages.taken, { label: identity.label });
    throw error;
  }
  return reply.redirect(routes.account.to({}, { xong: 'dinh-danh' }), 303);
}
