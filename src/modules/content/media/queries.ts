import { sql } from 'kysely';
import { z } from 'zod';
import type { Queryable, Transaction } from '#platform/database';
import type { Media, Variant } from './media.ts';
import type { MediaTables } from './tables.ts';

const tables = (db: Queryable) => db.kysely.$extendTables<MediaTables>();

const columns = [
  'id',
  'site_id as siteId',
  'organisation_id as organisationId',
  'kind',
  'storage_key as storageKey',
  'name',
  'media_type as mediaType',
  'size',
  'width',
  'height',
  'alt',
  'caption',
  'credit',
  'transcript',
  'variants',
  'is_public as isPublic',
  'created_at as createdAt',
  'created_by as createdBy',
] as const;

const variants: z.ZodType<readonly Variant[]> = z.array(
  z.object({
    key: z.string(),
    type: z.enum(['image/webp', 'image/jpeg']),
    width: z.int(),
    height: z.int(),
    size: z.int(),
  }),
);

type Row = Omit<Media, 'size' | 'variants'> & { readonly size: string; readonly variants: unknown };

/** A row of the table as a file. */
export const mediaOfRow = (row: Row): Media => ({
  ...row,
  size: Number(row.size),
  variants: variants.parse(row.variants),
});

export const selectMediaRows = (db: Queryable) => tables(db).selectFrom('media').select(columns);

/** The file, or undefined where there is none that the actor may see. */
export async function selectOptionalMedia(db: Queryable, id: string): Promise<Media | undefined> {
  const row = await selectMediaRows(db).where('id', '=', id).executeTakeFirst();
  return row === undefined ? undefined : mediaOfRow(row);
}

/** Those of the files that the actor may see, by id. */
export async function selectMedia(db: Queryable, ids: readonly string[]): Promise<ReadonlyMap<string, Media>> {
  if (ids.length === 0) return new Map();
  const rows = await selectMediaRows(db).where('id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id, mediaOfRow(row)]));
}

/** The file of the edition behind a preview link; undefined where the link shows none such, or not any more. */
export async function selectPreviewedMedia(
  db: Queryable,
  token: string,
  id: string,
  at: Date,
): Promise<Media | undefined> {
  const row = await tables(db)
    .selectFrom(
      sql<MediaTables['media']>`congso_previewed_media(${Buffer.from(token, 'base64url')}, ${id}, ${at})`.as('media'),
    )
    .select(columns)
    .executeTakeFirst();
  return row === undefined ? undefined : mediaOfRow(row);
}

/** The file with this content that the site already keeps. */
export async function selectSameMedia(db: Queryable, siteId: string, key: string): Promise<Media | undefined> {
  const row = await selectMediaRows(db).where('site_id', '=', siteId).where('storage_key', '=', key).executeTakeFirst();
  return row === undefined ? undefined : mediaOfRow(row);
}

export type NewMedia = Omit<Media, 'id' | 'createdBy'>;

/** Writes the file; undefined where the site keeps one with the same content. */
export async function insertMedia(tx: Transaction, media: NewMedia): Promise<Media | undefined> {
  const row = await tables(tx)
    .insertInto('media')
    .values({
      site_id: media.siteId,
      organisation_id: media.organisationId,
      kind: media.kind,
      storage_key: media.storageKey,
      name: media.name,
      media_type: media.mediaType,
      size: media.size,
      width: media.width,
      height: media.height,
      alt: media.alt,
      caption: media.caption,
      credit: media.credit,
      transcript: media.transcript,
      variants: JSON.stringify(media.variants),
      is_public: media.isPublic,
      created_at: media.createdAt,
      created_by: tx.actor.name,
    })
    .onConflict((conflict) => conflict.columns(['site_id', 'storage_key']).doNothing())
    .returning(columns)
    .executeTakeFirst();
  return row === undefined ? undefined : mediaOfRow(row);
}

export type MediaWords = Pick<Media, 'name' | 'alt' | 'caption' | 'credit' | 'transcript'>;

/** Writes what people say of a file; false where the actor may not. */
export async function updateMediaWords(tx: Transaction, id: string, words: MediaWords): Promise<boolean> {
  const { numUpdatedRows } = await tables(tx).updateTable('media').set(words).where('id', '=', id).executeTakeFirst();
  return numUpdatedRows > 0n;
}
