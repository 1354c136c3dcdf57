import { createHash } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { defineJob, type Job, type Timetable } from '#platform/jobs';

const name = 'signatures.fetchRevocationLists';
/** How long an authority may take, and how large its list may be: those of large authorities have some megabytes. */
const patience = 30_000;
const largest = 32 * 1024 * 1024;

/** Reads a body up to the limit; undefined where it is larger. */
async function readUpTo(body: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array | undefined> {
  const reader = body.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader.read(); part.value !== undefined; part = await reader.read()) {
    size += part.value.length;
    if (size > limit) {
      await reader.cancel();
      return undefined;
    }
    parts.push(part.value);
  }
  return Buffer.concat(parts);
}

/** The list at an address; undefined where there is none, it is too large, or what is there is no list. */
async function fetchList(address: string, signal: AbortSignal): Promise<Uint8Array | undefined> {
  const { ok, body } = await fetch(address, { signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]) });
  if (!ok || body === null) {
    await body?.cancel();
    return undefined;
  }
  const bytes = await readUpTo(body, largest);
  const { listIn } = await import('./proofs.ts');
  return bytes === undefined || listIn(bytes) === undefined ? undefined : bytes;
}

/** Puts a list in place in one step: whoever reads meanwhile reads the old one or the new one. */
async function keep(directory: string, address: string, bytes: Uint8Array): Promise<void> {
  const file = join(directory, createHash('sha256').update(address).digest('hex').slice(0, 16));
  await writeFile(`${file}.part`, bytes);
  await rename(`${file}.part`, `${file}.crl`);
}

/**
 * Fetches the revocation lists of the configured addresses. One that cannot be fetched leaves the list that was there, which says by
 * itself until when it counts; a request never waits for an authority. Whether a list is its authority's is asked where it is used.
 */
export function fetchRevocationLists(directory: string | null, addresses: readonly string[]): Job {
  return defineJob({
    name,
    schema: z.object({}).loose(),
    // the next run comes in six hours anyway
    attempts: 1,
    run: async (_, { log, signal }) => {
      if (directory === null) return;
      await mkdir(directory, { recursive: true });
      for (const address of addresses) {
        const bytes = await fetchList(address, signal).catch(() => undefined);
        if (bytes === undefined) log.warn({ address }, 'no revocation list could be fetched from this address');
        else await keep(directory, address, bytes);
      }
    },
  });
}

export const revocationTimetable: Timetable = {
  job: name,
  pattern: '40 */6 * * *',
  catchUpMilliseconds: 6 * 60 * 60_000,
};
