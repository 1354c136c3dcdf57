import { sql } from 'kysely';
import type { Organisation } from '#modules/organisations';
import { record } from '#platform/audit';
import type { Transaction } from '#platform/database';
import type { Message } from '#platform/i18n';
import type { Campaign } from './campaign.ts';
import { messages } from './messages.ts';
import { namedBodies } from './named-bodies.ts';
import { askBodies, askedElsewhere } from './open.ts';
import { done, namesIn, type Outcome, refused } from './refusal.ts';
import { lockCampaign } from './store.ts';

type Adding = {
  /** One body a line. */
  readonly named: string;
  readonly bodies: readonly Organisation[];
  readonly mayManage: (body: Organisation) => boolean;
};

const named = (text: Message, names: readonly string[]) =>
  names.length === 0 ? [] : [{ field: 'added', text, values: { names: namesIn(names) } }];

/** The bodies that the campaign asks: for the whole form, or for the figures alone that they keep for all. */
async function askedHere(tx: Transaction, { id }: Campaign): Promise<ReadonlyMap<string, 'whole' | 'owned'>> {
  const { rows } = await sql<{ id: string; isOnlyOwned: boolean }>`
    SELECT organisation_id AS id, only_owned AS "isOnlyOwned" FROM campaign_answerer WHERE campaign_id = ${id}`.execute(
    tx.kysely,
  );
  return new Map(rows.map((row) => [row.id, row.isOnlyOwned ? 'owned' : 'whole']));
}

/**
 * Asks more bodies in a campaign that is open already; their reports begin like the others. Who was asked for its own figures alone is asked
 * for the whole form from now on. Gives how many.
 */
export async function addBodies(tx: Transaction, campaign: Campaign, adding: Adding): Promise<Outcome<number>> {
  const held = await lockCampaign(tx, campaign.id);
  if (held === undefined || held.state !== 'open') return refused({ text: messages.notOpen });
  const { bodies, unknown } = namedBodies(adding.named, adding.bodies);
  const here = await askedHere(tx, campaign);
  const elsewhere = await askedElsewhere(tx, campaign, bodies);
  const namesOf = (isSo: (body: Organisation) => boolean) => bodies.filter(isSo).map(({ name }) => name);
  const refusals = [
    ...(bodies.length + unknown.length === 0 ? [{ field: 'added', text: messages.nobodyAsked }] : []),
    ...named(messages.unknownBodies, unknown),
    ...named(
      messages.alreadyAsked,
      namesOf(({ id }) => here.get(id) === 'whole'),
    ),
    ...named(
      messages.askedElsewhere,
      namesOf(({ id }) => elsewhere.has(id)),
    ),
    ...named(
      messages.outOfReach,
      namesOf((body) => !adding.mayManage(body)),
    ),
  ];
  if (refusals.length > 0) return refused(...refusals);
  await askBodies(
    tx,
    campaign.id,
    bodies.map(({ id }) => id).filter((id) => !here.has(id)),
  );
  await sql`UPDATE campaign_answerer SET only_owned = false
    WHERE campaign_id = ${campaign.id} AND only_owned AND organisation_id = ANY (${bodies.map(({ id }) => id)}::uuid[])`.execute(
    tx.kysely,
  );
  for (const { id } of bodies) {
    const subject = { kind: 'campaign', id: campaign.id };
    record(tx, { action: 'campaign.addBody', subject, organisationId: id, detail: { organisation: id } });
  }
  return done(bodies.length);
}
