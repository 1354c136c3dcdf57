import { sql } from 'kysely';
import { record } from '#platform/audit';
import type { IsoDate } from '#platform/calendar';
import type { Transaction } from '#platform/database';
import type { Campaign } from './campaign.ts';
import { messages } from './messages.ts';
import { done, type Outcome, refused } from './refusal.ts';
import { lockCampaign } from './store.ts';

const subjectOf = ({ id, organisationId }: Campaign) => ({ subject: { kind: 'campaign', id }, organisationId });

/** Closes an open campaign before its day; reports then take answers only where an extension runs. */
export async function closeCampaign(tx: Transaction, id: string): Promise<Outcome<null>> {
  const campaign = await lockCampaign(tx, id);
  if (campaign === undefined || campaign.state !== 'open') return refused({ text: messages.notOpen });
  await sql`UPDATE campaign SET state = 'closed', closed_at = now(), revision = revision + 1 WHERE id = ${id}`.execute(
    tx.kysely,
  );
  record(tx, { action: 'campaign.close', ...subjectOf(campaign) });
  return done(null);
}

/** Opens a closed campaign again until a day; also one that ended by its closing day. */
export async function reopenCampaign(
  tx: Transaction,
  id: string,
  until: IsoDate,
  today: IsoDate,
): Promise<Outcome<null>> {
  const campaign = await lockCampaign(tx, id);
  if (campaign === undefined || campaign.state === 'draft') return refused({ text: messages.notOpen });
  const refusals = [
    ...(until < today ? [{ field: 'until', text: messages.closesInThePast }] : []),
    ...(until < campaign.dueOn ? [{ field: 'until', text: messages.closesBeforeDue }] : []),
  ];
  if (refusals.length > 0) return refused(...refusals);
  await sql`UPDATE campaign SET state = 'open', closed_at = NULL, closes_on = ${until}, revision = revision + 1
    WHERE id = ${id}`.execute(tx.kysely);
  record(tx, { action: 'campaign.reopen', ...subjectOf(campaign), detail: { until } });
  return done(null);
}
