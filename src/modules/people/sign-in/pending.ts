import { sql } from 'kysely';
import type { Queryable, Transaction } from '#platform/database';
import { bytesOf, type EnteredBy, hashOf, newToken } from '#platform/sessions';
import type { PeopleTables } from '../tables.ts';

/** How long one may look for the phone after the password was right. */
export const pendingSeconds = 10 * 60;

/** Somebody whose first step was right; the second factor is waited for. */
export type Pending = { readonly accountId: string; readonly name: string; readonly enteredBy: EnteredBy };

const tables = (db: Queryable) => db.kysely.$extendTables<PeopleTables>();

/** Keeps that the first step of the acting account was right; gives the token for this browser. */
export async function beginPending(tx: Transaction, accountId: string, by: EnteredBy, now: Date): Promise<string> {
  const token = newToken();
  const expires = new Date(now.getTime() + pendingSeconds * 1000);
  await tables(tx)
    .insertInto('pending_sign_in')
    .values({ token_hash: hashOf(token), account_id: accountId, entered_by: by, expires_at: expires })
    .execute();
  return token;
}

/** Whom a token waits for, or null: unknown, too old, or the account is locked. */
export async function findPending(db: Queryable, token: string | null, now: Date): Promise<Pending | null> {
  const bytes = token === null ? null : bytesOf(token);
  if (bytes === null) return null;
  const { rows } = await sql<Pending>`
    SELECT account_id AS "accountId", name, entered_by AS "enteredBy" FROM congso_pending_sign_in(${bytes}, ${now})`.execute(
    db.kysely,
  );
  return rows[0] ?? null;
}

/** Gives false where it had ended already: of two requests with one token only one goes on. */
export async function endPending(tx: Transaction, token: string): Promise<boolean> {
  const { numDeletedRows } = await tables(tx)
    .deleteFrom('pending_sign_in')
    .where('token_hash', '=', hashOf(token))
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Removes what nobody came back for. */
export async function forgetPending(tx: Transaction, now: Date): Promise<void> {
  await tables(tx).deleteFrom('pending_sign_in').where('expires_at', '<=', now).execute();
}
