import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type Annotation, annotate, plainText, selectHistory } from '#modules/filling';
import { officePageFor, type Services } from '#modules/people';
import { Problem } from '#platform/http';
import { type Language, say } from '#platform/i18n';
import { demandChange, type ReportContext, withReport } from '../context.ts';
import { messages as reporting } from '../messages.ts';
import { routes } from '../routes.ts';
import { isLocked } from '../submissions/transitions.ts';
import { messages } from './messages.ts';
import { SourcesPage, TracePage } from './trace.page.tsx';
import { tracedAnswers } from './trace.ts';

const html = 'text/html; charset=utf-8';
const placeParams = z.object({ place: z.string().regex(/^[\w/-]{1,200}$/) });
const aboutForm = z.object({
  base: z.coerce.number().int().min(0),
  note: z.string().max(5_000).transform(plainText),
  evidence: z.string().max(5_000).transform(plainText),
});

function crumbs({ report, form, language }: ReportContext, deep: boolean) {
  const names = { report: report.id };
  return [
    { label: say(reporting.reports, language), href: routes.reports.to({}) },
    { label: form.definition.name[language], href: routes.report.to(names) },
    ...(deep ? [{ label: say(messages.title, language), href: routes.sources.to(names) }] : []),
  ];
}

const placeOf = (request: FastifyRequest): string => {
  const read = placeParams.safeParse(request.params);
  if (!read.success) throw new Problem(404, messages.noAnswer);
  return read.data.place;
};

type Notice = { readonly kind: 'done' | 'warning' | 'error'; readonly title: string };

async function showTrace(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  notice?: Notice,
): Promise<FastifyReply> {
  const place = placeOf(request);
  const { context, history } = await withReport(services, request, async (found, tx) => ({
    context: found,
    history: await selectHistory(tx, found.sheet, place),
  }));
  const answer = context.answers.find((each) => each.place === place);
  if (answer === undefined) throw new Problem(404, messages.noAnswer);
  const { form, language, report } = context;
  const children = (
    <TracePage
      definition={form.definition}
      language={language}
      report={report.id}
      answer={answer}
      history={history}
      mayChange={context.may.fill && !isLocked(report.state)}
      {...(notice === undefined ? {} : { notice })}
    />
  );
  const page = {
    title: say(messages.title, language),
    current: 'reports',
    breadcrumbs: crumbs(context, true),
    children,
  };
  return reply.type(html).send(officePageFor(services, request, page));
}

function annotationOf({ note, evidence }: z.infer<typeof aboutForm>): Annotation {
  const lines = evidence.split('\n').map((line) => line.trim());
  return { note: note.trim(), evidence: [...new Set(lines.filter((line) => line !== ''))] };
}

function noticeOf(outcome: 'written' | 'changed', language: Language): Notice {
  return outcome === 'written'
    ? { kind: 'done', title: say(messages.kept, language) }
    : { kind: 'warning', title: say(messages.changed, language) };
}

/** Tracing figures: where each came from, what it was before, its note and its evidence. */
export function addTrace(server: FastifyInstance, services: Services): void {
  server.get(routes.sources.path, async (request, reply) => {
    const context = await withReport(services, request, async (found) => found);
    const { form, language, report, answers } = context;
    const children = (
      <SourcesPage
        definition={form.definition}
        language={language}
        report={report.id}
        answers={tracedAnswers(form.definition, answers)}
      />
    );
    const page = {
      title: say(messages.title, language),
      current: 'reports',
      breadcrumbs: crumbs(context, false),
      children,
    };
    return reply.type(html).send(officePageFor(services, request, page));
  });
  server.get(routes.trace.path, async (request, reply) => showTrace(services, request, reply));
  server.post(routes.trace.path, async (request, reply) => {
    const place = placeOf(request);
    const read = aboutForm.safeParse(request.body);
    if (!read.success) throw new Problem(422, messages.tooLong);
    const { outcome, language } = await withReport(services, request, async (context, tx) => {
      demandChange(context);
      const written = await annotate(tx, context, { place, base: read.data.base }, annotationOf(read.data));
      return { outcome: written, language: context.language };
    });
    if (outcome === undefined) throw new Problem(404, messages.noAnswer);
    return showTrace(services, request, reply.code(outcome === 'written' ? 200 : 409), noticeOf(outcome, language));
  });
}
