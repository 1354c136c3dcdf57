import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { selectAnswers, takeFigures } from '#modules/filling';
import { officePageFor, type Services } from '#modules/people';
import { assetUrl, Problem } from '#platform/http';
import { type Language, say } from '#platform/i18n';
import { demandChange, type ReportContext, withReport } from '../context.ts';
import { messages as reporting } from '../messages.ts';
import { progressOf } from '../progress.ts';
import { routes } from '../routes.ts';
import { isLocked, isUnderSignature } from '../submissions/transitions.ts';
import { type Compared, compare } from './compare.ts';
import { measuredReport } from './measure-report.ts';
import { messages } from './messages.ts';
import { figuresToKeep, figuresToTake, inRemovedRow } from './put.ts';
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
      compared={comparedIn(measurement, context.answers)}
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
  readonly seen: ReadonlyMap<string, string>;
};

function postedOf(body: unknown): Posted {
  const read = postedSchema.safeParse(body ?? {});
  const base = numberSchema.safeParse(read.data?.base);
  if (!read.success || !base.success) throw new Problem(400, messages.wrongForm);
  const chosen = read.data.lay ?? [];
  const seen = Object.entries(read.data).flatMap(([name, value]) =>
    name.startsWith('so.') && typeof value === 'string' ? [[name.slice(3), value] as const] : [],
  );
  return { base: base.data, chosen: new Set(typeof chosen === 'string' ? [chosen] : chosen), seen: new Map(seen) };
}

/** What was chosen, as far as it is still what the person saw; and how many figures are something else by now. */
function sorted(compared: readonly Compared[], { chosen, seen }: Posted) {
  const isAsSeen = ({ figure }: Compared) => seen.get(figure.place) === JSON.stringify(figure.value);
  const wanted = compared.filter(({ figure }) => chosen.has(figure.place));
  return {
    take: wanted.filter(isAsSeen),
    keep: compared.filter(
      ({ comparison, figure }) => comparison === 'override' && !chosen.has(figure.place) && seen.has(figure.place),
    ),
    moved: wanted.filter((each) => !isAsSeen(each)).length,
  };
}

type Outcome = { readonly taken: number; readonly changed: number; readonly moved: number };

async function takeChosen(services: Services, request: FastifyRequest, measurement: Measurement): Promise<Outcome> {
  const posted = postedOf(request.body);
  return withReport(services, request, async (context, tx) => {
    demandChange(context);
    const answers = await selectAnswers(tx, context.sheet);
    const { take, keep, moved } = sorted(comparedIn(measurement, answers), posted);
    const figures = [
      ...figuresToTake(take, answers, posted.base, measurement.now),
      ...figuresToKeep(keep, posted.base),
    ];
    const outcome = await takeFigures(tx, context, 'sheet.measure', figures, progressOf(context));
    const chosen = new Set(take.map(({ figure }) => figure.place));
    return {
      taken: (outcome?.taken ?? []).filter((place) => chosen.has(place)).length,
      changed: outcome?.changed.length ?? 0,
      moved,
    };
  });
}

function noticesOf({ taken, changed, moved }: Outcome, language: Language): readonly RemeasureNotice[] {
  const done: RemeasureNotice =
    taken > 0
      ? { kind: 'done', title: say(messages.taken, language, { count: taken }) }
      : { kind: 'warning', title: say(messages.noneTaken, language) };
  return [
    done,
    ...(changed > 0 ? [{ kind: 'warning' as const, title: say(messages.conflict, language, { count: changed }) }] : []),
    ...(moved > 0 ? [{ kind: 'warning' as const, title: say(messages.moved, language, { count: moved }) }] : []),
  ];
}

/** Measuring a report again: what differs is shown, and taken only as the person chooses. */
export function addRemeasuring(server: FastifyInstance, services: Services): void {
  server.get<{ Querystring: { lay?: string } }>(routes.remeasure.path, async (request, reply) => {
    const measurement = await measure(services, request);
    const { language } = measurement.context;
    const count = Number(request.query.lay);
    const notices: readonly RemeasureNotice[] =
      Number.isInteger(count) && count > 0 ? [{ kind: 'done', title: say(messages.taken, language, { count }) }] : [];
    return show(services, request, reply, { measurement, notices });
  });
  server.post(routes.remeasure.path, async (request, reply) => {
    const before = await measure(services, request);
    const outcome = await takeChosen(services, request, before);
    const { report, language } = before.context;
    if (outcome.changed === 0 && outcome.moved === 0 && outcome.taken > 0) {
      return reply.redirect(routes.remeasure.to({ report: report.id }, { lay: String(outcome.taken) }), 303);
    }
    const measurement = await measure(services, request);
    const code = outcome.changed + outcome.moved > 0 ? 409 : 200;
    return show(services, request, reply.code(code), { measurement, notices: noticesOf(outcome, language) });
  });
}
