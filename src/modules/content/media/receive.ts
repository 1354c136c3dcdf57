import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { Problem } from '#platform/http';
import { largest } from './kinds.ts';
import { messages } from './messages.ts';
import type { Incoming } from './take-in.ts';

/** The most files that are sent at once. */
export const mostFiles = 20;

export type Received = {
  /** The fields that came before the first file or behind it. */
  readonly fields: Readonly<Record<string, string>>;
  readonly files: readonly Incoming[];
  /** Names of files that were cut off since they are larger than any kind of file may be. */
  readonly cutOff: readonly string[];
};

/** Receives a form with files and hands it on; whatever becomes of it, nothing of it is left on this machine's disk afterwards. */
export async function receiveFiles<T>(request: FastifyRequest, work: (received: Received) => Promise<T>): Promise<T> {
  if (!request.isMultipart()) throw new Problem(400, messages.wrongForm);
  const folder = await mkdtemp(join(tmpdir(), 'congso-upload-'));
  try {
    return await work(await receive(request, folder));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function receive(request: FastifyRequest, folder: string): Promise<Received> {
  const fields: Record<string, string> = {};
  const files: Incoming[] = [];
  const cutOff: string[] = [];
  const limits = { fileSize: largest.video, files: mostFiles, fields: 20, fieldSize: 20_000, parts: mostFiles + 20 };
  for await (const part of request.parts({ limits })) {
    if (part.type === 'field') {
      if (typeof part.value === 'string') fields[part.fieldname] = part.value;
      continue;
    }
    const file = await store(part, join(folder, String(files.length + cutOff.length)));
    if (part.file.truncated) cutOff.push(part.filename);
    // a field in which no file was chosen comes as an empty one without a name
    else if (part.filename !== '') files.push(file);
  }
  return { fields, files, cutOff };
}

async function store(part: MultipartFile, path: string): Promise<Incoming> {
  const out = createWriteStream(path, { flags: 'wx', mode: 0o600 });
  await pipeline(part.file, out);
  return { path, name: part.filename, size: out.bytesWritten };
}
