import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { installedBinaries } from './binaries.ts';
import { type DatabaseConnection, openPool } from './index.ts';
import { isAlive } from './postmaster.ts';

const isRoot = process.getuid?.() === 0;
/** Root can become both; whoever is no root can only be himself. */
const users = isRoot
  ? [
      { name: 'root', uid: '' },
      { name: 'an ordinary user', uid: '1000' },
    ]
  : [{ name: 'an ordinary user (the tests do not run as root)', uid: '' }];

const connectionSchema = z.object({
  host: z.string(),
  port: z.number(),
  user: z.string(),
  database: z.string(),
  password: z.string().exactOptional(),
});
const lineSchema = z.object({
  owner: connectionSchema.optional(),
  app: connectionSchema.optional(),
  failure: z.string().optional(),
  fault: z.string().optional(),
  stopped: z.boolean().optional(),
  text: z.object({ vi: z.string(), en: z.string() }).optional(),
});
type Line = z.infer<typeof lineSchema>;

let binaries = '';
let directory = '';
const running = new Set<ChildProcess>();

beforeAll(() => {
  // where every user can read them, as in a usual checkout
  binaries = join(mkdtempSync(join(tmpdir(), 'congso-pg-')), 'native');
  cpSync(installedBinaries(), binaries, { recursive: true, verbatimSymlinks: true });
  chmodSync(join(binaries, '..'), 0o755);
});
afterAll(() => rmSync(join(binaries, '..'), { recursive: true }));

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'congso-embedded-'));
  chmodSync(directory, 0o755);
});
afterEach(async () => {
  for (const child of running) await kill(child);
  await stopLeftServer(serverPid());
  rmSync(directory, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

type Program = { child: ChildProcess; next: () => Promise<Line> };

function run(uid: string, listen: 'socket' | 'loopback' = 'socket', dataDirectory = directory): Program {
  if (uid !== '') chownSync(directory, Number(uid), Number(uid));
  const script = join(import.meta.dirname, 'embedded.test-program.ts');
  const options = JSON.stringify({ dataDirectory, binaries, listen });
  const child = spawn(process.execPath, [script, options, uid], { stdio: ['ignore', 'pipe', 'inherit'] });
  running.add(child);
  child.once('exit', () => running.delete(child));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async () => {
    const { value, done } = await lines.next();
    if (done === true) throw new Error('the program ended without a word');
    return lineSchema.parse(JSON.parse(value));
  };
  return { child, next };
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}

/** The pid file may outlive its server; then there is nobody to stop. */
async function stopLeftServer(pid: number | null): Promise<void> {
  if (pid === null || !isAlive(pid)) return;
  process.kill(pid, 'SIGQUIT');
  await until(() => !isAlive(pid));
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await sleep(5);
}

function serverPid(): number | null {
  const file = join(directory, 'database', 'cluster', 'postmaster.pid');
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : null;
}

async function query(connection: DatabaseConnection | undefined, text: string): Promise<unknown[]> {
  if (connection === undefined) throw new Error('the program did not start its database');
  const db = openPool(connection, { applicationName: 'test', max: 1 });
  try {
    return (await db.pool.query(text)).rows;
  } finally {
    await db.close();
  }
}

describe.each(users)('the embedded database of $name', ({ uid }) => {
  let made = '';
  beforeAll(async () => {
    made = mkdtempSync(join(tmpdir(), 'congso-made-'));
    directory = made;
    chmodSync(directory, 0o755);
    const { child, next } = run(uid);
    await next();
    child.kill('SIGTERM');
    await next();
  });
  afterAll(() => rmSync(made, { recursive: true }));

  /** Most tests begin with a database that was made before, since making one takes the longest. */
  function runMade(): Program {
    spawnSync('cp', ['-a', join(made, 'database'), directory]);
    return run(uid);
  }

  async function startedWithOneRow(): Promise<Program & { first: Line }> {
    const program = runMade();
    const first = await program.next();
    await query(first.owner, 'CREATE TABLE kept (n int)');
    await query(first.owner, 'INSERT INTO kept VALUES (7)');
    return { ...program, first };
  }

  test('outlives kill -9 of the program with all that was committed, and the server left behind is taken over', async () => {
    const { child } = await startedWithOneRow();
    const orphan = serverPid();
    await kill(child);
    const again = await run(uid).next();
    expect(await query(again.owner, 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
    expect(serverPid()).not.toBe(orphan);
    expect(isAlive(orphan ?? 0)).toBe(false);
  });

  test('comes back by itself after kill -9 of the server, and says so; a second death is reported as final', async () => {
    const { next, first } = await startedWithOneRow();
    process.kill(serverPid() ?? 0, 'SIGKILL');
    expect(await next()).toMatchObject({ failure: 'restarted', text: { en: expect.stringContaining('SIGKILL') } });
    expect(await query(first.owner, 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
    process.kill(serverPid() ?? 0, 'SIGKILL');
    expect(await next()).toMatchObject({ failure: 'gone' });
  });

  test('is whole after a first start that was killed in the middle', async () => {
    const { child } = run(uid);
    const home = join(directory, 'database');
    await until(
      () =>
        existsSync(home) &&
        readdirSync(home).some((name) => name.startsWith('new-') && existsSync(join(home, name, 'cluster', 'base'))),
    );
    await kill(child);
    expect(existsSync(join(home, 'cluster'))).toBe(false);
    const again = await run(uid).next();
    expect(await query(again.owner, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  test('is refused to a second program, which names the first; the first goes on', async () => {
    const { child, first } = await startedWithOneRow();
    const second = await run(uid).next();
    expect(second).toMatchObject({ fault: 'inUse', text: { vi: expect.stringContaining(`tiến trình ${child.pid} `) } });
    expect(await query(first.owner, 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
  });

  test('stops when it is told to, and the next start finds everything', async () => {
    const { child, next } = await startedWithOneRow();
    child.kill('SIGTERM');
    expect(await next()).toEqual({ stopped: true });
    expect(serverPid()).toBeNull();
    const again = await run(uid).next();
    expect(await query(again.owner, 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
  });

  test('lets requests in as the restricted role, and is closed to other users of the machine', async () => {
    const { app } = await runMade().next();
    expect(
      await query(app, 'SELECT current_user::text AS me, rolsuper FROM pg_roles WHERE rolname = current_user'),
    ).toEqual([{ me: 'congso_app', rolsuper: false }]);
    expect(statSync(app?.host ?? '').mode & 0o777).toBe(0o700);
    expect(statSync(join(directory, 'database', 'cluster')).mode & 0o077).toBe(0);
  });

  test('listens on a loopback port with passwords where sockets cannot serve', async () => {
    const { owner, app } = await run(uid, 'loopback').next();
    expect(await query(owner, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(await query(app, 'SELECT current_user::text AS me')).toEqual([{ me: 'congso_app' }]);
    await expect(query({ ...owner, password: 'guess' }, 'SELECT 1')).rejects.toThrow('password');
    expect(statSync(join(directory, 'database', 'password')).mode & 0o077).toBe(0);
  });

  test('knows Vietnamese: lower case of Đ, and sorting with đ after d', async () => {
    const { owner } = await runMade().next();
    expect(await query(owner, `SELECT lower('ĐÀ NẴNG') AS l, to_tsvector('simple', 'ĐƯỜNG')::text AS t`)).toEqual([
      { l: 'đà nẵng', t: "'đường':1" },
    ]);
    expect(
      await query(
        owner,
        `SELECT string_agg(w, ' ' ORDER BY w COLLATE "vi-x-icu") AS s FROM unnest('{đa,em,da,dz}'::text[]) w`,
      ),
    ).toEqual([{ s: 'da dz đa em' }]);
  });
});

test('a data directory with a path too long for a socket gets its socket elsewhere', async () => {
  const deep = join(directory, 'x'.repeat(100));
  const program = run('', 'socket', deep);
  const { owner } = await program.next();
  expect(owner?.host.startsWith(deep)).toBe(false);
  expect(await query(owner, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  program.child.kill('SIGTERM');
  await program.next();
  expect(existsSync(owner?.host ?? '')).toBe(false);
});

test('a data directory that cannot be written is refused by name', async () => {
  const file = join(directory, 'file');
  cpSync(join(import.meta.dirname, 'index.ts'), file);
  expect(await run('', 'socket', join(file, 'data')).next()).toMatchObject({
    fault: 'notWritable',
    text: { en: expect.stringContaining(file) },
  });
});

test('a database of another major version is refused with both versions', async () => {
  const cluster = join(directory, 'database', 'cluster');
  mkdirSync(cluster, { recursive: true });
  cpSync(join(import.meta.dirname, 'index.ts'), join(cluster, 'PG_VERSION'));
  expect(await run('', 'socket').next()).toMatchObject({ fault: 'otherMajor' });
});

// What only root can try; for anybody else there is no such case.
if (isRoot) {
  test('a data directory that the server user cannot enter keeps its database elsewhere, and finds it again', async () => {
    const closed = join(directory, 'closed');
    mkdirSync(closed, { mode: 0o700 });
    const program = run('', 'socket', join(closed, 'data'));
    const { owner } = await program.next();
    const home = readFileSync(join(closed, 'data', 'database.place'), 'utf8').trim();
    await query(owner, 'CREATE TABLE kept (n int)');
    program.child.kill('SIGTERM');
    expect(await program.next()).toEqual({ stopped: true });
    const again = run('', 'socket', join(closed, 'data'));
    expect(await query((await again.next()).owner, 'SELECT * FROM kept')).toEqual([]);
    again.child.kill('SIGTERM');
    await again.next();
    rmSync(home, { recursive: true });
  });

  test('an ordinary user is refused the database that root made, and told whose it is', async () => {
    const program = run('');
    await program.next();
    program.child.kill('SIGTERM');
    await program.next();
    chmodSync(join(directory, 'program.lock'), 0o666);
    chmodSync(join(directory), 0o777);
    expect(await run('1000').next()).toMatchObject({
      fault: 'foreignCluster',
      text: { en: expect.stringContaining('65534') },
    });
  });
}
