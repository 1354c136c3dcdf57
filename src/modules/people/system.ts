import { type Database, inTransaction, type Transaction, type TransactionOptions } from '#platform/database';

/**
 * Does `work` in one transaction in the name of the program itself, for jobs and for commands of the machine's administrator:
 * row security lets it see and change what no single person may. `name` is what the audit trail shows ("congso users").
 * Never for what a request asks; but for measures, whose report the person has been allowed to see before they are taken.
 */
export function inSystemTransaction<T>(
  db: Database,
  name: string,
  work: (tx: Transaction) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  return inTransaction(db, { accountId: null, name, system: true }, work, options);
}
