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
  /** Told when an idle connection breaks (the server was restarted); the pool replaces it by itself. */
  readonly onIdleError?: (error: Error) => void;
};

/** Opens a pool. Nothing is connected before the first query. */
export function openPool(connection: DatabaseConnection, options: PoolOptions): Database {
  const pool = new pg.Pool({
    ...clientConfig(connection),
    application_name: options.applicationName,
    max: options.max,
    connectionTimeoutMillis: 10_000,
  });
  // Without a listener a broken idle connection would end the whole process.
  pool.on('error', (error) => options.onIdleError?.(error));
  // Nor may one that breaks in somebody's hands, between two statements: the next statement fails and says so.
  pool.on('connect', (client) => client.on('error', () => {}));
  const kysely = new Kysely<NoTables>({ dialect: new PostgresDialect({ pool }) });
  return { kysely, pool, close: () => pool.end() };
}
