import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { assertRestrictedRole, inTransaction } from '#platform/database';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import { addJob, defineJob, type Job, type JobContext, startWorker, type Timetable, type Worker } from './index.ts';

const visitor = { accountId: null, name: 'khách' };
const silent = { info: () => {}, warn: () => {}, error: () => {} };
const note = { name: 'note', schema: z.object({ text: z.string() }), attempts: 3 };

/** The machine may be busy; a right answer late is still right. */
const eventually = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 15_000, interval: 20 });

let db: TestDatabase;
const workers: Worker[] = [];

beforeEach(async () => {
  db = await testDatabase();
});

afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop()));
  await db.drop();
});

async function start(jobs: readonly Job[], more: { timetables?: readonly Timetable[]; patience?: number } = {}) {
  const worker = await startWorker({ connection: db.connections.app, jobs, log: silent, ...more });
  workers.push(worker);
  return worker;
}

/** A job that notes what it was given. */
function noting(run: (text: string, context: JobContext) => Promise<void> = async () => {}) {
  const noted: string[] = [];
  const job = defineJob({
    ...note,
    run: async ({ text }, context) => {
      noted.push(text);
      await run(text, context);
    },
  });
  return { job, noted };
}

const add = (text: string) => inTransaction(db.app, visitor, (tx) => addJob(tx, note, { text }));

async function waiting(): Promise<{ last_error: string | null; attempts: number; locked_at: Date | null }[]> {
  const { rows } = await db.owner.pool.query(
    'SELECT last_error, attempts, locked_at FROM graphile_worker._private_jobs',
  );
  return rows;
}

test('a job that is added by the restricted role is run by a worker under that role, and then gone', async () => {
  await assertRestrictedRole(db.app);
  const { job, noted } = noting();
  await start([job]);
  await add('Sở Thông tin và Truyền thông');
  await eventually(() => expect(noted).toEqual(['Sở Thông tin và Truyền thông']));
  await eventually(async () => expect(await waiting()).toEqual([]));
});

test('a job of a transaction that is rolled back is never run', async () => {
  const { job, noted } = noting();
  await start([job]);
  const change = inTransaction(db.app, visitor, async (tx) => {
    await addJob(tx, note, { text: 'undone' });
    throw new Error('no');
  });
  await expect(change).rejects.toThrow('no');
  await add('done');
  await eventually(() => expect(noted).toEqual(['done']));
  expect(await waiting()).toEqual([]);
});

test('a payload that its schema refuses is not added', async () => {
  const wrong: unknown = { text: 1 };
  const loose = { ...note, schema: z.unknown().pipe(note.schema) };
  await expect(inTransaction(db.app, visitor, (tx) => addJob(tx, loose, wrong as { text: string }))).rejects.toThrow(
    'expected string',
  );
  expect(await waiting()).toEqual([]);
});

test('a job that fails keeps its error and waits for its next try', async () => {
  const { job } = noting(async () => {
    throw new Error('máy chủ thư không trả lời');
  });
  await start([job]);
  await add('x');
  await eventually(async () =>
    expect(await waiting()).toEqual([
      { last_error: expect.stringContaining('máy chủ thư'), attempts: 1, locked_at: null },
    ]),
  );
});

test('a job reads what only the program itself may read', async () => {
  let seen: unknown;
  await db.owner.pool.query(`INSERT INTO backup_run (cause, started_at, file) VALUES ('command', now(), 'f')`);
  const { job } = noting(async (_text, context) => {
    seen = await inTransaction(context.db, context.actor, (tx) =>
      tx.kysely.$extendTables<{ backup_run: { file: string } }>().selectFrom('backup_run').select('file').execute(),
    );
  });
  await start([job]);
  await add('x');
  await eventually(() => expect(seen).toEqual([{ file: 'f' }]));
  expect((await db.app.pool.query('SELECT * FROM backup_run')).rows).toEqual([]);
});

test('stopping waits for a running job', async () => {
  let finished = false;
  const { job, noted } = noting(async () => {
    await sleep(300);
    finished = true;
  });
  const worker = await start([job]);
  await add('x');
  await eventually(() => expect(noted).toHaveLength(1));
  await worker.stop();
  expect(finished).toBe(true);
  expect(await waiting()).toEqual([]);
});

test('stopping gives a job that would not end back, and another worker takes it', async () => {
  const { job, noted } = noting(() => new Promise(() => {}));
  const worker = await start([job], { patience: 200 });
  await add('x');
  await eventually(() => expect(noted).toHaveLength(1));
  await worker.stop();
  expect(await waiting()).toMatchObject([{ attempts: 1, locked_at: null }]);
  await db.owner.pool.query('UPDATE graphile_worker._private_jobs SET run_at = now()');
  const second = noting();
  await start([second.job]);
  await eventually(() => expect(second.noted).toEqual(['x']));
});

test('a time of the timetable that several workers find is run once, also one that passed while none was there', async () => {
  const runs: string[] = [];
  const timetable = { job: 'tick', pattern: '0 0 * * *', catchUpMilliseconds: 25 * 3_600_000 };
  const tick = defineJob({ name: 'tick', schema: z.unknown(), run: async () => void runs.push('tick') });
  await db.owner.pool.query(`INSERT INTO graphile_worker._private_known_crontabs (identifier, known_since, last_execution)
    VALUES ('tick', now() - interval '9 days', date_trunc('day', now() AT TIME ZONE 'UTC') AT TIME ZONE 'UTC' - interval '1 hour')`);
  await Promise.all([1, 2, 3].map(() => start([tick], { timetables: [timetable] })));
  await eventually(() => expect(runs).toEqual(['tick']));
  await add('later');
  await sleep(500);
  expect(runs).toEqual(['tick']);
});
