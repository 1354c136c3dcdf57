import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf, DatabaseFault } from './fault.ts';

/** What `postmaster.pid` says: its first line is the process, its eighth the state. */
export type Postmaster = { readonly pid: number; readonly ready: boolean };

/** The server process that claims the cluster by its pid file, whether it still lives or not; null without a claim. */
export function claimedPostmaster(cluster: string): Postmaster | null {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[0]);
  return Number.isInteger(pid) && pid > 0 ? { pid, ready: lines[7]?.trim() === 'ready' } : null;
}

/**
 * Stops a server that outlived the program that had started it. To be called only under the directory's lock: then no
 * living program uses that server. Its connections end, what was committed stays.
 */
export async function stopOrphan(cluster: string, pgCtl: string): Promise<void> {
  const claimed = claimedPostmaster(cluster);
  if (claimed === null || !isAlive(claimed.pid)) return;
  if (!servesCluster(claimed.pid, cluster)) {
    // The number went to another process meanwhile. PostgreSQL cannot tell and would refuse to start.
    rmSync(join(cluster, 'postmaster.pid'), { force: true });
    return;
  }
  requestStop(claimed.pid, cluster, pgCtl);
  if (await ended(claimed.pid, 20_000)) return;
  if (process.platform !== 'win32') process.kill(claimed.pid, 'SIGQUIT');
  if (!(await ended(claimed.pid, 5_000))) throw new DatabaseFault('orphanStays', { pid: claimed.pid });
}

/** Asks for PostgreSQL's fast shutdown: open transactions are rolled back, everything committed is flushed. */
export function requestStop(pid: number, cluster: string, pgCtl: string): void {
  // Windows has no signals; pg_ctl speaks to the server over a pipe there.
  if (process.platform === 'win32') spawnSync(pgCtl, ['stop', '-D', cluster, '-m', 'fast', '-w']);
  else process.kill(pid, 'SIGINT');
}

/** A server's working directory is its cluster; where that cannot be read, its command line names it. */
function servesCluster(pid: number, cluster: string): boolean {
  const directory = realpathSync(cluster);
  try {
    if (process.platform === 'linux') return readlinkSync(`/proc/${pid}/cwd`) === directory;
  } catch {
    return false; // another user's process: a server of ours would be readable
  }
  if (process.platform === 'win32') return true;
  return spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).stdout.includes(cluster);
}

/** Whether a process of that number runs, of whomever. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** Ended, and not yet taken note of by its parent: in a container without an init process that may last for ever. */
function isZombie(pid: number): boolean {
  try {
    return process.platform === 'linux' && /\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return true; // gone between the two looks
  }
}

async function ended(pid: number, milliseconds: number): Promise<boolean> {
  for (let waited = 0; waited < milliseconds; waited += 20) {
    if (!isAlive(pid)) return true;
    await sleep(20);
  }
  return !isAlive(pid);
}
