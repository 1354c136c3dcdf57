import { sql } from 'kysely';
import { periodFromKey } from '#forms-engine';
import type { Organisation } from '#modules/organisations';
import { record } from '#platform/audit';
import type { IsoDate } from '#platform/calendar';
import type { Transaction } from '#platform/database';
import type { Form } from '../definitions/library.ts';
import { answerersOf } from './answerers.ts';
import type { Campaign } from './campaign.ts';
import { messages } from './messages.ts';
import { ownedBy } from './owners.ts';
import { done, namesIn, type Outcome, type Refusal, refused } from './refusal.ts';
import { lockCampaign } from './store.ts';

/** What the opening rests on besides the campaign itself. */
export type Opening = {
  readonly form: Form;
  /** All bodies on the day on which it is asked who answers. */
  readonly bodies: readonly Organisation[];
  readonly mayManage: (body: Organisation) => boolean;
  readonly today: IsoDate;
};

export type Opened = { readonly begun: number; readonly joined: number };

/** The bodies that are asked: those of the rule, and those that keep figures for all. */
export function askedBy(
  { answerers, owners }: Pick<Campaign, 'answerers' | 'owners'>,
  bodies: readonly Organisation[],
) {
  const asked = new Set(answerersOf(answerers, bodies).map(({ id }) => id));
  const keepers = new Set(Object.values(owners));
  return bodies.filter(({ id }) => asked.has(id) || keepers.has(id));
}

/** The bodies that another campaign of the form and the period asks already: a report is asked for once. */
export async function askedElsewhere(
  tx: Transaction,
  campaign: Campaign,
  asked: readonly Organisation[],
): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    SELECT a.organisation_id AS id FROM campaign_answerer a JOIN campaign c ON c.id = a.campaign_id
    WHERE c.form_code = ${campaign.formCode} AND c.period = ${campaign.period} AND c.id <> ${campaign.id}
      AND a.organisation_id = ANY (${asked.map(({ id }) => id)}::uuid[])`.execute(tx.kysely);
  return new Set(rows.map(({ id }) => id));
}

/** Whether the form's validity ends before the period, so that only a letter with its ground can go on with it. */
function isPastValidity({ definition }: Form, { period }: Pick<Campaign, 'period'>): boolean {
  const { to } = definition.validity;
  return to !== undefined && (periodFromKey(period)?.from ?? '') > to;
}

async function refusalsOf(
  tx: Transaction,
  campaign: Campaign,
  asked: readonly Organisation[],
  { form, mayManage, today }: Opening,
): Promise<readonly Refusal[]> {
  const outside = asked.filter((body) => !mayManage(body)).map(({ name }) => name);
  const elsewhere = await askedElsewhere(tx, campaign, asked);
  const twice = asked.filter(({ id }) => elsewhere.has(id)).map(({ name }) => name);
  const { to } = form.definition.validity;
  return [
    ...(asked.length === 0 ? [{ text: messages.nobodyAsked }] : []),
    ...(outside.length > 0 ? [{ text: messages.outOfReach, values: { names: namesIn(outside) } }] : []),
    ...(twice.length > 0 ? [{ text: messages.askedElsewhere, values: { names: namesIn(twice) } }] : []),
    ...(campaign.closesOn < today ? [{ field: 'closesOn', text: messages.closesInThePast }] : []),
    ...(isPastValidity(form, campaign) && campaign.letter.grounds.length === 0
      ? [{ field: 'grounds', text: messages.pastValidity, values: { to: to ?? '' } }]
      : []),
  ];
}

/** The bodies that the rule does not ask: of them nothing is wanted but the figures that they keep for all. */
export function onlyOwners(
  { answerers, owners }: Pick<Campaign, 'answerers' | 'owners'>,
  bodies: readonly Organisation[],
): ReadonlySet<string> {
  const asked = new Set(answerersOf(answerers, bodies).map(({ id }) => id));
  return new Set(Object.values(owners).filter((id) => !asked.has(id)));
}

/**
 * Writes who is asked, and begins or joins their reports, in three statements however many they are. `onlyOwned`: of whom nothing is
 * wanted but the figures that they keep for all.
 */
export async function askBodies(
  tx: Transaction,
  campaignId: string,
  asked: readonly string[],
  onlyOwned: ReadonlySet<string> = new Set(),
): Promise<Opened> {
  await sql`INSERT INTO campaign_answerer (campaign_id, organisation_id, only_owned)
    SELECT ${campaignId}, id, id = ANY (${[...onlyOwned]}::uuid[]) FROM unnest(${asked}::uuid[]) AS id`.execute(
    tx.kysely,
  );
  const { rows } = await sql<{ begun: string; joined: string }>`
    SELECT begun, joined FROM congso_begin_campaign_reports(${campaignId})`.execute(tx.kysely);
  return { begun: Number(rows[0]?.begun ?? 0), joined: Number(rows[0]?.joined ?? 0) };
}

/**
 * Opens a draft: resolves who answers, and begins the reports of all of them. Reports that were begun before join as they are, on
 * the definition with which they began. Who opens at the same moment as somebody else is told that it is open.
 */
export async function openCampaign(tx: Transaction, id: string, opening: Opening): Promise<Outcome<Opened>> {
  const campaign = await lockCampaign(tx, id);
  if (campaign === undefined || campaign.state !== 'draft') return refused({ text: messages.notADraft });
  const asked = askedBy(campaign, opening.bodies);
  const refusals = await refusalsOf(tx, campaign, asked, opening);
  if (refusals.length > 0) return refused(...refusals);
  const owned = ownedBy(opening.form.definition, campaign.owners);
  await sql`UPDATE campaign SET state = 'open', opened_at = now(), owned = ${JSON.stringify(owned)}, revision = revision + 1
    WHERE id = ${id}`.execute(tx.kysely);
  const opened = await askBodies(
    tx,
    id,
    asked.map((body) => body.id),
    onlyOwners(campaign, opening.bodies),
  );
  record(tx, {
    action: 'campaign.open',
    subject: { kind: 'campaign', id },
    organisationId: campaign.organisationId,
    detail: { ...opened, due: campaign.dueOn },
  });
  return done(opened);
}
