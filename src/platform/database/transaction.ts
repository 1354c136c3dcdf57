import { CompiledQuery, type IsolationLevel, type Kysely } from 'kysely';
import pg from 'pg';
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
  readonly kysely: Kysely<NoTables>;
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

async function attempt<T>(
  db: Database,
  actor: Actor,
  work: (tx: Transaction) => Promise<T>,
  options: TransactionOptions,
): Promise<T> {
  return db.kysely.connection().execute(async (kysely) => {
    await run(kysely, beginning(actor, options));
    try {
      const last: (() => Promise<void>)[] = [];
      const result = await work({ kysely, actor, beforeCommit: (each) => void last.push(each) });
      for (const each of last) await each();
      await run(kysely, 'COMMIT');
      return result;
    } catch (error) {
      // what went wrong first is what counts; a connection that is broken has nothing to undo
      await run(kysely, 'ROLLBACK').catch(() => {});
      throw error;
    }
  });
}

const run = (kysely: Kysely<NoTables>, text: string) => kysely.executeQuery(CompiledQuery.raw(text));

/**
 * The begin and the actor's settings in one message, since every request has its transaction. They are local to it (the third argument of
 * `set_config`), so that nothing is left on the pooled connection. Without values the server takes several statements at once.
 */
function beginning(actor: Actor, { isolation, readOnly }: TransactionOptions): string {
  const modes = [
    ...(isolation === undefined ? [] : [`ISOLATION LEVEL ${isolation.toUpperCase()}`]),
    ...(readOnly === true ? ['READ ONLY'] : []),
  ];
  const settings = {
    'congso.account_id': actor.accountId ?? '',
    'congso.actor': actor.name,
    'congso.ip': actor.ip ?? '',
    'congso.system': actor.system === true ? 'on' : '',
  };
  const set = Object.entries(settings).map(
    ([name, value]) => `set_config('${name}', ${pg.escapeLiteral(value)}, true)`,
  );
  return `BEGIN ${modes.join(', ')}; SELECT ${set.join(', ')}`;
}

/** 40001 serialization failure, 40P01 deadlock: PostgreSQL's own advice is to do the transaction again. */
function isWorthRepeating(error: unknown): boolean {
  return ['40001', '40P01'].includes(codeOf(error) ?? '');
}
