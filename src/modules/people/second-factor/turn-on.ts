import { record } from '#platform/audit';
import { type Actor, type Database, inTransaction, type Transaction } from '#platform/database';
import { endSessionsOf } from '#platform/sessions';
import type { Person } from '../person.ts';
import { clearFailures, guardedFactor, takeAttempt } from '../sign-in/guard-store.ts';
import { newSecret, stepOfCode } from './one-time-code.ts';
import { newRecoveryCodes, recoveryHash } from './recovery-codes.ts';
import { beginFactor, confirmFactor, selectOwnFactor, setRecoveryHashes, useStep } from './store.ts';

/** The secret that the acting account is setting up, a new one where there is none that can be read; null where the factor is on. */
export async function pendingSecret(tx: Transaction, key: Buffer, now: Date): Promise<string | null> {
  const factor = await selectOwnFactor(tx, key);
  if (factor?.isConfirmed === true) return null;
  if (factor !== null && factor.secret !== null) return factor.secret;
  const secret = newSecret();
  await beginFactor(tx, key, secret, now);
  return secret;
}

export type TurnOnResult =
  /** The recovery codes, which are shown this once. */
  | { readonly kind: 'done'; readonly codes: readonly string[] }
  | { readonly kind: 'wrong' | 'already' }
  | { readonly kind: 'blocked'; readonly until: Date };

/**
 * Turns a person's second factor on, with a first code that shows that the app has the secret. Other sessions, which were begun
 * without it, end.
 */
export async function turnOn(
  db: Database,
  actor: Actor,
  { accountId, sessionId }: Pick<Person, 'accountId' | 'sessionId'>,
  key: Buffer,
  typed: string,
  now: Date,
): Promise<TurnOnResult> {
  const guarded = guardedFactor(accountId);
  const attempt = await inTransaction(db, actor, (tx) => takeAttempt(tx, guarded, now));
  if (attempt.blockedUntil !== null) return { kind: 'blocked', until: attempt.blockedUntil };
  return inTransaction(db, actor, async (tx) => {
    const factor = await selectOwnFactor(tx, key);
    if (factor?.isConfirmed === true) return { kind: 'already' };
    const step = factor === null || factor.secret === null ? null : stepOfCode(factor.secret, typed, now);
    if (step === null || !(await useStep(tx, step))) return { kind: 'wrong' };
    if (!(await confirmFactor(tx, now))) return { kind: 'already' };
    await clearFailures(tx, guarded);
    await endSessionsOf(tx, accountId, sessionId);
    record(tx, { action: 'account.turnOnSecondFactor', subject: { kind: 'account', id: accountId } });
    return { kind: 'done', codes: await makeRecoveryCodes(tx) };
  });
}

/** Gives the acting account a new set of recovery codes; the old ones serve no more. */
export async function makeRecoveryCodes(tx: Transaction): Promise<readonly string[]> {
  const codes = newRecoveryCodes();
  await setRecoveryHashes(tx, codes.map(recoveryHash));
  return codes;
}
