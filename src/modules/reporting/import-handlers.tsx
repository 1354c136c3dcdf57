import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type Saved, saveChanges, saveSchema, type Written } from '#modules/filling';
import { officePageFor, type Services } from '#modules/people';
import { limits, Problem } from '#platform/http';
import { say } from '#platform/i18n';
import { type ReportContext, withReport } from './context.ts';
import { differencesOf, importedChanges } from './import-changes.ts';
import { knownPlaces } from './known-places.ts';
import { messages } from './messages.ts';
import { ImportPage } from './pages/import.page.tsx';
import { readAnswers } from './read-answers.ts';
import { routes } from './routes.ts';
import { showReport } from './show-report.tsx';

type Page = Omit<Parameters<typeof ImportPage>[0], 'language' | 'report'>;

/** What the confirmation carries back: the changes that were shown, and the file's name. */
const payloadSchema = z.strictObject({ from: z.string().max(300), changes: saveSchema.shape.changes });

function showImport(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  context: ReportContext,
  page: Page,
): FastifyReply {
  const { language, report, form } = context;
  const children = <ImportPage language={language} report={report.id} {...page} />;
  const breadcrumbs = [
    { label: say(messages.reports, language), href: routes.reports.to({}) },
    { label: form.definition.name[language], href: routes.report.to({ report: report.id }) },
  ];
  const title = say(messages.import, language);
  return reply
    .type('text/html; charset=utf-8')
    .send(officePageFor(services, request, { title, current: 'reports', breadcrumbs, children }));
}

function demandImport({ may }: ReportContext): void {
  if (!may.import || !may.fill) throw new Problem(403, messages.readOnly);
}

/** Reads an uploaded file and says what it would change. */
async function preview(context: ReportContext, name: string, bytes: Uint8Array): Promise<Page> {
  const { form, answers, language } = context;
  const read = await readAnswers(form, bytes);
  if (!read.ok) return { faults: read.faults.map((fault) => fault[language]) };
  const changes = importedChanges(form.definition, read.filling.answers, answers, name);
  const payload = JSON.stringify({
    from: name,
    changes: changes.map(({ place, value, base }) => ({ place, value, base })),
  });
  return { preview: { differences: differencesOf(form.definition, changes, answers, language), payload } };
}

function agreedChanges(context: ReportContext, payload: unknown): readonly Written[] {
  const known = knownPlaces(context.form.definition);
  const read = payloadSchema.safeParse(payload);
  if (!read.success || !read.data.changes.every(({ place }) => known(place)))
    throw new Problem(400, messages.wrongSave);
  const about = { provenance: { kind: 'imported', from: read.data.from } } as const;
  return read.data.changes.map((change) => ({ ...change, about }));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function takeAgreed(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  text: string,
): Promise<FastifyReply> {
  const { context, saved } = await withReport(services, request, async (found, tx) => {
    demandImport(found);
    const written: Saved | undefined = await saveChanges(tx, found.sheet.id, agreedChanges(found, parsed(text)));
    if (written === undefined) throw new Problem(404, messages.noSuchReport);
    return { context: found, saved: written };
  });
  const { language } = context;
  const after = { ...context, answers: saved.answers, sheet: { ...context.sheet, sequence: saved.sequence } };
  const { conflicts } = saved;
  const title =
    conflicts.length > 0
      ? say(messages.importConflicts, language, { count: conflicts.length })
      : say(messages.imported, language, { count: saved.saved.length });
  const notice = { kind: conflicts.length > 0 ? 'warning' : 'done', title } as const;
  return showReport(services, request, reply, { context: after, conflicts, notice });
}

/** Taking answers from a spreadsheet or an answers file: read, shown, agreed to, taken. */
export function addImport(server: FastifyInstance, services: Services): void {
  server.get(routes.import.path, async (request, reply) => {
    const context = await withReport(services, request, async (found) => found);
    demandImport(context);
    return showImport(services, request, reply, context, {});
  });
  server.post<{ Body: { payload?: string } | undefined }>(
    routes.import.path,
    { bodyLimit: limits.file },
    async (request, reply) => {
      if (!request.isMultipart()) return takeAgreed(services, request, reply, request.body?.payload ?? '');
      const file = await request.file();
      const bytes = await file?.toBuffer();
      const context = await withReport(services, request, async (found) => found);
      demandImport(context);
      if (file === undefined || bytes === undefined || bytes.length === 0) {
        return showImport(services, request, reply.code(422), context, {
          faults: [say(messages.noFileSent, context.language)],
        });
      }
      const page = await preview(context, file.filename.slice(0, 200), bytes);
      return showImport(services, request, reply.code(page.faults === undefined ? 200 : 422), context, page);
    },
  );
}
