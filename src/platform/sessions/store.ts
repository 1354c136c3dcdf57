import { sql } from 'kysely';
import type { Queryable, Transaction } from '#platform/database';
import { isAlive, type SessionTimes, sessionTimes } from './rules.ts';
import type { SessionTables } from './tables.ts';
import { bytesOf, hashOf, newToken } from './token.ts';

export type Session = SessionTimes & { readonly id: string; readonly accountId: string };

/** A session as its owner sees it in the list. */
export type ListedSession = Session & { readonly address: string | null; readonly agent: string | null };

const longestAgent = 300;
const tables = (db: Queryable) => db.kysely.$extendTables<SessionTables>();

/** Begins a session of the acting account; gives its token, which is stored nowhere. */
export async function beginSession(tx: Transaction, agent: string | undefined, now: Date): Promise<string> {
  const token = newToken();
  await tables(tx)
    .insertInto('session')
    .values({
      account_id: tx.actor.accountId ?? '',
      token_hash: hashOf(token),
      started_at: now,
      last_used_at: now,
      address: tx.actor.ip ?? null,
      agent: agent?.slice(0, longestAgent) ?? null,
    })
    .execute();
  return token;
}

/** The session that a token opens at this moment, or null: unknown, expired, or its account is locked. */
export async function findSession(db: Queryable, token: string, now: Date): Promise<Session | null> {
  const bytes = bytesOf(token);
  if (bytes === null) return null;
  const { rows } = await sql<Session>`
    SELECT id, account_id AS "accountId", started_at AS "startedAt", last_used_at AS "lastUsedAt"
    FROM congso_session_of(${bytes})`.execute(db.kysely);
  const [found] = rows;
  return found !== undefined && isAlive(found, now) ? found : null;
}

/** Writes down that a session of the acting account was used. */
export async function useSession(tx: Transaction, id: string, now: Date): Promise<void> {
  await tables(tx).updateTable('session').set({ last_used_at: now }).where('id', '=', id).execute();
}

/** The acting account's sessions that hold, the last used first. */
export async function listSessions(tx: Transaction, now: Date): Promise<readonly ListedSession[]> {
  const rows = await tables(tx)
    .selectFrom('session')
    .select([
      'id',
      'account_id as accountId',
      'started_at as startedAt',
      'last_used_at as lastUsedAt',
      'address',
      'agent',
    ])
    .where('account_id', '=', tx.actor.accountId)
    .orderBy('last_used_at', 'desc')
    .execute();
  return rows.filter((session) => isAlive(session, now));
}

/** Ends one session of the acting account. Gives whether there was one. */
export async function endSession(tx: Transaction, id: string): Promise<boolean> {
  const { numDeletedRows } = await tables(tx).deleteFrom('session').where('id', '=', id).executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Ends an account's sessions, all but the one to keep. Gives how many. */
export async function endSessionsOf(tx: Transaction, accountId: string, keep?: string): Promise<number> {
  const all = tables(tx).deleteFrom('session').where('account_id', '=', accountId);
  const { numDeletedRows } = await (keep === undefined ? all : all.where('id', '!=', keep)).executeTakeFirst();
  return Number(numDeletedRows);
}

/** Removes what has expired anyway: of everybody when the system acts, else of the acting account. */
export async function removeExpiredSessions(tx: Transaction, now: Date): Promise<number> {
  const unusedSince = new Date(now.getTime() - sessionTimes.idleMilliseconds);
  const startedBefore = new Date(now.getTime() - sessionTimes.longestMilliseconds);
  const { numDeletedRows } = await tables(tx)
    .deleteFrom('session')
    .where((eb) => eb.or([eb('last_used_at', '<=', unusedSince), eb('started_at', '<=', startedBefore)]))
    .executeTakeFirst();
  return Number(numDeletedRows);
}
