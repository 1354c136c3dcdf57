import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { limits, Problem } from '#platform/http';
import { messages } from './messages.ts';

/** A file that came with a form. */
export type PostedFile = { readonly field: string; readonly name: string; readonly bytes: Buffer };

/** What a form posted: its fields (several of one name as a list), and the files that were chosen. */
export type Posted = {
  readonly fields: Readonly<Record<string, string | readonly string[]>>;
  readonly files: readonly PostedFile[];
};

const urlEncoded = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

function add(fields: Map<string, string[]>, name: string, value: string): void {
  fields.set(name, [...(fields.get(name) ?? []), value]);
}

/** Reads a form with or without files. A file that is too large is refused (413) with everything else. */
export async function readPosted(request: FastifyRequest): Promise<Posted> {
  if (!request.isMultipart()) {
    const read = urlEncoded.safeParse(request.body ?? {});
    if (!read.success) throw new Problem(400, messages.wrongForm);
    return { fields: read.data, files: [] };
  }
  const fields = new Map<string, string[]>();
  const files: PostedFile[] = [];
  for await (const part of request.parts({ limits: { files: 20, fileSize: limits.file } })) {
    if (part.type === 'field') add(fields, part.fieldname, String(part.value));
    else {
      const bytes = await part.toBuffer();
      if (bytes.length > 0 || part.filename !== '') files.push({ field: part.fieldname, name: part.filename, bytes });
    }
  }
  const entries = [...fields].map(([name, values]) => [name, values.length === 1 ? (values[0] ?? '') : values]);
  return { fields: Object.fromEntries(entries), files };
}
