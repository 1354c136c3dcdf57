import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.drop());

const echo = { name: 'test.echo', text: 'SELECT $1::text AS said, $2::int[] AS numbers, $3::timestamptz AS at' };
const backend = { name: 'test.backend', text: 'SELECT pg_backend_pid() AS pid, $1::int AS mine' };
const divide = { name: 'test.divide', text: 'SELECT 10 / $1::int AS part' };
const ask: TestDatabase['app']['ask'] = (...asked) => db.app.ask(...asked);

test('each who asks gets the rows of its own statement, as they would come from a query', async () => {
  const at = new Date('2026-03-02T02:00:00Z');
  const answers = await Promise.all([
    ask(echo, ['một "hai"', [1, 2], at]),
    ask(divide, [5]),
    ask({ name: 'test.none', text: 'SELECT 1 WHERE $1' }, [false]),
    ask(echo, [null, [], null]),
  ]);
  expect(answers).toEqual([
    [{ said: 'một "hai"', numbers: [1, 2], at }],
    [{ part: 2 }],
    [],
    [{ said: null, numbers: [], at: null }],
  ]);
});

test('what is asked at the same moment goes to the server in one piece', async () => {
  const rows = (await Promise.all(Array.from({ length: 20 }, (_, index) => ask(backend, [index])))).flat();
  expect(rows.map((row) => Object(row).mine)).toEqual(Array.from({ length: 20 }, (_, index) => index));
  expect(new Set(rows.map((row) => Object(row).pid)).size).toBe(1);
});

test('values given as a function are asked for when the statement leaves', async () => {
  const numbers = [1];
  const answer = ask(echo, () => ['', numbers, null]);
  numbers.push(2);
  expect(await answer).toMatchObject([{ numbers: [1, 2] }]);
});

test('a statement that fails fails alone, and the next ones are answered', async () => {
  const answers = await Promise.allSettled([ask(divide, [2]), ask(divide, [0]), ask(divide, [1])]);
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(answers[1]).toMatchObject({ reason: { code: '22012' } });
  expect(await ask(divide, [10])).toEqual([{ part: 1 }]);
});

test('a connection that breaks meanwhile is replaced', async () => {
  const [row] = await ask(backend, [0]);
  const sleep = { name: 'test.sleep', text: 'SELECT pg_sleep($1::float), pg_backend_pid() AS pid' };
  const asked = ask(sleep, [1]);
  await db.owner.pool.query('SELECT pg_terminate_backend($1)', [Object(row).pid]);
  await asked;
  expect(await ask(divide, [10])).toEqual([{ part: 1 }]);
});

test('it is asked with a visitor’s rights', async () => {
  const who = {
    name: 'test.who',
    text: "SELECT current_user AS role, current_setting('congso.account_id', true) AS account",
  };
  expect(await ask(who, [])).toEqual([{ role: 'congso_app', account: null }]);
});
