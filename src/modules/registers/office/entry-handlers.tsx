import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Services } from '#modules/people';
import { isIsoDate } from '#platform/calendar';
import type { Transaction } from '#platform/database';
import { malformed, Problem } from '#platform/http';
import { type Message, say } from '#platform/i18n';
import { Notice } from '#ui';
import type { Entry, Values } from '../entries/entry.ts';
import type { Links } from '../entries/field.ts';
import type { Kept } from '../entries/keep.ts';
import { nameOf } from '../entries/key.ts';
import { selectOptionalEntry } from '../entries/queries.ts';
import type { Typed } from '../entries/read-values.ts';
import { EntryFormPage, type EntryFormProps, type FormAct } from './entry-form.page.tsx';
import { currentOf, EntryView } from './entry-view.tsx';
import { typedFrom } from './fields.tsx';
import { messages } from './messages.ts';
import { lastDayOf } from './moment.ts';
import { routes } from './routes.ts';
import { carryOut } from './send-entry.ts';
import { inVisit, keeperVisit, linksFor, registerVisit, sendPage, type Visit } from './visit.ts';

const titles: Readonly<Record<FormAct, Message>> = {
  them: messages.enterTitle,
  'thay-doi': messages.changeAct,
  'dinh-chinh': messages.correctAct,
  'ket-thuc': messages.endAct,
  huy: messages.withdrawAct,
};

const named = z.object({ entry: z.uuid() });
const actNamed = z.object({ act: z.enum(['thay-doi', 'dinh-chinh', 'ket-thuc', 'huy']) });
const dayNamed = z.object({ ngay: z.string().refine(isIsoDate) });

/** The entry that the address names, or a refusal (404). */
async function entryOf(visit: Visit, tx: Transaction): Promise<Entry> {
  const names = named.safeParse(visit.request.params);
  const entry = names.success ? await selectOptionalEntry(tx, names.data.entry) : undefined;
  const isHere =
    entry !== undefined && entry.organisationId === visit.body.id && entry.register === visit.register.code;
  if (!isHere) throw new Problem(404, messages.noSuchEntry);
  return entry;
}

type Shown = Pick<EntryFormProps, 'typed' | 'base' | 'began'> & Partial<Pick<EntryFormProps, 'faults' | 'meanwhile'>>;

function showForm(visit: Visit, links: Links, act: FormAct, entryId: string | null, shown: Shown): FastifyReply {
  const { language, register, body } = visit;
  const names = { body: body.id, register: register.slug };
  const action = entryId === null ? routes.enter.to(names) : routes.act.to({ ...names, entry: entryId, act });
  const back = entryId === null ? routes.register.to(names) : routes.entry.to({ ...names, entry: entryId });
  const title = say(titles[act], language, { register: register.name[language] });
  const { faults = [], meanwhile = null } = shown;
  return sendPage(
    visit,
    title,
    <EntryFormPage
      visit={visit}
      links={links}
      act={act}
      title={title}
      action={action}
      back={back}
      {...shown}
      faults={faults}
      meanwhile={meanwhile}
    />,
  );
}

/** What the form of an act holds at first: what stands on the day that is changed or corrected. */
function firstTyped(visit: Visit, act: FormAct, entry: Entry, links: Links): Shown {
  const { language, today, register, request } = visit;
  const asked = dayNamed.safeParse(request.query);
  const wanted = asked.success ? entry.standing.find(({ from }) => from === asked.data.ngay) : undefined;
  const version = wanted ?? (act === 'thay-doi' ? entry.standing.at(-1) : currentOf(entry, today));
  const values = typedFrom(register, version?.values ?? {}, language, links);
  const began = version?.from ?? '';
  const days: Record<string, string> =
    act === 'dinh-chinh' && version !== undefined ? { from: version.from, until: lastDayOf(version) ?? '' } : {};
  return { typed: { ...values, ...days }, base: String(entry.revision), began };
}

function answer(
  visit: Visit,
  links: Links,
  act: FormAct,
  entryId: string | null,
  sent: { readonly typed: Typed; readonly base: string; readonly began: string },
  kept: Kept,
  values: Values,
): FastifyReply {
  const { reply, body, register } = visit;
  const names = { body: body.id, register: register.slug };
  switch (kept.kind) {
    case 'done':
      return reply.redirect(
        register.holds === 'one'
          ? routes.register.to(names, { xong: 'ghi' })
          : routes.entry.to({ ...names, entry: kept.entryId }, { xong: 'ghi' }),
        303,
      );
    case 'missing':
      throw new Problem(404, messages.noSuchEntry);
    case 'refused':
      return showForm({ ...visit, reply: reply.code(422) }, links, act, entryId, { ...sent, faults: kept.faults });
    case 'changedMeanwhile':
      return showForm({ ...visit, reply: reply.code(409) }, links, act, entryId, {
        ...sent,
        base: String(kept.entry.revision),
        meanwhile: { entry: kept.entry, values },
      });
  }
}

const texts = z.record(z.string().max(100), z.union([z.string().max(20_000), z.array(z.string().max(200)).max(100)]));

function sentForm(visit: Visit) {
  const form = texts.safeParse(visit.request.body ?? {});
  if (!form.success) throw malformed();
  const text = (name: string): string => {
    const value = form.data[name];
    return typeof value === 'string' ? value : '';
  };
  return { typed: form.data, base: text('base'), began: text('began') };
}

async function post(visit: Visit, act: FormAct, entryId: string | null): Promise<FastifyReply> {
  const sent = sentForm(visit);
  const done = await inVisit(visit, async (tx) => {
    if (entryId !== null) await entryOf(visit, tx);
    const links = await linksFor(visit, tx);
    return { links, ...(await carryOut(tx, visit, links, act, entryId, sent)) };
  });
  return answer(visit, done.links, act, entryId, sent, done.kept, done.values);
}

async function showEntry(visit: Visit): Promise<FastifyReply> {
  const { language, register } = visit;
  const { entry, links } = await inVisit(visit, async (tx) => ({
    entry: await entryOf(visit, tx),
    links: await linksFor(visit, tx),
  }));
  const values = (currentOf(entry, visit.today) ?? entry.versions.at(-1))?.values ?? {};
  const title = nameOf(register, values) || register.name[language];
  const isDone = z.object({ xong: z.string() }).safeParse(visit.request.query).success;
  const children = (
    <div class="stack registers">
      <h1>
        {title}
        <span class="registers__body">{visit.body.name}</span>
      </h1>
      {isDone ? <Notice kind="done" title={say(messages.entered, language)} /> : null}
      <EntryView visit={visit} entry={entry} links={links} />
    </div>
  );
  return sendPage(visit, title, children);
}

/** An entry with its history, and the forms by which it is entered, changed, corrected, ended, taken back. */
export function addEntries(server: FastifyInstance, services: Services): void {
  server.get(routes.enter.path, async (request, reply) => {
    const visit = await keeperVisit(services, request, reply);
    const links = await inVisit(visit, (tx) => linksFor(visit, tx));
    const typed: Record<string, string> = visit.register.dated.kind === 'state' ? { from: visit.today } : {};
    return showForm(visit, links, 'them', null, { typed, base: '', began: '' });
  });
  server.post(routes.enter.path, async (request, reply) =>
    post(await keeperVisit(services, request, reply), 'them', null),
  );
  server.get(routes.entry.path, async (request, reply) => showEntry(await registerVisit(services, request, reply)));
  server.get(routes.act.path, async (request, reply) => {
    const visit = await keeperVisit(services, request, reply);
    const { act } = actOf(request.params);
    const { entry, links } = await inVisit(visit, async (tx) => ({
      entry: await entryOf(visit, tx),
      links: await linksFor(visit, tx),
    }));
    return showForm(visit, links, act, entry.id, firstTyped(visit, act, entry, links));
  });
  server.post(routes.act.path, async (request, reply) => {
    const visit = await keeperVisit(services, request, reply);
    const { act } = actOf(request.params);
    const names = named.safeParse(request.params);
    if (!names.success) throw new Problem(404, messages.noSuchEntry);
    return post(visit, act, names.data.entry);
  });
}

function actOf(params: unknown): z.infer<typeof actNamed> {
  const read = actNamed.safeParse(params);
  if (!read.success) throw new Problem(404, messages.noSuchEntry);
  return read.data;
}
