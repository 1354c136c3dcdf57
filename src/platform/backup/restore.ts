import { basename } from 'node:path';
import { record, type Verification, verify } from '#platform/audit';
import { type DatabaseConnection, inTransaction, migrate, openPool } from '#platform/database';
import type { Storage } from '#platform/storage';
import { load } from './load.ts';
import type { Manifest } from './manifest.ts';

export type RestoreOptions = {
  readonly owner: DatabaseConnection;
  readonly storage: Storage;
  readonly from: string;
  /** Deletes what the database holds; otherwise it must be empty. */
  readonly replace: boolean;
  readonly migrations?: string;
};

export type RestoreResult = {
  readonly manifest: Manifest;
  /** Migrations of this program that are newer than the backup. */
  readonly migrated: readonly string[];
  readonly audit: Verification;
};

/**
 * Brings everything back as it was at the time of the backup, then the schema to this program's, and verifies the audit trail.
 * Either all of it is there afterwards or the database is as it was; stored files are added first, which nobody sees.
 * Refuses (BackupFault): a damaged or foreign archive, a newer program's, a database that is in use or not empty.
 */
export async function restore({ owner, storage, from, replace, migrations }: RestoreOptions): Promise<RestoreResult> {
  const place = migrations === undefined ? {} : { migrations };
  const manifest = await load({
    owner,
    file: from,
    replace,
    keepFile: async (key, content) => {
      await storage.put(content, { name: key, mediaType: 'application/octet-stream' });
    },
    ...place,
  });
  const migrated = await migrate(owner, migrations);
  return { manifest, migrated, audit: await settle(owner, manifest, from) };
}

async function settle(owner: DatabaseConnection, manifest: Manifest, from: string): Promise<Verification> {
  const db = openPool(owner, { applicationName: 'congso restore', max: 2 });
  try {
    const audit = await verify(db);
    await inTransaction(db, { accountId: null, name: 'congso restore', system: true }, async (tx) => {
      const detail = { createdAt: manifest.createdAt, program: manifest.program };
      record(tx, { action: 'backup.restore', subject: { kind: 'backup', id: basename(from) }, detail });
    });
    return audit;
  } finally {
    await db.close();
  }
}
