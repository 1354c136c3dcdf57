import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { z } from 'zod';
import { type Organisation, organisationUpTo, todayOf } from '#modules/organisations';
import { actorOf, may, officePageFor, personOf, type Services } from '#modules/people';
import type { IsoDate } from '#platform/calendar';
import { inTransaction, type Transaction } from '#platform/database';
import { assetUrl, languageOf, Problem } from '#platform/http';
import { type Language, say } from '#platform/i18n';
import { registerAt } from '../catalogue/catalogue.ts';
import type { Register } from '../catalogue/register.ts';
import type { Links } from '../entries/field.ts';
import { isKeptBy, linksIn } from '../entries/links.ts';
import { messages } from './messages.ts';
import { routes } from './routes.ts';

/** A request about the registers of a body, of somebody who may see them. */
export type BodyVisit = {
  readonly services: Services;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly language: Language;
  readonly today: IsoDate;
  readonly body: Organisation;
  readonly mayKeep: boolean;
};

/** A request about one register of a body. */
export type Visit = BodyVisit & { readonly register: Register };

export function inVisit<T>(
  { services, request }: Pick<BodyVisit, 'services' | 'request'>,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return inTransaction(services.db, actorOf(request), work);
}

const bodyNamed = z.object({ body: z.uuid() });

/** The body that the address names, or the one given; refuses (404) who may not see its registers as if there were none. */
export async function bodyVisit(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  given?: string,
): Promise<BodyVisit> {
  const named = bodyNamed.safeParse(given === undefined ? request.params : { body: given });
  const today = todayOf(services.now());
  const { grants } = personOf(request);
  // a body that was dissolved leaves its registers behind
  const body = named.success
    ? await inVisit({ services, request }, (tx) => organisationUpTo(tx, named.data.body, today))
    : null;
  if (body === null || !may(grants, 'register.see', body)) throw new Problem(404, messages.noSuchBody);
  const mayKeep = may(grants, 'register.keep', body);
  return { services, request, reply, language: languageOf(request), today, body, mayKeep };
}

/** The register of a body that the address names, or a refusal (404). */
export async function registerVisit(services: Services, request: FastifyRequest, reply: FastifyReply): Promise<Visit> {
  const visit = await bodyVisit(services, request, reply);
  const named = z.object({ register: z.string() }).safeParse(request.params);
  const register = named.success ? registerAt(named.data.register) : undefined;
  if (register === undefined || !isKeptBy(register, visit.body)) throw new Problem(404, messages.noSuchBody);
  return { ...visit, register };
}

/** The same for somebody who writes; else a refusal (403). */
export async function keeperVisit(services: Services, request: FastifyRequest, reply: FastifyReply): Promise<Visit> {
  const visit = await registerVisit(services, request, reply);
  if (!visit.mayKeep) throw new Problem(403, messages.readOnly);
  return visit;
}

/** What the entries of the visited register may be linked to. */
export function linksFor({ register, body, services, today, language }: Visit, tx: Transaction): Promise<Links> {
  return linksIn(tx, register, body, { sites: services.sites.all(), today, language });
}

/** Sends a page about a register, with the way back to the register and the body. */
export function sendPage(
  visit: BodyVisit & { readonly register?: Register },
  title: string,
  children: VNode,
  isRegisterPage = false,
): FastifyReply {
  const { services, request, reply, language, body, register } = visit;
  const ways = [
    { label: say(messages.registers, language), href: routes.overview.to({}) },
    { label: body.name, href: routes.body.to({ body: body.id }) },
    ...(register === undefined || isRegisterPage
      ? []
      : [{ label: register.name[language], href: routes.register.to({ body: body.id, register: register.slug }) }]),
  ];
  const page = officePageFor(services, request, {
    title,
    current: 'registers',
    ...(register === undefined ? {} : { breadcrumbs: ways }),
    styles: [assetUrl('registers.css')],
    children,
  });
  return reply.type('text/html; charset=utf-8').send(page);
}
