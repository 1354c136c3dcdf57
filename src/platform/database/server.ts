import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, fchownSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Binaries } from './binaries.ts';
import { DatabaseFault } from './fault.ts';
import { serverEnvironment } from './initialise.ts';
import type { Place } from './place.ts';
import { claimedPostmaster, requestStop } from './postmaster.ts';

/** Where the server listens: a socket in a closed directory, or a port of the loopback address. */
export type Listening = { readonly host: string; readonly port: number; readonly onSocket: boolean };

export type ServerOrder = {
  readonly place: Place;
  readonly binaries: Binaries;
  readonly listening: Listening;
  /** Further server settings, by name. */
  readonly settings: Readonly<Record<string, string>>;
};

/** How a server process ended, for messages: "exit code 1", "SIGKILL". */
export type Ending = string;

export type Server = {
  readonly ended: Promise<Ending>;
  /** Asks for a fast shutdown and does not wait; for the last moment of a program. */
  readonly requestStop: () => void;
  readonly stop: () => Promise<void>;
};

const largestLog = 10_000_000;
/** Recovery after a crash replays the log of changes; on a slow disk that takes its time, but not for ever. */
const patience = { starting: 300_000, stopping: 30_000 };

/** Starts the server and waits until it takes connections; a fault with its own last words where it does not. */
export async function startServer(order: ServerOrder): Promise<Server> {
  const { place, binaries } = order;
  const before = rotateLog(place.log);
  const child = launch(order);
  const ended = endingOf(child);
  if (!(await becomesReady(child, ended, place.cluster))) {
    throw new DatabaseFault('startFailed', { reason: lastWords(place.log, before) || (await ended), log: place.log });
  }
  const request = () => {
    if (isRunning(child)) requestStop(child.pid ?? 0, place.cluster, binaries.pgCtl);
  };
  return { ended, requestStop: request, stop: () => stopChild(child, ended, request) };
}

function isRunning(child: ChildProcess): boolean {
  return child.pid !== undefined && child.exitCode === null && child.signalCode === null;
}

/** A port that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => probe.once('error', reject).listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('the system gave no port');
  return address.port;
}

/**
 * In a session of its own, so that Ctrl-C reaches the program alone and the database stops last; its words go to a file,
 * since a pipe would break with the program.
 */
function launch({ place, binaries, listening, settings }: ServerOrder): ChildProcess {
  const log = openSync(place.log, 'a', 0o600);
  if (place.identity !== null) fchownSync(log, place.identity.uid, place.identity.gid);
  const child = spawn(binaries.postgres, ['-D', place.cluster, ...options(listening, settings)], {
    cwd: place.home,
    env: serverEnvironment(),
    detached: true,
    stdio: ['ignore', log, log],
    ...(place.identity ?? {}),
  });
  closeSync(log);
  return child;
}

function options(listening: Listening, settings: Readonly<Record<string, string>>): string[] {
  const all = {
    listen_addresses: listening.onSocket ? '' : listening.host,
    unix_socket_directories: listening.onSocket ? listening.host : '',
    unix_socket_permissions: '0700',
    port: String(listening.port),
    log_destination: 'stderr',
    logging_collector: 'off',
    log_line_prefix: '%m [%p] ',
    timezone: 'Asia/Ho_Chi_Minh',
    log_timezone: 'Asia/Ho_Chi_Minh',
    ...settings,
  };
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

function endingOf(child: ChildProcess): Promise<Ending> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`));
  });
}

async function becomesReady(child: ChildProcess, ended: Promise<Ending>, cluster: string): Promise<boolean> {
  const state = { over: false };
  void ended.then(() => {
    state.over = true;
  });
  for (let waited = 0; waited < patience.starting && !state.over; waited += 15) {
    const claimed = claimedPostmaster(cluster);
    if (claimed?.ready === true && claimed.pid === child.pid) return true;
    await sleep(15);
  }
  child.kill('SIGQUIT');
  return false;
}

async function stopChild(child: ChildProcess, ended: Promise<Ending>, request: () => void): Promise<void> {
  if (!isRunning(child)) return;
  request();
  const late = setTimeout(() => child.kill('SIGQUIT'), patience.stopping);
  await ended;
  clearTimeout(late);
}

/** Puts a log that has grown aside; gives its size now, where the words of this start will begin. */
function rotateLog(log: string): number {
  if (!existsSync(log)) return 0;
  const { size } = statSync(log);
  if (size < largestLog) return size;
  renameSync(log, `${log}.1`);
  return 0;
}

function lastWords(log: string, from: number): string {
  const said = readFileSync(log).subarray(from).toString('utf8').trim();
  const grave = said.split('\n').filter((line) => /FATAL|PANIC|HINT|DETAIL/.test(line));
  return (grave.length > 0 ? grave : said.split('\n').slice(-3)).join(' ');
}
