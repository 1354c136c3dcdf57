import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, lstatSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { installedBinaries, readyBinaries } from './binaries.ts';

let directory = '';
let native = '';
let cache = '';
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'congso-binaries-'));
  chmodSync(directory, 0o755);
  native = join(directory, 'package', 'native');
  cache = join(directory, 'cache');
});
afterEach(() => rmSync(directory, { recursive: true }));

function versionOf(postgres: string): string {
  return spawnSync(postgres, ['--version'], { encoding: 'utf8' }).stdout;
}

test('installed programs that can be read serve as they are', () => {
  cpSync(installedBinaries(), native, { recursive: true, verbatimSymlinks: true });
  const { postgres } = readyBinaries(native, null, cache);
  expect(postgres.startsWith(native)).toBe(true);
  expect(versionOf(postgres)).toContain('PostgreSQL) 17.');
  expect(existsSync(cache)).toBe(false);
});

test('symlinks that the install left out are restored in a copy, which then serves again', () => {
  cpSync(installedBinaries(), native, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !lstatSync(path).isSymbolicLink(),
  });
  const { postgres } = readyBinaries(native, null, cache);
  expect(postgres.startsWith(cache)).toBe(true);
  expect(versionOf(postgres)).toContain('PostgreSQL) 17.');
  const links: { target: string }[] = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8'));
  expect(
    links.every(({ target }) => lstatSync(join(postgres, '..', '..', target.replace('native/', ''))).isSymbolicLink()),
  ).toBe(true);
  const { mtimeMs } = lstatSync(postgres);
  expect(lstatSync(readyBinaries(native, null, cache).postgres).mtimeMs).toBe(mtimeMs);
});

test("programs below a directory that the server's user cannot enter are copied to where it can", () => {
  cpSync(installedBinaries(), native, { recursive: true, verbatimSymlinks: true });
  chmodSync(join(directory, 'package'), 0o700);
  const stranger = { uid: 64_000, gid: 64_000 };
  const { postgres } = readyBinaries(native, stranger, cache);
  expect(postgres.startsWith(cache)).toBe(true);
  expect(lstatSync(postgres).mode & 0o005).toBe(5);
  chmodSync(join(directory, 'package'), 0o755);
  expect(readyBinaries(native, stranger, cache).postgres.startsWith(native)).toBe(true);
});
