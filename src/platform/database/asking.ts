import pg from 'pg';
import { Batch } from './batch.ts';

/** A statement that is prepared once on each connection. The name must be its own. */
export type Prepared = { readonly name: string; readonly text: string };

/** What can be written as a value without fail. */
type Value = string | number | boolean | Date | Buffer | null | readonly (string | number | boolean)[];

/** The values of a statement; as a function they are asked for at the last moment, when the statement leaves. */
export type Values = readonly Value[] | (() => readonly Value[]);

/** Asks a prepared statement, outside of any transaction and with a visitor's rights. */
export type Ask = (statement: Prepared, values: Values) => Promise<readonly unknown[]>;

/**
 * Asks prepared statements in one message and one transaction, which is committed behind them; gives the rows of each. A setting that one
 * of them makes for the transaction holds for those after it. When one fails all do.
 */
export type AskInOne = (
  statements: readonly (readonly [Prepared, readonly Value[]])[],
) => Promise<readonly (readonly unknown[])[]>;

type Connect = () => Promise<pg.PoolClient>;

type Asked = {
  readonly statement: Prepared;
  readonly values: Values;
  readonly give: (rows: readonly unknown[]) => void;
  readonly fail: (error: unknown) => void;
};

/** Statements that share a way to the server: with more, those at the end wait longer than they save. */
const mostTogether = 24;

/**
 * Gathers what is asked at the same moment, by one page or by many, into one message to the server. For statements that each take
 * little time: on the way more is spent than in the database.
 */
export function askTogether(connect: Connect): Ask {
  let asked: Asked[] = [];
  const send = () => {
    const together = asked;
    asked = [];
    while (together.length > 0) void carry(connect, together.splice(0, mostTogether));
  };
  return (statement, values) =>
    new Promise((give, fail) => {
      if (asked.length === 0) setImmediate(send);
      asked.push({ statement, values, give, fail });
    });
}

type Leaving = Asked & { readonly query: pg.QueryConfig; isAnswered: boolean };

function leavingOf(asked: Asked): Leaving {
  const { statement, values } = asked;
  const query = { ...statement, values: [...(typeof values === 'function' ? values() : values)] };
  return { ...asked, query, isAnswered: false };
}

async function carry(connect: Connect, asked: readonly Asked[]): Promise<void> {
  const leaving = asked.map(leavingOf);
  try {
    const fault = await together(await connect(), leaving);
    // the fault is one statement's or the connection's: each of those that are left is asked by itself and told its own
    if (fault !== undefined) for (const each of leaving) if (!each.isAnswered) void alone(connect, each);
  } catch (error) {
    for (const each of leaving) each.fail(error);
  }
}

async function together(client: pg.PoolClient, leaving: readonly Leaving[]): Promise<Error | undefined> {
  const fault = await new Promise<Error | undefined>((done) => {
    client.query(new Batch(leaving.map(queryOf), done));
  });
  // a fault may leave statements half prepared: the pool opens another connection
  client.release(fault);
  return fault;
}

function queryOf(leaving: Leaving): pg.Query {
  return new pg.Query(leaving.query, undefined, (_error, { rows }) => {
    leaving.isAnswered = true;
    leaving.give(rows);
  });
}

async function alone(connect: Connect, { query, give, fail }: Leaving): Promise<void> {
  try {
    const client = await connect();
    try {
      give((await client.query(query)).rows);
    } finally {
      client.release();
    }
  } catch (error) {
    fail(error);
  }
}

const begin = { name: 'transaction.begin', text: 'BEGIN' };
const commit = { name: 'transaction.commit', text: 'COMMIT' };

/** See {@link AskInOne}. */
export function askInOne(connect: Connect): AskInOne {
  return async (statements) => {
    const rows: (readonly unknown[])[] = [];
    const all = [[begin, []] as const, ...statements, [commit, []] as const];
    const queries = all.map(
      ([statement, values]) =>
        new pg.Query({ ...statement, values: [...values] }, undefined, (_error, result) => void rows.push(result.rows)),
    );
    const client = await connect();
    const fault = await new Promise<Error | undefined>((done) => {
      client.query(new Batch(queries, done));
    });
    client.release(fault);
    if (fault !== undefined) throw fault;
    return rows.slice(1, -1);
  };
}
