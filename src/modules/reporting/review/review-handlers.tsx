import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Services } from '#modules/people';
import type { Transaction } from '#platform/database';
import { languageOf, Problem } from '#platform/http';
import { say } from '#platform/i18n';
import { type ReportContext, withHeldReport, withReport } from '../context.ts';
import { messages as reporting } from '../messages.ts';
import { routes } from '../routes.ts';
import { type Submission, selectNewestSubmission } from '../submissions/kept.ts';
import { messages as submissions } from '../submissions/messages.ts';
import { refusalTexts } from '../submissions/refusal-list.tsx';
import { showBelow, subjectOf } from '../submissions/show.tsx';
import type { Refusal } from '../submissions/transitions.ts';
import { lastAccepted, linesOf, peersOf } from './compare.ts';
import { decide, type ReviewStep } from './decide.ts';
import { selectDecisions } from './decisions.ts';
import { messages } from './messages.ts';
import { noteName } from './note-name.ts';
import { keepNotes, selectNotes } from './notes.ts';
import { ReviewPage } from './review.page.tsx';
import { comparedTables } from './rows.ts';

const longest = 5_000;
const placePattern = /^[\w/-]{1,200}$/;
const posted = z.looseObject({
  shown: z.coerce.number().int().min(1),
  step: z.enum(['keep', 'return', 'accept']),
  reason: z.string().max(longest).default(''),
});
const reopenForm = z.object({ shown: z.coerce.number().int().min(1), reason: z.string().max(longest).default('') });

const nothing = { blockers: 0, errors: 0, unexplained: 0 };

/** The notes of a posted form, by place. */
function notesOf(body: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> {
  const start = noteName('');
  const pairs = Object.entries(body).flatMap(([name, text]) =>
    name.startsWith(start) && typeof text === 'string' ? [[name.slice(start.length), text] as const] : [],
  );
  if (pairs.some(([place, text]) => !placePattern.test(place) || text.length > longest))
    throw new Problem(422, submissions.tooLong);
  return new Map(pairs);
}

function demandReview({ may }: ReportContext): void {
  if (!may.review) throw new Problem(403, reporting.mayNotAct);
}

async function submissionOf(tx: Transaction, { report }: ReportContext): Promise<Submission> {
  const submission = await selectNewestSubmission(tx, report.id);
  if (submission === undefined) throw new Problem(404, messages.notSubmitted);
  return submission;
}

async function readReview(tx: Transaction, context: ReportContext) {
  demandReview(context);
  const submission = await submissionOf(tx, context);
  const last = await lastAccepted(tx, submission);
  const lines = linesOf(context.form.definition, submission, last, await peersOf(tx, submission));
  const notes = new Map((await selectNotes(tx, submission)).map(({ place, note }) => [place, note]));
  const tables = comparedTables(context.form.definition, submission.content, last?.content);
  return { context, submission, last, lines, tables, notes, decisions: await selectDecisions(tx, context.report.id) };
}

type Said = { readonly refusals?: readonly string[]; readonly notice?: string; readonly reason?: string };

/** The page as it is now. */
async function showReview(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  { refusals = [], notice, reason = '' }: Said,
): Promise<FastifyReply> {
  const { context, ...read } = await withReport(services, request, async (found, tx) => readReview(tx, found));
  const { chi } = request.query as { readonly chi?: string };
  const { language, report, form } = context;
  const children = (
    <ReviewPage
      language={language}
      report={report.id}
      subject={subjectOf(context)}
      definition={form.definition}
      {...read}
      state={report.state === 'submitted' ? 'toDecide' : report.state === 'accepted' ? 'accepted' : 'away'}
      isOnlyMarked={chi === 'danh-dau'}
      refusals={refusals}
      reason={reason}
      {...(notice === undefined ? {} : { notice })}
    />
  );
  const title = say(messages.title, language);
  return showBelow(services, request, reply, { context, title, children, isReview: true });
}

type Given = { readonly shown: number; readonly reason: string; readonly notes: ReadonlyMap<string, string> };

/** Keeps the notes, and decides where it was asked. The notes stay whatever comes of the decision. */
function work(services: Services, request: FastifyRequest, step: ReviewStep | 'keep', given: Given) {
  return withHeldReport(services, request, async (context, tx) => {
    demandReview(context);
    const submission = await submissionOf(tx, context);
    const isOpen = context.report.state === 'submitted' && submission.version === given.shown;
    if (isOpen) await keepNotes(tx, submission, given.notes);
    const refusals: readonly Refusal[] =
      step === 'keep'
        ? isOpen
          ? []
          : ['wrongState']
        : await decide(
            tx,
            context.report,
            submission,
            { ...given, step, mayReview: context.may.review },
            services.now(),
          );
    return { context, refusals };
  });
}

async function answer(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  step: ReviewStep | 'keep',
  given: Given,
): Promise<FastifyReply> {
  const { context, refusals } = await work(services, request, step, given);
  const { language, report } = context;
  if (refusals.length > 0) {
    const texts = refusalTexts(refusals, nothing, language);
    return showReview(services, request, reply.code(422), { refusals: texts, reason: given.reason });
  }
  if (step === 'keep') {
    return showReview(services, request, reply, { notice: say(messages.kept, language), reason: given.reason });
  }
  return reply.redirect(routes.review.to({ report: report.id }, { xong: step }), 303);
}

const done = { return: messages.returned, accept: messages.accepted, reopen: messages.reopened } as const;

/** Reviewing one report. */
export function addReview(server: FastifyInstance, services: Services): void {
  server.get<{ Querystring: { xong?: string } }>(routes.review.path, async (request, reply) => {
    const { xong } = request.query;
    const text = xong === 'return' || xong === 'accept' || xong === 'reopen' ? done[xong] : undefined;
    return showReview(services, request, reply, text === undefined ? {} : { notice: say(text, languageOf(request)) });
  });
  server.post(routes.review.path, async (request, reply) => {
    const read = posted.safeParse(request.body);
    if (!read.success) throw new Problem(400, submissions.wrongForm);
    const { step, shown, reason } = read.data;
    return answer(services, request, reply, step, { shown, reason, notes: notesOf(read.data) });
  });
  server.post(routes.reopen.path, async (request, reply) => {
    const read = reopenForm.safeParse(request.body);
    if (!read.success) throw new Problem(400, submissions.wrongForm);
    return answer(services, request, reply, 'reopen', { ...read.data, notes: new Map() });
  });
}
