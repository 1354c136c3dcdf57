import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { migrationsDirectory } from './migrate.ts';
import type { Queryable } from './pool.ts';
import { dumpSchema } from './schema-dump.ts';

/** The readable dump that stands beside the migrations. */
export const schemaFile = join(migrationsDirectory, 'schema.sql');

/** Writes `migrations/schema.sql` anew from a migrated database. */
export async function writeSchemaFile(db: Queryable): Promise<void> {
  await writeFile(schemaFile, await dumpSchema(db));
}
