import type { FastifyInstance, FastifyRequest } from 'fastify';
import { organisationUpTo, todayOf } from '#modules/organisations';
import { actorOf, may, personOf, type Services } from '#modules/people';
import { inTransaction, type Transaction } from '#platform/database';
import { languageOf, Problem } from '#platform/http';
import { say } from '#platform/i18n';
import { changeChecklist, holdChecklist, selectAllPoints } from '../../workflow/change-checklist.ts';
import type { Refusal } from '../../workflow/refusal.ts';
import { messages as boardMessages } from '../boards/messages.ts';
import { messages as siteMessages } from '../of-site/messages.ts';
import { isDone, outcomeOf, send, type Visit } from '../of-site/send.tsx';
import { formOf } from '../of-site/typed.ts';
import { routes } from '../routes.ts';
import { ChecklistPage } from './checklist.page.tsx';
import { messages } from './messages.ts';
import { pointsOf, readChecklist, type TypedPoint, typedChecklist, typedOf } from './typed.ts';

/** Whether a person may change what all approvers confirm: who may open sites for the body of the main site. */
export async function mayChangeChecklist(tx: Transaction, services: Services, request: FastifyRequest) {
  const main = services.sites.main();
  if (main === null) return false;
  const body = await organisationUpTo(tx, main.organisationId, todayOf(services.now()));
  return may(personOf(request).grants, 'site.open', { id: main.organisationId, above: body?.above ?? [] });
}

async function demandChecklist(tx: Transaction, { services, request }: Visit): Promise<string> {
  const main = services.sites.main();
  if (main === null || !(await mayChangeChecklist(tx, services, request))) throw new Problem(404, siteMessages.noSite);
  return main.organisationId;
}

type Shown = { readonly base: string; readonly typed: readonly TypedPoint[]; readonly refusals: readonly Refusal[] };

function show(visit: Visit, shown: Shown) {
  const language = languageOf(visit.request);
  const title = say(messages.title, language);
  const notices = outcomeOf(visit.request, shown.refusals, isDone(visit.request));
  const breadcrumbs = [{ label: say(boardMessages.titles, language), href: routes.boards.to({}) }];
  const children = <ChecklistPage language={language} notices={notices} {...shown} />;
  return send(visit, { title, current: 'boards', breadcrumbs, children });
}

/** The approver's checklist in the office. */
export function addChecklist(server: FastifyInstance, services: Services): void {
  server.get(routes.checklist.path, async (request, reply) => {
    const visit = { services, request, reply };
    const kept = await inTransaction(services.db, actorOf(request), async (tx) => {
      await demandChecklist(tx, visit);
      return selectAllPoints(tx);
    });
    return show(visit, { base: JSON.stringify(kept), typed: typedOf(kept), refusals: [] });
  });
  server.post(routes.checklist.path, async (request, reply) => {
    const visit = { services, request, reply };
    const form = formOf(typedChecklist, request);
    const typed = pointsOf(form);
    const refused = await inTransaction(services.db, actorOf(request), async (tx): Promise<Shown | null> => {
      const organisationId = await demandChecklist(tx, visit);
      await holdChecklist(tx);
      const kept = await selectAllPoints(tx);
      const base = JSON.stringify(kept);
      if (base !== form.base) return { base, typed, refusals: [{ code: 'changed', text: messages.changed }] };
      const read = readChecklist(typed, kept);
      if (!read.ok) return { base, typed, refusals: read.refusals };
      await changeChecklist(tx, read.wish, organisationId);
      return null;
    });
    if (refused !== null) return show({ services, request, reply: reply.code(422) }, refused);
    return reply.redirect(routes.checklist.to({}, { xong: 'luu' }), 303);
  });
}
