import { type RawBuilder, sql } from 'kysely';
import type { Answers } from '#forms-engine';
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

/** Of which forms and periods there are figures that the actor may see; the newest period first. Found by steps from one to the next. */
export async function selectKept(
  db: Queryable,
): Promise<readonly { readonly formCode: string; readonly period: string }[]> {
  const { rows } = await sql<{ formCode: string; period: string }>`
    WITH RECURSIVE kept AS (
      (SELECT form_code, period FROM submission_figures ORDER BY form_code, period LIMIT 1)
      UNION ALL
      SELECT next.* FROM kept CROSS JOIN LATERAL (SELECT f.form_code, f.period FROM submission_figures f
        WHERE (f.form_code, f.period) > (kept.form_code, kept.period) ORDER BY f.form_code, f.period LIMIT 1) next)
    SELECT form_code AS "formCode", period FROM kept ORDER BY form_code, period DESC`.execute(db.kysely);
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
