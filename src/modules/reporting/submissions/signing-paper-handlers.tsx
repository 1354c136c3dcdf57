import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { personOf, type Services } from '#modules/people';
import { record } from '#platform/audit';
import { limits, Problem, uploadedFile } from '#platform/http';
import { type Language, say } from '#platform/i18n';
import { type ReportContext, withHeldReport, withReport } from '../context.ts';
import { fillingOf } from '../filling-of.ts';
import { sendFile } from '../paper-handlers.tsx';
import { printForm } from '../print.ts';
import { routes } from '../routes.ts';
import { fileName } from '../words.ts';
import type { Certificate } from './certificate.ts';
import { type CheckedPaper, checkPaper } from './check-paper.ts';
import { messages } from './messages.ts';
import { paperRefusals } from './paper-messages.ts';
import { refusalTexts } from './refusal-list.tsx';
import { sealForSigning } from './seal.ts';
import { sign } from './sign.ts';
import { showSign } from './sign-handlers.tsx';
import { keepSigningPaper, selectSigningPapers } from './signing-papers.ts';
import { type Standing, standingOf } from './standing.ts';

function demandSigner({ facts }: Standing): void {
  if (!facts.may.sign) throw new Problem(403, messages.notYours);
}

/** Where the roots are; refuses (409) while none are configured. */
function rootsOf({ config }: Services): string {
  if (config.signatureRoots === null) throw new Problem(409, messages.noRoots);
  return config.signatureRoots;
}

/** Hands out the PDF of what stands now, and remembers it. The report is held, so that figures and hash are of one moment. */
async function handOut(services: Services, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  rootsOf(services);
  const now = services.now();
  const { context, bytes } = await withReport(services, request, async (found, tx) => {
    const standing = await standingOf(tx, found, personOf(request), now);
    demandSigner(standing);
    const made = await printForm(found.form, 'pdf', { ...fillingOf(found), seal: sealForSigning(standing.hash) });
    const paper = { contentHash: standing.hash, sequence: found.sheet.sequence, bytes: made };
    await keepSigningPaper(tx, found.report, paper, now);
    const subject = { kind: 'report', id: found.report.id };
    const { organisationId } = found.report;
    record(tx, { action: 'report.signingPaper', subject, organisationId, detail: { hash: standing.hash } });
    return { context: found, bytes: made };
  });
  return sendFile(reply, 'pdf', fileName(context.report.formCode, context.report.period, 'pdf'), bytes);
}

function textsOf(checked: Extract<CheckedPaper, { ok: false }>, language: Language): readonly string[] {
  return checked.refusals.map((refusal) => say(paperRefusals[refusal], language, { name: checked.name }));
}

/** The page again with what is wrong with the file. */
async function refuse(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  texts: (language: Language) => readonly string[],
): Promise<FastifyReply> {
  const { context, standing } = await withReport(services, request, async (found, tx) => ({
    context: found,
    standing: await standingOf(tx, found, personOf(request), services.now()),
  }));
  demandSigner(standing);
  const shown = { standing, refusals: texts(context.language) };
  return showSign(services, request, reply.code(422), context, shown);
}

type Taken = { readonly contentHash: string; readonly certificate: Certificate; readonly fileKey: string };

async function takeSigned(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  { contentHash, certificate, fileKey }: Taken,
): Promise<FastifyReply> {
  const given = { shown: contentHash, paper: { certificate, fileKey } };
  const { context, outcome } = await withHeldReport(services, request, async (found, tx) => ({
    context: found,
    outcome: await sign(tx, found, personOf(request), given, services.now()),
  }));
  const { refusals, standing } = outcome;
  if (refusals.length === 0) {
    return reply.redirect(routes.report.to({ report: context.report.id }, { xong: 'ky' }), 303);
  }
  const known = refusals.filter((refusal) => refusal !== 'stale');
  const texts = [
    ...(known.length < refusals.length ? [say(messages.oldPaper, context.language)] : []),
    ...refusalTexts(known, standing.facts.findings, context.language),
  ];
  return showSign(services, request, reply.code(422), context, { standing, refusals: texts });
}

async function takeUpload(services: Services, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const roots = rootsOf(services);
  const person = personOf(request);
  const before = await withReport(services, request, async (context: ReportContext, tx) => {
    demandSigner(await standingOf(tx, context, person, services.now()));
    return { context, papers: await selectSigningPapers(tx, context.report.id) };
  });
  const file = request.isMultipart() ? await uploadedFile(request) : null;
  if (file === null) return refuse(services, request, reply, (language) => [say(messages.noFileSent, language)]);
  const { bytes } = file;
  const { organisation, heir } = before.context;
  const names = [person.name, organisation.name, ...(heir === null ? [] : [heir.name])];
  const checked = await checkPaper({
    ...{ bytes, papers: before.papers, roots, names, now: services.now() },
    lists: services.config.revocationLists.directory,
  });
  if (!checked.ok) return refuse(services, request, reply, (language) => textsOf(checked, language));
  const stored = await services.storage.put(bytes, { name: file.name, mediaType: 'application/pdf' });
  return takeSigned(services, request, reply, { ...checked, fileKey: stored.key });
}

/** Signing elsewhere: the PDF goes out, is signed with a certificate, and comes back. */
export function addSigningOnPaper(server: FastifyInstance, services: Services): void {
  server.get(routes.signingPaper.path, (request, reply) => handOut(services, request, reply));
  server.post(routes.signedPaper.path, { bodyLimit: limits.file }, (request, reply) =>
    takeUpload(services, request, reply),
  );
}
