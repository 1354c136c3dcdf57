import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { confirmStrongly, personOf, type Services, type StrongConfirmation } from '#modules/people';
import { Problem } from '#platform/http';
import { type Language, say } from '#platform/i18n';
import { type ReportContext, withHeldReport, withReport } from '../context.ts';
import { routes } from '../routes.ts';
import { tracedAnswers } from '../trace/trace.ts';
import { messages } from './messages.ts';
import { refusalTexts } from './refusal-list.tsx';
import { showBelow, subjectOf } from './show.tsx';
import { SignPage } from './sign.page.tsx';
import { sign } from './sign.ts';
import { type Standing, standingOf } from './standing.ts';
import { submit } from './submit.ts';
import { type Refusal, refusalsOf } from './transitions.ts';

const posted = z.object({
  shown: z.string().regex(/^[0-9a-f]{64}$/),
  sequence: z.coerce.number().int().min(0),
  password: z.string().max(1_000).default(''),
  code: z.string().max(100).default(''),
  reason: z.string().max(5_000).default(''),
  step: z.enum(['sign', 'submit']),
});
type Posted = z.infer<typeof posted>;

type Shown = {
  readonly standing: Standing;
  readonly refusals: readonly string[];
  /** The save that the person was shown before, where something was changed since. */
  readonly since?: number;
  readonly reason?: string;
};

/** The page of the signature. */
export function showSign(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  context: ReportContext,
  { standing, refusals, since, reason = '' }: Shown,
): FastifyReply {
  const { language, report, sheet, form, answers } = context;
  const children = (
    <SignPage
      language={language}
      report={report.id}
      subject={subjectOf(context)}
      definition={form.definition}
      standing={standing}
      hash={standing.hash}
      sequence={sheet.sequence}
      version={report.version}
      answers={tracedAnswers(form.definition, answers)}
      changed={since === undefined ? [] : answers.filter(({ sequence }) => sequence > since)}
      refusals={refusals}
      mayConfirm={personOf(request).secondFactorAt !== null}
      takesPapers={services.config.signatureRoots !== null}
      reason={reason}
    />
  );
  return showBelow(services, request, reply, { context, title: say(messages.signTitle, language), children });
}

function confirmationText(confirmed: StrongConfirmation, now: Date, language: Language): string | null {
  switch (confirmed.kind) {
    case 'fits':
      return null;
    case 'wrong':
      return say(messages.wrongConfirmation, language);
    case 'noFactor':
      return say(messages.noFactor, language);
    case 'blocked':
      return say(messages.blocked, language, {
        minutes: Math.max(1, Math.ceil((confirmed.until.getTime() - now.getTime()) / 60_000)),
      });
  }
}

/** Signs and, where it was asked, submits in the same transaction. */
function signed(services: Services, request: FastifyRequest, { shown, reason, step }: Posted) {
  const now = services.now();
  const person = personOf(request);
  return withHeldReport(services, request, async (context, tx) => {
    const outcome = await sign(tx, context, person, { shown, paper: null }, now);
    if (outcome.refusals.length > 0 || step === 'sign') return { context, outcome, isSubmitted: false };
    const after = { ...context, report: { ...context.report, state: 'signed' as const } };
    const submission = await submit(tx, after, person, reason, now);
    return { context, outcome, isSubmitted: submission.refusals.length === 0 };
  });
}

/** What can be said before the person is asked to prove who they are. */
function earlyRefusals({ facts, hash }: Standing, { shown, step, reason }: Posted): readonly Refusal[] {
  const refusals = refusalsOf('sign', { ...facts, isAsShown: shown === hash });
  const lacksReason = step === 'submit' && facts.version > 1 && reason.trim() === '';
  return lacksReason ? [...refusals, 'reasonMissing'] : refusals;
}

/** The page with what stands now, for somebody who may sign. */
function standingFor(services: Services, request: FastifyRequest) {
  return withReport(services, request, async (context, tx) => {
    const standing = await standingOf(tx, context, personOf(request), services.now());
    if (!standing.facts.may.sign) throw new Problem(403, messages.notYours);
    return { context, standing };
  });
}

async function takeSignature(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  given: Posted,
): Promise<FastifyReply> {
  const refuse = (context: ReportContext, standing: Standing, refusals: readonly Refusal[]) => {
    const texts = refusalTexts(refusals, standing.facts.findings, context.language);
    const since = refusals.includes('stale') ? { since: given.sequence } : {};
    const shown = { standing, refusals: texts, reason: given.reason, ...since };
    return showSign(services, request, reply.code(422), context, shown);
  };
  const before = await standingFor(services, request);
  // what would be refused anyway uses no code up
  const early = earlyRefusals(before.standing, given);
  if (early.length > 0) return refuse(before.context, before.standing, early);
  const confirmed = await confirmStrongly(services, request, given);
  const text = confirmationText(confirmed, services.now(), before.context.language);
  if (text !== null) {
    const shown = { standing: before.standing, refusals: [text], reason: given.reason };
    return showSign(services, request, reply.code(422), before.context, shown);
  }
  const { context, outcome, isSubmitted } = await signed(services, request, given);
  if (outcome.refusals.length > 0) return refuse(context, outcome.standing, outcome.refusals);
  return reply.redirect(routes.report.to({ report: context.report.id }, { xong: isSubmitted ? 'gui' : 'ky' }), 303);
}

/** Reading and signing a report in the system. */
export function addSigning(server: FastifyInstance, services: Services): void {
  server.get(routes.sign.path, async (request, reply) => {
    const { context, standing } = await standingFor(services, request);
    // who comes too early reads at the top why, before the figures that may still change
    const refusals = refusalsOf('sign', { ...standing.facts, isAsShown: true });
    const texts = refusalTexts(refusals, standing.facts.findings, context.language);
    return showSign(services, request, reply, context, { standing, refusals: texts });
  });
  server.post(routes.sign.path, async (request, reply) => {
    const read = posted.safeParse(request.body);
    if (!read.success) throw new Problem(400, messages.wrongForm);
    return takeSignature(services, request, reply, read.data);
  });
}
