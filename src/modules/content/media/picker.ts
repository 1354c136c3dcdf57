import { sql } from 'kysely';
import { hasWords } from '#lists';
import type { Queryable } from '#platform/database';
import type { PickedFile } from '../rich-text/editor/files.ts';
import { addressOf, type Media, sizeAddress } from './media.ts';
import { mediaOfRow, selectMediaRows } from './queries.ts';

/** A file as the editor's picker shows it; null for documents, which are not shown in a text. */
export function pickedFile(media: Media): PickedFile | null {
  if (media.kind === 'document') return null;
  const [smallest] = media.variants;
  const { id, kind, name, alt, width, height } = media;
  const thumbnail = smallest === undefined ? null : sizeAddress(media, smallest.width, 'image/webp');
  return { id, kind, name, src: addressOf(media), thumbnail, alt, width, height };
}

const mostShown = 60;

/** The pictures, sounds and films of one site that have these words, the newest first. */
export async function findPicked(db: Queryable, siteId: string, words: string): Promise<readonly PickedFile[]> {
  const rows = await selectMediaRows(db)
    .where('site_id', '=', siteId)
    .where('kind', '<>', 'document')
    .where(sql<boolean>`NOT EXISTS (SELECT FROM edition_speech r WHERE r.media_id = media.id)`)
    .where(hasWords(words, [sql`name`, sql`alt`, sql`caption`]))
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(mostShown)
    .execute();
  return rows.flatMap((row) => pickedFile(mediaOfRow(row)) ?? []);
}
