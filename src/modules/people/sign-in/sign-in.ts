import { sql } from 'kysely';
import { record } from '#platform/audit';
import { type Database, inTransaction, type Queryable } from '#platform/database';
import { passwordFits } from '../passwords/passwords.ts';
import { type Browser, type Entered, enter, visitorAt } from './enter.ts';
import { clearFailures, guardedSignIn, takeAttempt } from './guard-store.ts';

export type SignInAttempt = { readonly login: string; readonly password: string };

export type SignInResult =
  | Entered
  /** Unknown, or the password does not fit: nobody learns which. */
  | { readonly kind: 'wrong' }
  | { readonly kind: 'blocked'; readonly until: Date }
  /** Said only to who knows the password. */
  | { readonly kind: 'locked' };

type Candidate = { accountId: string; name: string; passwordHash: string; locked: boolean };

async function findCandidate(db: Queryable, login: string): Promise<Candidate | undefined> {
  const { rows } = await sql<Candidate>`
    SELECT account_id AS "accountId", name, password_hash AS "passwordHash", locked FROM congso_sign_in_account(${login})`.execute(
    db.kysely,
  );
  return rows[0];
}

/** Checks a name and a password; the right ones begin a session. Every attempt that is checked is in the audit trail. */
export async function signIn(db: Database, given: SignInAttempt, browser: Browser, now: Date): Promise<SignInResult> {
  const login = given.login.normalize('NFKC').trim().toLowerCase();
  const guarded = guardedSignIn(login, browser.address);
  const { blockedUntil, isLast } = await inTransaction(db, visitorAt(browser), (tx) => takeAttempt(tx, guarded, now));
  if (blockedUntil !== null) return { kind: 'blocked', until: blockedUntil };
  const candidate = await findCandidate(db, login);
  const fits = await passwordFits(candidate?.passwordHash ?? null, given.password);
  if (candidate === undefined || !fits) return refuse(db, browser, candidate, 'wrong', isLast);
  if (candidate.locked) return refuse(db, browser, candidate, 'locked', isLast);
  await inTransaction(db, { ...visitorAt(browser), accountId: candidate.accountId, name: candidate.name }, (tx) =>
    clearFailures(tx, guarded),
  );
  return enter(db, candidate, browser, 'password', now);
}

async function refuse(
  db: Database,
  browser: Browser,
  candidate: Candidate | undefined,
  kind: 'wrong' | 'locked',
  blocks: boolean,
): Promise<SignInResult> {
  await inTransaction(db, visitorAt(browser), async (tx) => {
    const subject = { kind: 'account', id: candidate?.accountId ?? 'unknown' };
    record(tx, { action: 'account.signInRefused', subject, detail: { reason: kind, blocks } });
  });
  return { kind };
}
