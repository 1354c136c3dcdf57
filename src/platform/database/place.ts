import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseFault, reasonOf } from './fault.ts';
import { canReach, type Identity, serverIdentity } from './identity.ts';

/** Where the parts of the embedded database lie. `home` holds them all; `cluster` is PostgreSQL's own directory. */
export type Place = {
  readonly home: string;
  readonly cluster: string;
  readonly log: string;
  readonly identity: Identity;
};

/** What `sockaddr_un` holds on the systems that we run on, less its closing zero; macOS has 104 bytes, Linux 108. */
const longestSocketPath = process.platform === 'linux' ? 107 : 103;

/** Where root keeps a database whose user cannot pass into the data directory (a checkout below /root, for one). */
const systemHome = '/var/lib/congso';

/**
 * Decides where the database of a data directory lies: in its `database` folder; or, when the server's user cannot pass
 * there, in a folder of /var/lib/congso that the file `database.place` names from then on.
 */
export function findPlace(dataDirectory: string): Place {
  const pointer = join(dataDirectory, 'database.place');
  if (existsSync(pointer)) return placeAt(readFileSync(pointer, 'utf8').trim());
  const usual = placeAt(makeReachable(join(dataDirectory, 'database')));
  if (canReach(usual.identity, usual.home)) return usual;
  const home = join(systemHome, randomBytes(6).toString('hex'));
  const elsewhere = placeAt(makeReachable(home));
  writeFileSync(pointer, `${home}\n`);
  return elsewhere;
}

function placeAt(home: string): Place {
  const cluster = join(home, 'cluster');
  return { home, cluster, log: join(home, 'server.log'), identity: serverIdentity(cluster) };
}

/** Others may pass through; what must stay closed (the cluster, the socket, the password) is closed by itself. */
function makeReachable(home: string): string {
  makeDirectory(home, 0o755);
  if (process.getuid?.() === 0) chmodSync(home, 0o755);
  return home;
}

/** Makes a directory where it is missing; a fault that names it where it cannot be. */
export function makeDirectory(directory: string, mode: number): void {
  try {
    mkdirSync(directory, { recursive: true, mode });
  } catch (error) {
    throw new DatabaseFault('notWritable', { directory, reason: reasonOf(error) }, error);
  }
}

/** A directory that only the server's user can enter. */
export function closedDirectory(directory: string, identity: Identity): string {
  makeDirectory(directory, 0o700);
  if (identity !== null) chownSync(directory, identity.uid, identity.gid);
  chmodSync(directory, 0o700);
  return directory;
}

/**
 * A directory for the server's socket, closed to others; null where its path cannot be short enough or the system has no
 * such sockets, and a loopback port must serve.
 */
export function socketDirectory(place: Place, port: number): string | null {
  if (process.platform === 'win32') return null;
  const near = join(place.home, 'run');
  if (fits(near, port)) return closedDirectory(near, place.identity);
  if (!fits(join(tmpdir(), 'congso-XXXXXX'), port)) return null;
  return closedDirectory(mkdtempSync(join(tmpdir(), 'congso-')), place.identity);
}

function fits(directory: string, port: number): boolean {
  return Buffer.byteLength(join(directory, `.s.PGSQL.${port}`)) <= longestSocketPath;
}
