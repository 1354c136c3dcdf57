import { sql } from 'kysely';
import { record } from '#platform/audit';
import { codeOf, type Queryable, type Transaction } from '#platform/database';
import type { PeopleTables } from '../tables.ts';
import type { Identity } from './flow.ts';

/** An account that an identity may open. */
export type Opened = { readonly accountId: string; readonly name: string; readonly locked: boolean };

const tables = (db: Queryable) => db.kysely.$extendTables<PeopleTables>();
const opened = sql`account_id AS "accountId", name, locked`;

/** The account to which an identity is linked. */
export async function accountOfIdentity(db: Queryable, { issuer, subject }: Identity): Promise<Opened | null> {
  const { rows } = await sql<Opened>`SELECT ${opened} FROM congso_account_of_identity(${issuer}, ${subject})`.execute(
    db.kysely,
  );
  return rows[0] ?? null;
}

export async function accountOfEmail(db: Queryable, email: string): Promise<Opened | null> {
  const { rows } = await sql<Opened>`SELECT ${opened} FROM congso_account_of_email(${email})`.execute(db.kysely);
  return rows[0] ?? null;
}

/** The identity is linked to another account, or the account to another identity of the same provider. */
export class IdentityTaken extends Error {}

/** Links an identity to the acting account, or throws `IdentityTaken`, which undoes the transaction. */
export async function linkIdentity(tx: Transaction, accountId: string, identity: Identity, now: Date): Promise<void> {
  const { issuer, subject, label } = identity;
  try {
    await tables(tx)
      .insertInto('identity')
      .values({ issuer, subject, account_id: accountId, label, linked_at: now })
      .execute();
  } catch (error) {
    throw codeOf(error) === '23505' ? new IdentityTaken() : error;
  }
  record(tx, {
    action: 'account.linkIdentity',
    subject: { kind: 'account', id: accountId },
    detail: { issuer, label },
  });
}

/** The identity of an account at a provider, as its owner and the administrator see it. */
export async function selectIdentity(
  db: Queryable,
  accountId: string,
): Promise<{ label: string; linked_at: Date } | null> {
  const found = await tables(db)
    .selectFrom('identity')
    .select(['label', 'linked_at'])
    .where('account_id', '=', accountId)
    .orderBy('linked_at', 'desc')
    .executeTakeFirst();
  return found ?? null;
}

/** Removes an account's links. Gives whether there was one. */
export async function unlinkIdentities(tx: Transaction, accountId: string): Promise<boolean> {
  const { numDeletedRows } = await tables(tx)
    .deleteFrom('identity')
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  if (numDeletedRows === 0n) return false;
  record(tx, { action: 'account.unlinkIdentity', subject: { kind: 'account', id: accountId } });
  return true;
}
