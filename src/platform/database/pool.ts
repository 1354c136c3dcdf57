import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { type Ask, type AskInOne, askInOne, askTogether } from './asking.ts';
import { clientConfig, type DatabaseConnection } from './connection.ts';

/** No table is known here: each module names its own with `kysely.$extendTables<{ … }>()`. */
export type NoTables = Record<never, never>;

/** What a query function takes: a database or a transaction. */
export type Queryable = { readonly kysely: Kysely<NoTables> };

/**
 * A pool of connections with typed queries. `pool` is for libraries that need one of `pg` (jobs, COPY, LISTEN); `ask` for the short
 * statements of the public pages, and `askInOne` for those that come before everything else; both have connections of their own.
 */
export type Database = Queryable & {
  readonly pool: pg.Pool;
  readonly ask: Ask;
  readonly askInOne: AskInOne;
  readonly close: () => Promise<void>;
};

export type PoolOptions = {
  /** Shown in pg_stat_activity, so that an operator sees who holds a connection. */
  readonly applicationName: string;
  /** The most connections at a time. */
  readonly max: number;
  /** How long a query waits for a connection, in milliseconds; then the answer is that the system is busy (503). */
  readonly patience?: number;
  /** Told when an idle connection breaks (the server was restarted); the pool replaces it by itself. */
  readonly onIdleError?: (error: Error) => void;
};

/** Nobody gave a connection back in time: there is more to do than can be done. `statusCode` is what a visitor is answered with. */
class PoolBusy extends Error {
  readonly statusCode = 503;
}

/** pg-pool tells that it waited in vain by these words alone. */
const waitedInVain = 'timeout exceeded when trying to connect';

const whyNotConnected = (error: unknown): unknown =>
  error instanceof Error && error.message === waitedInVain ? new PoolBusy(waitedInVain, { cause: error }) : error;

/** Connections for what is asked together: each carries many statements at once. */
const mostAsking = 4;

/**
 * How those statements are planned: once for all values, since planning anew takes longer than most of them run; and by indexes, since
 * what everybody reads lies in memory.
 */
const askingSettings = { plan_cache_mode: 'force_generic_plan', random_page_cost: '1.1' };

/** Opens a pool. Nothing is connected before the first query. */
export function openPool(connection: DatabaseConnection, options: PoolOptions): Database {
  const pool = pgPool(connection, options);
  const asking = {
    ...options,
    applicationName: `${options.applicationName} pages`,
    max: Math.min(options.max, mostAsking),
  };
  const pages = pgPool(connection, asking, askingSettings);
  const dialect = new PostgresDialect({
    pool: { options: pool.options, connect: () => connectTo(pool), end: () => pool.end() },
  });
  const kysely = new Kysely<NoTables>({ dialect });
  const close = async () => {
    await Promise.all([pool.end(), pages.end()]);
  };
  const connect = () => connectTo(pages);
  return { kysely, pool, ask: askTogether(connect), askInOne: askInOne(connect), close };
}

const connectTo = (pool: pg.Pool): Promise<pg.PoolClient> =>
  pool.connect().catch((error: unknown) => Promise.reject(whyNotConnected(error)));

function pgPool(
  connection: DatabaseConnection,
  options: PoolOptions,
  settings: Readonly<Record<string, string>> = {},
): pg.Pool {
  const pool = new pg.Pool({
    ...clientConfig(connection, settings),
    application_name: options.applicationName,
    max: options.max,
    connectionTimeoutMillis: options.patience ?? 10_000,
  });
  // Without a listener a broken idle connection would end the whole process.
  pool.on('error', (error) => options.onIdleError?.(error));
  // Nor may one that breaks in somebody's hands, between two statements: the next statement fails and says so.
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}
