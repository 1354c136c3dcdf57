import type { FastifyInstance, FastifyReply } from 'fastify';
import { organisationsOn } from '#modules/organisations';
import type { Services } from '#modules/people';
import { isIsoDate } from '#platform/calendar';
import { languageOf, malformed } from '#platform/http';
import { say } from '#platform/i18n';
import { bodiesOf, type CampaignContext, type Desk, sendPage, withManagedCampaign } from './desk.ts';
import { EditPage } from './edit.page.tsx';
import { editCampaign } from './edit.ts';
import { type CampaignForm, campaignForm, formOf, gathered, readCampaign } from './form.ts';
import { messages } from './messages.ts';
import type { Refusal } from './refusal.ts';
import { routes } from './routes.ts';

type Shown = {
  readonly context: CampaignContext;
  readonly bodies: Awaited<ReturnType<typeof bodiesOf>>;
  readonly typed?: CampaignForm;
  readonly refusals?: readonly Refusal[];
  readonly isSaved?: boolean;
};

const namesOf = (bodies: Shown['bodies']) => new Map(bodies.map(({ id, name }) => [id, name]));

function showEdit(desk: Desk, { context, bodies, typed, refusals = [], isSaved = false }: Shown): FastifyReply {
  const { campaign, form } = context;
  const language = languageOf(desk.request);
  const props = {
    ...{ language, campaign, bodies, refusals, isSaved },
    definition: form.definition,
    typed: typed ?? formOf(campaign, form.definition, namesOf(bodies)),
  };
  return sendPage(desk, { title: say(messages.edit, language), campaign, children: <EditPage {...props} /> });
}

/** What was typed. What stands once the campaign is open cannot be typed any more, and is not sent: it stays. */
function typedIn(body: unknown, { campaign, form }: CampaignContext, bodies: Shown['bodies']): CampaignForm {
  const sent = gathered(body);
  const held = formOf(campaign, form.definition, namesOf(bodies));
  const whole = campaign.state === 'draft' ? sent : { ...held, ...sent, more: { ...held.more, ...sent.more } };
  const read = campaignForm.safeParse(whole);
  if (!read.success) throw malformed();
  return read.data;
}

/** Changing a campaign. */
export function addEditing(server: FastifyInstance, services: Services): void {
  server.get<{ Querystring: { luu?: string } }>(routes.edit.path, async (request, reply) => {
    const shown = await withManagedCampaign(services, request, async (context, tx) => ({
      context,
      bodies: await bodiesOf(tx, context.campaign),
    }));
    return showEdit({ services, request, reply }, { ...shown, isSaved: request.query.luu === '1' });
  });
  server.post(routes.edit.path, async (request, reply) => {
    const { context, bodies, typed, refusals } = await withManagedCampaign(services, request, async (found, tx) => {
      const { campaign, form, today } = found;
      const typed = typedIn(request.body, found, await bodiesOf(tx, campaign));
      const asOf = isIsoDate(typed.asOf) ? organisationsOn(tx, typed.asOf) : bodiesOf(tx, campaign);
      const reading = { definition: form.definition, period: campaign.period, bodies: await asOf };
      const content = readCampaign(typed, reading);
      const outcome =
        content.kind === 'done'
          ? await editCampaign(tx, campaign.id, { content: content.value, revision: typed.revision, today })
          : content;
      return {
        context: found,
        bodies: reading.bodies,
        typed,
        refusals: outcome.kind === 'done' ? [] : outcome.refusals,
      };
    });
    if (refusals.length === 0)
      return reply.redirect(routes.edit.to({ campaign: context.campaign.id }, { luu: '1' }), 303);
    return showEdit({ services, request, reply: reply.code(422) }, { context, bodies, typed, refusals });
  });
}
