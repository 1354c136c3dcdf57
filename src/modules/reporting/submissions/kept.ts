import type { AnswersFile } from '#forms-engine';
import type { Queryable, Transaction } from '#platform/database';
import { hashOfSigned, type Signed } from './content.ts';
import type { Explained } from './findings.ts';
import type { SignedHow, SubmissionTables } from './tables.ts';

/** A version of a report as it was submitted. Nothing of it changes any more. */
export type Submission = {
  readonly id: string;
  readonly reportId: string;
  readonly organisationId: string;
  readonly formCode: string;
  readonly definitionHash: string;
  readonly period: string;
  readonly version: number;
  readonly content: AnswersFile;
  readonly explanations: readonly Explained[];
  readonly contentHash: string;
  readonly certifiedBy: string | null;
  readonly certifiedAt: Date | null;
  readonly signedBy: string | null;
  /** "Phó Giám đốc": a deputy signed for the head. */
  readonly signedPost: string | null;
  readonly signedAt: Date | null;
  readonly signedHow: SignedHow | null;
  readonly submittedBy: string;
  readonly submittedAt: Date;
  /** Why it was submitted again. */
  readonly reason: string | null;
};

const tables = (db: Queryable) => db.kysely.$extendTables<SubmissionTables>();

const columns = [
  'id',
  'report_id as reportId',
  'organisation_id as organisationId',
  'form_code as formCode',
  'definition_hash as definitionHash',
  'period',
  'version',
  'content',
  'explanations',
  'content_hash as contentHash',
  'certified_by as certifiedBy',
  'certified_at as certifiedAt',
  'signed_by as signedBy',
  'signed_post as signedPost',
  'signed_at as signedAt',
  'signed_how as signedHow',
  'submitted_by as submittedBy',
  'submitted_at as submittedAt',
  'reason',
] as const;

/** Every submitted version of a report, the newest first. */
export async function selectSubmissions(db: Queryable, reportId: string): Promise<readonly Submission[]> {
  return tables(db)
    .selectFrom('submission')
    .select(columns)
    .where('report_id', '=', reportId)
    .orderBy('version', 'desc')
    .execute();
}

/** The newest submitted version, or undefined before the first. */
export async function selectNewestSubmission(db: Queryable, reportId: string): Promise<Submission | undefined> {
  return tables(db)
    .selectFrom('submission')
    .select(columns)
    .where('report_id', '=', reportId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** A submitted version by its id. */
export async function selectSubmissionById(db: Queryable, id: string): Promise<Submission | undefined> {
  return tables(db).selectFrom('submission').select(columns).where('id', '=', id).executeTakeFirst();
}

/** Keeps a version for good. */
export async function insertSubmission(
  tx: Transaction,
  submission: Omit<Submission, 'id' | 'submittedBy'>,
): Promise<Submission> {
  const { signedHow, content, explanations } = submission;
  return tables(tx)
    .insertInto('submission')
    .values({
      report_id: submission.reportId,
      organisation_id: submission.organisationId,
      form_code: submission.formCode,
      definition_hash: submission.definitionHash,
      period: submission.period,
      version: submission.version,
      content: JSON.stringify(content),
      explanations: JSON.stringify(explanations),
      content_hash: submission.contentHash,
      certified_by: submission.certifiedBy,
      certified_at: submission.certifiedAt,
      signed_by: submission.signedBy,
      signed_post: submission.signedPost,
      signed_at: submission.signedAt,
      signed_how: signedHow === null ? null : JSON.stringify(signedHow),
      submitted_by: tx.actor.name,
      submitted_at: submission.submittedAt,
      reason: submission.reason,
    })
    .returning(columns)
    .executeTakeFirstOrThrow();
}

/** Whether a kept version still says what was signed: its hash, computed again from what stands. */
export function isIntact(submission: Signed & Pick<Submission, 'contentHash'>): boolean {
  return hashOfSigned(submission) === submission.contentHash;
}
