import { createHash } from 'node:crypto';
import type { Queryable, Transaction } from '#platform/database';
import type { Report } from '../queries.ts';
import type { SubmissionTables } from './tables.ts';

/** A PDF that was handed out to be signed; its bytes are known by their hash and number. */
export type SigningPaper = { readonly contentHash: string; readonly fileHash: string; readonly size: number };

const tables = (db: Queryable) => db.kysely.$extendTables<SubmissionTables>();
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Remembers a PDF that is handed out. */
export async function keepSigningPaper(
  tx: Transaction,
  report: Report,
  {
    contentHash,
    sequence,
    bytes,
  }: { readonly contentHash: string; readonly sequence: number; readonly bytes: Uint8Array },
  now: Date,
): Promise<void> {
  await tables(tx)
    .insertInto('signing_paper')
    .values({
      report_id: report.id,
      organisation_id: report.organisationId,
      content_hash: contentHash,
      sequence,
      file_hash: sha256(bytes),
      size: bytes.length,
      made_at: now,
      made_by: tx.actor.name,
    })
    .execute();
}

/** The PDFs of a report that were handed out, the newest first. */
export async function selectSigningPapers(db: Queryable, reportId: string): Promise<readonly SigningPaper[]> {
  return tables(db)
    .selectFrom('signing_paper')
    .select(['content_hash as contentHash', 'file_hash as fileHash', 'size'])
    .where('report_id', '=', reportId)
    .orderBy('made_at', 'desc')
    .execute();
}

/** The PDF with whose very bytes a signed file begins, and those bytes. */
export function paperOf(
  signed: Uint8Array,
  papers: readonly SigningPaper[],
): { readonly paper: SigningPaper; readonly original: Uint8Array } | undefined {
  for (const paper of papers) {
    if (paper.size >= signed.length) continue;
    const original = signed.subarray(0, paper.size);
    if (sha256(original) === paper.fileHash) return { paper, original };
  }
  return undefined;
}
