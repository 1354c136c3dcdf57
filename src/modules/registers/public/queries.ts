import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { organisationsOn } from '#modules/organisations';
import type { PublicContext } from '#offers';
import { type IsoDate, isIsoDate } from '#platform/calendar';
import type { Database, Queryable } from '#platform/database';
import { inTransaction } from '#platform/database';
import { valueSchema } from '../entries/read-values.ts';
import { registersTag, registerTag } from '../entries/store.ts';
import type { Shown } from './shown.ts';

const day = z.string().refine(isIsoDate);
const entry = z.object({
  entryId: z.string(),
  organisationId: z.string(),
  from: day,
  values: z.record(z.string(), valueSchema),
  changedOn: z.string(),
});
/** An entry as everybody may see it; columns that are internal are left out where it is drawn. */
export type PublicEntry = z.infer<typeof entry> & { readonly body: string };

/** Whose entries a site shows: its own body's; the province's site those of all bodies below as well, where the register is gathered. */
export type Keepers = { readonly names: ReadonlyMap<string, string>; readonly isGathered: boolean };

/** Read with a visitor's rights. */
export const asVisitor = <T>(db: Database, work: (db: Queryable) => Promise<T>): Promise<T> =>
  inTransaction(db, { accountId: null, name: 'visitor' }, work, { readOnly: true });

export async function keepersOf(
  db: Queryable,
  { organisationId, today }: PublicContext,
  shown: Shown,
): Promise<Keepers> {
  if (!isIsoDate(today)) throw new Error(`no day: ${today}`);
  const all = await organisationsOn(db, today);
  const own = all.find(({ id }) => id === organisationId);
  const isGathered = shown.isGathered && own?.kind === 'province';
  const bodies = isGathered
    ? all.filter(({ id, above }) => id === organisationId || above.includes(organisationId))
    : all.filter(({ id }) => id === organisationId);
  return { names: new Map(bodies.map(({ id, name }) => [id, name])), isGathered };
}

/** What a page of a register shows changes with any entry of it that the page may show. */
export const tagsOf = (
  { organisationId }: PublicContext,
  { register }: Shown,
  { isGathered }: Keepers,
): readonly string[] =>
  isGathered ? [registersTag(register.code), 'organisations'] : [registerTag(register.code, organisationId)];

const columns = sql`v.entry_id AS "entryId", v.organisation_id AS "organisationId", lower(v.valid)::text AS from, v.values`;
// the history is not public; the day on which what stands began is
const changedOn = sql`lower(v.valid)::text AS "changedOn"`;

type Question = { readonly keepers: Keepers; readonly shown: Shown; readonly where: RawBuilder<unknown> };

const matching = ({ keepers, shown, where }: Question) => sql`FROM register_version v
  WHERE v.register = ${shown.register.code} AND v.is_public AND v.replaced_in IS NULL
    AND v.organisation_id = ANY (${[...keepers.names.keys()]}::uuid[]) AND ${where}`;

/** Some of what a register shows to everybody, with how many there are. */
export async function selectPublic(
  db: Queryable,
  question: Question & { readonly order: RawBuilder<unknown>; readonly offset: number; readonly limit: number },
): Promise<{ readonly entries: readonly PublicEntry[]; readonly total: number }> {
  const from = matching(question);
  const { rows } = await sql`SELECT ${columns}, ${changedOn} ${from} ORDER BY ${question.order}, v.entry_id
    LIMIT ${question.limit} OFFSET ${question.offset}`.execute(db.kysely);
  const counted = await sql<{ total: number }>`SELECT count(*)::int AS total ${from}`.execute(db.kysely);
  const { names } = question.keepers;
  const entries = z
    .array(entry)
    .parse(rows)
    .map((each) => ({ ...each, body: names.get(each.organisationId) ?? '' }));
  return { entries, total: counted.rows[0]?.total ?? 0 };
}

/** How many entries say each choice of a column. */
export async function countByChoice(
  db: Queryable,
  question: Question,
  column: string,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ choice: string; n: number }>`SELECT v.values ->> ${column} AS choice, count(*)::int AS n
    ${matching(question)} GROUP BY 1`.execute(db.kysely);
  return new Map(rows.map(({ choice, n }) => [choice, n]));
}

export const holdsOnDay = (on: string): RawBuilder<unknown> => sql`v.valid @> ${on}::date`;
export const beganWithin = (from: IsoDate, until: IsoDate): RawBuilder<unknown> =>
  sql`lower(v.valid) >= ${from}::date AND lower(v.valid) < ${until}::date`;
export const isEntry = (id: string): RawBuilder<unknown> => sql`v.entry_id = ${id}::uuid`;
export const byName = sql`lower(unaccent(v.values ->> 'name'))`;
