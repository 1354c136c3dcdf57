import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { type Database, type DatabaseConnection, openPool } from '#platform/database';
import type { Storage } from '#platform/storage';
import { textSettings } from './catalog.ts';
import { BackupFault } from './fault.ts';
import { fillArchive } from './fill-archive.ts';
import type { Manifest } from './manifest.ts';
import { checkArchive } from './read-archive.ts';
import { beginRun, type Cause, type Checked, endRun, lockRuns, unlockRuns } from './runs.ts';
import { tryRestore } from './try-restore.ts';
import { draftArchive, type Written } from './write-archive.ts';

export type BackupOptions = {
  /** The owner's connection: it sees every row. */
  readonly owner: DatabaseConnection;
  readonly storage: Storage;
  /** A file that does not exist, or a directory that does. */
  readonly to: string;
  readonly cause: Cause;
  /** Beyond reading the archive from end to end, restore it into a scratch database and compare. */
  readonly verify: boolean;
  readonly now: () => Date;
  /** Where the migrations lie by which a trial restore is made; the shipped ones unless told. */
  readonly migrations?: string;
  readonly signal?: AbortSignal;
};

export type BackupResult = Written & {
  readonly file: string;
  readonly checked: Checked;
  readonly tables: number;
  readonly rows: number;
  readonly files: number;
  /** Keys of stored files that were missing or altered on the disk and so are not in the backup. */
  readonly damaged: readonly string[];
};

/**
 * Writes everything, the database as it is at one moment and the stored files, into one archive while others go on working,
 * checks the archive, and only then gives it its name. Each run stands in backup_run, also a failed one.
 * Refuses (BackupFault): the file exists or cannot be written, another backup runs, there is nothing to back up.
 */
export async function backUp(options: BackupOptions): Promise<BackupResult> {
  const file = fileFor(options);
  const db = openPool(options.owner, { applicationName: 'congso backup', max: 3 });
  const client = await db.pool.connect();
  try {
    await lockRuns(db, client, options.now());
    return await recorded(options, db, client, file);
  } finally {
    await unlockRuns(client);
    client.release(true);
    await db.close();
  }
}

/** Named by UTC, so that names sort by age. */
function archiveName(at: Date): string {
  return `congso-${at.toISOString().replace(/[-:]|\.\d+/g, '')}.tar.gz`;
}

function fileFor({ to, now }: BackupOptions): string {
  const file = existsSync(to) && statSync(to).isDirectory() ? join(to, archiveName(now())) : to;
  if (existsSync(file)) throw new BackupFault('exists', { file });
  return file;
}

async function recorded(
  options: BackupOptions,
  db: Database,
  client: pg.PoolClient,
  file: string,
): Promise<BackupResult> {
  await beginSnapshot(client);
  // after the snapshot, so that this run does not stand unfinished in its own backup
  const run = await beginRun(db, options.cause, file, options.now());
  const draft = draftArchive(file, options.now());
  try {
    const manifest = await fillArchive(draft, client, options);
    const written = await draft.close();
    const checked = await check(draft.path, options);
    await draft.publish(written);
    await endRun(db, run, { outcome: 'done', ...written, checked }, options.now());
    return resultOf(file, manifest, written, checked);
  } catch (error) {
    await draft.abandon();
    await endRun(
      db,
      run,
      { outcome: 'failed', error: String(error instanceof Error ? error.message : error) },
      options.now(),
    );
    throw error;
  }
}

/** From the first query on, the transaction sees one moment's state. Nothing is locked but against changes of the schema. */
async function beginSnapshot(client: pg.PoolClient): Promise<void> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  await client.query(textSettings);
  await client.query('SELECT txid_current_snapshot()');
}

async function check(path: string, options: BackupOptions): Promise<Checked> {
  if (!options.verify) {
    await checkArchive(path);
    return 'read';
  }
  await tryRestore({
    owner: options.owner,
    file: path,
    ...(options.migrations ? { migrations: options.migrations } : {}),
  });
  return 'restored';
}

function resultOf(file: string, manifest: Manifest, written: Written, checked: Checked): BackupResult {
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  const { count, damaged } = manifest.files;
  return { file, ...written, checked, tables: manifest.tables.length, rows, files: count, damaged };
}
