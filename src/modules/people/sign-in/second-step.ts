import { record } from '#platform/audit';
import { type Database, inTransaction, type Transaction } from '#platform/database';
import { checkFactor, type FactorCheck } from '../second-factor/check.ts';
import { type Browser, beginEntry, type Entered, visitorAt } from './enter.ts';
import { clearFailures, guardedFactor, takeAttempt } from './guard-store.ts';
import { endPending, findPending, type Pending } from './pending.ts';

/** `expired`: the first step is too long ago, or was finished already. */
export type SecondStepResult =
  | Extract<Entered, { kind: 'done' }>
  | { readonly kind: 'expired' }
  | Exclude<FactorCheck, { kind: 'fits' }>
  | { readonly kind: 'blocked'; readonly until: Date };

/** The second step of a sign-in: the code of the app or a recovery code. */
export async function finishSignIn(
  db: Database,
  key: Buffer,
  given: { readonly token: string | null; readonly code: string },
  browser: Browser,
  now: Date,
): Promise<SecondStepResult> {
  const pending = await findPending(db, given.token, now);
  if (pending === null || given.token === null) return { kind: 'expired' };
  const { token } = given;
  const actor = { ...visitorAt(browser), accountId: pending.accountId, name: pending.name };
  const guarded = guardedFactor(pending.accountId);
  const attempt = await inTransaction(db, actor, (tx) => takeAttempt(tx, guarded, now));
  if (attempt.blockedUntil !== null) return { kind: 'blocked', until: attempt.blockedUntil };
  return inTransaction(db, actor, async (tx) => {
    const check = await checkFactor(tx, key, given.code, now);
    if (check.kind !== 'fits') return refuse(tx, pending, check, attempt.isLast);
    if (!(await endPending(tx, token))) return { kind: 'expired' };
    await clearFailures(tx, guarded);
    return beginEntry(tx, pending.accountId, browser, { by: pending.enteredBy, secondFactor: check.by }, now);
  });
}

function refuse(
  tx: Transaction,
  { accountId }: Pending,
  check: Exclude<FactorCheck, { kind: 'fits' }>,
  blocks: boolean,
): Exclude<FactorCheck, { kind: 'fits' }> {
  const subject = { kind: 'account', id: accountId };
  record(tx, { action: 'account.secondFactorRefused', subject, detail: { reason: check.kind, blocks } });
  return check;
}
