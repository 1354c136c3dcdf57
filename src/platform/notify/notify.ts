import { sql } from 'kysely';
import type { Transaction } from '#platform/database';

/** Tells every process that listens on a channel, at the commit of the transaction; never when it is rolled back. At most 7,999 bytes. */
export async function notify(tx: Transaction, channel: string, text: string): Promise<void> {
  await sql`SELECT pg_notify(${channel}, ${text})`.execute(tx.kysely);
}
