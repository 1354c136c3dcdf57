import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import { openPool } from './index.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.drop());

test('whoever waits in vain for a connection is told that the system is busy, and finds it well afterwards', async () => {
  const small = openPool(db.connections.app, { applicationName: 'test', max: 1, patience: 50 });
  const ask = () => sql`SELECT 1`.execute(small.kysely);
  const held = await small.pool.connect();
  await expect(ask()).rejects.toMatchObject({ statusCode: 503 });
  held.release();
  expect((await ask()).rows).toHaveLength(1);
  await small.close();
});
