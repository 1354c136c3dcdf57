import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { type Table, tablesOf, withColumns } from './catalog.ts';
import { BackupFault, reasonOf } from './fault.ts';
import { type Manifest, tableKey } from './manifest.ts';

export type Loader = {
  /** Blocks of one table must follow one another. */
  readonly rows: (table: string, block: AsyncIterable<Uint8Array>) => Promise<void>;
  readonly end: () => Promise<void>;
  /** Gives the connection back to other statements after a failure. */
  readonly abort: () => void;
};

type Copy = { readonly key: string; readonly stream: ReturnType<typeof copyFrom>; readonly failed: Promise<never> };

/**
 * Fills the tables of the database, which must be empty and have exactly those of the manifest. Refuses (BackupFault), naming
 * the table, rows that do not fit.
 */
export async function startLoading(client: pg.ClientBase, manifest: Manifest, file: string): Promise<Loader> {
  const tables = new Map((await tablesOf(client)).map((table) => [tableKey(table), table]));
  assertSameTables(tables, manifest, file);
  let copy: Copy | null = null;
  const end = async () => {
    const ending = copy;
    copy = null;
    if (ending !== null) await finish(ending, manifest, file);
  };
  const rows = async (key: string, block: AsyncIterable<Uint8Array>) => {
    if (copy?.key !== key) {
      await end();
      copy = begin(client, key, tables.get(key), file);
    }
    for await (const chunk of block) await write(copy, chunk, file);
  };
  return { rows, end, abort: () => copy?.stream.destroy(new Error('given up')) };
}

function begin(client: pg.ClientBase, key: string, table: Table | undefined, file: string): Copy {
  if (table === undefined) throw misfit(key, file, 'unknown table');
  const stream = client.query(copyFrom(`COPY ${withColumns(table)} FROM STDIN`));
  const failed = once(stream, 'error').then(([error]) => {
    throw error;
  });
  failed.catch(() => {});
  return { key, stream, failed };
}

async function write({ key, stream, failed }: Copy, chunk: Uint8Array, file: string): Promise<void> {
  try {
    if (stream.write(chunk)) return;
    await Promise.race([once(stream, 'drain'), failed]);
  } catch (error) {
    throw misfit(key, file, reasonOf(error), error);
  }
}

async function finish({ key, stream }: Copy, manifest: Manifest, file: string): Promise<void> {
  try {
    const over = finished(stream);
    stream.end();
    await over;
  } catch (error) {
    throw misfit(key, file, reasonOf(error), error);
  }
  const expected = manifest.tables.find((table) => tableKey(table) === key)?.rows;
  if (stream.rowCount !== expected) throw misfit(key, file, `${stream.rowCount} of ${expected} rows`);
}

function assertSameTables(tables: ReadonlyMap<string, Table>, manifest: Manifest, file: string): void {
  for (const table of manifest.tables) {
    const found = tables.get(tableKey(table));
    if (found === undefined) throw misfit(tableKey(table), file, 'unknown table');
    if (JSON.stringify(found.columns) !== JSON.stringify(table.columns))
      throw misfit(tableKey(table), file, 'other columns');
  }
  const known = new Set(manifest.tables.map(tableKey));
  const missing = [...tables.keys()].find((key) => !known.has(key));
  if (missing !== undefined) throw misfit(missing, file, 'not in the backup');
}

function misfit(table: string, file: string, reason: string, cause?: unknown): BackupFault {
  return new BackupFault('notFitting', { table, file, reason }, cause);
}
