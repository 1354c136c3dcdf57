import type { ColumnType, Generated } from 'kysely';
import type { AnswersFile } from '#forms-engine';
import type { Certificate } from './certificate.ts';
import type { Explained } from './findings.ts';
import type { Signer } from './transitions.ts';

type Written<T> = ColumnType<T, T, never>;
type Json<T> = ColumnType<T, string, never>;
/** bigint travels as text in `pg`; sequences stay far below 2^53. */
type Sequence = ColumnType<string, number, never>;

type SignatureTable = {
  readonly id: Generated<string>;
  readonly report_id: Written<string>;
  readonly organisation_id: Written<string>;
  readonly version: Written<number>;
  readonly signer: Written<Signer>;
  readonly account_id: Written<string>;
  readonly name: Written<string>;
  readonly post: Written<string | null>;
  readonly authority_id: Written<string | null>;
  readonly method: Written<'system' | 'pdf'>;
  readonly content_hash: Written<string>;
  readonly sequence: Sequence;
  readonly certificate: ColumnType<Certificate | null, string | null, never>;
  readonly file_key: Written<string | null>;
  readonly signed_at: Written<Date>;
  readonly voided_at: ColumnType<Date | null, undefined, Date>;
  readonly void_reason: ColumnType<'withdrawn' | 'changed' | null, undefined, 'withdrawn'>;
  readonly voided_by: ColumnType<string | null, undefined, string>;
};

type PaperTable = {
  readonly id: Generated<string>;
  readonly report_id: string;
  readonly organisation_id: string;
  readonly content_hash: string;
  readonly sequence: ColumnType<string, number, never>;
  readonly file_hash: string;
  readonly size: number;
  readonly made_at: Date;
  readonly made_by: string;
};

type ExplanationTable = {
  readonly report_id: string;
  readonly organisation_id: string;
  readonly finding: string;
  readonly explanation: string;
  readonly explained_by: string;
  readonly explained_at: Generated<Date>;
};

type SubmissionTable = {
  readonly id: Generated<string>;
  readonly report_id: Written<string>;
  readonly organisation_id: Written<string>;
  readonly form_code: Written<string>;
  readonly definition_hash: Written<string>;
  readonly period: Written<string>;
  readonly version: Written<number>;
  readonly content: Json<AnswersFile>;
  readonly explanations: Json<readonly Explained[]>;
  readonly content_hash: Written<string>;
  readonly certified_by: Written<string | null>;
  readonly certified_at: Written<Date | null>;
  readonly signed_by: Written<string | null>;
  readonly signed_post: Written<string | null>;
  readonly signed_at: Written<Date | null>;
  readonly signed_how: ColumnType<SignedHow | null, string | null, never>;
  readonly submitted_by: Written<string>;
  readonly submitted_at: Written<Date>;
  readonly reason: Written<string | null>;
};

/** How the head signed: in the system, or elsewhere with a certificate. */
export type SignedHow = { readonly method: 'system' | 'pdf'; readonly certificate: Certificate | null };

/** The tables of this folder, for `kysely.$extendTables<SubmissionTables>()`. */
export type SubmissionTables = {
  readonly report_signature: SignatureTable;
  readonly signing_paper: PaperTable;
  readonly finding_explanation: ExplanationTable;
  readonly submission: SubmissionTable;
};
