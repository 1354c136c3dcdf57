import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { StorageFault } from './fault.ts';
import { cleanName, isKey, pathOf } from './key.ts';
import type { Content, FileDescription, Part, Storage, StoredFile, Verdict } from './storage.ts';

type Place = { readonly directory: string; readonly largest: number };

/** Contents that were begun and never finished (the program was killed) lie here until they are this old. */
const stale = 86_400_000;

/**
 * Keeps files in the folder `files` of CONGSO_DATA, two levels of folders deep. `largest`: the most bytes of one file, 50 MB
 * unless told. Refuses (StorageFault) a directory that cannot be written.
 */
export async function openDirectoryStorage(
  dataDirectory: string,
  { largest = 50_000_000, now = Date.now() }: { readonly largest?: number; readonly now?: number } = {},
): Promise<Storage> {
  const place = { directory: join(dataDirectory, 'files'), largest };
  try {
    await mkdir(incoming(place), { recursive: true, mode: 0o700 });
    await clearStale(place, now);
  } catch (error) {
    throw notWritable(place, error);
  }
  return {
    put: (content, about) => put(place, content, about),
    open: (key, part) => openFile(place, key, part),
    exists: async (key) => (await sizeOf(place, key)) !== null,
    verify: (key) => verify(place, key),
    list: () => list(place),
  };
}

async function put(place: Place, content: Content, about: FileDescription): Promise<StoredFile> {
  const draft = join(incoming(place), randomUUID());
  try {
    const { size, key } = await write(place, content, draft, about.name);
    if ((await sizeOf(place, key)) === null) await moveIn(place, draft, key);
    return { name: cleanName(about.name), mediaType: about.mediaType, key, size, sha256: key };
  } catch (error) {
    throw error instanceof StorageFault || !isOfDisk(error) ? error : notWritable(place, error);
  } finally {
    await rm(draft, { force: true });
  }
}

async function write(place: Place, content: Content, draft: string, name: string) {
  const hash = createHash('sha256');
  let size = 0;
  // opened before anything can fail: a stream that is still opening would make the file after it was taken away
  const file = await open(draft, 'wx', 0o600);
  const source = content instanceof Readable ? content : Readable.from([content]);
  await pipeline(
    source,
    async function* (chunks: AsyncIterable<Uint8Array>) {
      for await (const chunk of chunks) {
        size += chunk.length;
        if (size > place.largest)
          throw new StorageFault('tooLarge', { name: cleanName(name), megabytes: Math.floor(place.largest / 1e6) });
        hash.update(chunk);
        yield chunk;
      }
    },
    file.createWriteStream({ flush: true }),
  );
  return { size, key: hash.digest('hex') };
}

/** Whole before it has its name; and the name is on the disk before anybody relies on it. */
async function moveIn(place: Place, draft: string, key: string): Promise<void> {
  const [first, second, name] = pathOf(key);
  const folder = join(place.directory, first, second);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await rename(draft, join(folder, name));
  for (const changed of [folder, join(place.directory, first), place.directory]) await flushDirectory(changed);
}

/** Windows has no such call. */
async function flushDirectory(directory: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(directory, 'r');
  await handle.sync().finally(() => handle.close());
}

async function openFile(place: Place, key: string, part?: Part): Promise<Readable> {
  if ((await sizeOf(place, key)) === null) throw new StorageFault('missing', { key });
  const range = part === undefined ? {} : { start: part.first, end: part.last };
  return createReadStream(join(place.directory, ...pathOf(key)), range);
}

async function verify(place: Place, key: string): Promise<Verdict> {
  if ((await sizeOf(place, key)) === null) return 'missing';
  const hash = createHash('sha256');
  await pipeline(await openFile(place, key), hash);
  return hash.digest('hex') === key ? 'whole' : 'altered';
}

async function* list(place: Place): AsyncGenerator<{ key: string; size: number }> {
  for (const first of await entries(place.directory, 2))
    for (const second of await entries(join(place.directory, first), 2))
      for (const key of await entries(join(place.directory, first, second), 64))
        if (isKey(key)) yield { key, size: (await sizeOf(place, key)) ?? 0 };
}

async function entries(directory: string, length: number): Promise<string[]> {
  return (await readdir(directory)).filter((name) => name.length === length).sort();
}

async function sizeOf(place: Place, key: string): Promise<number | null> {
  const path = join(place.directory, ...pathOf(key));
  const found = await stat(path).catch(() => null);
  return found?.isFile() ? found.size : null;
}

async function clearStale(place: Place, now: number): Promise<void> {
  for (const name of await readdir(incoming(place))) {
    const path = join(incoming(place), name);
    const found = await stat(path).catch(() => null);
    if (found !== null && now - found.mtimeMs > stale) await rm(path, { force: true });
  }
}

function incoming(place: Place): string {
  return join(place.directory, 'incoming');
}

function isOfDisk(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}

function notWritable(place: Place, error: unknown): StorageFault {
  const reason = error instanceof Error ? error.message : String(error);
  return new StorageFault('notWritable', { directory: place.directory, reason }, error);
}
