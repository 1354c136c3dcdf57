import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '#platform/config';

const keyPattern = /^[0-9a-f]{64}$/;
const known = new Map<string, Promise<Buffer>>();

/** The key that seals secrets: the configured one, else the one of the data directory, which is made when it is first needed. */
export function secretKey({
  secretKey: configured,
  dataDirectory,
}: Pick<Config, 'secretKey' | 'dataDirectory'>): Promise<Buffer> {
  if (configured !== null) return Promise.resolve(configured);
  const file = join(dataDirectory, 'secret.key');
  const found = known.get(file) ?? keyOfFile(file);
  known.set(file, found);
  // what failed is tried again by the next who asks
  found.catch(() => known.delete(file));
  return found;
}

async function keyOfFile(file: string): Promise<Buffer> {
  return (await readKey(file)) ?? makeKey(file);
}

async function readKey(file: string): Promise<Buffer | null> {
  let text: string;
  try {
    text = (await readFile(file, 'utf8')).trim();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
  if (keyPattern.test(text)) return Buffer.from(text, 'hex');
  // made anew it would open nothing that was sealed before
  throw new Error(`${file} must hold 64 hexadecimal digits; bring it back from a copy, or set CONGSO_SECRET_KEY`);
}

/** Written beside and linked: two processes that start at once agree on one key, and a power cut leaves no half of it. */
async function makeKey(file: string): Promise<Buffer> {
  const own = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(own, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flush: true });
  await link(own, file).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  });
  await rm(own);
  const key = await readKey(file);
  if (key === null) throw new Error(`${file} could not be made`);
  return key;
}
