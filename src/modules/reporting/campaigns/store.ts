import { sql } from 'kysely';
import { z } from 'zod';
import type { Queryable, Transaction } from '#platform/database';
import { type Campaign, campaignSchema } from './campaign.ts';

const columns = sql`c.id, c.organisation_id AS "organisationId", c.name, c.form_code AS "formCode", c.definition_hash AS "definitionHash",
  c.period, c.state, c.opens_on::text AS "opensOn", c.due_on::text AS "dueOn", c.closes_on::text AS "closesOn", c.answerers,
  c.answerers_as_of::text AS "answerersAsOf", c.windows, c.owners, c.owned, c.letter, c.reminders, c.copied_from AS "copiedFrom",
  c.created_by AS "createdBy", c.revision`;

/** The campaign, or undefined where there is none that the actor may see. */
export async function selectOptionalCampaign(db: Queryable, id: string): Promise<Campaign | undefined> {
  const { rows } = await sql`SELECT ${columns} FROM campaign c WHERE c.id = ${id}`.execute(db.kysely);
  return rows.map((row) => campaignSchema.parse(row))[0];
}

/** The same, held until the end of the transaction: changes of one campaign come one after another. */
export async function lockCampaign(tx: Transaction, id: string): Promise<Campaign | undefined> {
  const { rows } = await sql`SELECT ${columns} FROM campaign c WHERE c.id = ${id} FOR UPDATE`.execute(tx.kysely);
  return rows.map((row) => campaignSchema.parse(row))[0];
}

/** Campaigns that take reports, or took them until not long ago, for the clock's jobs. */
export async function selectOpenCampaigns(db: Queryable): Promise<readonly Campaign[]> {
  const { rows } = await sql`SELECT ${columns} FROM campaign c WHERE c.state = 'open' ORDER BY c.due_on, c.id`.execute(
    db.kysely,
  );
  return z.array(campaignSchema).parse(rows);
}

/** What a draft says; state, opening and the rest follow from commands. */
export type CampaignContent = Omit<
  Campaign,
  | 'id'
  | 'state'
  | 'owned'
  | 'revision'
  | 'createdBy'
  | 'formCode'
  | 'definitionHash'
  | 'period'
  | 'copiedFrom'
  | 'organisationId'
>;

type NewCampaign = CampaignContent &
  Pick<Campaign, 'organisationId' | 'formCode' | 'definitionHash' | 'period' | 'copiedFrom'>;

/** Writes a draft and gives its number. */
export async function insertCampaign(tx: Transaction, campaign: NewCampaign): Promise<string> {
  const c = campaign;
  const { rows } = await sql<{ id: string }>`
    INSERT INTO campaign (organisation_id, name, form_code, definition_hash, period, opens_on, due_on, closes_on, answerers,
      answerers_as_of, windows, owners, letter, reminders, copied_from, created_by)
    VALUES (${c.organisationId}, ${c.name}, ${c.formCode}, ${c.definitionHash}, ${c.period}, ${c.opensOn}, ${c.dueOn}, ${c.closesOn},
      ${JSON.stringify(c.answerers)}, ${c.answerersAsOf}, ${JSON.stringify(c.windows)}, ${JSON.stringify(c.owners)},
      ${JSON.stringify(c.letter)}, ${JSON.stringify(c.reminders)}, ${c.copiedFrom}, ${tx.actor.name}) RETURNING id`.execute(
    tx.kysely,
  );
  const [row] = rows;
  if (row === undefined) throw new Error('the campaign was not written');
  return row.id;
}

/** Replaces what a campaign says. */
export async function updateCampaign(tx: Transaction, id: string, content: CampaignContent): Promise<void> {
  const c = content;
  await sql`UPDATE campaign SET name = ${c.name}, opens_on = ${c.opensOn}, due_on = ${c.dueOn}, closes_on = ${c.closesOn},
      answerers = ${JSON.stringify(c.answerers)}, answerers_as_of = ${c.answerersAsOf}, windows = ${JSON.stringify(c.windows)},
      owners = ${JSON.stringify(c.owners)}, letter = ${JSON.stringify(c.letter)}, reminders = ${JSON.stringify(c.reminders)},
      revision = revision + 1
    WHERE id = ${id}`.execute(tx.kysely);
}
