import { sql } from 'kysely';
import { z } from 'zod';
import { record } from '#platform/audit';
import { type IsoDate, vietnameseDate } from '#platform/calendar';
import type { Queryable, Transaction } from '#platform/database';
import type { Campaign } from '../campaign.ts';
import { dayOf } from '../day-of.ts';
import { messages } from '../messages.ts';
import { done, type Outcome, type Refusal, refused } from '../refusal.ts';

const answererSchema = z.object({
  campaignId: z.uuid(),
  organisationId: z.uuid(),
  reportId: z.uuid().nullable(),
  extendedTo: z.iso.date().nullable(),
  extensionReason: z.string().nullable(),
  withdrawnAt: z.date().nullable(),
  withdrawalReason: z.string().nullable(),
  handedTo: z.uuid().nullable(),
  handingReason: z.string().nullable(),
});

/** A body that a campaign asks, with what it was granted. */
export type Answerer = z.infer<typeof answererSchema>;

/** The body's part in a campaign; undefined where the actor may not see it. It changes only while the campaign is held. */
export async function selectOptionalAnswerer(
  db: Queryable,
  campaignId: string,
  organisationId: string,
): Promise<Answerer | undefined> {
  const { rows } =
    await sql`SELECT campaign_id AS "campaignId", organisation_id AS "organisationId", report_id AS "reportId",
      extended_to::text AS "extendedTo", extension_reason AS "extensionReason", withdrawn_at AS "withdrawnAt",
      withdrawal_reason AS "withdrawalReason", handed_to AS "handedTo", handing_reason AS "handingReason"
    FROM campaign_answerer WHERE campaign_id = ${campaignId} AND organisation_id = ${organisationId}`.execute(
      db.kysely,
    );
  return rows.map((row) => answererSchema.parse(row))[0];
}

const longestReason = 1_000;

function mustHaveReason(reason: string): readonly Refusal[] {
  if (reason.trim() === '') return [{ field: 'reason', text: messages.reasonMissing }];
  return reason.length > longestReason ? [{ field: 'reason', text: messages.reasonTooLong }] : [];
}

const mustBeOpen = ({ state }: Campaign): readonly Refusal[] =>
  state === 'draft' ? [{ text: messages.stillADraft }] : [];

function recorded(
  tx: Transaction,
  action: string,
  { campaignId, organisationId }: Answerer,
  detail: Record<string, string>,
) {
  const subject = { kind: 'campaign', id: campaignId };
  record(tx, { action, subject, organisationId, detail: { organisation: organisationId, ...detail } });
}

type Extension = { readonly to: IsoDate; readonly reason: string; readonly today: IsoDate };

/** Gives one body longer: until a day after the campaign's due day, with the reason. A later one replaces it. */
export async function extendAnswerer(
  tx: Transaction,
  campaign: Campaign,
  answerer: Answerer,
  { to, reason, today }: Extension,
): Promise<Outcome<null>> {
  const due = { due: vietnameseDate(dayOf(campaign.dueOn)) };
  const refusals = [
    ...mustBeOpen(campaign),
    ...mustHaveReason(reason),
    ...(to <= campaign.dueOn ? [{ field: 'to', text: messages.extensionNotLater, values: due }] : []),
    ...(to < today ? [{ field: 'to', text: messages.extensionPast }] : []),
    ...(answerer.withdrawnAt === null ? [] : [{ text: messages.isWithdrawn }]),
  ];
  if (refusals.length > 0) return refused(...refusals);
  await sql`UPDATE campaign_answerer SET extended_to = ${to}, extension_reason = ${reason.trim()}
    WHERE campaign_id = ${campaign.id} AND organisation_id = ${answerer.organisationId}`.execute(tx.kysely);
  recorded(tx, 'campaign.extend', answerer, { to, reason });
  return done(null);
}

/** Takes one body out, with the reason; its report stays as it is and takes no answers any more. */
export async function withdrawAnswerer(
  tx: Transaction,
  campaign: Campaign,
  answerer: Answerer,
  reason: string,
): Promise<Outcome<null>> {
  const keeps = Object.values(campaign.owners).includes(answerer.organisationId);
  const refusals = [
    ...mustBeOpen(campaign),
    ...mustHaveReason(reason),
    ...(answerer.withdrawnAt === null ? [] : [{ text: messages.isWithdrawn }]),
    ...(keeps ? [{ text: messages.keepsFigures }] : []),
  ];
  if (refusals.length > 0) return refused(...refusals);
  await sql`UPDATE campaign_answerer SET withdrawn_at = now(), withdrawal_reason = ${reason.trim()}
    WHERE campaign_id = ${campaign.id} AND organisation_id = ${answerer.organisationId}`.execute(tx.kysely);
  recorded(tx, 'campaign.withdraw', answerer, { reason });
  return done(null);
}

/** Asks a body again that was taken out. */
export async function restoreAnswerer(tx: Transaction, campaign: Campaign, answerer: Answerer): Promise<Outcome<null>> {
  if (answerer.withdrawnAt === null) return refused({ text: messages.notWithdrawn });
  await sql`UPDATE campaign_answerer SET withdrawn_at = NULL, withdrawal_reason = NULL
    WHERE campaign_id = ${campaign.id} AND organisation_id = ${answerer.organisationId}`.execute(tx.kysely);
  recorded(tx, 'campaign.restore', answerer, {});
  return done(null);
}

type Handing = { readonly to: string; readonly heirs: readonly string[]; readonly reason: string };

/** Hands the report of a body that was merged or dissolved to one of those that took over from it. */
export async function handOver(
  tx: Transaction,
  campaign: Campaign,
  answerer: Answerer,
  { to, heirs, reason }: Handing,
): Promise<Outcome<null>> {
  const refusals = [
    ...mustBeOpen(campaign),
    ...mustHaveReason(reason),
    ...(heirs.includes(to) ? [] : [{ field: 'to', text: messages.notAnHeir }]),
    ...(answerer.withdrawnAt === null ? [] : [{ text: messages.isWithdrawn }]),
  ];
  if (refusals.length > 0) return refused(...refusals);
  await sql`UPDATE campaign_answerer SET handed_to = ${to}, handing_reason = ${reason.trim()}
    WHERE campaign_id = ${campaign.id} AND organisation_id = ${answerer.organisationId}`.execute(tx.kysely);
  recorded(tx, 'campaign.handOver', answerer, { to, reason });
  return done(null);
}
