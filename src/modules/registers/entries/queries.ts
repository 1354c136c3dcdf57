import { sql } from 'kysely';
import { z } from 'zod';
import { type IsoDate, isIsoDate } from '#platform/calendar';
import type { Queryable } from '#platform/database';
import { acts, type Change, type Entry, type KeptVersion } from './entry.ts';
import { valueSchema } from './read-values.ts';

const day = z.string().refine(isIsoDate);

const keptVersion = z.object({
  from: day,
  until: day.nullable(),
  values: z.record(z.string(), valueSchema),
  revision: z.number(),
  replacedIn: z.number().nullable(),
});

const change = z.object({
  revision: z.number(),
  act: z.enum(acts),
  day: day.nullable(),
  reason: z.string().nullable(),
  source: z.string().nullable(),
  madeAt: z.date(),
  madeBy: z.string(),
});

const entryRow = z.object({ id: z.string(), organisationId: z.string(), register: z.string(), revision: z.number() });

/** An entry of a body with its whole history; undefined where there is none that may be seen. */
export async function selectOptionalEntry(db: Queryable, id: string): Promise<Entry | undefined> {
  const found = await sql`SELECT id, organisation_id AS "organisationId", register, revision FROM register_entry
    WHERE id = ${id}::uuid`.execute(db.kysely);
  const [entry] = z.array(entryRow).parse(found.rows);
  if (entry === undefined) return undefined;
  const [versions, changes] = [await selectVersions(db, entry.id), await selectChanges(db, entry.id)];
  return { ...entry, versions, standing: versions.filter(({ replacedIn }) => replacedIn === null), changes };
}

async function selectVersions(db: Queryable, id: string): Promise<readonly KeptVersion[]> {
  const { rows } = await sql`SELECT lower(valid)::text AS from, upper(valid)::text AS until, values, revision,
      replaced_in AS "replacedIn"
    FROM register_version WHERE entry_id = ${id}::uuid ORDER BY lower(valid), revision`.execute(db.kysely);
  return z.array(keptVersion).parse(rows);
}

async function selectChanges(db: Queryable, id: string): Promise<readonly Change[]> {
  const { rows } =
    await sql`SELECT revision, act, day::text AS day, reason, source, made_at AS "madeAt", made_by AS "madeBy"
    FROM register_change WHERE entry_id = ${id}::uuid ORDER BY revision DESC`.execute(db.kysely);
  return z.array(change).parse(rows);
}

/** What an entry says on some days. */
export const entryOnDays = z.object({
  entryId: z.string(),
  organisationId: z.string(),
  register: z.string(),
  from: day,
  until: day.nullable(),
  values: z.record(z.string(), valueSchema),
});

const standing = entryOnDays.extend({ changedAt: z.date(), changedBy: z.string() });
/** What an entry says on some days, as it stands now. */
export type Standing = z.infer<typeof standing>;

/** Everything that stands in a register of a body, by its days. `on`: what holds on that day alone; `key`: what is called so. */
export async function selectStanding(
  db: Queryable,
  {
    organisationId,
    register,
    on = null,
    key = null,
  }: {
    readonly organisationId: string;
    readonly register: string;
    readonly on?: IsoDate | null;
    readonly key?: string | null;
  },
): Promise<readonly Standing[]> {
  const { rows } = await sql`SELECT v.entry_id AS "entryId", v.organisation_id AS "organisationId", v.register,
      lower(v.valid)::text AS from, upper(v.valid)::text AS until, v.values, c.made_at AS "changedAt", c.made_by AS "changedBy"
    FROM register_version v JOIN register_change c ON c.organisation_id = v.organisation_id AND c.entry_id = v.entry_id
      AND c.revision = v.revision
    WHERE v.organisation_id = ${organisationId}::uuid AND v.register = ${register} AND v.replaced_in IS NULL
      AND (${on}::date IS NULL OR v.valid @> ${on}::date) AND (${key}::text IS NULL OR v.key = ${key})
    ORDER BY lower(v.valid), v.entry_id`.execute(db.kysely);
  return z.array(standing).parse(rows);
}

/** Other entries of the register that are called the same on some of the days. */
export async function selectRivals(
  db: Queryable,
  wanted: {
    readonly organisationId: string;
    readonly register: string;
    readonly key: string;
    readonly entryId: string;
    readonly from: IsoDate;
    readonly until: IsoDate | null;
  },
): Promise<readonly { readonly from: IsoDate; readonly until: IsoDate | null }[]> {
  const { rows } = await sql`SELECT lower(valid)::text AS from, upper(valid)::text AS until FROM register_version
    WHERE organisation_id = ${wanted.organisationId}::uuid AND register = ${wanted.register} AND key = ${wanted.key}
      AND replaced_in IS NULL AND entry_id <> ${wanted.entryId}::uuid
      AND valid && daterange(${wanted.from}::date, ${wanted.until}::date) ORDER BY lower(valid)`.execute(db.kysely);
  return z.array(z.object({ from: day, until: day.nullable() })).parse(rows);
}

const status = z.object({
  register: z.string(),
  entries: z.number(),
  changedAt: z.date().nullable(),
  confirmedOn: day.nullable(),
  confirmedBy: z.string().nullable(),
});
export type RegisterStatus = z.infer<typeof status>;

/** How each register of a body stands: how many entries, when last changed, as of when last found right. Registers with neither are missing. */
export async function selectStatuses(db: Queryable, organisationId: string): Promise<readonly RegisterStatus[]> {
  const { rows } = await sql`
    WITH standing AS (
      SELECT v.register, count(DISTINCT v.entry_id)::int AS entries, max(c.made_at) AS changed_at
      FROM register_version v JOIN register_change c USING (organisation_id, entry_id, revision)
      WHERE v.organisation_id = ${organisationId}::uuid AND v.replaced_in IS NULL GROUP BY v.register
    ), confirmed AS (
      SELECT DISTINCT ON (register) register, confirmed_on, made_by FROM register_confirmation
      WHERE organisation_id = ${organisationId}::uuid ORDER BY register, confirmed_on DESC
    ) SELECT register, coalesce(entries, 0) AS entries, changed_at AS "changedAt", confirmed_on::text AS "confirmedOn",
        made_by AS "confirmedBy"
      FROM standing FULL JOIN confirmed USING (register)`.execute(db.kysely);
  return z.array(status).parse(rows);
}
