import type { FastifyRequest } from 'fastify';
import { messages } from './messages.ts';
import { Problem } from './problem.ts';

export type Uploaded = {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The form's other fields that stand before the file. */
  readonly fields: Readonly<Record<string, string>>;
};

type Parts = NonNullable<Awaited<ReturnType<FastifyRequest['file']>>>['fields'];

function textsOf(parts: Parts): Readonly<Record<string, string>> {
  const texts = Object.entries(parts).flatMap(([name, part]) =>
    part !== undefined && 'value' in part && typeof part.value === 'string' ? [[name, part.value] as const] : [],
  );
  return Object.fromEntries(texts);
}

/** A file's name may be as long as the sender likes; so much of it is kept. */
const longestName = 200;

/** The one file of an upload; null where none was chosen. Refuses (400) what did not arrive whole, and (413) what is too large. */
export async function uploadedFile(request: FastifyRequest): Promise<Uploaded | null> {
  try {
    const file = await request.file();
    if (file === undefined || file.filename === '') return null;
    const bytes = await file.toBuffer();
    return { name: file.filename.slice(0, longestName), bytes, fields: textsOf(file.fields) };
  } catch (error) {
    const isKnown = typeof error === 'object' && error !== null && 'statusCode' in error;
    throw isKnown ? error : new Problem(400, messages.brokenUpload);
  }
}
