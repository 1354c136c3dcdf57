import type { Queryable, Transaction } from '#platform/database';
import { sizeAddress } from './media.ts';
import { mediaOfRow, selectMediaRows } from './queries.ts';
import type { MediaTables } from './tables.ts';

/** A picture as it stands in a choice, small. */
export type PictureChoice = { readonly id: string; readonly label: string; readonly href: string };

/** The newest pictures of a site that the actor may see, for its logo and banner. */
export async function selectPictureChoices(
  db: Queryable,
  siteId: string,
  most: number,
): Promise<readonly PictureChoice[]> {
  const rows = await selectMediaRows(db)
    .where('site_id', '=', siteId)
    .where('kind', '=', 'image')
    .orderBy('created_at', 'desc')
    .limit(most)
    .execute();
  return rows.map(mediaOfRow).flatMap((media) => {
    const [smallest] = [...media.variants].sort((a, b) => a.width - b.width);
    if (smallest === undefined) return [];
    const href = sizeAddress(media, smallest.width, smallest.type);
    return [{ id: media.id, label: media.alt || media.name, href }];
  });
}

/** Shows pictures of a site to everybody: they have become part of its look. */
export async function showPictures(tx: Transaction, siteId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.kysely
    .$extendTables<MediaTables>()
    .updateTable('media')
    .set({ is_public: true })
    .where('site_id', '=', siteId)
    .where('id', 'in', ids)
    .where('kind', '=', 'image')
    .execute();
}
