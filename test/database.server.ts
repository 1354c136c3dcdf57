import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appRole, type DatabaseConnection, migrate, openPool, startDatabase } from '#platform/database';

/** How tests reach the server: connections without their database, the template, and the prefix of this run's databases. */
export type TestAccess = {
  readonly owner: DatabaseConnection;
  readonly app: DatabaseConnection;
  readonly template: string;
  readonly prefix: string;
};

export type TestServer = { readonly access: TestAccess; readonly stop: () => Promise<void> };

/** A test database may be lost in a power cut. */
const hasty = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' };

/**
 * A server with a migrated template: the one of CONGSO_TEST_DATABASE_URL (a login that may make databases and roles),
 * or an embedded one in a temporary directory.
 */
export async function startTestServer(): Promise<TestServer> {
  const url = process.env.CONGSO_TEST_DATABASE_URL;
  const { owner, app, stop } = url ? foreignServer(url) : await embeddedServer();
  const prefix = `congso_test_${randomBytes(4).toString('hex')}`;
  const access = { owner, app, prefix, template: `${prefix}_template` };
  try {
    await administer(
      owner,
      `CREATE DATABASE ${access.template} TEMPLATE template0 ENCODING 'UTF8' ${url ? "LOCALE 'C.UTF-8' LOCALE_PROVIDER icu ICU_LOCALE 'vi-VN'" : ''}`,
    );
    await migrate(inDatabase(owner, access.template));
  } catch (error) {
    await end(access, stop);
    throw error;
  }
  return { access, stop: () => end(access, stop) };
}

/** The same connection, to another database of the server. */
export function inDatabase(connection: DatabaseConnection, database: string): DatabaseConnection {
  if (connection.connectionString === undefined) return { ...connection, database };
  const url = new URL(connection.connectionString);
  url.pathname = `/${database}`;
  return { ...connection, connectionString: url.href };
}

/** One statement in the server's own database, such as making or dropping another. */
export async function administer(owner: DatabaseConnection, statement: string): Promise<void> {
  const db = openPool(inDatabase(owner, 'postgres'), { applicationName: 'congso test', max: 1 });
  await db.pool.query(statement).finally(() => db.close());
}

function foreignServer(url: string) {
  return { owner: { connectionString: url }, app: { connectionString: url, setRole: appRole }, stop: async () => {} };
}

async function embeddedServer() {
  const directory = mkdtempSync(join(tmpdir(), 'congso-test-'));
  chmodSync(directory, 0o755); // under root the server runs as another user, who must pass
  const server = await startDatabase({ dataDirectory: directory, settings: hasty });
  const stop = async () => {
    await server.stop();
    rmSync(directory, { recursive: true, force: true });
  };
  return { owner: server.ownerConnection, app: server.appConnection, stop };
}

/** What a test file left behind goes with the template; an embedded server goes as a whole. */
async function end({ owner, prefix }: TestAccess, stop: () => Promise<void>): Promise<void> {
  const db = openPool(inDatabase(owner, 'postgres'), { applicationName: 'congso test', max: 1 });
  const { rows } = await db.pool.query<{ name: string }>(
    'SELECT datname AS name FROM pg_database WHERE datname LIKE $1',
    [`${prefix}%`],
  );
  for (const { name } of rows) await db.pool.query(`DROP DATABASE ${name} WITH (FORCE)`);
  await db.close();
  await stop();
}
