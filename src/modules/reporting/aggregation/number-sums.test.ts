import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../../test/database.ts';
import { NumberSums } from './number-sums.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.drop());

/** Arrays as the database sends them. */
async function sent(arrays: readonly (readonly (number | null)[])[]): Promise<readonly Buffer[]> {
  return Promise.all(
    arrays.map(async (numbers) => {
      const { rows } = await sql<{ bytes: Buffer }>`SELECT array_send(${[...numbers]}::float8[]) AS bytes`.execute(
        db.app.kysely,
      );
      return rows[0]?.bytes ?? Buffer.alloc(0);
    }),
  );
}

async function added(places: number, arrays: readonly (readonly (number | null)[])[]) {
  const sums = new NumberSums(places);
  for (const bytes of await sent(arrays)) sums.add(bytes);
  return Array.from({ length: places }, (_, place) => sums.tally(place));
}

test('arrays are added up place by place; a blank counts nowhere, 0 and what is below it do', async () => {
  expect(
    await added(4, [
      [1, null, 0, null],
      [2.5, null, -3, 7],
    ]),
  ).toEqual([
    { count: 2, sum: 3.5, min: 1, max: 2.5 },
    null,
    { count: 2, sum: -3, min: -3, max: 0 },
    { count: 1, sum: 7, min: 7, max: 7 },
  ]);
});

test('an array without numbers adds nothing, a shorter one only where it has numbers', async () => {
  expect(await added(2, [[], [null], [4]])).toEqual([{ count: 1, sum: 4, min: 4, max: 4 }, null]);
});

test('many arrays add up to what the database itself adds up', async () => {
  const drawn = (index: number) => (index % 7 === 0 ? null : ((index * 2_654_435_761) % 1_000_003) / 8);
  const arrays = Array.from({ length: 60 }, (_, row) => Array.from({ length: 30 }, (_, at) => drawn(row * 30 + at)));
  const { rows } = await sql`SELECT count(v)::int AS count, sum(v) AS sum, min(v) AS min, max(v) AS max
    FROM jsonb_array_elements(${JSON.stringify(arrays)}::jsonb) WITH ORDINALITY AS r (numbers, row),
      jsonb_array_elements_text(numbers) WITH ORDINALITY AS t (text, n), CAST(text AS float8) AS v
    GROUP BY n ORDER BY n`.execute(db.app.kysely);
  expect(await added(30, arrays)).toEqual(rows);
});
