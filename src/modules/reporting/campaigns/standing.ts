import { sql } from 'kysely';
import { z } from 'zod';
import type { FormDefinition, Value } from '#forms-engine';
import type { Queryable } from '#platform/database';
import { campaignSchema, type Lock, lockOf } from './campaign.ts';

const standingSchema = campaignSchema
  .pick({ id: true, name: true, state: true, opensOn: true, dueOn: true, closesOn: true, windows: true, owned: true })
  .extend({
    organisationId: z.uuid(),
    extendedTo: z.iso.date().nullable(),
    isWithdrawn: z.boolean(),
    handedTo: z.uuid().nullable(),
    /** Asked for nothing but the figures that it keeps for all. */
    isOnlyOwned: z.boolean(),
  });

/** What is not typed here. */
export type OwnedAnswer = {
  /** The body that answers it for all; null: it is not asked of this body, which is asked for its own figures alone. */
  readonly ownerName: string | null;
  readonly value: Value;
  readonly at: Date | null;
};

/** How a report stands in the campaign that asks for it. */
export type Standing = z.infer<typeof standingSchema> & {
  /** Why it takes no answers today; null where it does. */
  readonly lock: Lock;
  /** The fields and growing tables that another body answers, with what it has answered (null: nothing yet). */
  readonly ownedElsewhere: ReadonlyMap<string, OwnedAnswer>;
};

/** What there is to know of a campaign's owners from a report of it; the database shows those figures alone. */
async function ownedAnswers(
  db: Queryable,
  reportId: string,
  { owned, organisationId }: Pick<Standing, 'owned' | 'organisationId'>,
): Promise<ReadonlyMap<string, OwnedAnswer>> {
  const others = Object.entries(owned).filter(([, owner]) => owner !== organisationId);
  if (others.length === 0) return new Map();
  const { rows } = await sql<{ place: string; value: Value; at: Date }>`
    SELECT place, value, changed_at AS at FROM congso_owned_answers(${reportId})`.execute(db.kysely);
  const answered = new Map(rows.map((row) => [row.place, row]));
  const names = await namesOf(db, [...new Set(others.map(([, owner]) => owner))]);
  return new Map(
    others.map(([place, ownerId]) => {
      const { value = null, at = null } = answered.get(place) ?? {};
      return [place, { ownerName: names.get(ownerId) ?? '', value, at }];
    }),
  );
}

/** Everything of a form that a body is not asked which is asked for its own figures alone. */
function notAsked(
  { isOnlyOwned, owned }: Pick<Standing, 'isOnlyOwned' | 'owned'>,
  { fields, tables, checks }: FormDefinition,
): readonly (readonly [string, OwnedAnswer])[] {
  if (!isOnlyOwned) return [];
  const places = [...fields.filter(({ table }) => table === undefined), ...tables].map(({ id }) => id);
  // what the form compares an owner's figures with, as the body's own name, is asked with them
  const beside = new Set(checks.filter((check) => check.class === 'owner').flatMap((check) => check.fields));
  return places.flatMap((place) =>
    owned[place] === undefined && !beside.has(place)
      ? [[place, { ownerName: null, value: null, at: null }] as const]
      : [],
  );
}

/** The newest names of bodies. */
async function namesOf(db: Queryable, bodies: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    SELECT DISTINCT ON (organisation_id) organisation_id AS id, name FROM organisation_state
    WHERE organisation_id = ANY (${bodies}::uuid[]) AND lower(valid) <= current_date
    ORDER BY organisation_id, lower(valid) DESC`.execute(db.kysely);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The campaign of a report, as it concerns the report; null where none asks for it. */
export async function standingOf(
  db: Queryable,
  reportId: string,
  definition: FormDefinition,
  today: string,
): Promise<Standing | null> {
  const { rows } = await sql`
    SELECT c.id, c.name, c.state, c.opens_on::text AS "opensOn", c.due_on::text AS "dueOn", c.closes_on::text AS "closesOn",
      c.windows, c.owned, a.organisation_id AS "organisationId", a.extended_to::text AS "extendedTo",
      a.withdrawn_at IS NOT NULL AS "isWithdrawn", CASE WHEN a.withdrawn_at IS NULL THEN a.handed_to END AS "handedTo",
      a.only_owned AS "isOnlyOwned"
    FROM campaign_answerer a JOIN campaign c ON c.id = a.campaign_id WHERE a.report_id = ${reportId}`.execute(
    db.kysely,
  );
  const [row] = rows;
  if (row === undefined) return null;
  const found = standingSchema.parse(row);
  const ownedElsewhere = new Map([...notAsked(found, definition), ...(await ownedAnswers(db, reportId, found))]);
  return { ...found, lock: lockOf(found, found, today), ownedElsewhere };
}

const nothing: ReadonlySet<string> = new Set();

/** What is asked of this body as of no other: what others answer, and what it keeps for all. As the engine and the sheet take it. */
export function askingOf(standing: Pick<Standing, 'ownedElsewhere' | 'owned' | 'organisationId'> | null) {
  const owned = Object.entries(standing?.owned ?? {});
  return {
    notAsked: elsewhereIn(standing),
    owns: new Set(owned.flatMap(([place, owner]) => (owner === standing?.organisationId ? [place] : []))),
  };
}

/** The places of a report that this body is not asked at all, since it is asked for the figures alone that it keeps for all. */
export function notAskedIn(standing: Pick<Standing, 'ownedElsewhere'> | null): ReadonlySet<string> {
  const places = [...(standing?.ownedElsewhere ?? [])];
  return new Set(places.flatMap(([place, { ownerName }]) => (ownerName === null ? [place] : [])));
}

/** The fields and growing tables of a report that another body answers, or that are not asked of this one. */
export function elsewhereIn(standing: Pick<Standing, 'ownedElsewhere'> | null): ReadonlySet<string> {
  return standing === null ? nothing : new Set(standing.ownedElsewhere.keys());
}
