import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { actorOf, type Services } from '#modules/people';
import type { Transaction } from '#platform/database';
import { limits, Problem, uploadedFile } from '#platform/http';
import { say } from '#platform/i18n';
import { selectStanding } from '../entries/queries.ts';
import { routes } from '../office/routes.ts';
import { inVisit, keeperVisit, linksFor, registerVisit, sendPage, type Visit } from '../office/visit.ts';
import type { RowOutcome } from './bring-in.ts';
import { ImportPage, type ImportPageProps } from './import.page.tsx';
import { messages } from './page-messages.ts';
import { type FileRow, mostRows, readFile } from './read-file.ts';
import { takeRows } from './take-rows.ts';
import { registerCsv, registerJson, registerXlsx } from './write-file.ts';

function show(visit: Visit, shown: Partial<Omit<ImportPageProps, 'visit'>>): FastifyReply {
  const { reasons = [], outcomes = null, waiting = null } = shown;
  const title = say(messages.title, visit.language, { register: visit.register.name[visit.language] });
  return sendPage(visit, title, <ImportPage visit={visit} reasons={reasons} outcomes={outcomes} waiting={waiting} />);
}

/** What the rows do, or would do. */
function bring(
  visit: Visit,
  rows: readonly FileRow[],
  source: string,
  isTrial: boolean,
): Promise<readonly RowOutcome[]> {
  const { register, body, services, request } = visit;
  const keeping = { register, organisationId: body.id, now: services.now(), source };
  const taking = { actor: actorOf(request), keeping, links: (tx: Transaction) => linksFor(visit, tx), isTrial };
  return takeRows(services.db, taking, rows);
}

/** What is sent back for agreement must fit into a form, percent-encoded. */
const fits = (text: string): boolean => encodeURIComponent(text).length < limits.file;

async function check(visit: Visit): Promise<FastifyReply> {
  const { request, reply, language, register } = visit;
  const refuse = (reasons: readonly string[]) => show({ ...visit, reply: reply.code(422) }, { reasons });
  const file = await uploadedFile(request);
  if (file === null) return refuse([say(messages.noFile, language)]);
  const read = await readFile(register, file.bytes);
  if (read.kind === 'refused') return refuse(read.reasons.map((reason) => reason[language]));
  const payload = JSON.stringify(read.rows);
  if (!fits(payload)) return refuse([say(messages.tooLargeToAgree, language)]);
  const outcomes = await bring(visit, read.rows, file.name, true);
  const isRefused = outcomes.some(({ done }) => done === 'refused');
  return show(
    { ...visit, reply: reply.code(isRefused ? 422 : 200) },
    { outcomes, waiting: isRefused ? null : { name: file.name, payload } },
  );
}

const agreed = z.object({ name: z.string().max(200), payload: z.string().min(2) });
const fileRows = z
  .array(
    z.object({
      line: z.int(),
      cells: z.record(z.string(), z.string()),
      data: z.record(z.string(), z.unknown()).exactOptional(),
    }),
  )
  .max(mostRows);

function rowsIn(payload: string): readonly FileRow[] | null {
  try {
    const read = fileRows.safeParse(JSON.parse(payload));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** The rows come back from the page and are checked again: what the page said about them is not believed. */
async function take(visit: Visit): Promise<FastifyReply> {
  const { request, reply, body, register } = visit;
  const form = agreed.safeParse(request.body);
  const rows = form.success ? rowsIn(form.data.payload) : null;
  if (!form.success || rows === null) throw new Problem(400, messages.brokenUpload);
  const outcomes = await bring(visit, rows, form.data.name, false);
  if (outcomes.some(({ done }) => done === 'refused')) return show({ ...visit, reply: reply.code(422) }, { outcomes });
  return reply.redirect(routes.register.to({ body: body.id, register: register.slug }, { xong: 'ghi' }), 303);
}

const formats = {
  csv: { type: 'text/csv; charset=utf-8', end: 'csv' },
  json: { type: 'application/json; charset=utf-8', end: 'json' },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', end: 'xlsx' },
  mau: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', end: 'xlsx' },
} as const;
const formatNamed = z.object({ format: z.enum(['csv', 'json', 'xlsx', 'mau']) });

async function sendFile(visit: Visit): Promise<FastifyReply> {
  const { reply, body, register, request } = visit;
  const named = formatNamed.safeParse(request.params);
  if (!named.success) throw new Problem(404, messages.noFile);
  const { format } = named.data;
  const { versions, links } = await inVisit(visit, async (tx) => ({
    versions: format === 'mau' ? [] : await selectStanding(tx, { organisationId: body.id, register: register.code }),
    links: await linksFor(visit, tx),
  }));
  const content =
    format === 'csv'
      ? registerCsv(register, versions, links)
      : format === 'json'
        ? registerJson(register, versions)
        : Buffer.from(await registerXlsx(register, versions, links));
  const { type, end } = formats[format];
  const name = `${format === 'mau' ? 'mau-' : ''}${register.slug}.${end}`;
  return reply.type(type).header('content-disposition', `attachment; filename="${name}"`).send(content);
}

/** A register as files: all that stands out, a blank template, and rows in. */
export function addFiles(server: FastifyInstance, services: Services): void {
  server.get(routes.file.path, async (request, reply) => sendFile(await registerVisit(services, request, reply)));
  server.get(routes.import.path, async (request, reply) => show(await keeperVisit(services, request, reply), {}));
  server.post(routes.import.path, { bodyLimit: limits.file }, async (request, reply) => {
    const visit = await keeperVisit(services, request, reply);
    return request.isMultipart() ? check(visit) : take(visit);
  });
}
