import { sql } from 'kysely';
import { z } from 'zod';
import { type Database, inTransaction, type Queryable, type Transaction } from '#platform/database';
import { type Dataset, datasetSchema } from './dataset.ts';

/** The tag under which pages keep what they show of the open data of a body. */
export const figuresTag = (organisationId: string): string => `figures:${organisationId}`;

const releaseSchema = z.object({
  id: z.string(),
  organisationId: z.string(),
  hash: z.string(),
  publishedAt: z.date(),
  dataset: datasetSchema,
});
/** A dataset that everybody may have. */
export type Release = z.infer<typeof releaseSchema>;

const columns = sql`r.id, r.organisation_id AS "organisationId", r.content_hash AS hash, r.published_at AS "publishedAt",
  r.content AS dataset`;

/** Read with a visitor's rights. */
export const asVisitor = <T>(db: Database, work: (db: Queryable) => Promise<T>): Promise<T> =>
  inTransaction(db, { accountId: null, name: 'visitor' }, work, { readOnly: true });

/** What stands published of a body; the newest period of each form first. */
export async function selectReleases(db: Queryable, organisationId: string): Promise<readonly Release[]> {
  const { rows } = await sql`SELECT ${columns} FROM figure_release r
    WHERE r.organisation_id = ${organisationId} AND r.ended_at IS NULL ORDER BY r.form_code, r.period DESC`.execute(
    db.kysely,
  );
  return z.array(releaseSchema).parse(rows);
}

/** Of what a release is. */
export type Subject = { readonly organisationId: string; readonly formCode: string; readonly period: string };

/** What stands published of a body, a form and a period. */
export async function selectOptionalRelease(db: Queryable, subject: Subject): Promise<Release | undefined> {
  const { rows } = await sql`SELECT ${columns} FROM figure_release r
    WHERE r.organisation_id = ${subject.organisationId} AND r.form_code = ${subject.formCode}
      AND r.period = ${subject.period} AND r.ended_at IS NULL`.execute(db.kysely);
  return z.array(releaseSchema).parse(rows)[0];
}

/** Everything that stands published of a form and a period. */
export async function selectReleasesOf(
  db: Queryable,
  { formCode, period }: Pick<Subject, 'formCode' | 'period'>,
): Promise<readonly Release[]> {
  const { rows } = await sql`SELECT ${columns} FROM figure_release r
    WHERE r.form_code = ${formCode} AND r.period = ${period} AND r.ended_at IS NULL`.execute(db.kysely);
  return z.array(releaseSchema).parse(rows);
}

const any = {
  name: 'open-data.any',
  text: 'SELECT 1 AS any FROM figure_release r WHERE r.organisation_id = $1 AND r.ended_at IS NULL LIMIT 1',
} as const;

/** Whether anything of a body is published. Every page of its sites asks it, for the menu. */
export async function hasReleases(db: Database, organisationId: string): Promise<boolean> {
  return (await db.ask(any, [organisationId])).length > 0;
}

/** One after the other for a form and period, whatever body: two who publish at once find each other's release. */
export async function lockSubject(tx: Transaction, { formCode, period }: Subject): Promise<void> {
  const name = `open data ${formCode} ${period}`;
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(tx.kysely);
}

export async function insertRelease(
  tx: Transaction,
  subject: Subject,
  release: Pick<Release, 'hash' | 'publishedAt'> & { readonly dataset: Dataset },
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    INSERT INTO figure_release (organisation_id, form_code, period, content, content_hash, published_at, published_by)
    VALUES (${subject.organisationId}, ${subject.formCode}, ${subject.period}, ${JSON.stringify(release.dataset)}, ${release.hash},
      ${release.publishedAt}, ${tx.actor.name}) RETURNING id`.execute(tx.kysely);
  return rows[0]?.id ?? '';
}

/** Ends a release: replaced where there is no reason, else withdrawn. */
export async function endRelease(tx: Transaction, id: string, reason: string | null, now: Date): Promise<void> {
  await sql`UPDATE figure_release SET ended_at = ${now}, ended_by = ${tx.actor.name}, end_reason = ${reason}
    WHERE id = ${id} AND ended_at IS NULL`.execute(tx.kysely);
}
