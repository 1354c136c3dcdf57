import { createHash, type Hash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import { z } from 'zod';
import { BackupFault, reasonOf } from './fault.ts';
import {
  formatVersion,
  type Header,
  headerName,
  headerSchema,
  type Manifest,
  manifestName,
  manifestSchema,
  tableKey,
} from './manifest.ts';

/** Where the content goes. Blocks of a table come one after another, and tables before files. */
export type ArchiveSink = {
  readonly rows: (table: string, block: AsyncIterable<Uint8Array>) => Promise<void>;
  /** Must read the content to its end. */
  readonly file: (key: string, content: Readable) => Promise<void>;
};

export type ArchiveContent = { readonly manifest: Manifest; readonly sha256: string };

type Entry = ReturnType<typeof extract> extends AsyncIterable<infer E> ? E : never;
type Tally = { readonly hash: Hash; bytes: number; blocks: number };
type Reading = {
  readonly file: string;
  readonly tables: Map<string, Tally>;
  readonly files: Tally;
  header: Header | null;
  manifest: Manifest | null;
};

const drain: ArchiveSink = {
  rows: async (_table, block) => {
    for await (const _ of block);
  },
  file: async (_key, content) => {
    for await (const _ of content);
  },
};

/** Reads a whole archive and the checksum beside it, and gives its manifest; refuses (BackupFault) whatever is not as it was written. */
export async function checkArchive(file: string): Promise<ArchiveContent> {
  const content = await readArchive(file);
  const beside = `${file}.sha256`;
  if (existsSync(beside) && !readFileSync(beside, 'utf8').startsWith(content.sha256))
    throw new BackupFault('altered', { file, place: beside });
  return content;
}

/**
 * Reads an archive from its beginning to its end, hands its content on, and compares everything with its manifest. What was
 * handed on may be relied on only when this returns. Nothing is ever written to a path that the archive names.
 */
export async function readArchive(file: string, sink: ArchiveSink = drain): Promise<ArchiveContent> {
  const reading: Reading = { file, tables: new Map(), files: tally(), header: null, manifest: null };
  const whole = createHash('sha256');
  for await (const entry of entriesOf(reading, whole)) await take(reading, entry, sink);
  const { manifest } = reading;
  if (manifest === null) throw new BackupFault('truncated', { file });
  compare(reading, manifest);
  return { manifest, sha256: whole.digest('hex') };
}

async function* entriesOf(reading: Reading, whole: Hash): AsyncGenerator<Entry> {
  const unpacked = extract();
  async function* hashed(chunks: AsyncIterable<Uint8Array>) {
    for await (const chunk of chunks) {
      whole.update(chunk);
      yield chunk;
    }
  }
  const feeding = pipeline(createReadStream(reading.file), hashed, createGunzip(), unpacked);
  feeding.catch(() => {});
  try {
    for await (const entry of unpacked) yield entry;
    await feeding;
  } catch (error) {
    // the cause of an entry's end is the stream that fed it
    throw faultOf(reading, await feeding.then(() => error).catch((cause: unknown) => cause));
  }
}

async function take(reading: Reading, entry: Entry, sink: ArchiveSink): Promise<void> {
  const { name } = entry.header;
  try {
    if (reading.header === null) reading.header = await readHeader(reading, entry);
    else if (reading.manifest !== null) throw altered(reading, name);
    else if (name === manifestName) reading.manifest = await readManifest(reading, entry);
    else await takeContent(reading, entry, sink);
  } catch (error) {
    throw error instanceof BackupFault || !isOfStream(error) ? error : faultOf(reading, error);
  }
}

async function takeContent(reading: Reading, entry: Entry, sink: ArchiveSink): Promise<void> {
  const { name } = entry.header;
  const [, table, block] = /^tables\/(.+)\/(\d{6,})$/.exec(name) ?? [];
  const [, key] = /^files\/([0-9a-f]{64})$/.exec(name) ?? [];
  if (table !== undefined) {
    const found = reading.tables.get(table) ?? tally();
    reading.tables.set(table, found);
    found.blocks += 1;
    if (Number(block) !== found.blocks) throw altered(reading, name);
    await sink.rows(table, counted(entry, found));
  } else if (key !== undefined) {
    const own = tally();
    await sink.file(key, Readable.from(counted(entry, own)));
    if (own.hash.digest('hex') !== key) throw altered(reading, name);
    reading.files.hash.update(`${key}\n`);
    reading.files.bytes += own.bytes;
    reading.files.blocks += 1;
  } else throw altered(reading, name);
}

/** The tar reader's own types do not say what an entry's chunks are. */
async function* bytesOf(entry: Entry): AsyncGenerator<Uint8Array> {
  for await (const chunk of entry) if (chunk instanceof Uint8Array) yield chunk;
}

async function* counted(entry: Entry, into: Tally): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytesOf(entry)) {
    into.hash.update(chunk);
    into.bytes += chunk.length;
    yield chunk;
  }
}

async function readHeader(reading: Reading, entry: Entry): Promise<Header> {
  const { file } = reading;
  const content = entry.header.name === headerName ? await readJson(reading, entry) : null;
  const outline = z.object({ format: z.int(), program: z.string() }).safeParse(content);
  if (!outline.success) throw new BackupFault('notABackup', { file });
  const { format, program } = outline.data;
  if (format > formatVersion)
    throw new BackupFault('newerFormat', { file, found: format, known: formatVersion, program });
  const header = headerSchema.safeParse(content);
  if (!header.success) throw altered(reading, headerName);
  return header.data;
}

async function readManifest(reading: Reading, entry: Entry): Promise<Manifest> {
  const read = manifestSchema.safeParse(await readJson(reading, entry));
  if (!read.success) throw altered(reading, manifestName);
  if (JSON.stringify(headerSchema.parse(read.data)) !== JSON.stringify(reading.header))
    throw altered(reading, headerName);
  return read.data;
}

async function readJson(reading: Reading, entry: Entry): Promise<unknown> {
  const chunks: Uint8Array[] = [];
  if (Number(entry.header.size) > 50_000_000) throw altered(reading, entry.header.name);
  for await (const chunk of bytesOf(entry)) chunks.push(chunk);
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw altered(reading, entry.header.name);
  }
}

function compare(reading: Reading, manifest: Manifest): void {
  const { tables, files } = reading;
  for (const table of manifest.tables) {
    const found = tables.get(tableKey(table)) ?? tally();
    tables.delete(tableKey(table));
    if (found.bytes !== table.bytes || found.hash.digest('hex') !== table.sha256)
      throw altered(reading, tableKey(table));
  }
  const [unknown] = tables.keys();
  if (unknown !== undefined) throw altered(reading, unknown);
  const { count, bytes, sha256 } = manifest.files;
  if (files.blocks !== count || files.bytes !== bytes || files.hash.digest('hex') !== sha256)
    throw altered(reading, 'files');
}

function tally(): Tally {
  return { hash: createHash('sha256'), bytes: 0, blocks: 0 };
}

function altered({ file }: Reading, place: string): BackupFault {
  return new BackupFault('altered', { file, place });
}

function faultOf({ file, header }: Reading, error: unknown): unknown {
  if (error instanceof BackupFault) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = reasonOf(error);
  if (/^E[A-Z]+$/.test(code)) return new BackupFault('unreadable', { file, reason }, error);
  if (code === 'Z_BUF_ERROR' || /unexpected end/i.test(reason)) return new BackupFault('truncated', { file }, error);
  if (header === null) return new BackupFault('notABackup', { file }, error);
  return new BackupFault('altered', { file, place: reason }, error);
}

/** zlib and the tar reader, as against whatever the sink threw. */
function isOfStream(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return (
    code.startsWith('Z_') ||
    /^(Unexpected end of data|Invalid tar header|Writable stream closed|Premature close)/i.test(reasonOf(error))
  );
}
