import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import { inTransaction, type Transaction } from './index.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await db.owner.pool.query(`CREATE TABLE counter (id int PRIMARY KEY, n int NOT NULL);
    CREATE TABLE private (account text, word text); ALTER TABLE private ENABLE ROW LEVEL SECURITY;
    CREATE POLICY own ON private TO congso_app USING (account = congso_account_id())`);
});
beforeEach(() => db.owner.pool.query('TRUNCATE counter, private; INSERT INTO counter VALUES (1, 0), (2, 0)'));
afterAll(() => db.drop());

type Tables = { counter: { id: number; n: number }; private: { account: string; word: string } };
const anna = { accountId: 'anna', name: 'Trần An', ip: '10.0.0.9' };
const binh = { accountId: 'binh', name: 'Lê Bình' };
const tables = (tx: Transaction) => tx.kysely.$extendTables<Tables>();
const add = (tx: Transaction, id: number) =>
  tables(tx).updateTable('counter').set({ n: sql`n + 1` }).where('id', '=', id).execute();
const counts = async () =>
  (await db.owner.pool.query<{ n: number }>('SELECT n FROM counter ORDER BY id')).rows.map((row) => row.n);

test('everything is committed, or nothing when the work throws', async () => {
  await expect(
    inTransaction(db.app, anna, async (tx) => {
      await add(tx, 1);
      throw new Error('no');
    }),
  ).rejects.toThrow('no');
  expect(await counts()).toEqual([0, 0]);
  expect(
    await inTransaction(db.app, anna, async (tx) => {
      await add(tx, 1);
      return 'done';
    }),
  ).toBe('done');
  expect(await counts()).toEqual([1, 0]);
});

test('the actor is known to the database within the transaction and to nobody after it', async () => {
  const who = sql<{
    w: string;
  }>`SELECT concat_ws('|', congso_account_id(), current_setting('congso.actor', true), current_setting('congso.ip', true)) AS w`;
  const inside = await inTransaction(db.app, anna, async (tx) => (await who.execute(tx.kysely)).rows);
  expect(inside).toEqual([{ w: 'anna|Trần An|10.0.0.9' }]);
  const after = await Promise.all(
    Array.from({ length: 10 }, async () => (await who.execute(db.app.kysely)).rows[0]?.w),
  );
  expect(after.every((w) => w?.replaceAll('|', '') === '')).toBe(true);
});

test('the program itself says so, and a person never does', async () => {
  const system = sql<{ s: string }>`SELECT current_setting('congso.system', true) AS s`;
  const said = async (flag: boolean) => {
    const actor = { accountId: null, name: 'Sao lưu', ...(flag ? { system: true } : {}) };
    return (await inTransaction(db.app, actor, (tx) => system.execute(tx.kysely))).rows;
  };
  expect(await said(true)).toEqual([{ s: 'on' }]);
  expect(await said(false)).toEqual([{ s: '' }]);
});

test('row security shows each account its own rows, and nothing outside of a transaction', async () => {
  const mine = (tx: Transaction) => tables(tx).selectFrom('private').select('word').execute();
  await inTransaction(db.app, anna, (tx) =>
    tables(tx).insertInto('private').values({ account: 'anna', word: 'A' }).execute(),
  );
  await expect(
    inTransaction(db.app, binh, (tx) =>
      tables(tx).insertInto('private').values({ account: 'anna', word: 'B' }).execute(),
    ),
  ).rejects.toThrow('row-level security');
  expect(await inTransaction(db.app, anna, mine, { readOnly: true })).toEqual([{ word: 'A' }]);
  expect(await inTransaction(db.app, binh, mine)).toEqual([]);
  expect((await db.app.pool.query('SELECT * FROM private')).rows).toEqual([]);
});

test('a serialization failure is tried again where asked, and reported where not', async () => {
  const conflict = (retries: number) => {
    let attempts = 0;
    const work = async (tx: Transaction) => {
      attempts += 1;
      await sql`SELECT n FROM counter`.execute(tx.kysely);
      // another transaction is faster, the first time
      if (attempts === 1) await inTransaction(db.app, binh, (other) => add(other, 1));
      await add(tx, 1);
    };
    return inTransaction(db.app, anna, work, { isolation: 'repeatable read', retries }).then(() => attempts);
  };
  await expect(conflict(0)).rejects.toMatchObject({ code: '40001' });
  expect(await conflict(2)).toBe(2);
  expect(await counts()).toEqual([3, 0]);
});

test('work for the last moment is done before the commit, in order, and undoes everything when it fails', async () => {
  const done: string[] = [];
  await inTransaction(db.app, anna, async (tx) => {
    tx.beforeCommit(async () => void done.push('second'));
    tx.beforeCommit(async () => void done.push('third'));
    done.push('first');
  });
  expect(done).toEqual(['first', 'second', 'third']);
  const failing = inTransaction(db.app, anna, async (tx) => {
    tx.beforeCommit(() => Promise.reject(new Error('late')));
    await add(tx, 2);
  });
  await expect(failing).rejects.toThrow('late');
  expect(await counts()).toEqual([0, 0]);
});

test('a transaction that only reads cannot write', async () => {
  await expect(inTransaction(db.app, anna, (tx) => add(tx, 1), { readOnly: true })).rejects.toThrow('read-only');
});

test('dates are Vietnamese on every connection', async () => {
  const { rows } = await db.app.pool.query(`SELECT to_char('2019-05-31T18:00:00Z'::timestamptz, 'YYYY-MM-DD') AS d`);
  expect(rows).toEqual([{ d: '2019-06-01' }]);
});
