import { sql } from 'kysely';
import { type Actor, type Database, inTransaction, type Queryable } from '#platform/database';
import { passwordFits } from '../passwords/passwords.ts';
import { checkFactor } from '../second-factor/check.ts';
import { clearFailures, guardedFactor, guardedPassword, takeAttempt } from '../sign-in/guard-store.ts';

/** Whether it is really the owner who sits at the browser. */
export type Confirmation = { readonly kind: 'fits' | 'wrong' } | { readonly kind: 'blocked'; readonly until: Date };

async function ownPassword(db: Queryable): Promise<string | null> {
  const { rows } = await sql<{ hash: string | null }>`SELECT congso_own_password() AS hash`.execute(db.kysely);
  return rows[0]?.hash ?? null;
}

/** Whether the acting account has a password at all: who always comes by a provider has none. */
export function hasPassword(db: Database, actor: Actor): Promise<boolean> {
  return inTransaction(db, actor, async (tx) => (await ownPassword(tx)) !== null);
}

/** Checks the acting account's password, as often as the brake lets. */
export async function confirmPassword(
  db: Database,
  actor: Actor,
  accountId: string,
  typed: string,
  now: Date,
): Promise<Confirmation> {
  const guarded = guardedPassword(accountId);
  const attempt = await inTransaction(db, actor, (tx) => takeAttempt(tx, guarded, now));
  if (attempt.blockedUntil !== null) return { kind: 'blocked', until: attempt.blockedUntil };
  const fits = await passwordFits(await inTransaction(db, actor, ownPassword), typed);
  if (fits) await inTransaction(db, actor, (tx) => clearFailures(tx, guarded));
  return { kind: fits ? 'fits' : 'wrong' };
}

/** The same for an account without a password: by a code of its second factor. */
export async function confirmCode(
  db: Database,
  actor: Actor,
  key: Buffer,
  accountId: string,
  typed: string,
  now: Date,
): Promise<Confirmation> {
  const guarded = guardedFactor(accountId);
  const attempt = await inTransaction(db, actor, (tx) => takeAttempt(tx, guarded, now));
  if (attempt.blockedUntil !== null) return { kind: 'blocked', until: attempt.blockedUntil };
  return inTransaction(db, actor, async (tx) => {
    const check = await checkFactor(tx, key, typed, now);
    if (check.kind !== 'fits') return { kind: 'wrong' };
    await clearFailures(tx, guarded);
    return { kind: 'fits' };
  });
}
