import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { z } from 'zod';
import { type List, type ListRows, serveList } from '#lists';
import { fieldAt } from '#modules/filling';
import { organisationUpTo, todayOf } from '#modules/organisations';
import { actorOf, officePageFor, type Services } from '#modules/people';
import type { CountedThings, MeasuredValue } from '#offers';
import { isIsoDate, vietnameseDate } from '#platform/calendar';
import { assetUrl, Problem } from '#platform/http';
import { say } from '#platform/i18n';
import { type ReportContext, withReport } from '../context.ts';
import { messages as reporting } from '../messages.ts';
import { routes } from '../routes.ts';
import { FigurePage } from './figure.page.tsx';
import { measuredReport } from './measure-report.ts';
import { messages } from './messages.ts';
import { type Asked, questionsOf, takeMeasures } from './take.ts';

const params = z.object({ field: z.string().regex(/^[\w/-]{1,200}$/) });

type Thing = CountedThings['things'][number];

type Found = {
  readonly context: ReportContext;
  readonly place: string;
  readonly asked: Asked;
  readonly body: string;
};

/** The measured field that the address names, in a report that the person may see. */
async function find(
  services: Services,
  request: FastifyRequest,
  now: Date,
): Promise<Found & { measured: Parameters<typeof takeMeasures>[1] }> {
  const read = params.safeParse(request.params);
  if (!read.success) throw new Problem(404, messages.noSuchFigure);
  const place = read.data.field;
  return withReport(services, request, async (context, tx) => {
    const measured = await measuredReport(tx, context, now);
    const field = fieldAt(context.form.definition, place);
    if (measured === null || field === undefined) throw new Problem(404, messages.noSuchFigure);
    const { asked } = questionsOf(services.measures, measured, now);
    const own = asked.find((each) => each.field.id === field.id && each.field.table === field.table);
    if (own === undefined) throw new Problem(404, messages.noSuchFigure);
    const body = await organisationUpTo(tx, own.question.organisationId, todayOf(now));
    return { context, place, asked: own, body: body?.name ?? '', measured };
  });
}

function written(value: MeasuredValue | undefined): string | number | null {
  if (typeof value === 'string' && isIsoDate(value)) return vietnameseDate(value);
  return typeof value === 'boolean' ? (value ? 'có' : 'không') : (value ?? null);
}

/** The list behind a figure, as a list of the office: its columns are what the module says. */
function listOf({ context, place }: Found, columns: CountedThings['columns']): List<Thing> {
  return {
    path: routes.figure.to({ report: context.report.id, field: place }),
    caption: messages.listCaption,
    fileName: `so-lieu-${place.replaceAll('/', '-')}`,
    order: { column: 'cot-1' },
    empty: messages.noList,
    columns: columns.map((label, index) => ({
      id: `cot-${index + 1}`,
      label,
      value: ({ cells }) => written(cells[index]),
      ...(index === 0
        ? {
            cell: ({ cells, href }: Thing) =>
              href === undefined ? written(cells[0]) : <a href={href}>{written(cells[0])}</a>,
          }
        : {}),
    })),
  };
}

const none: CountedThings = { columns: [messages.item], things: [], total: 0 };

/** What a figure of a report counts, and what it is now. */
export function addFigures(server: FastifyInstance, services: Services): void {
  server.get(routes.figure.path, async (request, reply) => {
    const now = services.now();
    const { measured, ...found } = await find(services, request, now);
    const { asked, place, context } = found;
    const { source } = asked.offered;
    const part = (offset: number, limit: number) => source.list(asked.measure, asked.question, { offset, limit });
    const { columns } = (await part(0, 0)) ?? none;
    const { figures } = await takeMeasures(services.measures, measured, now);
    const present = figures.find((figure) => figure.place === place)?.value;
    const read = async (
      _tx: unknown,
      { offset, limit }: { offset: number; limit: number },
    ): Promise<ListRows<Thing>> => {
      const { things, total } = (await part(offset, limit)) ?? none;
      return { rows: things, total };
    };
    const page = (list: VNode): FastifyReply => {
      const { form, language, report, answers } = context;
      const children = (
        <FigurePage
          definition={form.definition}
          language={language}
          report={report.id}
          place={place}
          field={asked}
          measure={asked.offered.measure}
          body={found.body}
          standing={answers.find((answer) => answer.place === place)}
          now={present}
          list={list}
        />
      );
      const breadcrumbs = [
        { label: say(reporting.reports, language), href: routes.reports.to({}) },
        { label: form.definition.name[language], href: routes.report.to({ report: report.id }) },
      ];
      const shown = {
        title: say(messages.whatItCounts, language),
        current: 'reports',
        breadcrumbs,
        styles: [assetUrl('measures.css')],
        children,
      };
      return reply.type('text/html; charset=utf-8').send(officePageFor(services, request, shown));
    };
    return serveList(listOf(found, columns), { request, reply, db: services.db, actor: actorOf(request), read, page });
  });
}
