import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseFault } from './fault.ts';

/** One file of migrations/. `name` is without its ending; the checksum does not mind how a checkout ends its lines. */
export type MigrationFile = {
  readonly name: string;
  readonly file: string;
  readonly text: string;
  readonly checksum: string;
};

/** The ordered list of `NNNN_name.sql`; `schema.sql`, the dump, is none of them. Refuses other names and double numbers. */
export async function readMigrationFiles(directory: string): Promise<MigrationFile[]> {
  const files = (await readdir(directory)).filter((file) => file.endsWith('.sql') && file !== 'schema.sql').sort();
  const numbers = new Set<string>();
  for (const file of files) {
    const number = file.slice(0, 4);
    if (!/^\d{4}_[a-z0-9_]+\.sql$/.test(file) || numbers.has(number))
      throw new DatabaseFault('badMigrationName', { file });
    numbers.add(number);
  }
  return Promise.all(files.map((file) => readMigrationFile(directory, file)));
}

async function readMigrationFile(directory: string, file: string): Promise<MigrationFile> {
  const text = (await readFile(join(directory, file), 'utf8')).replaceAll('\r\n', '\n');
  return { name: file.replace(/\.sql$/, ''), file, text, checksum: createHash('sha256').update(text).digest('hex') };
}
