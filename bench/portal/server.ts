/** Our web process as a child, so that its time and memory are its own. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPool } from '#platform/database';
import { rootDirectory } from '#platform/paths';
import { inDatabase, type TestAccess } from '../../test/database.server.ts';
import { builtProgram } from '../program.ts';
import { childrenOf, parentOf } from './processes.ts';

export type OurServer = {
  readonly url: string;
  readonly pid: number;
  readonly access: TestAccess;
  /** The database's processes that serve connections at this moment. */
  readonly databasePids: () => Promise<readonly number[]>;
  readonly stop: () => Promise<void>;
};

type Memory = { readonly pageBytes: number; readonly fragmentBytes: number };

/** Starts it on the database of the run with so many bytes for pages and for parts of pages. */
export async function startOurs(access: TestAccess, memory: Memory): Promise<OurServer> {
  const connection = { ...inDatabase(access.app, access.template) };
  const { flags, environment } = howItIsRun();
  const child = spawn(
    process.execPath,
    [...flags, builtProgram('portal/serve.program.ts'), JSON.stringify({ connection, ...memory })],
    {
      cwd: rootDirectory,
      env: { ...environment, ...process.env },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (chunk) => resolve(String(chunk).trim()));
    child.once('close', () => reject(new Error('the web process did not start')));
  });
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  return { url, pid: child.pid ?? 0, access, databasePids: () => databasePids(access), stop };
}

/** As the command itself is run: its first line says it. */
function howItIsRun() {
  const [first = ''] = readFileSync(join(rootDirectory, 'bin', 'congso'), 'utf8').split('\n', 1);
  const words = first.split(' ');
  return {
    flags: words.filter((word) => word.startsWith('--')),
    environment: Object.fromEntries(words.filter((word) => /^[A-Z_]+=/.test(word)).map((word) => word.split('='))),
  };
}

async function databasePids(access: TestAccess): Promise<readonly number[]> {
  const db = openPool(inDatabase(access.owner, access.template), { applicationName: 'bench', max: 1 });
  const { rows } = await db.pool.query<{ pid: number }>('SELECT pg_backend_pid() AS pid').finally(() => db.close());
  return childrenOf(parentOf(rows[0]?.pid ?? 0));
}
