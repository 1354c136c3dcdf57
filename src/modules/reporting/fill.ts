import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
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
  valueSchema,
  type Written,
} from '#modules/filling';
import type { Services } from '#modules/people';
import type { Transaction } from '#platform/database';
import { Problem } from '#platform/http';
import { refuseOwned } from './campaigns/owned-places.ts';
import { demandChange, type ReportContext, withReport } from './context.ts';
import { takenBy } from './known-places.ts';
import { carriedChanges, withOrigin } from './measures/carry.ts';
import { offersFor } from './measures/earlier-reports.ts';
import { messages } from './messages.ts';
import { progressOf } from './progress.ts';
import { routes } from './routes.ts';
import { shownPage, showReport } from './show-report.tsx';

async function save(tx: Transaction, context: ReportContext, changes: readonly Written[]): Promise<Saved> {
  if (!changes.every(takenBy(context.form.definition))) throw new Problem(400, messages.unknownPlace);
  refuseOwned(context.campaign, changes);
  const saved = await saveChanges(tx, context, changes, progressOf(context));
  if (saved === undefined) throw new Problem(404, messages.noSuchReport);
  return saved;
}

/** What the page's script is told: what was saved, what stands against it, and what others changed since it looked. */
function replyOf(saved: Saved, seen: number): SaveReply {
  const changed = saved.answers
    .filter((answer: Answer) => answer.sequence > seen)
    .map(({ place, value, sequence, by, about }) => ({ place, value, sequence, by, about }));
  return { sequence: saved.sequence, saved: saved.saved, conflicts: saved.conflicts, changed };
}

/** One of the buttons of a growing table, pressed without JavaScript. */
function rowChange({ add, remove }: Posted, position: number, base: number): readonly Written[] {
  if (typeof add === 'string')
    return [{ place: `${add}/${crypto.randomUUID().slice(0, 8)}`, value: position, base: 0 }];
  if (typeof remove !== 'string') return [];
  if (!remove.includes('/')) throw new Problem(400, messages.unknownPlace);
  return [{ place: remove, value: null, base }];
}

const postedSchema = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

function postedOf(request: FastifyRequest): Posted {
  const read = postedSchema.safeParse(request.body ?? {});
  if (!read.success) throw new Problem(400, messages.wrongSave);
  return read.data;
}

/** The save on which the page rests; one that has not happened would let it overwrite anything. */
function baseOf({ base }: Posted, { sheet }: ReportContext): number {
  const number = typeof base === 'string' && /^\d{1,15}$/.test(base) ? Number(base) : Number.NaN;
  if (!(number <= sheet.sequence)) throw new Problem(400, messages.noBase);
  return number;
}

const noOffers: Awaited<ReturnType<typeof offersFor>> = new Map();

/** The offers that were taken by their buttons, or from the list of all of a part. */
async function carriedIn(tx: Transaction, services: Services, context: ReportContext, { carry }: Posted) {
  const places = carry === undefined ? [] : typeof carry === 'string' ? [carry] : carry;
  if (places.length === 0) return [];
  const sequences = new Map(context.answers.map(({ place, sequence }) => [place, sequence]));
  return carriedChanges(places, await offersFor(tx, services, context), (place) => sequences.get(place) ?? 0);
}

async function saveForm(tx: Transaction, services: Services, context: ReportContext, posted: Posted): Promise<Saved> {
  const base = baseOf(posted, context);
  const before = await selectAnswersAt(tx, context.sheet, base);
  const position = services.now().getTime() / 1000;
  const typed = postedChanges(context.form.definition, posted, before);
  if (typed.some(({ value }) => !valueSchema.safeParse(value).success)) throw new Problem(400, messages.textTooLong);
  const retyped = new Set(typed.map(({ place }) => place));
  // whoever enters something else in the slot than either of the two values has decided by that
  const chosen = postedChoices(posted, before, position).filter(({ place }) => !retyped.has(place));
  const carried = (await carriedIn(tx, services, context, posted)).filter(({ place }) => !retyped.has(place));
  return save(tx, context, [...typed, ...chosen, ...carried, ...rowChange(posted, position, base)]);
}

/** Saving a report: by the page's script place by place, and as an ordinary form. */
export function addFilling(server: FastifyInstance, services: Services): void {
  server.post(routes.save.path, async (request) => {
    const body = saveSchema.safeParse(request.body);
    if (!body.success) throw new Problem(400, messages.wrongSave);
    return withReport(services, request, async (context, tx) => {
      demandChange(context);
      const { changes, seen } = body.data;
      // only who takes an offer waits for the earlier reports to be read
      const offers = changes.some(({ isOffer }) => isOffer === true)
        ? await offersFor(tx, services, context)
        : noOffers;
      return replyOf(await save(tx, context, withOrigin(changes, offers)), seen);
    });
  });
  server.post(routes.report.path, async (request, reply) => {
    const posted = postedOf(request);
    const { context, saved } = await withReport(services, request, async (found, tx) => {
      demandChange(found);
      return { context: found, saved: await saveForm(tx, services, found, posted) };
    });
    if (saved.conflicts.length === 0) {
      // a new row stands on the last page, which is the one shown without a word
      const dong = posted.add === undefined ? shownPage(request) : undefined;
      return reply.redirect(routes.report.to({ report: context.report.id }, { luu: '1', dong }), 303);
    }
    const after = { ...context, answers: saved.answers, sheet: { ...context.sheet, sequence: saved.sequence } };
    return showReport(services, request, reply.code(409), { context: after, conflicts: saved.conflicts });
  });
}
