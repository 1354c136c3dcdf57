import { CompiledQuery } from 'kysely';
import { z } from 'zod';
import type { Prepared, Queryable, Transaction } from '#platform/database';
import {
  type EnteredBy,
  type Entry,
  isAlive,
  type SecondFactorUsed,
  type SessionTimes,
  sessionTimes,
} from './rules.ts';
import type { SessionTables } from './tables.ts';
import { bytesOf, hashOf, newToken } from './token.ts';

export type Session = SessionTimes & { readonly id: string; readonly accountId: string; readonly entry: Entry };

/** A session as its owner sees it in the list. */
export type ListedSession = Session & {
  readonly address: string | null;
  readonly agent: string | null;
};

type SessionRow = Omit<Session, 'entry'> & {
  readonly enteredBy: EnteredBy;
  readonly secondFactor: SecondFactorUsed | null;
};
const sessionRow: z.ZodType<SessionRow> = z.object({
  id: z.string(),
  accountId: z.string(),
  startedAt: z.date(),
  lastUsedAt: z.date(),
  enteredBy: z.enum(['password', 'provider']),
  secondFactor: z.enum(['code', 'recovery']).nullable(),
});

function withEntry<Row extends SessionRow>({ enteredBy, secondFactor, ...rest }: Row) {
  return { ...rest, entry: { by: enteredBy, secondFactor } };
}

const longestAgent = 300;
const tables = (db: Queryable) => db.kysely.$extendTables<SessionTables>();

/** Begins a session of the acting account; gives its token, which is stored nowhere. */
export async function beginSession(
  tx: Transaction,
  agent: string | undefined,
  entry: Entry,
  now: Date,
): Promise<string> {
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
      entered_by: entry.by,
      second_factor: entry.secondFactor,
    })
    .execute();
  return token;
}

/** The session that a token opens at this moment, or null: unknown, expired, or its account is locked. */
export async function findSession(db: Queryable, token: string, now: Date): Promise<Session | null> {
  const bytes = bytesOf(token);
  if (bytes === null) return null;
  const { rows } = await db.kysely.executeQuery(CompiledQuery.raw(sessionOf.text, [bytes]));
  return sessionIn(rows, now);
}

/** The statement that finds the session of a token's bytes ($1), for {@link sessionIn}. */
export const sessionOf: Prepared = {
  name: 'session.of',
  text: `SELECT id, account_id AS "accountId", started_at AS "startedAt", last_used_at AS "lastUsedAt",
    entered_by AS "enteredBy", second_factor AS "secondFactor" FROM congso_session_of($1)`,
};

/** Lets the account of a token's bytes ($1) act for the rest of the transaction; nobody where there is no such session. */
export const actBySession: Prepared = {
  name: 'session.acts',
  text: `SELECT set_config('congso.account_id', coalesce((SELECT account_id::text FROM congso_session_of($1)), ''), true)`,
};

/** The session that was found, or null: none, or it has expired at this moment. */
export function sessionIn(rows: readonly unknown[], now: Date): Session | null {
  const [found] = z.array(sessionRow).parse(rows);
  return found !== undefined && isAlive(found, now) ? withEntry(found) : null;
}

/** Writes down that a session of the acting account was used. */
export async function useSession(tx: Transaction, id: string, now: Date): Promise<void> {
  await tables(tx).updateTable('session').set({ last_used_at: now }).where('id', '=', id).execute();
}

/** An account's sessions that hold, the last used first: one's own, or those of somebody whom the acting person manages. */
export async function listSessions(db: Queryable, accountId: string, now: Date): Promise<readonly ListedSession[]> {
  const rows = await tables(db)
    .selectFrom('session')
    .select([
      'id',
      'account_id as accountId',
      'started_at as startedAt',
      'last_used_at as lastUsedAt',
      'address',
      'agent',
      'entered_by as enteredBy',
      'second_factor as secondFactor',
    ])
    .where('account_id', '=', accountId)
    .orderBy('last_used_at', 'desc')
    .execute();
  return rows.filter((session) => isAlive(session, now)).map(withEntry);
}

/** Ends one session of an account. Gives whether there was one. */
export async function endSession(tx: Transaction, accountId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await tables(tx)
    .deleteFrom('session')
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .executeTakeFirst();
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
