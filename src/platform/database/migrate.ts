import { join } from 'node:path';
import { type Kysely, type Transaction as KyselyTransaction, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import pg from 'pg';
import { rootDirectory } from '#platform/paths';
import type { DatabaseConnection } from './connection.ts';
import { DatabaseFault, reasonOf } from './fault.ts';
import { installJobSchema } from './job-schema.ts';
import { type MigrationFile, readMigrationFiles } from './migration-files.ts';
import { type NoTables, openPool } from './pool.ts';
import { lineAt, type Statement, statementsOf } from './statements.ts';

/** Where the shipped migrations lie. */
export const migrationsDirectory = join(rootDirectory, 'migrations');

/** The schema of the migrator's own tables, apart from the system's. */
const schema = 'migration';
const oldestServer = 150_000;

/**
 * Brings a database to the newest schema: each file in a transaction of its own, under a lock, so that several processes may
 * start at once. Gives the names of the files that were applied now.
 * Refuses (DatabaseFault) a server before PostgreSQL 15, a landed file that was edited or is gone, and a failing statement by file and line.
 */
export async function migrate(owner: DatabaseConnection, directory: string = migrationsDirectory): Promise<string[]> {
  const files = await readMigrationFiles(directory);
  // two: the migrator keeps one for its lock while it looks at the tables with another
  const db = openPool(owner, { applicationName: 'congso migrate', max: 2 });
  try {
    await assertServerVersion(db.kysely);
    await ensureChecksumTable(db.kysely);
    await assertUnchanged(db.kysely, files);
    const applied = await applyAll(db.kysely, files);
    // our own tables come with those of the jobs, which have an order of migrations of their own
    if (directory === migrationsDirectory) await installJobSchema(owner);
    return applied;
  } finally {
    await db.close();
  }
}

/**
 * Applies these files to an empty database inside of the caller's transaction, so that they are undone with it. For a restore,
 * which must leave either the whole old state or the whole new one.
 */
export async function migrateWithin(tx: KyselyTransaction<NoTables>, files: readonly MigrationFile[]): Promise<void> {
  await assertServerVersion(tx);
  await createChecksumTable(tx);
  await applyAll(tx, files);
}

async function applyAll(db: Kysely<NoTables>, files: readonly MigrationFile[]): Promise<string[]> {
  const migrations = Object.fromEntries(files.map((file) => [file.name, migrationOf(file)]));
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => migrations },
    migrationTableSchema: schema,
  });
  const applied: string[] = [];
  for (;;) {
    const { error, results } = await migrator.migrateUp();
    if (error instanceof DatabaseFault) throw error;
    if (error !== undefined) throw new DatabaseFault('migrationsDiffer', { reason: reasonOf(error) }, error);
    if (results === undefined || results.length === 0) return applied;
    applied.push(...results.map((result) => result.migrationName));
  }
}

function migrationOf(file: MigrationFile): Migration {
  const up = async (db: Kysely<NoTables>) => {
    // Statement by statement, since the server tells the place of an error only within what it was sent.
    for (const statement of statementsOf(file.text)) await run(db, file, statement);
    await sql`INSERT INTO migration.checksum (name, checksum) VALUES (${file.name}, ${file.checksum})`.execute(db);
  };
  return { up };
}

async function run(db: Kysely<NoTables>, file: MigrationFile, statement: Statement): Promise<void> {
  try {
    await sql.raw(statement.text).execute(db);
  } catch (error) {
    const place = error instanceof pg.DatabaseError && error.position ? Number(error.position) - 1 : 0;
    const line = statement.line + lineAt(statement.text, place) - 1;
    throw new DatabaseFault(
      'migrationFailed',
      { file: `migrations/${file.file}`, line, reason: reasonOf(error) },
      error,
    );
  }
}

async function assertServerVersion(db: Kysely<NoTables>): Promise<void> {
  const { rows } = await sql<{ number: string; name: string }>`
    SELECT current_setting('server_version_num') AS number, current_setting('server_version') AS name`.execute(db);
  if (Number(rows[0]?.number) < oldestServer) throw new DatabaseFault('tooOld', { found: rows[0]?.name ?? '?' });
}

async function ensureChecksumTable(db: Kysely<NoTables>): Promise<void> {
  await db.transaction().execute(createChecksumTable);
}

async function createChecksumTable(tx: KyselyTransaction<NoTables>): Promise<void> {
  // IF NOT EXISTS alone fails when two processes create at the same moment
  await sql`SELECT pg_advisory_xact_lock(hashtext('congso.migrate'))`.execute(tx);
  await sql`CREATE SCHEMA IF NOT EXISTS migration`.execute(tx);
  await sql`CREATE TABLE IF NOT EXISTS migration.checksum (name text PRIMARY KEY, checksum text NOT NULL)`.execute(tx);
}

async function assertUnchanged(db: Kysely<NoTables>, files: readonly MigrationFile[]): Promise<void> {
  const { rows } = await sql<{ name: string; checksum: string }>`SELECT name, checksum FROM migration.checksum`.execute(
    db,
  );
  const landed = new Map(rows.map((row) => [row.name, row.checksum]));
  const edited = files.find((file) => landed.has(file.name) && landed.get(file.name) !== file.checksum);
  if (edited !== undefined) throw new DatabaseFault('migrationEdited', { file: `migrations/${edited.file}` });
}
