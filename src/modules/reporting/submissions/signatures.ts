import type { Queryable, Transaction } from '#platform/database';
import type { Report } from '../queries.ts';
import type { Certificate } from './certificate.ts';
import type { SubmissionTables } from './tables.ts';
import type { Signer } from './transitions.ts';

/** A name put to a version of a report. */
export type Signature = {
  readonly signer: Signer;
  readonly accountId: string;
  readonly name: string;
  /** "Phó Giám đốc" where a deputy signed for the head. */
  readonly post: string | null;
  readonly method: 'system' | 'pdf';
  readonly contentHash: string;
  /** The save of the sheet that was signed. */
  readonly sequence: number;
  readonly certificate: Certificate | null;
  readonly fileKey: string | null;
  readonly signedAt: Date;
  readonly voided: { readonly at: Date; readonly reason: 'withdrawn' | 'changed'; readonly by: string } | null;
};

const tables = (db: Queryable) => db.kysely.$extendTables<SubmissionTables>();

/** All signatures on the present version of a report, the voided ones too, the oldest first. */
export async function selectSignatures(db: Queryable, { id, version }: Report): Promise<readonly Signature[]> {
  const rows = await tables(db)
    .selectFrom('report_signature')
    .selectAll()
    .where('report_id', '=', id)
    .where('version', '=', version)
    .orderBy('signed_at')
    .execute();
  return rows.map((row) => ({
    signer: row.signer,
    accountId: row.account_id,
    name: row.name,
    post: row.post,
    method: row.method,
    contentHash: row.content_hash,
    sequence: Number(row.sequence),
    certificate: row.certificate,
    fileKey: row.file_key,
    signedAt: row.signed_at,
    voided:
      row.voided_at === null || row.void_reason === null
        ? null
        : { at: row.voided_at, reason: row.void_reason, by: row.voided_by ?? '' },
  }));
}

/** A signature as it is given; who gives it is the one who acts. */
export type GivenSignature = Omit<Signature, 'accountId' | 'name' | 'voided'> & { readonly authorityId: string | null };

/** Writes a signature of the acting person. */
export async function insertSignature(tx: Transaction, report: Report, given: GivenSignature): Promise<void> {
  await tables(tx)
    .insertInto('report_signature')
    .values({
      report_id: report.id,
      organisation_id: report.organisationId,
      version: report.version,
      signer: given.signer,
      account_id: tx.actor.accountId ?? '',
      name: tx.actor.name,
      post: given.post,
      authority_id: given.authorityId,
      method: given.method,
      content_hash: given.contentHash,
      sequence: given.sequence,
      certificate: given.certificate === null ? null : JSON.stringify(given.certificate),
      file_key: given.fileKey,
      signed_at: given.signedAt,
    })
    .execute();
}

/** Takes every standing signature on the present version back. */
export async function withdrawSignatures(tx: Transaction, { id, version }: Report, now: Date): Promise<void> {
  await tables(tx)
    .updateTable('report_signature')
    .set({ voided_at: now, void_reason: 'withdrawn', voided_by: tx.actor.name })
    .where('report_id', '=', id)
    .where('version', '=', version)
    .where('voided_at', 'is', null)
    .execute();
}
