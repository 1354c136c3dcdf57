import type { FastifyInstance, FastifyReply } from 'fastify';
import type { ComponentChildren } from 'preact';
import { z } from 'zod';
import { type ListPart, serveList } from '#lists';
import { actorOf, type Services } from '#modules/people';
import { isIsoDate, parseDate, vietnameseDate } from '#platform/calendar';
import type { Transaction } from '#platform/database';
import { type Message, say } from '#platform/i18n';
import { told } from '../entries/entry.ts';
import { messages as faults } from '../entries/messages.ts';
import { selectOptionalEntry, selectStanding, selectStatuses } from '../entries/queries.ts';
import { writeConfirmation } from '../entries/store.ts';
import { EntryView } from './entry-view.tsx';
import { messages } from './messages.ts';
import { RegisterPage, type RegisterPageProps } from './register.page.tsx';
import { arrangeEntries, registerList } from './register-list.tsx';
import { routes } from './routes.ts';
import { inVisit, keeperVisit, linksFor, registerVisit, sendPage, type Visit } from './visit.ts';

type Extras = Partial<Pick<RegisterPageProps, 'notice' | 'wrongConfirmation'>>;

async function page(
  visit: Visit,
  children: ComponentChildren,
  { notice = null, wrongConfirmation = null }: Extras,
): Promise<FastifyReply> {
  const { register, language, body } = visit;
  const statuses = await inVisit(visit, (tx) => selectStatuses(tx, body.id));
  const status = statuses.find((each) => each.register === register.code);
  return sendPage(
    visit,
    register.name[language],
    <RegisterPage visit={visit} status={status} notice={notice} wrongConfirmation={wrongConfirmation}>
      {children}
    </RegisterPage>,
    true,
  );
}

async function showOne(visit: Visit, extras: Extras): Promise<FastifyReply> {
  const { body, register } = visit;
  const found = await inVisit(visit, async (tx) => {
    const standing = await selectStanding(tx, { organisationId: body.id, register: register.code });
    const last = standing.at(-1);
    const entry = last === undefined ? undefined : await selectOptionalEntry(tx, last.entryId);
    return { entry, links: await linksFor(visit, tx) };
  });
  const { entry, links } = found;
  return page(visit, entry === undefined ? null : <EntryView visit={visit} entry={entry} links={links} />, extras);
}

const dayAsked = ({ filters }: ListPart) => {
  const day = filters.ngay;
  return day !== undefined && isIsoDate(day) ? day : null;
};

async function showList(visit: Visit, extras: Extras): Promise<FastifyReply> {
  const { request, reply, services, body, register, today } = visit;
  const links = await inVisit(visit, (tx) => linksFor(visit, tx));
  const list = registerList(visit, links);
  const read = async (tx: Transaction, part: ListPart) => {
    const on = register.dated.kind === 'state' ? (dayAsked(part) ?? today) : null;
    const rows = await selectStanding(tx, { organisationId: body.id, register: register.code, on });
    return arrangeEntries(visit, list, rows, part);
  };
  return serveList(list, {
    request,
    reply,
    db: services.db,
    actor: actorOf(request),
    read,
    page: (view) => page(visit, view, extras),
  });
}

const show = (visit: Visit, extras: Extras = {}): Promise<FastifyReply> =>
  visit.register.holds === 'one' ? showOne(visit, extras) : showList(visit, extras);

const doneAsked = z.object({ xong: z.string() });

function noticeOf(visit: Visit): Extras {
  const query = doneAsked.safeParse(visit.request.query);
  if (!query.success) return {};
  const { xong } = query.data;
  const notice = isIsoDate(xong)
    ? say(messages.confirmed, visit.language, { day: vietnameseDate(xong) })
    : say(messages.entered, visit.language);
  return { notice };
}

const confirmation = z.object({ day: z.string().max(60) });

async function confirm(visit: Visit): Promise<FastifyReply> {
  const { request, reply, services, register, body, today, language } = visit;
  const form = confirmation.safeParse(request.body);
  const typed = form.success ? form.data.day : '';
  const refuse = (text: Message) =>
    show({ ...visit, reply: reply.code(422) }, { wrongConfirmation: { typed, text: text[language] } });
  const read = parseDate(typed);
  if (!read.ok) return refuse(told(faults.wrongDay, { text: typed.trim() }));
  if (read.value > today) return refuse(messages.confirmFuture);
  await inVisit(visit, (tx) => writeConfirmation(tx, register, body.id, read.value, services.now()));
  return reply.redirect(routes.register.to({ body: body.id, register: register.slug }, { xong: read.value }), 303);
}

/** A register of a body: its list or its one record; finding it right. */
export function addRegisters(server: FastifyInstance, services: Services): void {
  server.get(routes.register.path, async (request, reply) => {
    const visit = await registerVisit(services, request, reply);
    return show(visit, noticeOf(visit));
  });
  server.post(routes.confirm.path, async (request, reply) => confirm(await keeperVisit(services, request, reply)));
}
