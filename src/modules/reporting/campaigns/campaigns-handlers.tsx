import type { FastifyInstance, FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import { z } from 'zod';
import { serveList } from '#lists';
import { organisationsOn, provinceOn, todayOf } from '#modules/organisations';
import { actorOf, demand, may, personOf, type Services } from '#modules/people';
import { inTransaction } from '#platform/database';
import { languageOf, malformed } from '#platform/http';
import { say } from '#platform/i18n';
import { allForms, findForm } from '../definitions/library.ts';
import { CampaignsPage, type NewCampaign } from './campaigns.page.tsx';
import { campaignsList, listCampaigns } from './campaigns-list.tsx';
import { type Desk, issuersOf, sendPage } from './desk.ts';
import { asOfDay, draftCampaign } from './draft.ts';
import { messages } from './messages.ts';
import { type Refusal, refused } from './refusal.ts';
import { routes } from './routes.ts';

type Shown = { readonly typed: NewCampaign; readonly refusals: readonly Refusal[] };

async function showCampaigns(desk: Desk, { typed, refusals }: Shown): Promise<FastifyReply> {
  const { services, request, reply } = desk;
  const language = languageOf(request);
  const today = todayOf(services.now());
  const mayDraft = may(personOf(request).grants, 'campaign.manage');
  const issuers = mayDraft
    ? await inTransaction(services.db, actorOf(request), (tx) => issuersOf(tx, request, today))
    : [];
  // the person's own body runs the campaigns, where the right reaches it
  const own = issuers.find(({ id }) => id === personOf(request).organisation?.id)?.id ?? '';
  const page = (list: VNode) => {
    const choice = { ...typed, organisation: typed.organisation === '' ? own : typed.organisation };
    const props = { language, list, issuers, forms: allForms(), typed: choice, refusals };
    return sendPage(desk, { title: say(messages.campaigns, language), children: <CampaignsPage {...props} /> });
  };
  return serveList(campaignsList(), {
    request,
    reply,
    db: services.db,
    actor: actorOf(request),
    read: (tx, part) => listCampaigns(tx, part, { language, today }),
    page,
  });
}

const newForm = z.object({
  form: z.string().max(80),
  period: z.string().trim().max(40),
  organisation: z.string().max(60),
});

/** The list of campaigns, and drafting one. */
export function addCampaigns(server: FastifyInstance, services: Services): void {
  server.get(routes.campaigns.path, async (request, reply) => {
    demand(request, 'campaign.see');
    return showCampaigns(
      { services, request, reply },
      { typed: { form: '', period: '', organisation: '' }, refusals: [] },
    );
  });
  server.post(routes.draft.path, async (request, reply) => {
    demand(request, 'campaign.manage');
    const read = newForm.safeParse(request.body);
    if (!read.success) throw malformed();
    const typed = read.data;
    const today = todayOf(services.now());
    const outcome = await inTransaction(services.db, actorOf(request), async (tx) => {
      const form = findForm(typed.form);
      const issuers = await issuersOf(tx, request, today);
      const isOurs = issuers.some(({ id }) => id === typed.organisation);
      if (form === undefined || !isOurs) {
        return refused(
          ...(form === undefined ? [{ field: 'form', text: messages.unknownForm }] : []),
          ...(isOurs ? [] : [{ field: 'organisation', text: messages.unknownIssuer }]),
        );
      }
      const bodies = await organisationsOn(tx, asOfDay(typed.period, today));
      const place = (await provinceOn(tx, today))?.name ?? '';
      return draftCampaign(tx, {
        organisationId: typed.organisation,
        form,
        period: typed.period,
        today,
        bodies,
        place,
      });
    });
    if (outcome.kind === 'done') return reply.redirect(routes.edit.to({ campaign: outcome.value }), 303);
    return showCampaigns({ services, request, reply: reply.code(422) }, { typed, refusals: outcome.refusals });
  });
}
