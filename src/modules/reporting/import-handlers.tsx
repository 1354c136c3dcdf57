import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { importSchema, type Saved, saveChanges, type Written } from '#modules/filling';
import { officePageFor, type Services } from '#modules/people';
import { limits, Problem, type Uploaded, uploadedFile } from '#platform/http';
import { say } from '#platform/i18n';
import { messages as campaigns } from './campaigns/messages.ts';
import { refuseOwned, withoutOwned } from './campaigns/owned-places.ts';
import { demandChange, type ReportContext, withReport } from './context.ts';
import { differencesOf, importedChanges, type Taken } from './import-changes.ts';
import { takenBy } from './known-places.ts';
import { messages } from './messages.ts';
import { ImportPage } from './pages/import.page.tsx';
import type { Filling } from './print.ts';
import { progressOf } from './progress.ts';
import { isSpreadsheet, readAnswers } from './read-answers.ts';
import { routes } from './routes.ts';
import { showReport } from './show-report.tsx';
import { periodInWords } from './words.ts';

type Page = Omit<Parameters<typeof ImportPage>[0], 'language' | 'report'>;

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

function demandImport(context: ReportContext): void {
  if (!context.may.import) throw new Problem(403, messages.readOnly);
  demandChange(context);
}

/** What a person should know before agreeing: for whom else the file may be, what of it is not taken. */
function notesOf(
  context: ReportContext,
  { period, organisation }: Filling,
  taken: Taken & { readonly owned: readonly string[] },
): readonly string[] {
  const { report, language } = context;
  const notes: string[] = [];
  if (period !== undefined && period.key !== report.period) {
    const values = { file: periodInWords(period.key, language), report: periodInWords(report.period, language) };
    notes.push(say(messages.otherPeriod, language, values));
  }
  if (organisation !== undefined && organisation.name !== context.organisation.name) {
    const values = { file: organisation.name, report: context.organisation.name };
    notes.push(say(messages.otherOrganisation, language, values));
  }
  const { unknown, tooLong, owned } = taken;
  if (owned.length > 0) notes.push(say(campaigns.ownedInFile, language, { places: owned.join(', ') }));
  if (unknown.length > 0) notes.push(say(messages.notInForm, language, { places: unknown.join(', ') }));
  if (tooLong.length > 0) notes.push(say(messages.tooLongInFile, language, { places: tooLong.join(', ') }));
  return notes;
}

/** Reads an uploaded file and says what it would change. */
async function preview(context: ReportContext, { name, bytes }: Uploaded): Promise<Page> {
  const { form, answers, language } = context;
  if (bytes.length === 0) return { faults: [say(messages.emptyFile, language)] };
  const read = await readAnswers(form, bytes);
  if (!read.ok) return { faults: read.faults.map((fault) => fault[language]) };
  const found = importedChanges(form.definition, read.filling.answers, answers, isSpreadsheet(bytes));
  const taken = withoutOwned(context.campaign, found);
  const notes = [...(read.notes ?? []).map((note) => note[language]), ...notesOf(context, read.filling, taken)];
  const payload = JSON.stringify({ from: name, changes: taken.changes });
  return { notes, preview: { differences: differencesOf(form.definition, taken.changes, answers, language), payload } };
}

function agreedChanges(context: ReportContext, payload: unknown): readonly Written[] {
  const read = importSchema.safeParse(payload);
  if (!read.success || !read.data.changes.every(takenBy(context.form.definition)))
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
    const changes = agreedChanges(found, parsed(text));
    refuseOwned(found.campaign, changes);
    const written: Saved | undefined = await saveChanges(tx, found, changes, progressOf(found));
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
  const allowed = async (request: FastifyRequest) => {
    const context = await withReport(services, request, async (found) => found);
    demandImport(context);
    return context;
  };
  server.get(routes.import.path, async (request, reply) =>
    showImport(services, request, reply, await allowed(request), {}),
  );
  server.post<{ Body: { payload?: string } | undefined }>(
    routes.import.path,
    { bodyLimit: limits.file },
    async (request, reply) => {
      if (!request.isMultipart()) return takeAgreed(services, request, reply, request.body?.payload ?? '');
      const context = await allowed(request);
      const file = await uploadedFile(request);
      const page =
        file === null ? { faults: [say(messages.noFileSent, context.language)] } : await preview(context, file);
      return showImport(services, request, reply.code(page.faults === undefined ? 200 : 422), context, page);
    },
  );
}
