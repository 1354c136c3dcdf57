import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import type { Queryable, Transaction } from '#platform/database';
import type { PeopleTables } from '../tables.ts';
import { afterFailure, type GuardRule, type GuardState, guardRules, isBlocked } from './guard.ts';

/** One thing whose failures are counted. */
export type Guarded = { readonly key: string; readonly rule: GuardRule };

const tables = (db: Queryable) => db.kysely.$extendTables<PeopleTables>();
/** Hashed: a name typed into the wrong field may be a password. */
const keyOf = (kind: string, value: string): string => createHash('sha256').update(`${kind}:${value}`).digest('hex');

/** A household or a single machine has a whole /64 of IPv6 addresses. */
export function networkOf(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address;
  const [head = '', tail = ''] = address.split('::');
  const groups = (text: string) => text.split(':').filter((group) => group !== '');
  const missing = 8 - groups(head).length - groups(tail).length;
  const all = address.includes('::') ? [...groups(head), ...Array(missing).fill('0'), ...groups(tail)] : groups(head);
  return all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}

/** The name as it was typed, whether or not there is such an account, and the address. */
export function guardedSignIn(login: string, address: string | undefined): readonly Guarded[] {
  const account = { key: keyOf('account', login), rule: guardRules.account };
  if (address === undefined) return [account];
  return [account, { key: keyOf('address', networkOf(address)), rule: guardRules.address }];
}

/** Guesses at the current password by somebody who found an open browser. */
export function guardedPassword(accountId: string): readonly Guarded[] {
  return [{ key: keyOf('password', accountId), rule: guardRules.account }];
}

/** Guesses at the second factor by somebody who has the password. */
export function guardedFactor(accountId: string): readonly Guarded[] {
  return [{ key: keyOf('factor', accountId), rule: guardRules.account }];
}

/** Requests for a new password: each sends a mail, to the same mailbox or to many. */
export function guardedForgotten(login: string, address: string): readonly Guarded[] {
  return [
    { key: keyOf('forgotten', login), rule: guardRules.account },
    { key: keyOf('forgottenFrom', networkOf(address)), rule: guardRules.address },
  ];
}

/** Guesses at links that were sent. */
export function guardedLink(address: string): readonly Guarded[] {
  return [{ key: keyOf('link', networkOf(address)), rule: guardRules.address }];
}

/** In one step: between a look and a lock the row could be given back by a success, and be gone. */
async function lockState(tx: Transaction, key: string, now: Date): Promise<GuardState> {
  const blank = { key, failures: 0, last_failure_at: now, blocked_until: null };
  const row = await tables(tx)
    .insertInto('sign_in_guard')
    .values(blank)
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ key }))
    .returningAll()
    .executeTakeFirstOrThrow();
  return { failures: row.failures, lastFailureAt: row.last_failure_at, blockedUntil: row.blocked_until };
}

async function writeState(tx: Transaction, key: string, state: GuardState): Promise<void> {
  const { failures, lastFailureAt: last_failure_at, blockedUntil: blocked_until } = state;
  await tables(tx)
    .updateTable('sign_in_guard')
    .set({ failures, last_failure_at, blocked_until })
    .where('key', '=', key)
    .execute();
}

/** `blockedUntil` null: the attempt may be made; `isLast`: if it fails, the next one has to wait. */
export type Attempt = { readonly blockedUntil: Date | null; readonly isLast: boolean };

/**
 * Takes one attempt. It counts as failed at once and is given back by `clearFailures`, so that many attempts at the same
 * moment are all counted.
 */
export async function takeAttempt(tx: Transaction, guarded: readonly Guarded[], now: Date): Promise<Attempt> {
  // always in the same order, so that two attempts never wait for each other
  const ordered = [...guarded].sort((a, b) => (a.key < b.key ? -1 : 1));
  const states: { readonly each: Guarded; readonly state: GuardState }[] = [];
  for (const each of ordered) states.push({ each, state: await lockState(tx, each.key, now) });
  const blocked = states.flatMap(({ state }) =>
    isBlocked(state, now) && state.blockedUntil ? [state.blockedUntil] : [],
  );
  if (blocked.length > 0) return { blockedUntil: new Date(Math.max(...blocked.map(Number))), isLast: false };
  const failed = states.map(({ each, state }) => ({ key: each.key, state: afterFailure(state, each.rule, now) }));
  for (const { key, state } of failed) await writeState(tx, key, state);
  return { blockedUntil: null, isLast: failed.some(({ state }) => isBlocked(state, now)) };
}

/** After a success: the account's failures are forgotten; the address, where others may go on guessing, gets one back. */
export async function clearFailures(tx: Transaction, guarded: readonly Guarded[]): Promise<void> {
  for (const { key, rule } of [...guarded].sort((a, b) => (a.key < b.key ? -1 : 1))) {
    if (rule === guardRules.account) await tables(tx).deleteFrom('sign_in_guard').where('key', '=', key).execute();
    else {
      await tables(tx)
        .updateTable('sign_in_guard')
        .set((eb) => ({ failures: eb(eb.ref('failures'), '-', 1), blocked_until: null }))
        .where('key', '=', key)
        .where('failures', '>', 0)
        .execute();
    }
  }
}

/** Forgets what has had no failure for a day. Gives how many. */
export async function forgetOldFailures(tx: Transaction, now: Date): Promise<number> {
  const before = new Date(now.getTime() - 24 * 60 * 60_000);
  const { numDeletedRows } = await tables(tx)
    .deleteFrom('sign_in_guard')
    .where('last_failure_at', '<', before)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
