import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rootDirectory } from '#platform/paths';

let root: string;
let working: ChildProcess | null = null;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'congso-cli-backup-'));
  chmodSync(root, 0o755); // under root the embedded server runs as another user, who must pass
});
afterAll(() => {
  working?.kill('SIGKILL');
  rmSync(root, { recursive: true, force: true });
});

const program = join(rootDirectory, 'bin', 'congso');
const environment = (data: string) => ({ ...process.env, DATABASE_URL: '', CONGSO_DATA: join(root, data) });

function congso(data: string, ...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    env: environment(data),
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

/** The program on its own database, until it is stopped. */
async function work(data: string): Promise<() => Promise<unknown>> {
  const child = spawn(process.execPath, [program, 'work'], { env: environment(data) });
  working = child;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await new Promise((resolve) => child.stdout.once('data', resolve));
  return async () => {
    child.kill('SIGTERM');
    await ended;
  };
}

test('a backup beside the running program, verified, is restored into a new data directory, and refused in the old one', async () => {
  expect(congso('first', 'migrate').code).toBe(0);
  const file = join(root, 'b.tar.gz');
  const stop = await work('first');
  const backup = congso('first', 'backup', '--to', file, '--verify', '--json');
  expect(backup).toMatchObject({ code: 0, err: '' });
  expect(JSON.parse(backup.out)).toMatchObject({ file, checked: 'restored', damaged: [] });
  const running = congso('first', 'restore', '--from', file);
  expect(running).toMatchObject({ code: 1, err: expect.stringContaining('đang được dùng bởi tiến trình') });
  await stop();

  const full = congso('first', 'restore', '--from', file);
  expect(full).toMatchObject({ code: 1, err: expect.stringContaining('--replace --confirm congso') });
  const restored = congso('second', 'restore', '--from', file);
  expect(restored).toMatchObject({ code: 0, out: expect.stringContaining('nguyên vẹn') });
  expect(congso('second', 'audit', 'verify').code).toBe(0);
  const replaced = congso('first', 'restore', '--from', file, '--replace', '--confirm', 'congso');
  expect(replaced).toMatchObject({ code: 0, err: '' });
}, 120_000);

test('wrong use ends with code 2, and what cannot be done with code 1 and the mend', () => {
  expect(congso('third', 'backup').code).toBe(2);
  expect(congso('third', 'restore', '--from', 'x', '--replace')).toMatchObject({
    code: 2,
    err: expect.stringContaining('--confirm congso'),
  });
  expect(congso('third', 'restore', '--from', join(root, 'nowhere'))).toMatchObject({
    code: 1,
    err: expect.stringContaining('Không đọc được tệp'),
  });
  expect(congso('third', 'backup', '--to', join(root, 'c.tar.gz'))).toMatchObject({
    code: 1,
    err: expect.stringContaining('không có gì để sao lưu'),
  });
  expect(existsSync(join(root, 'c.tar.gz'))).toBe(false);
}, 60_000);
