import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { clientConfig, type DatabaseConnection } from './connection.ts';

/** No table is known here: each module names its own with `kysely.$extendTables<{ … }>()`. */
export type NoTables = Record<never, never>;

/** What a query function takes: a database or a transaction. */
export type Queryable = { readonly kysely: Kysely<NoTables> };

/** A pool of connections with typed queries. `pool` is for libraries that need one of `pg` (jobs, COPY, LISTEN). */
export type Database = Queryable & { readonly pool: pg.Pool; readonly close: () => Promise<void> };

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

/** Opens a pool. Nothing is connected before the first query. */
export function openPool(connection: DatabaseConnection, options: PoolOptions): Database {
  const pool = new pg.Pool({
    ...clientConfig(connection),
    application_name: options.applicationName,
    max: options.max,
    connectionTimeoutMillis: options.patience ?? 10_000,
  });
  // Without a listener a broken idle connection would end the whole process.
  pool.on('error', (error) => options.onIdleError?.(error));
  // Nor may one that breaks in somebody's hands, between two statements: the next statement fails and says so.
  pool.on('connect', (client) => client.on('error', () => {}));
  const connect = () => pool.connect().catch((error: unknown) => Promise.reject(whyNotConnected(error)));
  const dialect = new PostgresDialect({ pool: { options: pool.options, connect, end: () => pool.end() } });
  const kysely = new Kysely<NoTables>({ dialect });
  return { kysely, pool, close: () => pool.end() };
}
