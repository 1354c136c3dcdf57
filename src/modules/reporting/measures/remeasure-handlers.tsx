import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { selectAnswers, takeFigures } from '#modules/filling';
import { officePageFor, type Services } from '#modules/people';
import { assetUrl, Problem } from '#platform/http';
import { type Language, type Message, say } from '#platform/i18n';
import { demandChange, type ReportContext, withReport } from '../context.ts';
import { messages as reporting } from '../messages.ts';
import { progressOf } from '../progress.ts';
import { routes } from '../routes.ts';
import { isLocked, isUnderSignature } from '../submissions/transitions.ts';
import { type Compared, compare } from './compare.ts';
import { figureToDrop, figureToKeepRow, type GoneRow, goneRows, rowPlaceOf, wasWrittenSince } from './gone-rows.ts';
import { measuredReport } from './measure-report.ts';
import { messages } from './messages.ts';
import { figuresToKeep, figuresToTake, inNewRow, inRemovedRow } from './put.ts';
import { type RemeasureNotice, RemeasurePage } from './remeasure.page.tsx';
import { type Taking, takeMeasures } from './take.ts';

type Measurement = { readonly context: ReportContext; readonly taking: Taking; readonly now: Date };

/** Measures a report that the person may see: first who asks, then, as the system, the figures. */
async function measure(services: Services, request: FastifyRequest): Promise<Measurement> {
  const now = services.now();
  const { context, measured } = await withReport(services, request, async (found, tx) => ({
    context: found,
    measured: await measuredReport(tx, found, now),
  }));
  if (measured === null) throw new Problem(409, messages.noPeriod);
  return { context, taking: await takeMeasures(services.measures, measured, now), now };
}

/** What is worth a word: without the rows that somebody took out of the report. */
function comparedIn({ taking }: Measurement, answers: ReportContext['answers']): readonly Compared[] {
  const isRemoved = inRemovedRow(answers);
  return compare(taking.figures, answers).filter(({ figure }) => !isRemoved(figure.place));
}

/** The same in two: at places that the report has, and in rows that it does not have. */
function dividedIn(measurement: Measurement, answers: ReportContext['answers']) {
  const isNew = inNewRow(answers);
  const compared = comparedIn(measurement, answers);
  return {
    compared: compared.filter(({ figure }) => !isNew(figure.place)),
    inNewRows: compared.filter(({ figure }) => isNew(figure.place)),
    gone: goneRows(measurement.taking, answers),
  };
}

function show(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  { measurement, notices }: { readonly measurement: Measurement; readonly notices: readonly RemeasureNotice[] },
): FastifyReply {
  const { context, taking, now } = measurement;
  const { report, form, language, sheet } = context;
  const children = (
    <RemeasurePage
      definition={form.definition}
      language={language}
      report={report.id}
      base={sheet.sequence}
      at={now}
      {...dividedIn(measurement, context.answers)}
      notTaken={taking.notTaken}
      mayChange={context.may.fill && !isLocked(report.state) && !isUnderSignature(report.state)}
      notices={notices}
    />
  );
  const breadcrumbs = [
    { label: say(reporting.reports, language), href: routes.reports.to({}) },
    { label: form.definition.name[language], href: routes.report.to({ report: report.id }) },
  ];
  const page = {
    title: say(messages.remeasure, language),
    current: 'reports',
    breadcrumbs,
    styles: [assetUrl('measures.css')],
    children,
  };
  return reply.type('text/html; charset=utf-8').send(officePageFor(services, request, page));
}

const postedSchema = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
const numberSchema = z.coerce.number().int().min(0);

type Posted = {
  readonly base: number;
  readonly chosen: ReadonlySet<string>;
  /** Rows that the source no longer has: those that were shown, and those of them that are to go. */
  readonly gone: ReadonlySet<string>;
  readonly dropped: ReadonlySet<string>;
  readonly seen: ReadonlyMap<string, string>;
};

function postedOf(body: unknown): Posted {
  const read = postedSchema.safeParse(body ?? {});
  const base = numberSchema.safeParse(read.data?.base);
  if (!read.success || !base.success) throw new Problem(400, messages.wrongForm);
  const all = (name: string) => new Set([read.data[name] ?? []].flat());
  const seen = Object.entries(read.data).flatMap(([name, value]) =>
    name.startsWith('so.') && typeof value === 'string' ? [[name.slice(3), value] as const] : [],
  );
  const gone = Object.keys(read.data).flatMap((name) => (name.startsWith('mat.') ? [name.slice(4)] : []));
  return { base: base.data, chosen: all('lay'), dropped: all('bo'), gone: new Set(gone), seen: new Map(seen) };
}

/** What was chosen, as far as it is still what the person saw; and how many figures are something else by now. */
function sorted(compared: readonly Compared[], { chosen, seen }: Posted) {
  const isAsSeen = ({ figure }: Compared) => seen.get(figure.place) === JSON.stringify(figure.value);
  // a row is chosen as a whole
  const wanted = compared.filter(({ figure: { place } }) => chosen.has(place) || chosen.has(rowPlaceOf(place) ?? ''));
  return {
    take: wanted.filter(isAsSeen),
    keep: compared.filter(
      ({ comparison, figure }) => comparison === 'override' && !chosen.has(figure.place) && seen.has(figure.place),
    ),
    moved: wanted.filter((each) => !isAsSeen(each)).length,
  };
}

type Outcome = {
  readonly taken: number;
  readonly dropped: number;
  /** Rows that stay although the source does not have them, marked now. */
  readonly marked: number;
  readonly changed: number;
  readonly moved: number;
};

/** What is written about the rows that the source no longer has: those that go, and those that the person keeps. */
function figuresOfGone(gone: readonly GoneRow[], posted: Posted, now: Date, by: string) {
  const seen = gone.filter(({ place }) => posted.gone.has(place));
  const chosen = seen.filter(({ place }) => posted.dropped.has(place));
  const [written, untouched] = [
    chosen.filter((row) => wasWrittenSince(row, posted.base)),
    chosen.filter((row) => !wasWrittenSince(row, posted.base)),
  ];
  return {
    drop: untouched.map((row) => figureToDrop(row, posted.base, now)),
    keep: seen
      .filter(({ place }) => !posted.dropped.has(place))
      .flatMap((row) => figureToKeepRow(row, posted.base, now, by)),
    written: written.length,
  };
}

async function takeChosen(services: Services, request: FastifyRequest, measurement: Measurement): Promise<Outcome> {
  const posted = postedOf(request.body);
  return withReport(services, request, async (context, tx) => {
    demandChange(context);
    const answers = await selectAnswers(tx, context.sheet);
    const { now, taking } = measurement;
    const { take, keep, moved } = sorted(comparedIn(measurement, answers), posted);
    const rows = figuresOfGone(goneRows(taking, answers), posted, now, tx.actor.name);
    const figures = [
      ...figuresToTake(take, answers, posted.base, now),
      ...figuresToKeep(keep, posted.base),
      ...rows.drop,
      ...rows.keep,
    ];
    const outcome = await takeFigures(tx, context, 'sheet.measure', figures, progressOf(context));
    const done = new Set(outcome?.taken ?? []);
    const many = (places: readonly { readonly place: string }[]) =>
      places.filter(({ place }) => done.has(place)).length;
    return {
      taken: many(take.map(({ figure }) => figure)),
      dropped: many(rows.drop),
      marked: many(rows.keep),
      changed: (outcome?.changed.length ?? 0) + rows.written,
      moved,
    };
  });
}

/** What was done, as far as anything was. */
function doneNotices({ taken, dropped }: Pick<Outcome, 'taken' | 'dropped'>, language: Language) {
  const each = (message: Message, count: number) =>
    count > 0 ? [{ kind: 'done' as const, title: say(message, language, { count }) }] : [];
  return [...each(messages.taken, taken), ...each(messages.dropped, dropped)];
}

function noticesOf(outcome: Outcome, language: Language): readonly RemeasureNotice[] {
  const { changed, moved } = outcome;
  const done = doneNotices(outcome, language);
  return [
    ...(done.length > 0 ? done : [{ kind: 'warning' as const, title: say(messages.noneTaken, language) }]),
    ...(changed > 0 ? [{ kind: 'warning' as const, title: say(messages.conflict, language, { count: changed }) }] : []),
    ...(moved > 0 ? [{ kind: 'warning' as const, title: say(messages.moved, language, { count: moved }) }] : []),
  ];
}

const countIn = (text: string | undefined): number => (/^\d{1,5}$/.test(text ?? '') ? Number(text) : 0);

/** Measuring a report again: what differs is shown, and taken only as the person chooses. */
export function addRemeasuring(server: FastifyInstance, services: Services): void {
  server.get<{ Querystring: { lay?: string; bo?: string } }>(routes.remeasure.path, async (request, reply) => {
    const measurement = await measure(services, request);
    const { lay, bo } = request.query;
    const counts = { taken: countIn(lay), dropped: countIn(bo) };
    const notices = doneNotices(counts, measurement.context.language);
    return show(services, request, reply, { measurement, notices });
  });
  server.post(routes.remeasure.path, async (request, reply) => {
    const before = await measure(services, request);
    const outcome = await takeChosen(services, request, before);
    const { report, language } = before.context;
    const { taken, dropped, marked, changed, moved } = outcome;
    if (changed === 0 && moved === 0 && taken + dropped + marked > 0) {
      const said = { lay: String(taken), bo: String(dropped) };
      return reply.redirect(routes.remeasure.to({ report: report.id }, said), 303);
    }
    const measurement = await measure(services, request);
    const code = changed + moved > 0 ? 409 : 200;
    return show(services, request, reply.code(code), { measurement, notices: noticesOf(outcome, language) });
  });
}
