import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { singleFields } from '#forms-engine';
import { todayOf } from '#modules/organisations';
import { may, personOf, type Services } from '#modules/people';
import { languageOf, Problem } from '#platform/http';
import { say } from '#platform/i18n';
import { toDocx, toPdf } from '#platform/papers';
import { fileKinds } from '../print.ts';
import { contributionsTo, rowsBehind } from './behind.ts';
import { sendPage, withQuestion } from './desk.tsx';
import { type DataFile, type DataFormat, matrixFile, overviewFile } from './files.ts';
import { addMaps } from './maps/handlers.tsx';
import { answeredLevels, figureMap, mappedFields } from './maps/units.ts';
import { type Cut, layouts, matrixOf } from './matrix.ts';
import { messages } from './messages.ts';
import { groupsOf, type Overview, overviewOf, reportsOf } from './overview.ts';
import { pageOf } from './page-of.ts';
import { FigurePage } from './pages/figure.page.tsx';
import { OverviewPage } from './pages/overview.page.tsx';
import { PivotPage } from './pages/pivot.page.tsx';
import { SeriesPage } from './pages/series.page.tsx';
import { TablePage } from './pages/table.page.tsx';
import { overviewPaper } from './paper.ts';
import type { Question } from './question.ts';
import { routes } from './routes.ts';
import { seriesOf } from './series.ts';

/** Bodies are named as they were last on the later of the two days: the tree's, and today. */
const namingDay = (services: Services, { tree }: Question) => {
  const today = todayOf(services.now());
  return tree.day > today ? tree.day : today;
};

function addFigure(server: FastifyInstance, services: Services): void {
  server.get<{ Params: { field: string } }>(routes.figure.path, async (request, reply) => {
    const language = languageOf(request);
    const page = await withQuestion(services, request, async (tx, question) => {
      const overview = await overviewOf(tx, question);
      const figure = overview.fields.find(({ field }) => field.id === request.params.field);
      if (figure === undefined) throw new Problem(404, messages.noItem);
      const behind = await contributionsTo(tx, figure.field, overview.reports, namingDay(services, question));
      const groups = await groupsOf(tx, overview, [figure.field.id]);
      const isMapped = mappedFields(question).some(({ id }) => id === figure.field.id);
      const map = isMapped ? await figureMap(tx, question, overview.reports, { field: figure.field.id }) : null;
      const props = { overview, figure, groups, map, ...behind, page: pageOf(request, behind.given), language };
      return { title: figure.field.name ?? figure.field.label, question, children: <FigurePage {...props} /> };
    });
    return sendPage(services, request, reply, page);
  });
  server.get<{ Params: { table: string } }>(routes.table.path, async (request, reply) => {
    const language = languageOf(request);
    const page = await withQuestion(services, request, async (tx, question) => {
      const table = question.form.definition.tables.find(({ id }) => id === request.params.table);
      if (table === undefined) throw new Problem(404, messages.noItem);
      const reports = await reportsOf(tx, question);
      const rows = await rowsBehind(tx, table, reports, namingDay(services, question));
      const props = { question, table, total: rows.length, page: pageOf(request, rows), language };
      return { title: table.label, question, children: <TablePage {...props} /> };
    });
    return sendPage(services, request, reply, page);
  });
}

const cutWords = z.object({
  truc: z.enum(layouts).catch('chi-tieu-co-quan'),
  phan: z.string().optional(),
  chi: z.string().optional(),
  trang: z.coerce.number().int().min(1).catch(1),
  xuat: z.enum(['xlsx', 'csv', 'json']).optional(),
});

/** What is not chosen, or is no part of the form any more, is the first. */
function cutOf({ form }: Question, asked: z.infer<typeof cutWords>): Cut {
  const { parts } = form.definition;
  const fields = singleFields(form.definition);
  const part =
    parts.find(({ id }) => id === asked.phan) ?? parts.find(({ id }) => fields.some((one) => one.part === id));
  const field = fields.find(({ id }) => id === asked.chi) ?? fields[0];
  return {
    layout: asked.truc,
    part: part?.id ?? '',
    field: field?.id ?? '',
    page: asked.xuat === undefined ? asked.trang : null,
  };
}

function sendFile(reply: FastifyReply, { type, bytes }: DataFile, name: string): FastifyReply {
  return reply.type(type).header('content-disposition', `attachment; filename="${name}"`).send(bytes);
}

const nameOfFile = ({ form, period }: Question, kind: string, extension: string): string =>
  `${kind}-${form.definition.code}-${period.replaceAll('/', '_')}.${extension}`;

function addPivot(server: FastifyInstance, services: Services): void {
  server.get(routes.pivot.path, async (request, reply) => {
    const language = languageOf(request);
    const words = cutWords.parse(request.query);
    const made = await withQuestion(services, request, async (tx, question, asked) => {
      const cut = cutOf(question, words);
      return { question, asked, cut, matrix: await matrixOf(tx, asked, question, cut, language) };
    });
    if (made !== null && words.xuat !== undefined) {
      const file = await matrixFile(made.matrix, words.xuat, language);
      return sendFile(reply, file, nameOfFile(made.question, 'bang-cheo', words.xuat));
    }
    const title = say(messages.pivot, language);
    const page =
      made === null ? null : { title, question: made.question, children: <PivotPage {...made} language={language} /> };
    return sendPage(services, request, reply, page);
  });
}

function addSeries(server: FastifyInstance, services: Services): void {
  server.get(routes.series.path, async (request, reply) => {
    const language = languageOf(request);
    const words = z.object({ 'chi-tieu': z.string().max(200).optional() }).parse(request.query);
    const page = await withQuestion(services, request, async (tx, question, asked) => {
      // a number, where the form has one: of texts there is nothing to draw
      const fields = [...mappedFields(question), ...singleFields(question.form.definition)];
      const indicator = words['chi-tieu'] ?? fields.find((field) => field.indicator !== undefined)?.indicator ?? '';
      const lines = await seriesOf(tx, question, indicator);
      const props = { asked, question, indicator, lines, language };
      return { title: say(messages.series, language), question, children: <SeriesPage {...props} /> };
    });
    return sendPage(services, request, reply, page);
  });
}

const dataFormats: readonly string[] = ['csv', 'xlsx', 'json'] satisfies readonly DataFormat[];
const isDataFormat = (format: string): format is DataFormat => dataFormats.includes(format);

async function paperFile(overview: Overview, sender: string, day: string, format: 'docx' | 'pdf'): Promise<DataFile> {
  const paper = overviewPaper(overview, { name: sender, day });
  const bytes = format === 'docx' ? await toDocx(paper) : await toPdf(paper);
  return { type: fileKinds[format].mediaType, bytes: Buffer.from(bytes) };
}

function addFiles(server: FastifyInstance, services: Services): void {
  server.get<{ Params: { format: string } }>(routes.file.path, async (request, reply) => {
    const { format } = request.params;
    if (!isDataFormat(format) && format !== 'docx' && format !== 'pdf') throw new Problem(404, messages.noFormat);
    const overview = await withQuestion(services, request, overviewOf);
    if (overview === null) throw new Problem(404, messages.noFigures);
    const today = todayOf(services.now());
    const sender = personOf(request).organisation?.name ?? overview.question.node.name;
    const file = isDataFormat(format)
      ? await overviewFile(overview, format, languageOf(request))
      : await paperFile(overview, sender, today, format);
    return sendFile(reply, file, nameOfFile(overview.question, 'tong-hop', format));
  });
}

/** Aggregated figures: the overview, the reports behind each figure, cross tables, series, and all of it as files. */
export function addAggregation(server: FastifyInstance, services: Services): void {
  server.get(routes.overview.path, async (request, reply) => {
    const language = languageOf(request);
    const page = await withQuestion(services, request, async (tx, question, asked) => {
      const mayPublish = may(personOf(request).grants, 'figures.publish', question.node);
      const overview = await overviewOf(tx, question);
      const isMapped = answeredLevels(question, overview.reports).length > 0;
      const props = { asked, overview, isMapped, mayPublish, language };
      return { title: say(messages.title, language), children: <OverviewPage {...props} /> };
    });
    return sendPage(services, request, reply, page);
  });
  addFigure(server, services);
  addMaps(server, services);
  addPivot(server, services);
  addSeries(server, services);
  addFiles(server, services);
}
