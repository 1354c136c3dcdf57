import type { FastifyRequest } from 'fastify';
import { Problem } from '#platform/http';
import { messages } from './messages.ts';

export interface Uploaded {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The file of an upload; undefined where none was chosen. Refuses (400) what did not arrive whole, and (413) what is too large. */
export async function uploaded(request: FastifyRequest): Promise<Uploaded | undefined> {
  try {
    const file = await request.file();
    if (file === undefined || !file.filename) return undefined;
    return { name: file.filename.slice(0, 200), bytes: await file.toBuffer() };
  } catch (error) {
    const isKnown = typeof error === 'object' && error !== null && 'statusCode' in error;
    throw isKnown ? error : new Problem(400, messages.brokenUpload);
  }
}
