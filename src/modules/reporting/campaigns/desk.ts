import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { z } from 'zod';
import {
  type Organisation,
  organisationsOn,
  organisationsUpTo,
  organisationUpTo,
  todayOf,
} from '#modules/organisations';
import { type Action, actorOf, demand, may, officePageFor, personOf, type Services } from '#modules/people';
import type { IsoDate } from '#platform/calendar';
import { inTransaction, type Queryable, type Transaction } from '#platform/database';
import { assetUrl, languageOf, Problem } from '#platform/http';
import { type Language, say } from '#platform/i18n';
import { formWithHash } from '../definitions/kept.ts';
import type { Form } from '../definitions/library.ts';
import type { Campaign } from './campaign.ts';
import { dayOf } from './day-of.ts';
import { messages } from './messages.ts';
import { routes } from './routes.ts';
import { selectOptionalCampaign } from './store.ts';

export type Desk = { readonly services: Services; readonly request: FastifyRequest; readonly reply: FastifyReply };

/** A campaign as a request meets it. */
export type CampaignContext = {
  readonly campaign: Campaign;
  readonly form: Form;
  readonly issuer: Organisation;
  readonly mayManage: boolean;
  readonly today: IsoDate;
  readonly language: Language;
};

const names = z.object({ campaign: z.uuid() });
const missing = () => new Problem(404, messages.noSuchCampaign);

/** The campaign that the address names, or a refusal (404) that does not tell whether there is one. */
async function campaignContext(tx: Transaction, services: Services, request: FastifyRequest): Promise<CampaignContext> {
  demand(request, 'campaign.see');
  const named = names.safeParse(request.params);
  const campaign = named.success ? await selectOptionalCampaign(tx, named.data.campaign) : undefined;
  if (campaign === undefined) throw missing();
  const today = todayOf(services.now());
  const form = await formWithHash(tx, campaign.formCode, campaign.definitionHash);
  const issuer = await organisationUpTo(tx, campaign.organisationId, today);
  if (form === undefined || issuer === null) throw missing();
  const mayManage = may(personOf(request).grants, 'campaign.manage', issuer);
  if (campaign.state === 'draft' && !mayManage) throw missing();
  return { campaign, form, issuer, mayManage, today, language: languageOf(request) };
}

/** Does `work` with the campaign of the address, in one transaction of the person who asks. */
export function withCampaign<T>(
  services: Services,
  request: FastifyRequest,
  work: (context: CampaignContext, tx: Transaction) => Promise<T>,
): Promise<T> {
  return inTransaction(services.db, actorOf(request), async (tx) =>
    work(await campaignContext(tx, services, request), tx),
  );
}

/** The same for those who may change the campaign; refuses (403) others. */
export function withManagedCampaign<T>(
  services: Services,
  request: FastifyRequest,
  work: (context: CampaignContext, tx: Transaction) => Promise<T>,
): Promise<T> {
  return withCampaign(services, request, async (context, tx) => {
    if (!context.mayManage) throw new Problem(403, messages.mayNotManage);
    return work(context, tx);
  });
}

/** Whether the person may ask a body, or for a body, for reports. */
export function mayAsk(request: FastifyRequest, action: Action = 'campaign.manage'): (body: Organisation) => boolean {
  const { grants } = personOf(request);
  return (body) => may(grants, action, body);
}

/** All bodies on the day on which it is asked who answers a campaign. */
export const bodiesOf = (db: Queryable, { answerersAsOf }: Pick<Campaign, 'answerersAsOf'>) =>
  organisationsOn(db, dayOf(answerersAsOf));

/** The bodies for which the person may run campaigns. */
export async function issuersOf(
  tx: Transaction,
  request: FastifyRequest,
  today: IsoDate,
): Promise<readonly Organisation[]> {
  return (await organisationsUpTo(tx, today)).filter(mayAsk(request));
}

/** A page about campaigns; `campaign`: below the page of that one. */
export function sendPage(
  { services, request, reply }: Desk,
  page: {
    readonly title: string;
    readonly campaign?: Campaign;
    readonly styles?: readonly string[];
    readonly children: VNode;
  },
): FastifyReply {
  const language = languageOf(request);
  const { title, campaign, styles = [], children } = page;
  const list = { label: say(messages.campaigns, language), href: routes.campaigns.to({}) };
  const board = (shown: Campaign) => ({ label: shown.name, href: routes.board.to({ campaign: shown.id }) });
  // the board stands right below the list, everything else below the board
  const isBoard = request.routeOptions.url === routes.board.path;
  const breadcrumbs = campaign === undefined ? [] : [list, ...(isBoard ? [] : [board(campaign)])];
  return reply.type('text/html; charset=utf-8').send(
    officePageFor(services, request, {
      title,
      current: 'campaigns',
      breadcrumbs,
      styles: [assetUrl('campaigns.css'), ...styles],
      children,
    }),
  );
}
