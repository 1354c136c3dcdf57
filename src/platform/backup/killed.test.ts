import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openDirectoryStorage, type Storage } from '#platform/storage';
import { emptyDatabase, type TestDatabase } from '../../../test/database.ts';
import { codeOf, type OddDatabase, oddDatabase } from '../../../test/odd-database.ts';
import { backUp, restore } from './index.ts';

let odd: OddDatabase;
let server: TestDatabase;
let migrations: string;
let place: string;
let storage: Storage;
const targets: TestDatabase[] = [];
const now = () => new Date('2026-11-22T02:00:00Z');

beforeAll(async () => {
  odd = await oddDatabase();
  ({ server, migrations } = odd);
});
afterAll(() => odd.drop());
beforeEach(async () => {
  place = mkdtempSync(join(odd.root, 'test-'));
  storage = await openDirectoryStorage(join(place, 'data'));
});
afterEach(async () => {
  for (const target of targets.splice(0)) await target.drop();
});

const backup = (more: Partial<Parameters<typeof backUp>[0]> = {}) =>
  backUp({
    owner: server.connections.owner,
    storage,
    to: join(place, 'b.tar.gz'),
    cause: 'command',
    verify: false,
    now,
    migrations,
    ...more,
  });

async function freshTarget(): Promise<TestDatabase> {
  const target = await emptyDatabase();
  targets.push(target);
  return target;
}

const restoreInto = (target: TestDatabase, from: string) =>
  restore({ owner: target.connections.owner, storage, from, replace: false, migrations });

describe('killed half-way', () => {
  const program = new URL('./backup.test-program.ts', import.meta.url).pathname;

  function start(what: 'backup' | 'restore', target: TestDatabase, file: string) {
    const order = JSON.stringify({ owner: target.connections.owner, data: join(place, 'data'), file, migrations });
    return spawn(process.execPath, [program, what, order], { stdio: ['ignore', 'ignore', 'inherit'] });
  }

  test('a backup leaves nothing under its name, and the next run writes it down as cut off', async () => {
    const file = join(place, 'killed.tar.gz');
    const child = start('backup', server, file);
    const ended = once(child, 'exit');
    while (child.exitCode === null && !readdirSync(place).includes('.killed.tar.gz.part')) await sleep(2);
    child.kill('SIGKILL');
    await ended;
    expect(child.signalCode).toBe('SIGKILL');
    expect(existsSync(file)).toBe(false);
    await vi.waitFor(async () => expect(await codeOf(backup())).toBe('done'), { timeout: 15_000 });
    const { rows } = await server.owner.pool.query('SELECT outcome, error FROM backup_run WHERE file = $1', [file]);
    expect(rows).toEqual([{ outcome: 'failed', error: expect.stringContaining('bị ngắt') }]);
  });

  test('a restore leaves the database as it was, and can be done again', async () => {
    const { file } = await backup();
    const target = await freshTarget();
    const child = start('restore', target, file);
    const ended = once(child, 'exit');
    const isLoading = async () => {
      const { rows } = await server.owner.pool.query(
        `SELECT FROM pg_stat_activity WHERE datname = $1 AND application_name = 'congso restore' AND query LIKE 'COPY%odd%'`,
        [new pg.Client(target.connections.owner).database],
      );
      return rows.length > 0;
    };
    while (child.exitCode === null && !(await isLoading())) await sleep(2);
    child.kill('SIGKILL');
    await ended;
    expect(child.signalCode).toBe('SIGKILL');
    await vi.waitFor(async () => expect(await isLoading()).toBe(false), { timeout: 15_000 });
    expect(
      (await target.owner.pool.query(`SELECT FROM pg_tables WHERE schemaname IN ('public', 'migration')`)).rowCount,
    ).toBe(0);
    await Promise.all([target.app.close(), target.owner.close()]);
    expect((await restoreInto(target, file)).audit.ok).toBe(true);
    targets.splice(0);
  });
});
