import type { FastifyReply, FastifyRequest } from 'fastify';
import { provinceOn, todayOf } from '#modules/organisations';
import { languageCookie, languageOf } from '#platform/http';
import type { Language } from '#platform/i18n';
import { readToken, sendToken } from '#platform/sessions';
import { officeAddresses } from '../../../office/index.ts';
import { routes } from '../routes.ts';
import type { Services } from '../services.ts';
import type { Browser, Entered } from './enter.ts';
import { type EntrancePage, entrancePage } from './entrance-page.tsx';
import { sendStepToken } from './step-token.ts';

export function browserOf({ config }: Services, request: FastifyRequest): Browser {
  return { address: request.ip, agent: request.headers['user-agent'], oldToken: readToken(request, config.origin) };
}

type Content = Omit<EntrancePage, 'language' | 'province' | 'address'> & { readonly address?: string };

/** Sends a page on the way into the office; none of them is kept by anybody. */
export async function sendEntrance(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  content: Content,
): Promise<FastifyReply> {
  const province = await provinceOn(services.db, todayOf(services.now()));
  const page = { address: request.url, ...content, language: languageOf(request), province: province?.name ?? null };
  return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(entrancePage(page));
}

/** Lets somebody in, or on to the second step. */
export function letIn(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  entered: Entered,
  next: string | null,
): FastifyReply {
  if (entered.kind === 'pending') {
    sendStepToken(services, request, reply, entered.token);
    return reply.redirect(routes.secondStep.to({}, { den: next ?? undefined }), 303);
  }
  sendToken(request, reply, services.config.origin, entered.token);
  rememberLanguage(request, reply, entered.language);
  return reply.redirect(next ?? officeAddresses.home.to({}), 303);
}

/** The account's language, unless this browser has chosen one. */
export function rememberLanguage(
  request: FastifyRequest,
  reply: FastifyReply,
  language: Language,
  always = false,
): void {
  if (!always && (request.cookies[languageCookie] !== undefined || language === languageOf(request))) return;
  const secure = request.protocol === 'https';
  const maxAge = 365 * 24 * 60 * 60;
  reply.setCookie(languageCookie, language, { path: '/', maxAge, sameSite: 'lax', httpOnly: true, secure });
}
