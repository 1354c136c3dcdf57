import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { noProofs, proofsIn, type RevocationProofs } from './proofs.ts';

const block = /-----BEGIN X509 CRL-----([A-Za-z0-9+/=\s]+)-----END X509 CRL-----/g;

/** Lists of a file: in DER as authorities publish them, or in PEM. */
function derOf(bytes: Buffer): readonly Uint8Array[] {
  const found = [...bytes.toString('latin1').matchAll(block)];
  return found.length === 0 ? [bytes] : found.map(([, body = '']) => Buffer.from(body, 'base64'));
}

/**
 * The revocation lists in the .crl and .pem files of a directory. Read each time: a list that is put there counts at once. A file that is no
 * list counts for nothing, and so does a directory that is not there: then nothing is known, and that is said.
 */
export async function readRevocationLists(directory: string | null): Promise<RevocationProofs> {
  if (directory === null) return noProofs;
  const names = await readdir(directory).catch(() => []);
  const files = names.filter((name) => /\.(crl|pem)$/i.test(name)).sort();
  const read = await Promise.all(files.map((name) => readFile(join(directory, name)).catch(() => Buffer.alloc(0))));
  return proofsIn(read.flatMap(derOf), []);
}
