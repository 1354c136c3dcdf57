import type { FastifyInstance, FastifyReply } from 'fastify';
import { type Organisation, organisationsOn } from '#modules/organisations';
import type { Services } from '#modules/people';
import type { Transaction } from '#platform/database';
import { say } from '#platform/i18n';
import { bodiesOf, type CampaignContext, type Desk, mayAsk, sendPage, withManagedCampaign } from './desk.ts';
import { messages } from './messages.ts';
import { OpenPage } from './open.page.tsx';
import { askedBy, onlyOwners, openCampaign } from './open.ts';
import { openingNotes } from './open-notes.ts';
import type { Refusal } from './refusal.ts';
import { twice } from './retrying.ts';
import { routes } from './routes.ts';
import { earlierForm } from './versions/earlier.ts';

async function showOpening(desk: Desk, refusals: readonly Refusal[] = []): Promise<FastifyReply> {
  const page = await withManagedCampaign(desk.services, desk.request, async (context, tx) => {
    const { campaign, form, language, today } = context;
    const bodies = await bodiesOf(tx, campaign);
    const asked = askedBy(campaign, bodies);
    const owners = onlyOwners(campaign, bodies);
    const lasting = new Set((await organisationsOn(tx, today)).map(({ id }) => id));
    const earlier = await earlierForm(tx, campaign);
    const notes = openingNotes({ campaign, form, asked, lasting, earlier });
    const named = (of: readonly Organisation[]) => of.map(({ name }) => name);
    const ofOwners = new Set(named(asked.filter(({ id }) => owners.has(id))));
    return { language, campaign, names: named(asked), onlyOwners: ofOwners, notes, refusals };
  });
  const { campaign, language } = page;
  if (campaign.state !== 'draft' && refusals.length === 0) {
    return desk.reply.redirect(routes.board.to({ campaign: campaign.id }), 303);
  }
  return sendPage(desk, { title: say(messages.reviewOpening, language), campaign, children: <OpenPage {...page} /> });
}

async function open(tx: Transaction, { campaign, form, today }: CampaignContext, desk: Desk) {
  const bodies = await bodiesOf(tx, campaign);
  return openCampaign(tx, campaign.id, { form, bodies, today, mayManage: mayAsk(desk.request) });
}

/** Opening a campaign, after a look at whom it asks. */
export function addOpening(server: FastifyInstance, services: Services): void {
  server.get(routes.open.path, async (request, reply) => showOpening({ services, request, reply }));
  server.post(routes.open.path, async (request, reply) => {
    const desk = { services, request, reply };
    const { id, outcome } = await twice(() =>
      withManagedCampaign(services, request, async (context, tx) => ({
        id: context.campaign.id,
        outcome: await open(tx, context, desk),
      })),
    );
    if (outcome.kind === 'refused') return showOpening({ ...desk, reply: reply.code(422) }, outcome.refusals);
    const { begun, joined } = outcome.value;
    return reply.redirect(routes.board.to({ campaign: id }, { mo: `${begun}-${joined}` }), 303);
  });
}
