import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Provenance } from '#forms-engine';
import { aboutAfter, type Figure, takeFigures } from '#modules/filling';
import { todayOf } from '#modules/organisations';
import { inSystemTransaction, officePageFor, type Services } from '#modules/people';
import { assetUrl, Problem } from '#platform/http';
import { say } from '#platform/i18n';
import { demandChange, type ReportContext, withReport } from '../../context.ts';
import { messages as reporting } from '../../messages.ts';
import { progressOf } from '../../progress.ts';
import { routes as reportRoutes } from '../../routes.ts';
import { isLocked, isUnderSignature } from '../../submissions/transitions.ts';
import { routes } from '../routes.ts';
import { choiceOf } from './choice.ts';
import { type ComposeNotice, ComposePage } from './compose.page.tsx';
import { messages } from './messages.ts';
import { type Proposals, proposalsFor } from './proposals.ts';
import { changesOf } from './rows.ts';

const mayChange = ({ may, report }: ReportContext): boolean =>
  may.fill && !isLocked(report.state) && !isUnderSignature(report.state);

/** The report that the person may fill, then, as the system, what those below it told. */
async function composition(services: Services, request: FastifyRequest) {
  const context = await withReport(services, request, async (found) => found);
  // sums over other bodies are told to those who answer for the superior body's report
  if (!context.may.fill) throw new Problem(403, reporting.readOnly);
  const { form, report, organisation } = context;
  const composed = { form, period: report.period, organisation };
  const proposals = await inSystemTransaction(
    services.db,
    'congso compose',
    (tx) => proposalsFor(tx, composed, todayOf(services.now())),
    { readOnly: true },
  );
  return { context, proposals };
}

type Shown = { readonly context: ReportContext; readonly proposals: Proposals };

function show(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  { context, proposals }: Shown,
  notices: readonly ComposeNotice[] = [],
): FastifyReply {
  const { language, report, form, answers, sheet } = context;
  const standing = new Map(answers.map(({ place, value }) => [place, value]));
  const fields = proposals.fields.map((one) => ({ ...one, present: standing.get(one.field.id) ?? null }));
  // a row's own value is its position; a row that was removed has none
  const rowsThere = new Set(answers.flatMap(({ place, value }) => (value === null ? [] : [place])));
  const shown = {
    ...{ report: report.id, base: sheet.sequence, fields, tables: proposals.tables, rowsThere },
    ...{ mayChange: mayChange(context), notices },
  };
  return reply.type('text/html; charset=utf-8').send(
    officePageFor(services, request, {
      title: say(messages.title, language),
      current: 'reports',
      breadcrumbs: [
        { label: say(reporting.reports, language), href: reportRoutes.reports.to({}) },
        { label: form.definition.name[language], href: reportRoutes.report.to({ report: report.id }) },
      ],
      styles: [assetUrl('aggregation.css')],
      children: <ComposePage {...shown} language={language} />,
    }),
  );
}

const posted = z.object({
  base: z.coerce.number().int().min(0),
  lay: z.union([z.string(), z.array(z.string())]).optional(),
});

type Wanted = Pick<Figure, 'place' | 'value'> & { readonly provenance: Provenance };

/** What was chosen and is still as it was seen, as changes; and how many choices they are of. */
function wantedOf({ fields, tables }: Proposals, chosen: ReadonlySet<string>, position: number) {
  const ofFields = fields.filter(({ field, value }) => chosen.has(choiceOf(field.id, value)));
  const ofTables = tables.flatMap(({ table, rows, provenance }) =>
    rows
      .filter(({ id, row }) => chosen.has(choiceOf(`${table.id}/${id}`, row)))
      .map((row) => ({ table, row, provenance })),
  );
  const figures: readonly Wanted[] = [
    ...ofFields.map(({ field, value, provenance }) => ({ place: field.id, value, provenance })),
    ...ofTables.flatMap(({ table, row, provenance }, index) =>
      changesOf(table, row, position + index / 1000).map((change) => ({ ...change, provenance })),
    ),
  ];
  return { figures, choices: ofFields.length + ofTables.length };
}

/** How many things stand at places: a row with its cells is one. */
const countOf = (places: readonly string[]): number =>
  new Set(places.map((place) => place.split('/').slice(0, 2).join('/'))).size;

/** Puts what was chosen into the report, as far as it is still what the person saw. */
async function take(services: Services, request: FastifyRequest, proposals: Proposals) {
  const read = posted.safeParse(request.body ?? {});
  if (!read.success) throw new Problem(400, messages.wrongForm);
  const { base, lay = [] } = read.data;
  const chosen = new Set([lay].flat());
  const wanted = wantedOf(proposals, chosen, services.now().getTime() / 1000);
  return withReport(services, request, async (context, tx) => {
    demandChange(context);
    if (!mayChange(context)) throw new Problem(409, messages.readOnly);
    const standing = new Map(context.answers.map((answer) => [answer.place, answer]));
    const figures = wanted.figures.map(({ place, value, provenance }) => {
      // over a measured figure it is an override, and that figure stays beside it
      const about = aboutAfter(standing.get(place), { value, about: { provenance } }, tx.actor.name);
      return { place, value, about, base };
    });
    const result = await takeFigures(tx, context, 'sheet.compose', figures, progressOf(context));
    return {
      chosen: chosen.size,
      taken: countOf(result?.taken ?? []),
      left: chosen.size - wanted.choices + countOf(result?.changed ?? []),
    };
  });
}

/** Composing a superior body's report from the reports of those below it. */
export function addComposing(server: FastifyInstance, services: Services): void {
  server.get(routes.compose.path, async (request, reply) =>
    show(services, request, reply, await composition(services, request)),
  );
  server.post(routes.compose.path, async (request, reply) => {
    const { proposals, context } = await composition(services, request);
    const { chosen, taken, left } = await take(services, request, proposals);
    const { language } = context;
    const notices: readonly ComposeNotice[] = [
      ...(chosen === 0 ? [{ kind: 'error' as const, title: say(messages.nothing, language) }] : []),
      ...(taken > 0 ? [{ kind: 'done' as const, title: say(messages.taken, language, { count: taken }) }] : []),
      ...(left > 0 ? [{ kind: 'warning' as const, title: say(messages.changed, language, { count: left }) }] : []),
    ];
    const now = await composition(services, request);
    return show(services, request, reply.code(chosen === 0 ? 422 : 200), now, notices);
  });
}
