import type { FastifyRequest } from 'fastify';
import { messages } from './messages.ts';
import { Problem } from './problem.ts';

export type Uploaded = { readonly name: string; readonly bytes: Uint8Array };

/** A file's name may be as long as the sender likes; so much of it is kept. */
const longestName = 200;

/** The one file of an upload; null where none was chosen. Refuses (400) what did not arrive whole, and (413) what is too large. */
export async function uploadedFile(request: FastifyRequest): Promise<Uploaded | null> {
  try {
    const file = await request.file();
    if (file === undefined || file.filename === '') return null;
    return { name: file.filename.slice(0, longestName), bytes: await file.toBuffer() };
  } catch (error) {
    const isKnown = typeof error === 'object' && error !== null && 'statusCode' in error;
    throw isKnown ? error : new Problem(400, messages.brokenUpload);
  }
}
