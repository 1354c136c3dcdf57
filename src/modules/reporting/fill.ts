import type { FastifyInstance, FastifyRequest } from 'fastify';
import {
  type Answer,
  type Posted,
  postedChanges,
  postedChoices,
  type Saved,
  type SaveReply,
  saveChanges,
  saveSchema,
  selectAnswersAt,
  type Written,
} from '#modules/filling';
import type { Services } from '#modules/people';
import type { Transaction } from '#platform/database';
import { Problem } from '#platform/http';
import { type ReportContext, withReport } from './context.ts';
import { knownPlaces } from './known-places.ts';
import { messages } from './messages.ts';
import { routes } from './routes.ts';
import { showReport } from './show-report.tsx';

function demandFill({ may }: ReportContext): void {
  if (!may.fill) throw new Problem(403, messages.readOnly);
}

async function save(tx: Transaction, { sheet, form }: ReportContext, changes: readonly Written[]): Promise<Saved> {
  const known = knownPlaces(form.definition);
  if (!changes.every(({ place }) => known(place))) throw new Problem(400, messages.unknownPlace);
  const saved = await saveChanges(tx, sheet.id, changes);
  if (saved === undefined) throw new Problem(404, messages.noSuchReport);
  return saved;
}

/** What the page's script is told: what was saved, what stands against it, and what others changed since it looked. */
function replyOf(saved: Saved, seen: number): SaveReply {
  const changed = saved.answers
    .filter((answer: Answer) => answer.sequence > seen)
    .map(({ place, value, sequence, by }) => ({ place, value, sequence, by }));
  return { sequence: saved.sequence, saved: saved.saved, conflicts: saved.conflicts, changed };
}

/** One of the buttons of a growing table, pressed without JavaScript. */
function rowChange(posted: Posted, now: Date, base: number): readonly Written[] {
  if (typeof posted.add === 'string') {
    const row = crypto.randomUUID().slice(0, 8);
    return [{ place: `${posted.add}/${row}`, value: now.getTime() / 1000, base: 0 }];
  }
  return typeof posted.remove === 'string' ? [{ place: posted.remove, value: null, base }] : [];
}

function postedOf(request: FastifyRequest): Posted {
  const { body } = request;
  return typeof body === 'object' && body !== null ? (body as Posted) : {};
}

async function saveForm(tx: Transaction, context: ReportContext, posted: Posted, now: Date): Promise<Saved> {
  const base = Number(posted.base);
  if (!Number.isSafeInteger(base) || base < 0) throw new Problem(400, messages.noBase);
  const before = await selectAnswersAt(tx, context.sheet, base);
  const { definition } = context.form;
  const chosen = postedChoices(definition, posted);
  const decided = new Set(Object.keys(posted).flatMap((name) => (name.startsWith('choose:') ? [name.slice(7)] : [])));
  const typed = postedChanges(definition, posted, before).filter(({ place }) => !decided.has(place));
  return save(tx, context, [...typed, ...chosen, ...rowChange(posted, now, base)]);
}

/** Saving a report: by the page's script place by place, and as an ordinary form. */
export function addFilling(server: FastifyInstance, services: Services): void {
  server.post(routes.save.path, async (request) => {
    const body = saveSchema.safeParse(request.body);
    if (!body.success) throw new Problem(400, messages.wrongSave);
    return withReport(services, request, async (context, tx) => {
      demandFill(context);
      return replyOf(await save(tx, context, body.data.changes), body.data.seen);
    });
  });
  server.post(routes.report.path, async (request, reply) => {
    const posted = postedOf(request);
    const { context, saved } = await withReport(services, request, async (found, tx) => {
      demandFill(found);
      return { context: found, saved: await saveForm(tx, found, posted, services.now()) };
    });
    if (saved.conflicts.length === 0)
      return reply.redirect(routes.report.to({ report: context.report.id }, { luu: '1' }), 303);
    const after = { ...context, answers: saved.answers, sheet: { ...context.sheet, sequence: saved.sequence } };
    return showReport(services, request, reply.code(409), { context: after, conflicts: saved.conflicts });
  });
}
