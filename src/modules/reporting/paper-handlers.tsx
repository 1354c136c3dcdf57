import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { demand, officePageFor, type Services } from '#modules/people';
import { record } from '#platform/audit';
import { assetUrl, languageOf, Problem } from '#platform/http';
import { say } from '#platform/i18n';
import { withReport } from './context.ts';
import { formWithHash } from './definitions/kept.ts';
import { allForms, type Form, findForm } from './definitions/library.ts';
import { fillingOf } from './filling-of.ts';
import { offeredMeasures } from './measures/catalogue.ts';
import { type Shares, sharesOf } from './measures/shares.ts';
import { messages } from './messages.ts';
import { FormsPage } from './pages/forms.page.tsx';
import { type Format, fileKinds, isFormat, printForm } from './print.ts';
import { routes } from './routes.ts';
import { fileName } from './words.ts';

/** Sends a file of a format. */
export function sendFile(reply: FastifyReply, format: Format, name: string, bytes: Uint8Array): FastifyReply {
  const shownInPlace = format === 'html' || format === 'text';
  const disposition = `${shownInPlace ? 'inline' : 'attachment'}; filename="${name}"`;
  return reply.type(fileKinds[format].mediaType).header('content-disposition', disposition).send(Buffer.from(bytes));
}

/** The format that the address names; refuses (404) one that there is not. */
export function formatOf(params: unknown): Format {
  const read = z.object({ format: z.string() }).safeParse(params);
  if (!read.success || !isFormat(read.data.format)) throw new Problem(404, messages.noSuchFormat);
  return read.data.format;
}

/** How much of a form is filled by which way in this installation. */
function sharesIn({ measures }: Services): (form: Form) => Shares {
  const offered = offeredMeasures(measures);
  return ({ definition }) => sharesOf(definition, (name) => offered.has(name));
}

function addBlankForms(server: FastifyInstance, services: Services): void {
  server.get(routes.forms.path, async (request, reply) => {
    demand(request, 'definition.see');
    const language = languageOf(request);
    const title = say(messages.forms, language);
    const children = <FormsPage language={language} forms={allForms()} sharesOf={sharesIn(services)} />;
    return reply
      .type('text/html; charset=utf-8')
      .send(
        officePageFor(services, request, { title, current: 'forms', styles: [assetUrl('measures.css')], children }),
      );
  });
  server.get<{ Params: { code: string } }>(routes.blank.path, async (request, reply) => {
    demand(request, 'definition.see');
    const format = formatOf(request.params);
    const form = findForm(request.params.code);
    if (form === undefined) throw new Problem(404, messages.unknownForm);
    return sendFile(
      reply,
      format,
      fileName(form.definition.code, null, fileKinds[format].extension),
      await printForm(form, format),
    );
  });
  server.get<{ Params: { code: string; hash: string } }>(routes.definition.path, async (request, reply) => {
    demand(request, 'definition.see');
    const { code, hash } = request.params;
    const form = await formWithHash(services.db, code, hash);
    if (form === undefined) throw new Problem(404, messages.unknownForm);
    return reply.header('cache-control', 'private, max-age=31536000, immutable').send(form.definition);
  });
}

/** Papers: the blank forms, and reports as files. */
export function addPapers(server: FastifyInstance, services: Services): void {
  addBlankForms(server, services);
  server.get<{ Querystring: { 'phu-luc'?: string } }>(routes.print.path, async (request, reply) => {
    const format = formatOf(request.params);
    const annex = request.query['phu-luc'] === '1';
    const context = await withReport(services, request, async (found, tx) => {
      if (!found.may.export) throw new Problem(403, messages.mayNotExport);
      const { report } = found;
      const subject = { kind: 'report', id: report.id };
      record(tx, { action: 'report.export', subject, organisationId: report.organisationId, detail: { format } });
      return found;
    });
    const { report, form } = context;
    const bytes = await printForm(form, format, { ...fillingOf(context), annex });
    return sendFile(reply, format, fileName(report.formCode, report.period, fileKinds[format].extension), bytes);
  });
}
