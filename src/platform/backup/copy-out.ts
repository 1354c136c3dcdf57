import { createHash } from 'node:crypto';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { type Table, withColumns } from './catalog.ts';
import type { TableEntry } from './manifest.ts';

/**
 * Reads all rows of a table as COPY's text, in blocks of up to a few megabytes, each handed to `take` before the next is read.
 * Gives the table's line of the manifest.
 */
export async function copyOut(
  client: pg.ClientBase,
  table: Table,
  take: (block: Uint8Array, number: number) => Promise<void>,
): Promise<TableEntry> {
  const hash = createHash('sha256');
  const source = client.query(copyTo(`COPY ${withColumns(table)} TO STDOUT`));
  let bytes = 0;
  let blocks = 0;
  for await (const block of blocksOf(source)) {
    hash.update(block);
    bytes += block.length;
    blocks += 1;
    await take(block, blocks);
  }
  return { ...table, columns: [...table.columns], rows: source.rowCount, bytes, sha256: hash.digest('hex') };
}

const blockSize = 4_000_000;

async function* blocksOf(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of source) {
    held.push(chunk);
    size += chunk.length;
    if (size < blockSize) continue;
    yield Buffer.concat(held);
    held = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(held);
}
