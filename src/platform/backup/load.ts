import type pg from 'pg';
import {
  type DatabaseConnection,
  type MigrationFile,
  migrateWithin,
  migrationsDirectory,
  openPool,
  readMigrationFiles,
} from '#platform/database';
import { quoted, textSettings } from './catalog.ts';
import { startLoading } from './copy-in.ts';
import { BackupFault } from './fault.ts';
import type { Manifest } from './manifest.ts';
import { openSchema } from './open-schema.ts';
import { type ArchiveSink, checkArchive, readArchive } from './read-archive.ts';
import { clearTarget } from './target.ts';

export type LoadOptions = {
  readonly owner: DatabaseConnection;
  readonly file: string;
  /** Takes the stored files; null where only the database is wanted. */
  readonly keepFile: ArchiveSink['file'] | null;
  /** Deletes what the database holds; otherwise it must be empty. */
  readonly replace: boolean;
  readonly migrations?: string;
};

/**
 * Makes a database what it was at the time of the backup, in one transaction: killed at any moment it leaves what was there
 * before. The archive is read through and checked before anything is touched, and compared again while it is loaded.
 */
export async function load(options: LoadOptions): Promise<Manifest> {
  const { file } = options;
  const { manifest, sha256 } = await checkArchive(file);
  const migrations = await landedMigrations(manifest, options);
  const db = openPool(options.owner, { applicationName: 'congso restore', max: 1 });
  // of the pool's only connection: COPY goes beside Kysely in the same transaction
  const clients: pg.PoolClient[] = [];
  db.pool.on('connect', (client) => void clients.push(client));
  try {
    await db.kysely.transaction().execute(async (tx) => {
      const client = clients[0];
      if (client === undefined) throw new Error('the transaction has no connection');
      await clearTarget(client, options.replace);
      await migrateWithin(tx, migrations);
      const again = await fill(client, manifest, options);
      if (again !== sha256) throw new BackupFault('altered', { file, place: 'sha256' });
    });
  } finally {
    await db.close();
  }
  return manifest;
}

async function fill(client: pg.ClientBase, manifest: Manifest, { file, keepFile }: LoadOptions): Promise<string> {
  await client.query(textSettings);
  const closeSchema = await openSchema(client);
  const loader = await startLoading(client, manifest, file);
  try {
    const skip: ArchiveSink['file'] = async (_key, content) => {
      for await (const _ of content);
    };
    const { sha256 } = await readArchive(file, { rows: loader.rows, file: keepFile ?? skip });
    await loader.end();
    for (const sequence of manifest.sequences)
      await client.query('SELECT setval($1::regclass, $2::bigint, $3)', [
        quoted(sequence),
        sequence.value,
        sequence.called,
      ]);
    await closeSchema();
    return sha256;
  } catch (error) {
    loader.abort();
    throw error;
  }
}

/** The program's migrations up to the backup's last one; refuses (BackupFault) a backup that this program cannot know. */
async function landedMigrations(manifest: Manifest, { file, migrations }: LoadOptions): Promise<MigrationFile[]> {
  const known = await readMigrationFiles(migrations ?? migrationsDirectory);
  const { program } = manifest;
  return manifest.migrations.map((landed, i) => {
    const own = known[i];
    if (own === undefined || (own.name !== landed.name && !known.some(({ name }) => name === landed.name)))
      throw new BackupFault('newerProgram', { file, program, migration: landed.name });
    if (own.name !== landed.name || own.checksum !== landed.checksum)
      throw new BackupFault('otherMigration', { file, program, migration: landed.name });
    return own;
  });
}
