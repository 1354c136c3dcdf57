import type { FastifyInstance } from 'fastify';
import type { VNode } from 'preact';
import { serveList } from '#lists';
import { actorOf, type Services } from '#modules/people';
import { record } from '#platform/audit';
import { say } from '#platform/i18n';
import { addJob } from '#platform/jobs';
import { countAnswerers } from '../board/query.ts';
import { sendPage, withManagedCampaign } from '../desk.ts';
import { routes } from '../routes.ts';
import { messages } from './messages.ts';
import { remindLateKind } from './remind.job.ts';
import { RemindersPage } from './reminders.page.tsx';
import { listReminders, remindersList } from './reminders-list.ts';

/** What was sent, and reminding the late ones now: by a job, since a manager may not read who has which mailbox. */
export function addReminders(server: FastifyInstance, services: Services): void {
  server.get<{ Querystring: { xong?: string } }>(routes.reminders.path, async (request, reply) => {
    const { campaign, language, late } = await withManagedCampaign(services, request, async (context, tx) => {
      const asked = { campaign: context.campaign.id, today: context.today };
      return { ...context, late: (await countAnswerers(tx, asked)).late ?? 0 };
    });
    const page = (list: VNode) => {
      const props = { language, campaign, late, list, isQueued: request.query.xong === '1' };
      const title = say(messages.title, language);
      return sendPage({ services, request, reply }, { title, campaign, children: <RemindersPage {...props} /> });
    };
    return serveList(remindersList(campaign.id), {
      request,
      reply,
      db: services.db,
      actor: actorOf(request),
      read: (tx, part) => listReminders(tx, campaign.id, part),
      page,
    });
  });
  server.post(routes.reminders.path, async (request, reply) => {
    const id = await withManagedCampaign(services, request, async ({ campaign }, tx) => {
      await addJob(tx, remindLateKind, { campaign: campaign.id }, { key: `remind-late-${campaign.id}` });
      const subject = { kind: 'campaign', id: campaign.id };
      record(tx, { action: 'campaign.remindLate', subject, organisationId: campaign.organisationId });
      return campaign.id;
    });
    return reply.redirect(routes.reminders.to({ campaign: id }, { xong: '1' }), 303);
  });
}
