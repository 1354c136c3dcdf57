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

const columns = sql`o.id, o.identifier_code, s.name, s.kind, s.legal_nature, s.parent_id`;
const from = sql`organisation o JOIN organisation_state s ON s.organisation_id = o.id`;

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

/** Every body that there is on a day, by name in Vietnamese order. */
export async function organisationsOn(db: Queryable, day: IsoDate): Promise<readonly Organisation[]> {
  const { rows } = await sql`SELECT ${columns} FROM ${from} WHERE s.valid @> ${day}::date ORDER BY o.id`.execute(
    db.kysely,
  );
  const found = rows.map((each) => row.parse(each));
  const parents = new Map(found.map((each) => [each.id, each.parent_id]));
  const collator = new Intl.Collator('vi');
  return found
    .map((each) => toOrganisation(each, aboveOf(each.id, parents)))
    .sort((a, b) => collator.compare(a.name, b.name));
}

async function oneOn(db: Queryable, day: IsoDate, where: RawBuilder<unknown>): Promise<Organisation | null> {
  const { rows } = await sql`
    SELECT ${columns}, ARRAY(SELECT congso_organisations_above(o.id, ${day}::date))::text[] AS above
    FROM ${from} WHERE s.valid @> ${day}::date AND ${where} LIMIT 1`.execute(db.kysely);
  const [first] = rows.map((each) => row.parse(each));
  return first === undefined ? null : toOrganisation(first, first.above ?? []);
}

/** One body as it is on a day; null where it does not exist then. */
export async function organisationOn(db: Queryable, id: string, day: IsoDate): Promise<Organisation | null> {
  return z.uuid().safeParse(id).success ? oneOn(db, day, sql`o.id = ${id}`) : null;
}

/** The body that a person names by its id, its identifier code, or its whole name. */
export async function organisationNamed(db: Queryable, named: string, day: IsoDate): Promise<Organisation | null> {
  return oneOn(
    db,
    day,
    sql`(o.id::text = ${named} OR o.identifier_code = ${named} OR lower(s.name) = lower(${named.normalize('NFC')}))`,
  );
}

/** The province whose system this is: the body of that kind that stands under no other. Null in an empty system. */
export async function provinceOn(db: Queryable, day: IsoDate): Promise<Organisation | null> {
  return oneOn(db, day, sql`s.kind = 'province' AND s.parent_id IS NULL`);
}
