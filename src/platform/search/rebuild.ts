import { sql } from 'kysely';
import type { Transaction } from '#platform/database';

/**
 * Makes the index of all entries anew from what they say, after a restore on a server with other dictionaries; gives how many there are.
 * For the system only: a person's rights would leave others' entries as they are.
 */
export async function rebuildSearch(tx: Transaction): Promise<number> {
  const { numAffectedRows } = await sql`UPDATE search_entry SET title = title`.execute(tx.kysely);
  return Number(numAffectedRows ?? 0);
}
