import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import pg from 'pg';
import { installedBinaries, readyBinaries } from './binaries.ts';
import type { DatabaseConnection } from './connection.ts';
import { initialise, ownerPassword, ownerRole } from './initialise.ts';
import { type Lock, lockDirectory } from './lock.ts';
import { findPlace, makeDirectory, type Place, socketDirectory } from './place.ts';
import { stopOrphan } from './postmaster.ts';
import { appRole } from './roles.ts';
import { freePort, type Listening, type ServerOrder, startServer } from './server.ts';
import { type FailureListener, supervise } from './supervise.ts';

export type RunningDatabase = {
  /** Owns the schema: migrations, backup, restore. */
  readonly ownerConnection: DatabaseConnection;
  /** Requests and jobs: the restricted role. */
  readonly appConnection: DatabaseConnection;
  /** Ends the server (embedded) after rolling open transactions back; does nothing for a server of others. */
  readonly stop: () => Promise<void>;
  /** Told when the embedded server died: once restarted, or gone for good, when the program should end. */
  readonly onFailure: (listener: FailureListener) => void;
};

export type StartOptions = {
  /** CONGSO_DATA, absolute. It is made where it is missing. */
  readonly dataDirectory: string;
  /** Server settings beyond the defaults, by PostgreSQL's names. */
  readonly settings?: Readonly<Record<string, string>>;
  /** `loopback` where sockets cannot serve; found out by itself when left out. */
  readonly listen?: 'socket' | 'loopback';
  /** The folder with PostgreSQL's `bin`, `lib` and `share`; by default the installed package's. */
  readonly binaries?: string;
};

export const databaseName = 'congso';
const socketPort = 5432;

/**
 * Starts PostgreSQL on a data directory of ours, making the database on the first start, and keeps it running.
 * Refuses with a DatabaseFault: the directory is in use, not writable, of another user or version, or the server will not start.
 */
export async function startDatabase(options: StartOptions): Promise<RunningDatabase> {
  makeDirectory(options.dataDirectory, 0o755);
  const lock = lockDirectory(options.dataDirectory);
  try {
    return await startUnderLock(options, lock);
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function startUnderLock(options: StartOptions, lock: Lock): Promise<RunningDatabase> {
  const place = findPlace(options.dataDirectory);
  // A database outside of its data directory could be named by a copy of that directory too.
  const second = place.home.startsWith(options.dataDirectory) ? null : lockDirectory(place.home);
  try {
    const order = await prepare(options, place);
    const server = await supervise(order, () => startServer(order));
    const connections = await connect(order).catch(async (error) => {
      await server.stop();
      throw error;
    });
    const stop = async () => {
      await server.stop();
      removeSocketDirectory(order);
      second?.release();
      lock.release();
    };
    return { ...connections, stop, onFailure: server.onFailure };
  } catch (error) {
    second?.release();
    throw error;
  }
}

async function prepare(options: StartOptions, place: Place): Promise<ServerOrder> {
  const binaries = readyBinaries(options.binaries ?? installedBinaries(), place.identity, place.home);
  const socket = options.listen === 'loopback' ? null : socketDirectory(place, socketPort);
  await stopOrphan(place.cluster, binaries.pgCtl);
  initialise(place, binaries, socket === null);
  const listening: Listening =
    socket === null
      ? { host: '127.0.0.1', port: await freePort(), onSocket: false }
      : { host: socket, port: socketPort, onSocket: true };
  return { place, binaries, listening, settings: options.settings ?? {} };
}

/** A socket directory outside of the database's home serves one start only. */
function removeSocketDirectory({ place, listening }: ServerOrder): void {
  if (listening.onSocket && !listening.host.startsWith(place.home))
    rmSync(listening.host, { recursive: true, force: true });
}

/** On each start, so that a first start that was killed in between is completed by the next one. */
async function connect({
  place,
  listening,
}: ServerOrder): Promise<Pick<RunningDatabase, 'ownerConnection' | 'appConnection'>> {
  const { host, port } = listening;
  const owner = { host, port, user: ownerRole, ...(listening.onSocket ? {} : { password: ownerPassword(place.home) }) };
  const appPassword = listening.onSocket ? null : randomBytes(24).toString('base64url');
  const client = new pg.Client({ ...owner, database: 'postgres' });
  await client.connect();
  try {
    await ensureDatabase(client);
    await ensureAppLogin(client, appPassword);
  } finally {
    await client.end();
  }
  return {
    ownerConnection: { ...owner, database: databaseName },
    appConnection: {
      host,
      port,
      user: appRole,
      database: databaseName,
      ...(appPassword === null ? {} : { password: appPassword }),
    },
  };
}

async function ensureDatabase(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [databaseName]);
  if (rowCount === 0) await client.query(`CREATE DATABASE ${databaseName}`);
}

async function ensureAppLogin(client: pg.Client, password: string | null): Promise<void> {
  const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [appRole]);
  if (rowCount === 0) await client.query(`CREATE ROLE ${appRole}`);
  const secret = password === null ? 'PASSWORD NULL' : `PASSWORD ${pg.escapeLiteral(password)}`;
  await client.query(`ALTER ROLE ${appRole} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS ${secret}`);
}
