import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import { openListener } from './listener.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.drop());

const quiet = { received: () => {}, lost: () => {}, restored: () => {} };

test('who subscribes at any moment of the connection’s making hears what is told', async () => {
  const deaf: number[] = [];
  for (let pause = 0; pause < 40; pause += 1) {
    const listener = openListener(db.app);
    const heard: string[] = [];
    await listener.subscribe({ ...quiet, channel: 'congso_first' });
    await wait(pause / 2);
    const restored = new Promise<void>((resolve) => {
      void listener.subscribe({
        ...quiet,
        channel: 'congso_second',
        received: (text) => heard.push(text),
        restored: resolve,
      });
    });
    await restored;
    await sql`SELECT pg_notify('congso_second', 'told')`.execute(db.app.kysely);
    for (let tries = 0; heard.length === 0 && tries < 100; tries += 1) await wait(10);
    if (heard.length === 0) deaf.push(pause);
    await listener.close();
  }
  expect(deaf).toEqual([]);
}, 60_000);
