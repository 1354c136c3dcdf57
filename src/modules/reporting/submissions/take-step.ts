import { type Json, record } from '#platform/audit';
import type { Queryable, Transaction } from '#platform/database';
import type { Report } from '../queries.ts';
import type { ReportingTables } from '../tables.ts';
import { afterStep, type Step } from './transitions.ts';

const tables = (db: Queryable) => db.kysely.$extendTables<ReportingTables>();

/**
 * Holds the report until the end of the transaction. Saves of its sheet hold it too (trigger report_sheet_changed): what is read after
 * this is what stands. False where the actor may do nothing with it.
 */
export async function holdReport(tx: Transaction, id: string): Promise<boolean> {
  const held = await tables(tx)
    .selectFrom('report')
    .select('id')
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return held !== undefined;
}

/** Brings a held report where the step leads, with its audit record. */
export async function takeStep(
  tx: Transaction,
  report: Pick<Report, 'id' | 'organisationId' | 'version'>,
  step: Step,
  now: Date,
  detail: { readonly [key: string]: Json } = {},
): Promise<void> {
  const { state, version } = afterStep(step, report);
  await tables(tx).updateTable('report').set({ state, state_at: now, version }).where('id', '=', report.id).execute();
  record(tx, {
    action: `report.${step}`,
    subject: { kind: 'report', id: report.id },
    organisationId: report.organisationId,
    detail: { version: report.version, ...detail },
  });
}
