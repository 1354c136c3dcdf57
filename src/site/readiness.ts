import { readdir } from 'node:fs/promises';
import { sql } from 'kysely';
import { migrationsDirectory, type Queryable } from '#platform/database';

export type Readiness = { readonly database: boolean; readonly migrations: boolean };

/** The shipped migrations that the database does not have yet, in their order. */
export async function missingMigrations(db: Queryable): Promise<readonly string[]> {
  const files = (await readdir(migrationsDirectory)).filter((file) => /^\d{4}_.*\.sql$/.test(file)).sort();
  const { rows } = await sql<{ name: string }>`SELECT name FROM migration.checksum`.execute(db.kysely);
  const landed = new Set(rows.map((row) => row.name));
  return files.map((file) => file.replace(/\.sql$/, '')).filter((name) => !landed.has(name));
}

/** Whether requests can be served: the database answers, and its schema is the one of this program. */
export async function readiness(db: Queryable): Promise<Readiness> {
  try {
    return { database: true, migrations: (await missingMigrations(db)).length === 0 };
  } catch {
    return { database: false, migrations: false };
  }
}
