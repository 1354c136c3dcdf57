import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { type Answers, mergeTallies, type Tallies, type Tally } from '#forms-engine';
import type { Queryable } from '#platform/database';

/** Which reports are added up: of one form and period, and whether only those that were accepted. */
export type Wanted = {
  readonly formCode: string;
  readonly period: string;
  readonly onlyAccepted: boolean;
};

/**
 * The version of each report that counts, as rows (submission_id, organisation_id): the newest that was not returned. While a newer one
 * is being prepared or was returned, the one before it still counts.
 */
function standingVersions({ formCode, period, onlyAccepted }: Wanted): RawBuilder<unknown> {
  const decided = (decision: string) => sql`EXISTS (
    SELECT FROM review_decision d WHERE d.submission_id = f.submission_id AND d.decision = ${decision})`;
  return sql`
    SELECT DISTINCT ON (f.report_id) f.submission_id, f.report_id, f.organisation_id, f.version FROM submission_figures f
    WHERE f.form_code = ${formCode} AND f.period = ${period}
      AND ${onlyAccepted ? decided('accepted') : sql`NOT ${decided('returned')}`}
    ORDER BY f.report_id, f.version DESC`;
}

/** A report whose figures count. */
export type CountedReport = {
  readonly reportId: string;
  readonly submissionId: string;
  readonly organisationId: string;
  readonly version: number;
  readonly isAccepted: boolean;
};

/** The reports that count, of every body whose figures the actor may see. */
export async function selectCountedReports(db: Queryable, wanted: Wanted): Promise<readonly CountedReport[]> {
  const { rows } = await sql<CountedReport>`
    WITH standing AS (${standingVersions(wanted)})
    SELECT s.report_id AS "reportId", s.submission_id AS "submissionId", s.organisation_id AS "organisationId", s.version,
      EXISTS (SELECT FROM review_decision d WHERE d.submission_id = s.submission_id AND d.decision = 'accepted') AS "isAccepted"
    FROM standing s`.execute(db.kysely);
  return rows;
}

/** Which submissions belong together: the name of a group for each. */
export type Groups = ReadonlyMap<string, string>;

const tallied = z.object({
  key: z.string(),
  slot: z.string(),
  count: z.number(),
  sum: z.number(),
  min: z.number(),
  max: z.number(),
});

const groupRows = (groups: Groups) =>
  sql`unnest(${[...groups.keys()]}::uuid[], ${[...groups.values()]}::text[]) AS g (submission_id, key)`;

/** Every number of the submissions with the name of its slot's place; of one field alone those of its own slots are read, not all. */
function numbersOf(groups: Groups, field: string | undefined): RawBuilder<unknown> {
  const from = sql`${groupRows(groups)} JOIN submission_figures f USING (submission_id)`;
  if (field === undefined)
    return sql`SELECT g.key, f.layout_hash, u.n, u.v FROM ${from}, unnest(f.figures) WITH ORDINALITY AS u (v, n)`;
  return sql`SELECT g.key, f.layout_hash, p.n, f.figures[p.n] AS v FROM ${from}
    JOIN (SELECT hash, n FROM figure_layout, generate_subscripts(slots, 1) AS n WHERE split_part(slots[n], ':', 1) = ${field}) p
      ON p.hash = f.layout_hash`;
}

/**
 * The numbers of many submissions, counted and added up by group, in one reading; those of one field, or all. Slots of different versions
 * of a form meet by their names.
 */
export async function selectTallies(
  db: Queryable,
  groups: Groups,
  field?: string,
): Promise<ReadonlyMap<string, Tallies>> {
  const { rows } = await sql`
    SELECT t.key, l.slots[t.n] AS slot, t.count, t.sum, t.min, t.max FROM (
      SELECT key, layout_hash, n, count(*)::int AS count, sum(v) AS sum, min(v) AS min, max(v) AS max
      FROM (${numbersOf(groups, field)}) numbers WHERE v IS NOT NULL GROUP BY key, layout_hash, n) t
    JOIN figure_layout l ON l.hash = t.layout_hash`.execute(db.kysely);
  const found = new Map<string, Map<string, Tally>>();
  for (const { key, slot, ...tally } of z.array(tallied).parse(rows)) {
    const group = found.get(key) ?? new Map<string, Tally>();
    // two versions of a form in one period have the slot at different places
    const there = group.get(slot);
    group.set(slot, there === undefined ? tally : mergeTallies(there, tally));
    found.set(key, group);
  }
  return found;
}

/** The number that each submission has in one slot; who left it blank is not in it. */
export async function selectNumbers(
  db: Queryable,
  submissions: readonly string[],
  slot: string,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ id: string; value: number | null }>`
    SELECT f.submission_id AS id, f.figures[array_position(l.slots, ${slot})] AS value
    FROM submission_figures f JOIN figure_layout l ON l.hash = f.layout_hash
    WHERE f.submission_id = ANY (${submissions}::uuid[])`.execute(db.kysely);
  return new Map(rows.flatMap(({ id, value }) => (value === null ? [] : [[id, value] as const])));
}

/** Of which forms and periods there are figures that the actor may see; the newest period first. */
export async function selectKept(
  db: Queryable,
): Promise<readonly { readonly formCode: string; readonly period: string }[]> {
  const { rows } = await sql<{ formCode: string; period: string }>`
    SELECT form_code AS "formCode", period FROM submission_figures GROUP BY form_code, period
    ORDER BY form_code, period DESC`.execute(db.kysely);
  return rows;
}

/** What each submission answers under one name, a field or a growing table, as it was submitted. */
export async function selectAnswered(
  db: Queryable,
  submissions: readonly string[],
  name: string,
): Promise<ReadonlyMap<string, Answers[string]>> {
  const { rows } = await sql<{ id: string; answer: Answers[string] | null }>`
    SELECT s.id, s.content -> 'answers' -> ${name}::text AS answer FROM submission s
    WHERE s.id = ANY (${submissions}::uuid[])`.execute(db.kysely);
  return new Map(rows.flatMap(({ id, answer }) => (answer === null ? [] : [[id, answer] as const])));
}
