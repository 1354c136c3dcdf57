import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { personOf, type Services } from '#modules/people';
import type { Transaction } from '#platform/database';
import { Problem } from '#platform/http';
import { type Message, say } from '#platform/i18n';
import { type ReportContext, withHeldReport, withReport } from '../context.ts';
import { earlierFor } from '../measures/earlier-reports.ts';
import { messages as reporting } from '../messages.ts';
import { routes } from '../routes.ts';
import { showReport } from '../show-report.tsx';
import { stateBar } from './bar.tsx';
import type { Outcome } from './certify.ts';
import { messages } from './messages.ts';
import { refusalTexts } from './refusal-list.tsx';
import { submit } from './submit.ts';
import { withdraw } from './withdraw.ts';

const reasonForm = z.object({ reason: z.string().max(5_000).default('') });

/** What was just done, by the word in the address. */
const done: Readonly<Record<string, Message>> = {
  'xac-nhan': messages.certified,
  ky: messages.signed,
  gui: messages.submitted,
  rut: messages.withdrawn,
};

type Query = { readonly luu?: string; readonly xong?: string };

/** The page of a report with its bar. */
async function showWithBar(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  { luu, xong = '' }: Query,
): Promise<FastifyReply> {
  const { context, bar, earlier } = await withReport(services, request, async (found, tx) => ({
    context: found,
    earlier: await earlierFor(tx, services, found),
    bar: await stateBar(tx, services, request, found),
  }));
  const text = luu === '1' ? reporting.saved : done[xong];
  const notice = text === undefined ? {} : { notice: { kind: 'done' as const, title: say(text, context.language) } };
  return showReport(services, request, reply, { context, bar, earlier, ...notice });
}

type Work = (tx: Transaction, context: ReportContext, reason: string) => Promise<Outcome>;

/** Takes a step; refused, the page comes back with all reasons and what was typed. */
async function step(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  word: 'gui' | 'rut',
  work: Work,
): Promise<FastifyReply> {
  const read = reasonForm.safeParse(request.body ?? {});
  if (!read.success) throw new Problem(422, messages.tooLong);
  const { reason } = read.data;
  const { context, refusals, bar } = await withHeldReport(services, request, async (found, tx) => {
    const outcome = await work(tx, found, reason);
    const { standing } = outcome;
    const texts = refusalTexts(outcome.refusals, standing.facts.findings, found.language);
    const said = { standing, refusals: texts, reason };
    return { context: found, refusals: texts, bar: await stateBar(tx, services, request, found, said) };
  });
  if (refusals.length > 0) return showReport(services, request, reply.code(422), { context, bar });
  return reply.redirect(routes.report.to({ report: context.report.id }, { xong: word }), 303);
}

/** The page of a report, and the steps that need no page of their own: submitting, and taking signatures back. */
export function addSteps(server: FastifyInstance, services: Services): void {
  const now = services.now;
  server.get<{ Querystring: Query }>(routes.report.path, (request, reply) =>
    showWithBar(services, request, reply, request.query),
  );
  server.post(routes.submit.path, (request, reply) =>
    step(services, request, reply, 'gui', (tx, found, reason) => submit(tx, found, personOf(request), reason, now())),
  );
  server.post(routes.withdraw.path, (request, reply) =>
    step(services, request, reply, 'rut', (tx, found) => withdraw(tx, found, personOf(request), now())),
  );
}
