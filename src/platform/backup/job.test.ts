import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startWorker, type Worker } from '#platform/jobs';
import { openDirectoryStorage } from '#platform/storage';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import { backupJob, backupTimetable, checkArchive } from './index.ts';

let db: TestDatabase;
let root: string;
const workers: Worker[] = [];

beforeEach(async () => {
  db = await testDatabase();
  root = mkdtempSync(join(tmpdir(), 'congso-backup-'));
});
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop()));
  await db.drop();
  rmSync(root, { recursive: true, force: true });
});

/** As if the last backup had been begun ten days ago: the weekly one was missed once. */
const missOne = () =>
  db.owner.pool.query(`INSERT INTO graphile_worker._private_known_crontabs (identifier, known_since, last_execution)
    VALUES ('backup.run', now() - interval '30 days', now() - interval '7 days' + interval '1 minute')`);

async function work(directory: string, keep: number): Promise<void> {
  const storage = await openDirectoryStorage(root);
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const jobs = [backupJob({ owner: db.connections.owner, storage, directory, keep })];
  const timetables = [backupTimetable({ weekday: 0, hour: 2, minute: 0 })];
  workers.push(await startWorker({ connection: db.connections.app, jobs, timetables, log }));
}

const runs = async () =>
  (await db.owner.pool.query('SELECT cause, outcome, checked, file, error FROM backup_run')).rows;

test('a weekly backup that was missed is made once when two workers start, written down, and readable', async () => {
  const directory = join(root, 'backups');
  await missOne();
  await Promise.all([work(directory, 8), work(directory, 8)]);
  const done = [{ cause: 'schedule', outcome: 'done', checked: 'read', file: expect.any(String), error: null }];
  await vi.waitFor(async () => expect(await runs()).toEqual(done), { timeout: 20_000 });
  const [archive = ''] = readdirSync(directory).filter((name) => name.endsWith('.tar.gz'));
  expect((await checkArchive(join(directory, archive))).manifest.tables.map(({ name }) => name)).toContain(
    'backup_run',
  );
});

test('only the newest are kept; files of others and fresh drafts stay', async () => {
  const old = [1, 2, 3].map((day) => `congso-2020010${day}T020000Z.tar.gz`);
  const drafts = ['.congso-20200101T020000Z.tar.gz.part', '.congso-20200102T020000Z.tar.gz.part'];
  for (const name of [...old, ...old.map((name) => `${name}.sha256`), ...drafts, 'congso-ghi-chu.txt'])
    writeFileSync(join(root, name), '');
  utimesSync(join(root, drafts[0] ?? ''), 0, 0);
  await missOne();
  await work(root, 2);
  await vi.waitFor(() => expect(existsSync(join(root, drafts[0] ?? ''))).toBe(false), { timeout: 20_000 });
  const left = readdirSync(root);
  expect(left.filter((name) => /2020|chu/.test(name)).sort()).toEqual([
    drafts[1],
    old[2],
    `${old[2]}.sha256`,
    'congso-ghi-chu.txt',
  ]);
});

test('a backup that fails is written down with its reason, and waits for its next try', async () => {
  const directory = join(root, 'data');
  await missOne();
  await db.owner.pool.query(`DELETE FROM migration.checksum`);
  await work(directory, 8);
  await vi.waitFor(
    async () => {
      const { rows } = await db.owner.pool.query('SELECT attempts, last_error FROM graphile_worker._private_jobs');
      expect(rows).toEqual([{ attempts: 1, last_error: expect.stringContaining('không có gì để sao lưu') }]);
    },
    { timeout: 20_000 },
  );
  expect(await runs()).toMatchObject([
    { cause: 'schedule', outcome: 'failed', error: expect.stringContaining('nothing to back up') },
  ]);
  expect(readdirSync(directory)).toEqual([]);
});
