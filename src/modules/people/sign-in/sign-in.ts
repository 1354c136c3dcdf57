import { sql } from 'kysely';
import { record } from '#platform/audit';
import { type Database, inTransaction, type Queryable } from '#platform/database';
import { beginSession, endSession, findSession, removeExpiredSessions } from '#platform/sessions';
import { clearFailures, type Guarded, guardedSignIn, takeAttempt } from './guard-store.ts';
import { passwordFits } from '../passwords/passwords.ts';

export type SignInAttempt = {
  readonly login: string;
  readonly password: string;
  readonly address: string | undefined;
  readonly agent: string | undefined;
  /** The token of a session that the browser still has; it ends. */
  readonly oldToken: string | null;
};

export type SignInResult =
  | { readonly kind: 'done'; readonly token: string }
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

function visitor(attempt: SignInAttempt) {
  return { accountId: null, name: 'visitor', ...(attempt.address === undefined ? {} : { ip: attempt.address }) };
}

/** Checks a name and a password; the right ones begin a new session. Every attempt that is checked is in the audit trail. */
export async function signIn(db: Database, given: SignInAttempt, now: Date): Promise<SignInResult> {
  const attempt = { ...given, login: given.login.normalize('NFKC').trim().toLowerCase() };
  const guarded = guardedSignIn(attempt.login, attempt.address);
  const { blockedUntil, isLast } = await inTransaction(db, visitor(attempt), (tx) => takeAttempt(tx, guarded, now));
  if (blockedUntil !== null) return { kind: 'blocked', until: blockedUntil };
  const candidate = await findCandidate(db, attempt.login);
  const fits = await passwordFits(candidate?.passwordHash ?? null, attempt.password);
  if (candidate === undefined || !fits) return refuse(db, attempt, candidate, 'wrong', isLast);
  if (candidate.locked) return refuse(db, attempt, candidate, 'locked', isLast);
  return begin(db, attempt, candidate, guarded, now);
}

async function refuse(
  db: Database,
  attempt: SignInAttempt,
  candidate: Candidate | undefined,
  kind: 'wrong' | 'locked',
  blocks: boolean,
): Promise<SignInResult> {
  await inTransaction(db, visitor(attempt), async (tx) => {
    const subject = { kind: 'account', id: candidate?.accountId ?? 'unknown' };
    record(tx, { action: 'account.signInRefused', subject, detail: { reason: kind, blocks } });
  });
  return { kind };
}

async function begin(
  db: Database,
  attempt: SignInAttempt,
  { accountId, name }: Candidate,
  guarded: readonly Guarded[],
  now: Date,
): Promise<SignInResult> {
  const actor = { ...visitor(attempt), accountId, name };
  const token = await inTransaction(db, actor, async (tx) => {
    await clearFailures(tx, guarded);
    await removeExpiredSessions(tx, now);
    const old = attempt.oldToken === null ? null : await findSession(tx, attempt.oldToken, now);
    if (old !== null) await endSession(tx, old.id);
    record(tx, { action: 'account.signIn', subject: { kind: 'account', id: accountId } });
    return beginSession(tx, attempt.agent, now);
  });
  return { kind: 'done', token };
}
