import { z } from 'zod';
import type { Database } from '#platform/database';
import { shownVariants } from '../../media/media.ts';
import { statement } from '../statement.ts';

const row = z.object({
  id: z.string(),
  kind: z.enum(['image', 'audio', 'video', 'document']),
  name: z.string(),
  mediaType: z.string(),
  size: z.coerce.number(),
  width: z.number().nullable(),
  height: z.number().nullable(),
  alt: z.string(),
  caption: z.string(),
  credit: z.string(),
  transcript: z.string(),
  variants: shownVariants,
});
/** A file as the page that shows it needs it. */
export type ShownMedia = z.infer<typeof row>;

const byIds = statement(
  'media',
  `SELECT id, kind, name, media_type AS "mediaType", size, width, height, alt, caption, credit, transcript, variants
  FROM media WHERE id = ANY ($1::uuid[])`,
  row,
);

/** The files of these ids that everybody may see, by id. */
export async function selectShownMedia(db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, ShownMedia>> {
  if (ids.length === 0) return new Map();
  const found = await byIds(db, [ids]);
  return new Map(found.map((media) => [media.id, media]));
}
