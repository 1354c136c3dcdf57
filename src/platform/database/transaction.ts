import { type IsolationLevel, type Transaction as KyselyTransaction, sql } from 'kysely';
import { codeOf } from './fault.ts';
import type { Database, NoTables } from './pool.ts';

/**
 * Who acts. `name` is what the audit trail shows. Without an account it is a visitor, or, with `system`, the program itself:
 * a job, or a command of the machine's administrator.
 */
export type Actor = {
  readonly accountId: string | null;
  readonly name: string;
  readonly ip?: string;
  readonly system?: boolean;
};

/** A running transaction of an actor. Whoever takes one can read and write; whoever takes a `Queryable` need not care. */
export type Transaction = {
  readonly kysely: KyselyTransaction<NoTables>;
  readonly actor: Actor;
  /** Work for the last moment before the commit, in the order of the calls; what it throws undoes everything. */
  readonly beforeCommit: (work: () => Promise<void>) => void;
};

export type TransactionOptions = {
  readonly isolation?: IsolationLevel;
  /** For queries under row security that change nothing. */
  readonly readOnly?: boolean;
  /** How often the whole work is done again after a serialization failure or a deadlock; it must then bear repetition. */
  readonly retries?: number;
};

/**
 * Does `work` in one transaction in the name of `actor`: all of it is committed, or nothing when it throws.
 * The transaction carries the settings `congso.account_id`, `congso.actor`, `congso.ip` and `congso.system` for row security and audit.
 */
export async function inTransaction<T>(
  db: Database,
  actor: Actor,
  work: (tx: Transaction) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  for (let left = options.retries ?? 0; ; left -= 1) {
    try {
      return await attempt(db, actor, work, options);
    } catch (error) {
      if (left <= 0 || !isWorthRepeating(error)) throw error;
    }
  }
}

function attempt<T>(
  db: Database,
  actor: Actor,
  work: (tx: Transaction) => Promise<T>,
  options: TransactionOptions,
): Promise<T> {
  let builder = db.kysely.transaction();
  if (options.isolation !== undefined) builder = builder.setIsolationLevel(options.isolation);
  if (options.readOnly === true) builder = builder.setAccessMode('read only');
  return builder.execute(async (kysely) => {
    await nameActor(kysely, actor);
    const last: (() => Promise<void>)[] = [];
    const result = await work({ kysely, actor, beforeCommit: (each) => void last.push(each) });
    for (const each of last) await each();
    return result;
  });
}

/** Local to the transaction (the third argument), so that nothing of it is left on the pooled connection. */
async function nameActor(kysely: KyselyTransaction<NoTables>, actor: Actor): Promise<void> {
  await sql`SELECT set_config('congso.account_id', ${actor.accountId ?? ''}, true),
    set_config('congso.actor', ${actor.name}, true), set_config('congso.ip', ${actor.ip ?? ''}, true),
    set_config('congso.system', ${actor.system === true ? 'on' : ''}, true)`.execute(kysely);
}

/** 40001 serialization failure, 40P01 deadlock: PostgreSQL's own advice is to do the transaction again. */
function isWorthRepeating(error: unknown): boolean {
  return ['40001', '40P01'].includes(codeOf(error) ?? '');
}
