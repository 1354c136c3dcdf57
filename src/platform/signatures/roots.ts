import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Certificate } from 'pkijs';

/** The certificates at which a chain must end. */
export type TrustedRoots = readonly Certificate[];

const block = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/g;

async function filesOf(path: string): Promise<readonly string[]> {
  if ((await stat(path)).isFile()) return [path];
  const names = (await readdir(path)).filter((name) => /\.(pem|crt|cer)$/i.test(name));
  return names.sort().map((name) => join(path, name));
}

/**
 * The certificates (PEM) of a file, or of the .pem, .crt and .cer files of a directory. Read each time: a root that is added or taken
 * away counts at once. Throws where there is none, since then nothing could ever be verified.
 */
export async function readRoots(path: string): Promise<TrustedRoots> {
  const texts = await Promise.all((await filesOf(path)).map((file) => readFile(file, 'utf8')));
  const roots = texts.flatMap((text) =>
    [...text.matchAll(block)].map(([, body = '']) => Certificate.fromBER(Buffer.from(body, 'base64'))),
  );
  if (roots.length === 0) throw new Error(`${path} holds no certificate (PEM)`);
  return roots;
}
