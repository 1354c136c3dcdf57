import { sql } from 'kysely';
import { z } from 'zod';
import { todayOf } from '#modules/organisations';
import { addDays, type IsoDate, isIsoDate } from '#platform/calendar';
import type { Queryable } from '#platform/database';
import { registerWith } from '../../catalogue/catalogue.ts';
import { nameOf } from '../../entries/key.ts';
import { valueSchema } from '../../entries/read-values.ts';
import type { ContactChange, Days, Meeting } from './judge.ts';

const day = z.string().refine(isIsoDate);
export type Asked = { readonly organisations: readonly string[]; readonly now: Date };

/** The day on which each body wrote the first entry of a register down; bodies that never did are missing. */
export async function selectBegun(
  db: Queryable,
  register: string,
  { organisations, now }: Asked,
): Promise<ReadonlyMap<string, IsoDate>> {
  const { rows } = await sql`SELECT e.organisation_id AS id, min(c.made_at) AS at
    FROM register_entry e JOIN register_change c ON c.organisation_id = e.organisation_id AND c.entry_id = e.id
    WHERE e.register = ${register} AND e.organisation_id = ANY (${organisations}::uuid[]) AND c.made_at <= ${now}
    GROUP BY 1`.execute(db.kysely);
  const read = z.array(z.object({ id: z.string(), at: z.date() })).parse(rows);
  return new Map(read.map(({ id, at }) => [id, todayOf(at)]));
}

const changeRow = z.object({
  organisationId: z.string(),
  act: z.enum(['enter', 'change', 'end']),
  day,
  madeAt: z.date(),
  values: z.record(z.string(), valueSchema),
});

/** Who came, changed or went, by the days that were given. What was taken back altogether never happened; a correction tells no event. */
export async function selectContactChanges(
  db: Queryable,
  { organisations, now }: Asked,
): Promise<readonly ContactChange[]> {
  const contacts = registerWith('contacts');
  const { rows } = await sql`
    SELECT c.organisation_id AS "organisationId", c.act, c.day::text AS day, c.made_at AS "madeAt", v.values
    FROM register_entry e
      JOIN register_change c ON c.organisation_id = e.organisation_id AND c.entry_id = e.id
      JOIN LATERAL (SELECT v.values FROM register_version v WHERE v.organisation_id = c.organisation_id AND v.entry_id = c.entry_id
        AND v.revision <= c.revision ORDER BY v.revision DESC, lower(v.valid) DESC LIMIT 1) v ON true
    WHERE e.register = ${contacts.code} AND e.organisation_id = ANY (${organisations}::uuid[]) AND c.made_at <= ${now}
      AND c.act IN ('enter', 'change', 'end') AND c.day IS NOT NULL
      AND NOT EXISTS (SELECT FROM register_change w WHERE w.organisation_id = c.organisation_id AND w.entry_id = c.entry_id
        AND w.act = 'withdraw')
    ORDER BY c.day DESC, c.made_at DESC`.execute(db.kysely);
  return z
    .array(changeRow)
    .parse(rows)
    .map(({ organisationId, act, day: on, madeAt, values }) => ({
      organisationId,
      name: nameOf(contacts, values),
      // an end is told with the last day
      on: act === 'end' ? addDays(on, 1) : on,
      done: todayOf(madeAt),
    }));
}

const meetingRow = z.object({ organisationId: z.string(), on: day, madeAt: z.date() });

/** What stands in the work schedule for everybody and begins within a week of the days, with the day on which it was first written down. */
export async function selectMeetings(
  db: Queryable,
  { organisations, now }: Asked,
  { from, to }: Days,
): Promise<readonly Meeting[]> {
  const { rows } = await sql`
    SELECT v.organisation_id AS "organisationId", lower(v.valid)::text AS on, c.made_at AS "madeAt"
    FROM register_version v
      JOIN register_change c ON c.organisation_id = v.organisation_id AND c.entry_id = v.entry_id AND c.revision = 1
    WHERE v.register = 'work-schedule' AND v.organisation_id = ANY (${organisations}::uuid[]) AND v.is_public
      AND v.replaced_in IS NULL AND c.made_at <= ${now}
      AND lower(v.valid) BETWEEN ${from}::date AND ${addDays(to, 6)}::date`.execute(db.kysely);
  return z
    .array(meetingRow)
    .parse(rows)
    .map(({ organisationId, on, madeAt }) => ({ organisationId, on, done: todayOf(madeAt) }));
}

/** Whether somebody found a register right and complete on a day within the days. */
export async function wasConfirmed(
  db: Queryable,
  register: string,
  { organisations }: Asked,
  { from, to }: Days,
): Promise<boolean> {
  const { rows } = await sql`SELECT FROM register_confirmation WHERE register = ${register}
    AND organisation_id = ANY (${organisations}::uuid[]) AND confirmed_on BETWEEN ${from}::date AND ${to}::date LIMIT 1`.execute(
    db.kysely,
  );
  return rows.length > 0;
}
