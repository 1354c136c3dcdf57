import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { z } from 'zod';
import { periodFromKey } from '#forms-engine';
import { type ListPart, serveList } from '#lists';
import { isInScope, type Organisation, organisationDuring, organisationsUpTo, todayOf } from '#modules/organisations';
import { actorOf, demand, may, officePageFor, personOf, type Services } from '#modules/people';
import { inTransaction, type Transaction } from '#platform/database';
import { languageOf, malformed, Problem } from '#platform/http';
import { say } from '#platform/i18n';
import { BegunMeanwhile, beginReport, periodRefusals, type Refusal } from './begin.ts';
import { allForms, type Form, findForm } from './definitions/library.ts';
import { measureBegun } from './measures/measure-begun.ts';
import { messages } from './messages.ts';
import { type Choice, ReportsPage } from './pages/reports.page.tsx';
import type { Report } from './queries.ts';
import { listReports, reportsList } from './reports-list.tsx';
import { routes } from './routes.ts';

const html = 'text/html; charset=utf-8';

/** The bodies for which the person may fill, also those that were dissolved since. */
async function ownBodies(
  tx: Transaction,
  services: Services,
  request: FastifyRequest,
): Promise<readonly Organisation[]> {
  const { grants } = personOf(request);
  const organisations = await organisationsUpTo(tx, todayOf(services.now()));
  return organisations.filter((organisation) => may(grants, 'report.fill', organisation));
}

const formsFor = (organisations: readonly Organisation[]): readonly Form[] =>
  allForms().filter(({ definition }) =>
    organisations.some((organisation) => isInScope(organisation, definition.scope)),
  );

async function showReports(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  { choice, refusals }: { readonly choice: Choice; readonly refusals: readonly Refusal[] },
): Promise<FastifyReply> {
  const language = languageOf(request);
  const own = await inTransaction(services.db, actorOf(request), (tx) => ownBodies(tx, services, request));
  const page = (list: VNode) => {
    const children = (
      <ReportsPage
        language={language}
        list={list}
        forms={formsFor(own)}
        organisations={own}
        choice={choice}
        refusals={refusals.map(({ text, values }) => say(text, language, values))}
      />
    );
    const title = say(messages.reports, language);
    return reply.type(html).send(officePageFor(services, request, { title, current: 'reports', children }));
  };
  const read = (tx: Transaction, part: ListPart) => listReports(tx, part, language);
  return serveList(reportsList(), { request, reply, db: services.db, actor: actorOf(request), read, page });
}

const beginForm = z.object({ form: z.string().max(80), period: z.string().trim().max(40), organisation: z.uuid() });

/** Whom a form asks is decided by what the body was in the period; a body that did not exist then reports nothing about it. */
async function refusalsOf(
  tx: Transaction,
  form: Form | undefined,
  organisation: Organisation | undefined,
  key: string,
): Promise<readonly Refusal[]> {
  if (form === undefined) return [{ text: messages.unknownForm }];
  if (organisation === undefined) throw new Problem(403, messages.notYours);
  const faults = periodRefusals(form, key);
  const period = periodFromKey(key);
  const then = period === undefined ? organisation : await organisationDuring(tx, organisation.id, period);
  if (then === null) return [{ text: messages.notThen, values: { name: organisation.name } }, ...faults];
  return [...(isInScope(then, form.definition.scope) ? [] : [{ text: messages.outOfScope }]), ...faults];
}

/** The list of reports, and beginning one. */
export function addReports(server: FastifyInstance, services: Services): void {
  server.get(routes.reports.path, async (request, reply) => {
    demand(request, 'report.see');
    return showReports(services, request, reply, { choice: {}, refusals: [] });
  });
  server.post(routes.begin.path, async (request, reply) => {
    demand(request, 'report.fill');
    const read = beginForm.safeParse(request.body);
    if (!read.success) throw malformed();
    const { form: code, period, organisation: id } = read.data;
    const form = findForm(code);
    const refusals = await inTransaction(services.db, actorOf(request), async (tx) => {
      const own = await ownBodies(tx, services, request);
      const organisation = own.find((each) => each.id === id);
      return refusalsOf(tx, form, organisation, period);
    });
    if (form === undefined || refusals.length > 0) {
      return showReports(services, request, reply.code(422), { choice: read.data, refusals });
    }
    const report = await begun(services, request, form, id, period);
    if (report.state === 'open') await measureBegun(services, actorOf(request), report);
    return reply.redirect(routes.report.to({ report: report.id }), 303);
  });
}

/** Whoever begins in the same moment as somebody else gets theirs. */
async function begun(
  services: Services,
  request: FastifyRequest,
  form: Form,
  id: string,
  period: string,
): Promise<Report> {
  const attempt = () => inTransaction(services.db, actorOf(request), (tx) => beginReport(tx, form, id, period));
  try {
    return await attempt();
  } catch (error) {
    if (!(error instanceof BegunMeanwhile)) throw error;
    return attempt();
  }
}
