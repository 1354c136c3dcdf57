import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyRequest } from 'fastify';
import { actorOf, type Services } from '#modules/people';
import type { Media } from '../media/media.ts';
import { takeIn } from '../media/take-in.ts';
import type { Refusal } from '../workflow/refusal.ts';
import type { PostedFile } from './posted.ts';
import type { TypedEdition } from './typed.ts';

type Home = { readonly id: string; readonly organisationId: string };

type Taken = { readonly typed: TypedEdition; readonly refusals: readonly Refusal[] };

async function take(
  services: Services,
  request: FastifyRequest,
  home: Home,
  { name, bytes }: PostedFile,
  folder: string,
) {
  const path = join(folder, 'tep');
  await writeFile(path, bytes);
  return takeIn(services, actorOf(request), home, { path, name, size: bytes.length });
}

/** The form as if the person had chosen the new file from the site's store. */
function named(typed: TypedEdition, field: string, media: Media): TypedEdition {
  if (field === 'coverFile') return { ...typed, coverMedia: media.id };
  const title = media.name.replace(/\.[^.]+$/, '');
  return {
    ...typed,
    attachmentMedia: [...typed.attachmentMedia, media.id],
    attachmentTitle: [...typed.attachmentTitle, title],
  };
}

/**
 * Takes the files that came with the form into the site's store and names them in the form. A file that is refused keeps neither the
 * words nor the other files out.
 */
export async function takeUploads(
  services: Services,
  request: FastifyRequest,
  home: Home,
  files: readonly PostedFile[],
  typed: TypedEdition,
): Promise<Taken> {
  const folder = await mkdtemp(join(tmpdir(), 'congso-form-'));
  try {
    let form = typed;
    const refusals: Refusal[] = [];
    for (const file of files.filter(({ field }) => field === 'coverFile' || field === 'attachmentFile')) {
      const result = await take(services, request, home, file, folder);
      if (result.kind === 'done') form = named(form, file.field, result.value);
      else if (result.kind === 'refused') refusals.push(...result.refusals);
    }
    return { typed: form, refusals };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
