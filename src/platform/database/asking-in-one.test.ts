import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.drop());

const name = { name: 'test.name', text: "SELECT set_config('congso.account_id', $1, true)" };
const named = {
  name: 'test.named',
  text: "SELECT coalesce(current_setting('congso.account_id', true), '') AS account",
};
const divide = { name: 'test.divide', text: 'SELECT 10 / $1::int AS part' };

test('a setting holds for the statements after it, and for nobody else on the connection', async () => {
  const asked = () =>
    db.app.askInOne([
      [name, ['an']],
      [named, []],
    ]);
  for (const [, rows] of await Promise.all([asked(), asked(), asked()])) expect(rows).toEqual([{ account: 'an' }]);
  expect(await db.app.askInOne([[named, []]])).toEqual([[{ account: '' }]]);
});

test('when one statement fails all do, and the next ones are answered', async () => {
  await expect(
    db.app.askInOne([
      [name, ['an']],
      [divide, [0]],
      [named, []],
    ]),
  ).rejects.toMatchObject({ code: '22012' });
  expect(
    await db.app.askInOne([
      [divide, [5]],
      [named, []],
    ]),
  ).toEqual([[{ part: 2 }], [{ account: '' }]]);
});
