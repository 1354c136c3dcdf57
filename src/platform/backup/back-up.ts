import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { z } from 'zod';
import { type Database, type DatabaseConnection, openPool } from '#platform/database';
import { rootDirectory } from '#platform/paths';
import type { Storage } from '#platform/storage';
import { quoted, sequencesOf, tablesOf, textSettings } from './catalog.ts';
import { copyOut } from './copy-out.ts';
import { BackupFault } from './fault.ts';
import { formatVersion, type Header, headerName, type Manifest, manifestName, tableKey } from './manifest.ts';
import { checkArchive } from './read-archive.ts';
import { beginRun, type Cause, type Checked, endRun, lockRuns } from './runs.ts';
import { tryRestore } from './try-restore.ts';
import { type ArchiveDraft, draftArchive, type Written } from './write-archive.ts';

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
    client.release(true);
    await db.close();
  }
}

/** Named by UTC, so that names sort by age. */
export function archiveName(at: Date): string {
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
  const header = await beginSnapshot(client, options.now());
  // after the snapshot, so that this run does not stand unfinished in its own backup
  const run = await beginRun(db, options.cause, file, options.now());
  const draft = draftArchive(file, options.now());
  try {
    const manifest = await fill(draft, options, client, header);
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
async function beginSnapshot(client: pg.PoolClient, at: Date): Promise<Header> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  await client.query(textSettings);
  const { rows } = await client.query<{ there: boolean; server: string }>(
    `SELECT to_regclass('migration.checksum') IS NOT NULL AS there, current_setting('server_version') AS server`,
  );
  const found = rows[0];
  if (found === undefined || !found.there) throw new BackupFault('nothingThere');
  const { rows: migrations } = await client.query<Header['migrations'][number]>(
    'SELECT name, checksum FROM migration.checksum ORDER BY name COLLATE "C"',
  );
  if (migrations.length === 0) throw new BackupFault('nothingThere');
  return {
    format: formatVersion,
    program: programVersion(),
    createdAt: at.toISOString(),
    server: found.server,
    migrations,
  };
}

async function fill(
  draft: ArchiveDraft,
  options: BackupOptions,
  client: pg.PoolClient,
  header: Header,
): Promise<Manifest> {
  await draft.add(headerName, json(header));
  const tables = await tablesOf(client);
  if (tables.length > 0) await client.query(`LOCK TABLE ${tables.map(quoted).join(', ')} IN ACCESS SHARE MODE`);
  const entries: Manifest['tables'] = [];
  for (const table of tables) {
    const name = tableKey(table);
    entries.push(
      await copyOut(client, table, async (block, number) => {
        if (options.signal?.aborted) throw new BackupFault('stopped');
        await draft.add(`tables/${name}/${String(number).padStart(6, '0')}`, block);
      }),
    );
  }
  const sequences = await readSequences(client);
  const files = await addFiles(draft, options);
  const manifest = { ...header, tables: entries, sequences, files };
  await draft.add(manifestName, json(manifest));
  return manifest;
}

async function readSequences(client: pg.PoolClient): Promise<Manifest['sequences']> {
  const found: Manifest['sequences'] = [];
  for (const sequence of await sequencesOf(client)) {
    const { rows } = await client.query<{ value: string; called: boolean }>(
      `SELECT last_value::text AS value, is_called AS called FROM ${quoted(sequence)}`,
    );
    for (const row of rows) found.push({ ...sequence, ...row });
  }
  return found;
}

/** A file is kept before the row that names it is committed, so that every file of the snapshot is among those listed now. */
async function addFiles(draft: ArchiveDraft, { storage, signal }: BackupOptions): Promise<Manifest['files']> {
  const hash = createHash('sha256');
  const damaged: string[] = [];
  let count = 0;
  let bytes = 0;
  for await (const { key, size } of storage.list()) {
    if (signal?.aborted) throw new BackupFault('stopped');
    // one damaged file must not be in the way of all backups
    if ((await storage.verify(key)) !== 'whole') {
      damaged.push(key);
      continue;
    }
    await draft.addFile(`files/${key}`, size, await storage.open(key));
    hash.update(`${key}\n`);
    count += 1;
    bytes += size;
  }
  return { count, bytes, sha256: hash.digest('hex'), damaged };
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

function json(content: object): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(content, null, 1)}\n`);
}

function programVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(rootDirectory, 'package.json'), 'utf8'));
  return z.object({ version: z.string() }).parse(manifest).version;
}
