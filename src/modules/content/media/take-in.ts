import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { record } from '#platform/audit';
import { type Actor, type Database, inTransaction, type Transaction } from '#platform/database';
import type { Storage } from '#platform/storage';
import { done, type Refusal, type Result, refused } from '../workflow/refusal.ts';
import { type InspectionRefusal, inspect } from './inspect.ts';
import { endingOf, type FileType } from './kinds.ts';
import type { Media, Variant } from './media.ts';
import { messages } from './messages.ts';
import { makeSizes } from './pictures.ts';
import { insertMedia, type NewMedia, selectSameMedia } from './queries.ts';

/** A file that has come in and lies on this machine until it is taken or refused. */
export type Incoming = { readonly path: string; readonly name: string; readonly size: number };

/** What people say of a file; all of it can be said later. */
export type About = Partial<Pick<Media, 'alt' | 'caption' | 'credit' | 'transcript'>>;

export type Keeper = { readonly db: Database; readonly storage: Storage; readonly now: () => Date };
type Home = { readonly id: string; readonly organisationId: string };

/** The refusal of a file by its name; `place` is the field of the form. */
function refusalOf({ code, ...values }: InspectionRefusal, name: string): Refusal {
  return { code: `media.${code}`, text: messages[code], values: { name, ...values }, place: 'file' };
}

/**
 * Takes a file into a site's store: says by its content what it is, makes the sizes of a picture, keeps the contents, and writes the
 * row with its audit record. A file that the site already keeps is given back as it is. Refused files leave nothing behind.
 */
export async function takeIn(
  { db, storage, now }: Keeper,
  actor: Actor,
  site: Home,
  file: Incoming,
  about: About = {},
): Promise<Result<Media>> {
  const inspected = await inspect(file);
  if (!inspected.ok) return refused([refusalOf(inspected.refusal, file.name)]);
  const prepared = await prepare(storage, file, inspected.type);
  if ('code' in prepared) return refused([prepared]);
  const media: NewMedia = {
    ...{ alt: '', caption: '', credit: '', transcript: '' },
    ...about,
    ...prepared,
    siteId: site.id,
    organisationId: site.organisationId,
    isPublic: false,
    createdAt: now(),
  };
  return done(await inTransaction(db, actor, (tx) => keep(tx, media)));
}

type Prepared = Pick<NewMedia, 'kind' | 'storageKey' | 'name' | 'mediaType' | 'size' | 'width' | 'height' | 'variants'>;

async function prepare(storage: Storage, file: Incoming, type: FileType): Promise<Prepared | Refusal> {
  const picture = type.kind === 'image' ? await prepareSizes(storage, file) : { variants: [] };
  if ('code' in picture) return picture;
  const largest = picture.variants.at(-1);
  const described = { name: withEnding(file.name, type), mediaType: type.mediaType };
  const kept = await storage.put(createReadStream(file.path), described);
  return {
    kind: type.kind,
    storageKey: kept.key,
    name: kept.name,
    mediaType: type.mediaType,
    size: kept.size,
    width: largest?.width ?? null,
    height: largest?.height ?? null,
    variants: picture.variants,
  };
}

/** The name with the ending that fits what the file is. */
function withEnding(name: string, { extension }: FileType): string {
  const ending = endingOf(name);
  const base = ending === '' ? name : name.slice(0, -(ending.length + 1));
  return `${base || 'tep'}.${extension}`;
}

async function prepareSizes(
  storage: Storage,
  file: Incoming,
): Promise<{ readonly variants: readonly Variant[] } | Refusal> {
  const folder = await mkdtemp(join(tmpdir(), 'congso-picture-'));
  try {
    const made = await makeSizes(file.path, folder);
    if (made.kind === 'made') {
      const kept = await Promise.all(made.sizes.map((size) => keepSize(storage, size)));
      return { variants: kept.flat() };
    }
    const values = made.kind === 'tooManyPixels' ? { width: made.width, height: made.height } : {};
    return {
      code: `media.${made.kind}`,
      text: messages[made.kind],
      values: { name: file.name, ...values },
      place: 'file',
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

type Size = {
  readonly width: number;
  readonly height: number;
  readonly files: { readonly webp: string; readonly jpg: string };
};

async function keepSize(storage: Storage, { width, height, files }: Size): Promise<readonly Variant[]> {
  const keepAs = async (path: string, type: Variant['type']): Promise<Variant> => {
    const { key, size } = await storage.put(createReadStream(path), { name: `w${width}`, mediaType: type });
    return { key, type, width, height, size };
  };
  return [await keepAs(files.webp, 'image/webp'), await keepAs(files.jpg, 'image/jpeg')];
}

async function keep(tx: Transaction, media: NewMedia): Promise<Media> {
  const same = await selectSameMedia(tx, media.siteId, media.storageKey);
  if (same !== undefined) return same;
  const made = await insertMedia(tx, media);
  if (made === undefined) {
    // somebody sent the same file in the same moment
    const theirs = await selectSameMedia(tx, media.siteId, media.storageKey);
    if (theirs === undefined) throw new Error(`the file ${media.storageKey} is neither new nor there`);
    return theirs;
  }
  const subject = { kind: 'media', id: made.id };
  record(tx, { action: 'media.add', subject, organisationId: media.organisationId, detail: { name: media.name } });
  return made;
}
