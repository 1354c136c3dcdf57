import { z } from 'zod';
import type { Database } from '#platform/database';
import { type ShownMedia, shownVariants } from '../../media/media.ts';
import { statement } from '../statement.ts';

/** A file as a query gives it with `shownMediaColumns`. */
export const shownMediaRow = z.object({
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
/** Of a table or a function called m. */
export const shownMediaColumns = `m.id, m.kind, m.name, m.media_type AS "mediaType", m.size, m.width, m.height, m.alt, m.caption,
  m.credit, m.transcript, m.variants`;

const byIds = statement(
  'media',
  `SELECT ${shownMediaColumns} FROM media m WHERE m.id = ANY ($1::uuid[])`,
  shownMediaRow,
);

/** The files of these ids that everybody may see, by id. */
export async function selectShownMedia(db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, ShownMedia>> {
  if (ids.length === 0) return new Map();
  const found = await byIds(db, [ids]);
  return new Map(found.map((media) => [media.id, media]));
}
