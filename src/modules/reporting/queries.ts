import type { FormDefinition } from '#forms-engine';
import type { Queryable, Transaction } from '#platform/database';
import type { Form } from './definitions/library.ts';
import type { ReportingTables, ReportState } from './tables.ts';

/** A form answered by a body for a period. */
export interface Report {
  readonly id: string;
  readonly organisationId: string;
  readonly sheetId: string;
  readonly formCode: string;
  /** The definition with which it was begun, and on which it ends. */
  readonly definitionHash: string;
  readonly period: string;
  readonly createdAt: Date;
  readonly createdBy: string;
  readonly state: ReportState;
  readonly stateAt: Date;
  /** The version being prepared or, from its submission to its return, the submitted one. */
  readonly version: number;
}

const tables = (db: Queryable) => db.kysely.$extendTables<ReportingTables>();

const columns = [
  'id',
  'organisation_id as organisationId',
  'sheet_id as sheetId',
  'form_code as formCode',
  'definition_hash as definitionHash',
  'period',
  'created_at as createdAt',
  'created_by as createdBy',
  'state',
  'state_at as stateAt',
  'version',
] as const;

/** The report, or undefined where there is none that the actor may see. */
export async function selectOptionalReport(db: Queryable, id: string): Promise<Report | undefined> {
  return tables(db).selectFrom('report').select(columns).where('id', '=', id).executeTakeFirst();
}

/** What makes a report one of its kind. */
export type ReportKey = Pick<Report, 'organisationId' | 'formCode' | 'period'>;

export async function selectReportOf(db: Queryable, key: ReportKey): Promise<Report | undefined> {
  return tables(db)
    .selectFrom('report')
    .select(columns)
    .where('organisation_id', '=', key.organisationId)
    .where('form_code', '=', key.formCode)
    .where('period', '=', key.period)
    .executeTakeFirst();
}

/** Writes the report; undefined where somebody else has begun the same one meanwhile. */
export async function insertReport(
  tx: Transaction,
  report: ReportKey & Pick<Report, 'sheetId' | 'definitionHash'>,
): Promise<Report | undefined> {
  return tables(tx)
    .insertInto('report')
    .values({
      organisation_id: report.organisationId,
      sheet_id: report.sheetId,
      form_code: report.formCode,
      definition_hash: report.definitionHash,
      period: report.period,
      created_by: tx.actor.name,
    })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'form_code', 'period']).doNothing())
    .returning(columns)
    .executeTakeFirst();
}

/** Keeps the definition as it is now, for as long as there are reports on it. */
export async function keepDefinition(tx: Transaction, { definition, hash }: Form): Promise<void> {
  await tables(tx)
    .insertInto('form_definition')
    .values({ hash, code: definition.code, version: definition.version, definition: JSON.stringify(definition) })
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .execute();
}

/** A definition that was kept, by its hash. */
export async function selectDefinition(db: Queryable, hash: string): Promise<FormDefinition | undefined> {
  const row = await tables(db)
    .selectFrom('form_definition')
    .select('definition')
    .where('hash', '=', hash)
    .executeTakeFirst();
  return row?.definition;
}
