import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from './binaries.ts';
import { DatabaseFault } from './fault.ts';
import { closedDirectory, type Place } from './place.ts';

export const ownerRole = 'congso_owner';

/** The environment of the server's programs: nothing of ours, since LC_* and PG* variables would change what they do. */
export function serverEnvironment(): Record<string, string> {
  const kept = ['PATH', 'SystemRoot', 'TEMP', 'TMP'].map((name) => [name, process.env[name] ?? ''] as const);
  return { ...Object.fromEntries(kept.filter(([, value]) => value !== '')), LC_ALL: 'C' };
}

/**
 * Makes the cluster where there is none: initdb in a folder beside it, then one rename, so that a start that was killed
 * half-way leaves nothing that looks like a database. Remains of such starts are cleared away.
 */
export function initialise(place: Place, binaries: Binaries, onLoopback: boolean): void {
  clearRemains(place.home);
  if (existsSync(place.cluster)) {
    checkMajor(place, binaries);
    return;
  }
  const fresh = closedDirectory(
    join(place.home, `new-${process.pid}-${randomBytes(4).toString('hex')}`),
    place.identity,
  );
  runInitdb(place, binaries, fresh, onLoopback);
  renameSync(join(fresh, 'cluster'), place.cluster);
  flushDirectory(place.home);
  rmSync(fresh, { recursive: true, force: true });
}

/** A rename outlives a power cut only once its directory is on the disk; Windows has no such call. */
function flushDirectory(directory: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(directory, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

/** An initdb that outlived its killed parent may still write there; what cannot be removed now is removed next time. */
function clearRemains(home: string): void {
  for (const name of readdirSync(home).filter((entry) => entry.startsWith('new-'))) {
    try {
      rmSync(join(home, name), { recursive: true, force: true, maxRetries: 5 });
    } catch {
      // harmless: never taken for a cluster
    }
  }
}

function runInitdb(place: Place, binaries: Binaries, fresh: string, onLoopback: boolean): void {
  const password = onLoopback ? writePassword(place) : [];
  const options = [
    '-D',
    join(fresh, 'cluster'),
    `--username=${ownerRole}`,
    ...access(onLoopback),
    ...password,
    ...locale(),
  ];
  const result = spawnSync(binaries.initdb, options, {
    cwd: fresh,
    env: serverEnvironment(),
    encoding: 'utf8',
    ...(place.identity ?? {}),
  });
  if (result.status === 0) return;
  const said = result.error?.message ?? result.stderr.trim().split('\n').slice(-4).join(' ');
  throw new DatabaseFault('initFailed', { directory: place.home, reason: said || String(result.signal) });
}

/** The socket lies in a directory that only its user and root can enter, so that reaching it is proof enough. */
function access(onLoopback: boolean): string[] {
  return onLoopback
    ? ['--auth-local=reject', '--auth-host=scram-sha-256']
    : ['--auth-local=trust', '--auth-host=reject'];
}

/**
 * Vietnamese needs ICU for lower-casing and sorting, and a UTF-8 ctype beside it for the text-search parser: plain C breaks
 * `lower('Đ')`, ILIKE and trigrams. C as collation keeps indexes small and stable; `vi-x-icu` sorts where people read.
 */
function locale(): string[] {
  const ctype = process.platform === 'darwin' ? 'UTF-8' : 'C.UTF-8';
  return [
    '--locale-provider=icu',
    '--icu-locale=vi-VN',
    '--lc-collate=C',
    ...(process.platform === 'win32' ? [] : [`--lc-ctype=${ctype}`]),
    '--encoding=UTF8',
    '--data-checksums',
  ];
}

/** The owner's password, kept in the database's own home and closed to others; only needed on a loopback port. */
export function ownerPassword(home: string): string {
  return readFileSync(join(home, 'password'), 'utf8').trim();
}

function writePassword({ home, identity }: Place): string[] {
  const file = join(home, 'password');
  writeFileSync(file, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  if (identity !== null) chownSync(file, identity.uid, identity.gid);
  return [`--pwfile=${file}`];
}

function checkMajor(place: Place, binaries: Binaries): void {
  const found = readFileSync(join(place.cluster, 'PG_VERSION'), 'utf8').trim();
  if (found !== binaries.major)
    throw new DatabaseFault('otherMajor', { directory: place.cluster, found, wanted: binaries.major });
}
