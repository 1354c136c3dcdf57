import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { limits, malformed, Problem, type Uploaded, uploadedFile } from '#platform/http';
import { say } from '#platform/i18n';
import { exportCsv, exportJson, exportRows } from '../importing/export.ts';
import { type ImportResult, importOrganisations } from '../importing/import-organisations.ts';
import { loadTree } from '../store.ts';
import { inVisit, mayManage, type OrganisationsDesk, send, type Visit, visitOf } from './desk.ts';
import { ImportPage } from './import.page.tsx';
import { messages } from './messages.ts';
import { routes } from './routes.ts';

function bring(visit: Visit, { name, bytes }: Omit<Uploaded, 'fields'>, isPreview: boolean): Promise<ImportResult> {
  const circumstances = { today: visit.today, mayManage: mayManage(visit), idFor: () => crypto.randomUUID() };
  return inVisit(visit, (tx) => importOrganisations(tx, { name, bytes, isPartial: false, isPreview }, circumstances));
}

type Shown = Partial<Pick<Parameters<typeof ImportPage>[0], 'result' | 'fault' | 'waiting'>>;

function show(visit: Visit, { result = null, fault = null, waiting = null }: Shown): FastifyReply {
  const { language } = visit;
  const children = <ImportPage language={language} result={result} fault={fault} waiting={waiting} />;
  return send(visit, { title: say(messages.import, language), children });
}

/** What is sent back for agreement must fit into a form, percent-encoded. */
const fits = (text: string): boolean => encodeURIComponent(text).length < limits.file;

async function check(visit: Visit): Promise<FastifyReply> {
  const { request, reply, language } = visit;
  const file = await uploadedFile(request);
  if (file === null) {
    reply.code(422);
    return show(visit, { fault: say(messages.noFile, language) });
  }
  const result = await bring(visit, file, true);
  const isFine = result.kind === 'done' && result.refused.length === 0;
  if (!isFine) reply.code(422);
  const hasNews = isFine && result.created + result.changed > 0;
  const text = hasNews ? new TextDecoder().decode(file.bytes) : '';
  const fault = hasNews && !fits(text) ? { fault: say(messages.tooLargeToAgree, language) } : {};
  return show(visit, { result, ...fault, waiting: hasNews && fits(text) ? { name: file.name, text } : null });
}

const agreed = z.object({ name: z.string().max(200), text: z.string().min(1) });

/** The file comes back whole from the page and is checked again: what the page said about it is not believed. */
async function take(visit: Visit): Promise<FastifyReply> {
  const form = agreed.safeParse(visit.request.body);
  if (!form.success) throw malformed();
  const result = await bring(visit, { name: form.data.name, bytes: Buffer.from(form.data.text) }, false);
  if (result.kind === 'done' && result.taken) return visit.reply.redirect(routes.tree.to({}, { xong: 'nhap' }), 303);
  visit.reply.code(422);
  return show(visit, { result });
}

const types = { csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8' } as const;
const formatNamed = z.object({ format: z.enum(['csv', 'json']) });

/** Bringing bodies in from a file, and all bodies as a file that can be brought in again. */
export function addFiles(server: FastifyInstance, desk: OrganisationsDesk): void {
  server.get(routes.import.path, async (request, reply) => show(visitOf(desk, request, reply), {}));
  server.post(routes.import.path, { bodyLimit: limits.file }, async (request, reply) => {
    const visit = visitOf(desk, request, reply);
    return request.isMultipart() ? check(visit) : take(visit);
  });
  server.get(routes.file.path, async (request, reply) => {
    const visit = visitOf(desk, request, reply);
    const named = formatNamed.safeParse(request.params);
    if (!named.success) throw new Problem(404, messages.noSuchBody);
    const { format } = named.data;
    const tree = await inVisit(visit, loadTree);
    const rows = exportRows(tree, [...tree.bodies.values()]);
    return reply
      .type(types[format])
      .header('content-disposition', `attachment; filename="co-quan.${format}"`)
      .send(format === 'csv' ? exportCsv(rows) : exportJson(rows));
  });
}
