import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { z } from 'zod';
import { rootDirectory } from '#platform/paths';
import type { Storage } from '#platform/storage';
import { quoted, sequencesOf, tablesOf } from './catalog.ts';
import { copyOut } from './copy-out.ts';
import { BackupFault } from './fault.ts';
import { formatVersion, type Header, headerName, type Manifest, manifestName, tableKey } from './manifest.ts';
import type { ArchiveDraft } from './write-archive.ts';

type Filling = { readonly storage: Storage; readonly now: () => Date; readonly signal?: AbortSignal };

/** Puts everything that the connection's transaction sees, and the stored files, into the archive; gives its manifest. */
export async function fillArchive(draft: ArchiveDraft, client: pg.ClientBase, options: Filling): Promise<Manifest> {
  const header = await headerOf(client, options.now());
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

async function readSequences(client: pg.ClientBase): Promise<Manifest['sequences']> {
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
async function addFiles(draft: ArchiveDraft, { storage, signal }: Filling): Promise<Manifest['files']> {
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

async function headerOf(client: pg.ClientBase, at: Date): Promise<Header> {
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

function json(content: object): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(content, null, 1)}\n`);
}

function programVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(rootDirectory, 'package.json'), 'utf8'));
  return z.object({ version: z.string() }).parse(manifest).version;
}
