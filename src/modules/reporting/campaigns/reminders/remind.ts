import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { daysFrom, type IsoDate } from '#platform/calendar';
import type { Queryable, Transaction } from '#platform/database';
import { languages } from '#platform/i18n';
import { queueMail } from '#platform/mail';
import { routes as reporting } from '../../routes.ts';
import { type Campaign, dueFor } from '../campaign.ts';
import { dayOf } from '../day-of.ts';
import { writeReminder } from './write.ts';

const waitingSchema = z.object({
  organisationId: z.uuid(),
  name: z.string(),
  reportId: z.uuid(),
  extendedTo: z.iso.date().nullable(),
  people: z.array(z.object({ name: z.string(), email: z.string(), language: z.enum(languages) })),
});
/** A body that has not submitted, with those who fill and sign its report and have a mailbox. */
export type Waiting = z.infer<typeof waitingSchema>;

/** Fillers and signers of a body today, or of the one that took its report over. */
const people = (today: string): RawBuilder<unknown> => sql`coalesce((
  SELECT jsonb_agg(DISTINCT jsonb_build_object('name', p.name, 'email', p.email, 'language', p.language))
  FROM role_grant g JOIN account p ON p.id = g.account_id
  WHERE g.organisation_id = coalesce(a.handed_to, a.organisation_id) AND g.role IN ('filler', 'signer')
    AND g.valid @> ${today}::date AND p.email IS NOT NULL AND p.locked_at IS NULL), '[]')`;

/** The bodies of a campaign that still owe their report. */
export async function selectWaiting(
  db: Queryable,
  campaign: Pick<Campaign, 'id'>,
  today: string,
): Promise<readonly Waiting[]> {
  const { rows } = await sql`
    SELECT a.organisation_id AS "organisationId", n.name, a.report_id AS "reportId", a.extended_to::text AS "extendedTo",
      ${people(today)} AS people
    FROM campaign_answerer a JOIN report r ON r.id = a.report_id CROSS JOIN LATERAL (
      SELECT s.name FROM organisation_state s WHERE s.organisation_id = a.organisation_id AND lower(s.valid) <= ${today}::date
      ORDER BY lower(s.valid) DESC LIMIT 1) n
    WHERE a.campaign_id = ${campaign.id} AND a.withdrawn_at IS NULL AND r.state NOT IN ('submitted', 'accepted')
    ORDER BY a.organisation_id`.execute(db.kysely);
  return z.array(waitingSchema).parse(rows);
}

/** How many days a body has left; below zero: how many it is late. */
export function daysLeftOf(
  campaign: Pick<Campaign, 'dueOn'>,
  { extendedTo }: Pick<Waiting, 'extendedTo'>,
  today: IsoDate,
): number {
  return daysFrom(today, dayOf(dueFor(campaign, extendedTo)));
}

type Step = {
  readonly campaign: Campaign;
  readonly step: string;
  readonly origin: string;
  readonly today: IsoDate;
  readonly now: Date;
};

/** Reminds one body, once for a step: who comes second, also at the same moment, sends nothing. Gives whether it was sent. */
export async function remind(
  tx: Transaction,
  waiting: Waiting,
  { campaign, step, origin, today, now }: Step,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    INSERT INTO campaign_reminder (campaign_id, organisation_id, step, sent_at, recipients)
    VALUES (${campaign.id}, ${waiting.organisationId}, ${step}, ${now}, ${waiting.people.length})
    ON CONFLICT DO NOTHING`.execute(tx.kysely);
  if (numAffectedRows !== 1n) return false;
  const due = dueFor(campaign, waiting.extendedTo);
  const address = new URL(reporting.report.to({ report: waiting.reportId }), origin).href;
  for (const { name, email, language } of waiting.people) {
    const daysLeft = daysLeftOf(campaign, waiting, today);
    const text = { language, person: name, body: waiting.name, campaign: campaign.name, due, daysLeft, address };
    await queueMail(tx, { to: email, ...writeReminder(text) });
  }
  return true;
}
