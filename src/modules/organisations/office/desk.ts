import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { OfficeContent, OfficeDoor } from '#offers';
import { type IsoDate, parseDate } from '#platform/calendar';
import { type Database, inTransaction, type Transaction } from '#platform/database';
import { assetUrl, languageOf, Problem } from '#platform/http';
import { type Language, say } from '#platform/i18n';
import { todayOf } from '../today.ts';
import { aboveAround, type Body, type Tree } from '../tree.ts';
import { messages } from './messages.ts';
import { routes } from './routes.ts';

/** What the office's pages about bodies are given. */
export type OrganisationsDesk = {
  readonly db: Database;
  readonly now: () => Date;
  readonly door: OfficeDoor<'organisation.manage'>;
};

/** One request at the desk. */
export type Visit = OrganisationsDesk & {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly language: Language;
  readonly today: IsoDate;
};

/** A request of somebody who manages bodies somewhere; everybody else is refused (403). */
export function visitOf(desk: OrganisationsDesk, request: FastifyRequest, reply: FastifyReply): Visit {
  desk.door.demand(request, 'organisation.manage');
  return { ...desk, request, reply, language: languageOf(request), today: todayOf(desk.now()) };
}

export function inVisit<T>({ db, door, request }: Visit, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return inTransaction(db, door.actorOf(request), work);
}

/** Whether the person manages a body, or, without one, the whole system. */
export function mayManage({
  door,
  request,
}: Visit): (place: { id: string; above: readonly string[] } | null) => boolean {
  // nobody's body: reached only by a role that holds in the whole installation
  const whole = { id: '', above: [] };
  return (place) => door.may(request, 'organisation.manage', place ?? whole);
}

export const managesBody = (visit: Visit, tree: Tree, id: string): boolean =>
  mayManage(visit)({ id, above: aboveAround(tree, id, visit.today) });

/** The body that an address names, or a refusal (404). */
export function bodyNamed(tree: Tree, request: FastifyRequest): Body {
  const names = z.object({ body: z.uuid() }).safeParse(request.params);
  const body = names.success ? tree.bodies.get(names.data.body) : undefined;
  if (body === undefined) throw new Problem(404, messages.noSuchBody);
  return body;
}

/** The day that an address asks for; today where it asks for none or for what is no day. */
export function dayAsked({ request, today }: Visit): IsoDate {
  const query = z.object({ ngay: z.string().min(1) }).safeParse(request.query);
  const read = query.success ? parseDate(query.data.ngay) : null;
  return read?.ok === true ? read.value : today;
}

export function send(
  { door, request, reply, language }: Visit,
  content: Omit<OfficeContent, 'current' | 'breadcrumbs'> & { readonly isTop?: boolean },
) {
  const { isTop = false, ...rest } = content;
  const breadcrumbs = isTop ? [] : [{ label: say(messages.organisations, language), href: routes.tree.to({}) }];
  return door.send(request, reply, {
    ...rest,
    current: 'organisations',
    breadcrumbs,
    styles: [assetUrl('organisations.css')],
  });
}
