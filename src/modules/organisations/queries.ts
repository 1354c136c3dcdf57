import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { IsoDate } from '#platform/calendar';
import type { Queryable } from '#platform/database';
import { aboveOf, kinds, legalNatures, type Organisation } from './organisation.ts';

/** The database checks both lists too; a row that passes them there and not here is a fault of ours. */
const row = z.object({
  id: z.string(),
  identifier_code: z.string().nullable(),
  name: z.string(),
  kind: z.enum(kinds),
  legal_nature: z.enum(legalNatures),
  parent_id: z.string().nullable(),
  above: z.array(z.string()).optional(),
});

const columns = sql`s.organisation_id AS id, s.identifier_code, s.name, s.kind, s.legal_nature, s.parent_id`;
const from = sql`organisation_state s`;
const collator = new Intl.Collator('vi', { numeric: true });

function toOrganisation(found: z.infer<typeof row>, above: readonly string[]): Organisation {
  return {
    id: found.id,
    identifierCode: found.identifier_code,
    name: found.name,
    kind: found.kind,
    legalNature: found.legal_nature,
    parentId: found.parent_id,
    above,
  };
}

function listed(rows: readonly unknown[]): readonly Organisation[] {
  const found = z.array(row).parse(rows);
  const parents = new Map(found.map((each) => [each.id, each.parent_id]));
  return found
    .map((each) => toOrganisation(each, each.above ?? aboveOf(each.id, parents)))
    .sort((a, b) => collator.compare(a.name, b.name));
}

/** Every body that there is on a day, by name in Vietnamese order. */
export async function organisationsOn(db: Queryable, day: IsoDate): Promise<readonly Organisation[]> {
  const { rows } = await sql`SELECT ${columns} FROM ${from} WHERE s.valid @> ${day}::date`.execute(db.kysely);
  return listed(rows);
}

/**
 * Every body that there is on a day or was before it, as it was last: for what a body left behind, such as its reports. The dissolved
 * keep the place that they had.
 */
export async function organisationsUpTo(db: Queryable, day: IsoDate): Promise<readonly Organisation[]> {
  const { rows } = await sql`
    SELECT DISTINCT ON (s.organisation_id) ${columns} FROM ${from} WHERE lower(s.valid) <= ${day}::date
    ORDER BY s.organisation_id, lower(s.valid) DESC`.execute(db.kysely);
  return listed(rows);
}

async function oneOn(db: Queryable, day: string, where: RawBuilder<unknown>): Promise<Organisation | null> {
  const { rows } = await sql`
    SELECT ${columns}, ARRAY(SELECT congso_organisations_above(s.organisation_id, ${day}::date))::text[] AS above
    FROM ${from} WHERE ${where} ORDER BY lower(s.valid) DESC LIMIT 1`.execute(db.kysely);
  return listed(rows)[0] ?? null;
}

const isId = (text: string): boolean => z.uuid().safeParse(text).success;

/** One body as it is on a day; null where it does not exist then. */
export async function organisationOn(db: Queryable, id: string, day: IsoDate): Promise<Organisation | null> {
  return isId(id) ? oneOn(db, day, sql`s.organisation_id = ${id} AND s.valid @> ${day}::date`) : null;
}

/** One body as it is on a day, or as it was last before; null where it had not begun. */
export async function organisationUpTo(db: Queryable, id: string, day: IsoDate): Promise<Organisation | null> {
  return isId(id) ? oneOn(db, day, sql`s.organisation_id = ${id} AND lower(s.valid) <= ${day}::date`) : null;
}

/** One body as it was at the end of a span of days, the last included; null where it did not exist in it. */
export async function organisationDuring(
  db: Queryable,
  id: string,
  { from: first, to: last }: { readonly from: string; readonly to: string },
): Promise<Organisation | null> {
  return isId(id)
    ? oneOn(db, last, sql`s.organisation_id = ${id} AND s.valid && daterange(${first}::date, ${last}::date, '[]')`)
    : null;
}

/** The body that a person names by its id, its identifier code in either form, or its whole name. */
export async function organisationNamed(db: Queryable, named: string, day: IsoDate): Promise<Organisation | null> {
  return oneOn(
    db,
    day,
    sql`s.valid @> ${day}::date AND (s.organisation_id::text = ${named} OR s.identifier_code = ${named}
      OR s.older_code = ${named} OR lower(s.name) = lower(${named.normalize('NFC')}))`,
  );
}

/** The province whose system this is: the body of that kind that stands under no other. Null in an empty system. */
export async function provinceOn(db: Queryable, day: IsoDate): Promise<Organisation | null> {
  return oneOn(db, day, sql`s.valid @> ${day}::date AND s.kind = 'province' AND s.parent_id IS NULL`);
}

/** The bodies directly under one on a day, by name; under null: those under no other. */
export async function childrenOf(db: Queryable, id: string | null, day: IsoDate): Promise<readonly Organisation[]> {
  const { rows } = await sql`
    SELECT ${columns}, ARRAY(SELECT congso_organisations_above(s.organisation_id, ${day}::date))::text[] AS above
    FROM ${from} WHERE s.valid @> ${day}::date AND s.parent_id IS NOT DISTINCT FROM ${id}::uuid`.execute(db.kysely);
  return listed(rows);
}

/** A body with everything under it: an organisation chart. */
export type Chart = { readonly organisation: Organisation; readonly below: readonly Chart[] };

/** The organisation chart of a body as it is on a day: its divisions and units, and theirs; null where it does not exist then. */
export async function chartOf(db: Queryable, id: string, day: IsoDate): Promise<Chart | null> {
  const top = await organisationOn(db, id, day);
  if (top === null) return null;
  const { rows } = await sql`
    WITH RECURSIVE below AS (
      SELECT s.* FROM organisation_state s WHERE s.parent_id = ${id} AND s.valid @> ${day}::date
      UNION
      SELECT s.* FROM organisation_state s JOIN below b ON s.parent_id = b.organisation_id AND s.valid @> ${day}::date
    ) SELECT ${columns} FROM below s`.execute(db.kysely);
  const byParent = Map.groupBy(listed(rows), ({ parentId }) => parentId);
  const grow = (organisation: Organisation): Chart => ({
    // `listed` knew only those below; above them stands what stands above the top
    organisation,
    below: (byParent.get(organisation.id) ?? []).map((child) =>
      grow({ ...child, above: [organisation.id, ...organisation.above] }),
    ),
  });
  return grow(top);
}

/** Those that took over from a body that ended, or were detached from it, with the day; the earliest first. */
export async function successorsOf(
  db: Queryable,
  id: string,
): Promise<readonly { readonly id: string; readonly on: string; readonly kind: string }[]> {
  const { rows } = await sql`SELECT successor_id AS id, happened_on::text AS on, kind FROM organisation_successor
    WHERE predecessor_id = ${id}::uuid AND successor_id IS NOT NULL ORDER BY happened_on, successor_id`.execute(
    db.kysely,
  );
  return z.array(z.object({ id: z.string(), on: z.string(), kind: z.string() })).parse(rows);
}
