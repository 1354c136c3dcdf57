import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { elementIdOf } from '#modules/filling';
import { personOf, type Services } from '#modules/people';
import { Problem } from '#platform/http';
import { say } from '#platform/i18n';
import { type ReportContext, withHeldReport, withReport } from '../context.ts';
import { routes } from '../routes.ts';
import { CertifyPage, explanationName } from './certify.page.tsx';
import { certify, type Outcome } from './certify.ts';
import { messages } from './messages.ts';
import { refusalTexts } from './refusal-list.tsx';
import { showBelow, subjectOf } from './show.tsx';
import { type Standing, standingOf } from './standing.ts';

const longest = 5_000;
const posted = z.looseObject({ shown: z.coerce.number().int().min(0), step: z.enum(['keep', 'certify']) });

/** The explanations of a posted form, by the finding's key. */
function explanationsOf(body: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> {
  const start = explanationName('');
  const pairs = Object.entries(body).flatMap(([name, text]) =>
    name.startsWith(start) && typeof text === 'string' ? [[name.slice(start.length), text] as const] : [],
  );
  if (pairs.some(([key, text]) => key.length > 300 || text.length > longest)) throw new Problem(422, messages.tooLong);
  return new Map(pairs);
}

type Shown = { readonly standing: Standing; readonly refusals: readonly string[]; readonly notice?: string };

function showCertify(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  context: ReportContext,
  { standing, refusals, notice }: Shown,
): FastifyReply {
  const { language, report, sheet } = context;
  const children = (
    <CertifyPage
      language={language}
      report={report.id}
      subject={subjectOf(context)}
      sequence={sheet.sequence}
      settling={standing.settling}
      refusals={refusals}
      hrefOf={(finding) => `${routes.report.to({ report: report.id })}#${elementIdOf(finding)}`}
      {...(notice === undefined ? {} : { notice })}
    />
  );
  return showBelow(services, request, reply, { context, title: say(messages.certifyTitle, language), children });
}

/** The page on which a filler settles what the checks found, and certifies. */
export function addCertifying(server: FastifyInstance, services: Services): void {
  server.get(routes.certify.path, async (request, reply) => {
    const { context, standing } = await withReport(services, request, async (found, tx) => ({
      context: found,
      standing: await standingOf(tx, found, personOf(request), services.now()),
    }));
    if (!standing.facts.may.certify) throw new Problem(403, messages.notYours);
    return showCertify(services, request, reply, context, { standing, refusals: [] });
  });
  server.post(routes.certify.path, async (request, reply) => {
    const read = posted.safeParse(request.body);
    if (!read.success) throw new Problem(400, messages.wrongForm);
    const { shown, step } = read.data;
    const given = { shown, explanations: explanationsOf(read.data), isOnlyKept: step === 'keep' };
    const { context, outcome } = await withHeldReport(services, request, async (found, tx) => {
      const done: Outcome = await certify(tx, found, personOf(request), given, services.now());
      return { context: found, outcome: done };
    });
    const { refusals, standing } = outcome;
    if (step === 'certify' && refusals.length === 0) {
      return reply.redirect(routes.report.to({ report: context.report.id }, { xong: 'xac-nhan' }), 303);
    }
    const { language } = context;
    const kept = step === 'keep' && refusals.length === 0 ? { notice: say(messages.kept, language) } : {};
    const texts = refusalTexts(refusals, standing.facts.findings, language);
    reply.code(refusals.length === 0 ? 200 : 422);
    return showCertify(services, request, reply, context, { standing, refusals: texts, ...kept });
  });
}
