import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { type Database, type DatabaseConnection, openPool } from '#platform/database';
import { administer, inDatabase, type TestAccess } from './database.server.ts';

/** A migrated, empty database of its own. `app` is the restricted role of requests, `owner` the owner of the schema. */
export type TestDatabase = {
  readonly app: Database;
  readonly owner: Database;
  readonly connections: { readonly app: DatabaseConnection; readonly owner: DatabaseConnection };
  readonly drop: () => Promise<void>;
};

/** Makes a database for a test file by copying the run's template. Call `drop` at the end (afterAll). */
export async function testDatabase(): Promise<TestDatabase> {
  const access = await testAccess();
  return databaseFrom(access, `TEMPLATE ${access.template}`);
}

/** An empty database without the schema, for tests of the migrations themselves. */
export async function emptyDatabase(): Promise<TestDatabase> {
  return databaseFrom(await testAccess(), 'TEMPLATE template0');
}

/** The server of this run; asked for by the first test that needs it. */
export async function testAccess(): Promise<TestAccess> {
  const answer = await fetch(`http://127.0.0.1:${inject('databaseDoor')}/`);
  if (!answer.ok) throw new Error(await answer.text());
  const access: TestAccess = await answer.json();
  return access;
}

async function databaseFrom(access: TestAccess, template: string): Promise<TestDatabase> {
  const name = `${access.prefix}_${randomBytes(6).toString('hex')}`;
  await administer(access.owner, `CREATE DATABASE ${name} ${template}`);
  const connections = { app: inDatabase(access.app, name), owner: inDatabase(access.owner, name) };
  const app = openPool(connections.app, { applicationName: 'congso test', max: 10 });
  const owner = openPool(connections.owner, { applicationName: 'congso test owner', max: 4 });
  const drop = async () => {
    await Promise.all([app.close(), owner.close()]);
    await administer(access.owner, `DROP DATABASE ${name} WITH (FORCE)`);
  };
  return { app, owner, connections, drop };
}
