import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { emptyDatabase, type TestDatabase, testAccess, testDatabase } from '../../../test/database.ts';
import { assertRestrictedRole, type DatabaseConnection, databaseFor, migrate, openPool } from './index.ts';

let db: TestDatabase;
const made: string[] = [];
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(async () => {
  for (const role of made) await db.owner.pool.query(`DROP ROLE ${role}`);
  await db.drop();
});

/** A login on the test server, as the address that an administrator would put into DATABASE_URL. */
async function login(of: TestDatabase, rights: string): Promise<{ role: string; url: string }> {
  const role = `${(await testAccess()).prefix}_${randomBytes(4).toString('hex')}`;
  await of.owner.pool.query(`CREATE ROLE ${role} LOGIN PASSWORD 'x' ${rights}`);
  made.push(role);
  return { role, url: urlAs(of.connections.owner, role) };
}

function urlAs(connection: DatabaseConnection, role: string): string {
  const client = new pg.Client(connection);
  const url = new URL('postgresql://h');
  url.pathname = `/${client.database}`;
  url.username = role;
  url.password = 'x';
  url.port = String(client.port);
  url.searchParams.set('host', client.host);
  return url.href;
}

async function refusal(connection: DatabaseConnection): Promise<unknown> {
  const pool = openPool(connection, { applicationName: 'test', max: 1 });
  return assertRestrictedRole(pool)
    .then(
      () => null,
      (error: unknown) => error,
    )
    .finally(() => pool.close());
}

test('requests run as a role that owns nothing and cannot pass row security', async () => {
  expect(await refusal(db.connections.app)).toBeNull();
});

test('the owner is refused as the role of requests, with the mend', async () => {
  expect(await refusal(db.connections.owner)).toMatchObject({
    code: 'roleTooStrong',
    text: { vi: expect.stringContaining('DATABASE_OWNER_URL') },
  });
});

test('a login is accepted as a member of congso_app, and refused without that', async () => {
  const { role, url } = await login(db, '');
  expect(await refusal({ connectionString: url })).toMatchObject({
    code: 'roleMissing',
    text: { en: expect.stringContaining(`GRANT congso_app TO ${role}`) },
  });
  await db.owner.pool.query(`GRANT congso_app TO ${role}`);
  expect(await refusal({ connectionString: url })).toBeNull();
});

test.each([['SUPERUSER'], ['BYPASSRLS'], ['CREATEROLE']])('a login with %s is refused', async (power) => {
  const { url } = await login(db, `${power} IN ROLE congso_app`);
  expect(await refusal({ connectionString: url })).toMatchObject({
    code: 'roleTooStrong',
    text: { en: expect.stringContaining(power) },
  });
});

test('a login that owns a table, or belongs to a role that does, is refused', async () => {
  const owner = await login(db, 'IN ROLE congso_app');
  const member = await login(db, `IN ROLE congso_app, ${owner.role}`);
  await db.owner.pool.query(`CREATE TABLE theirs (); ALTER TABLE theirs OWNER TO ${owner.role}`);
  expect(await refusal({ connectionString: owner.url })).toMatchObject({ code: 'roleTooStrong' });
  expect(await refusal({ connectionString: member.url })).toMatchObject({ code: 'roleTooStrong' });
  await db.owner.pool.query('DROP TABLE theirs');
});

test('with DATABASE_URL alone its owner migrates, needing no superuser, and requests take on the restricted role', async () => {
  const empty = await emptyDatabase();
  const { role, url } = await login(empty, 'CREATEROLE');
  await empty.owner.pool.query(
    `GRANT congso_app TO ${role}; ALTER DATABASE ${empty.owner.pool.options.database ?? new pg.Client(empty.connections.owner).database} OWNER TO ${role}`,
  );
  const database = await databaseFor({ dataDirectory: '/nowhere', databaseUrl: url, databaseOwnerUrl: null });
  await migrate(database.ownerConnection);
  expect(await refusal(database.appConnection)).toBeNull();
  expect(await refusal(database.ownerConnection)).toMatchObject({ code: 'roleTooStrong' });
  await empty.drop();
});

test('with DATABASE_OWNER_URL beside it DATABASE_URL is the restricted login itself', async () => {
  const { role, url } = await login(db, 'IN ROLE congso_app');
  const ownerUrl = urlAs(db.connections.owner, (await login(db, '')).role);
  const database = await databaseFor({ dataDirectory: '/nowhere', databaseUrl: url, databaseOwnerUrl: ownerUrl });
  expect(database.ownerConnection).toEqual({ connectionString: ownerUrl });
  const pool = openPool(database.appConnection, { applicationName: 'test', max: 1 });
  expect((await pool.pool.query('SELECT current_user::text AS me')).rows).toEqual([{ me: role }]);
  await pool.close();
});

test('a server that does not answer is refused with its address, the variable, and no password', async () => {
  const refused = databaseFor({
    dataDirectory: '/nowhere',
    databaseUrl: 'postgresql://u:secret@127.0.0.1:1/d',
    databaseOwnerUrl: null,
  });
  await expect(refused).rejects.toMatchObject({
    code: 'unreachable',
    text: { en: expect.stringMatching(/127\.0\.0\.1:1\/d .*DATABASE_URL/) },
  });
  await expect(refused).rejects.not.toMatchObject({ message: expect.stringContaining('secret') });
});
