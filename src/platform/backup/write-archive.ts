import { createHash } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { open, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { type Pack, pack } from 'tar-stream';
import { BackupFault, reasonOf } from './fault.ts';

export type Written = { readonly size: number; readonly sha256: string };

/** An archive that is being written beside its place; it has its name only once it is whole and was checked. */
export type ArchiveDraft = {
  readonly path: string;
  readonly add: (name: string, content: Uint8Array) => Promise<void>;
  readonly addFile: (name: string, size: number, content: Readable) => Promise<void>;
  /** Ends the archive; all of it is on the disk then. */
  readonly close: () => Promise<Written>;
  /** Gives it its name, and writes its checksum beside it. */
  readonly publish: (written: Written) => Promise<void>;
  readonly abandon: () => Promise<void>;
};

/** Begins a gzipped tar archive for `file`, which must not exist. Only its owner may read it: it holds everything. */
export function draftArchive(file: string, at: Date): ArchiveDraft {
  if (existsSync(file)) throw new BackupFault('exists', { file });
  const path = join(dirname(file), `.${basename(file)}.part`);
  const tar = pack();
  const { written, flowing } = flow(tar, path, file);
  const entry = async (name: string, size: number, fill: (sink: NodeJS.WritableStream) => void) => {
    if (tar.destroyed) await flowing;
    const done = new Promise<void>((resolve, reject) => {
      const sink = tar.entry({ name, size, mtime: at }, (error) => (error ? reject(error) : resolve()));
      sink.on('error', reject);
      fill(sink);
    });
    // the disk may be full: then nothing would ever take the entry
    return Promise.race([done, flowing.then(() => done)]);
  };
  return {
    path,
    add: (name, content) => entry(name, content.length, (sink) => sink.end(content)),
    addFile: (name, size, content) =>
      entry(name, size, (sink) => {
        content.on('error', (error) => tar.destroy(error)).pipe(sink);
      }),
    close: async () => {
      tar.finalize();
      await flowing;
      return written();
    },
    publish: (result) => publish(path, file, result),
    abandon: async () => {
      tar.destroy();
      await flowing.catch(() => {});
      await rm(path, { force: true });
    },
  };
}

/** From the tar through gzip to the disk, counted and hashed on the way. */
function flow(tar: Pack, path: string, file: string): { written: () => Written; flowing: Promise<void> } {
  const hash = createHash('sha256');
  let size = 0;
  async function* packed() {
    yield* tar;
  }
  async function* counted(chunks: AsyncIterable<Uint8Array>) {
    for await (const chunk of chunks) {
      hash.update(chunk);
      size += chunk.length;
      yield chunk;
    }
  }
  const flowing = pipeline(packed, createGzip(), counted, createWriteStream(path, { mode: 0o600, flush: true })).catch(
    (error: unknown) => {
      throw new BackupFault('notWritable', { file, reason: reasonOf(error) }, error);
    },
  );
  flowing.catch(() => {});
  return { written: () => ({ size, sha256: hash.digest('hex') }), flowing };
}

async function publish(path: string, file: string, { sha256 }: Written): Promise<void> {
  await rename(path, file);
  await writeFile(`${file}.sha256`, `${sha256}  ${basename(file)}\n`, { mode: 0o600, flush: true });
  if (process.platform === 'win32') return;
  const directory = await open(dirname(file), 'r');
  await directory.sync().finally(() => directory.close());
}
