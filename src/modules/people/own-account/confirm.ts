import type { FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import { type Actor, type Database, inTransaction, type Queryable } from '#platform/database';
import { actorOf, personOf } from '../access.ts';
import { passwordFits } from '../passwords/passwords.ts';
import { checkFactor } from '../second-factor/check.ts';
import { secretKey } from '../second-factor/secret-key.ts';
import type { Services } from '../services.ts';
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

/** `noFactor`: the account has no second factor yet, so that nothing can be confirmed by it. */
export type StrongConfirmation = Confirmation | { readonly kind: 'noFactor' };

/**
 * Whether it is really the owner of the account who signs something: by the password, where the account has one, and the second factor.
 * Each as often as its brake lets; the code is asked only after the password, and serves once.
 */
export async function confirmStrongly(
  services: Services,
  request: FastifyRequest,
  typed: { readonly password: string; readonly code: string },
): Promise<StrongConfirmation> {
  const { db, config } = services;
  const [actor, person, now] = [actorOf(request), personOf(request), services.now()];
  if (person.secondFactorAt === null) return { kind: 'noFactor' };
  if (await hasPassword(db, actor)) {
    const confirmed = await confirmPassword(db, actor, person.accountId, typed.password, now);
    if (confirmed.kind !== 'fits') return confirmed;
  }
  return confirmCode(db, actor, await secretKey(config), person.accountId, typed.code, now);
}
