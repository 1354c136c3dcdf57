import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseFault } from './fault.ts';

/** The user as whom the server runs; null: as ourselves. */
export type Identity = { readonly uid: number; readonly gid: number } | null;

/** "nobody" on every Linux; needs no entry in the user table, so that nothing has to be set up. */
const nobody = { uid: 65534, gid: 65534 };

/**
 * PostgreSQL refuses to run as root, so under root it runs as the owner of its directory, or as nobody for a new one.
 * An ordinary user cannot open another one's database: that is refused with the owner's number.
 */
export function serverIdentity(cluster: string): Identity {
  const us = process.getuid?.();
  if (us === undefined) return null;
  const owner = existsSync(cluster) ? statSync(cluster) : null;
  if (us === 0) return owner === null ? nobody : { uid: owner.uid, gid: owner.gid };
  if (owner !== null && owner.uid !== us)
    throw new DatabaseFault('foreignCluster', { directory: cluster, owner: owner.uid });
  return null;
}

/** Whether that user may pass through every directory down to `path` and read it, by the permission bits. */
export function canReach(identity: Identity, path: string): boolean {
  if (identity === null) return existsSync(path);
  if (!existsSync(path)) return false;
  const needed = statSync(path).isDirectory() ? 5 : 4;
  return allows(identity, path, needed) && ancestors(path).every((directory) => allows(identity, directory, 1));
}

function ancestors(path: string): string[] {
  const parent = dirname(path);
  return parent === path ? [] : [parent, ...ancestors(parent)];
}

function allows(identity: { uid: number; gid: number }, path: string, bits: number): boolean {
  const { mode, uid, gid } = statSync(path);
  const shift = uid === identity.uid ? 6 : gid === identity.gid ? 3 : 0;
  return ((mode >> shift) & bits) === bits;
}
