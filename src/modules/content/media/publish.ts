import { sql } from 'kysely';
import type { Queryable, Transaction } from '#platform/database';
import { ownMedia } from '../rich-text/addresses.ts';
import type { Refusal } from '../workflow/refusal.ts';
import { messages } from './messages.ts';
import { selectMedia } from './queries.ts';
import type { MediaTables } from './tables.ts';

const tables = (tx: Transaction) => tx.kysely.$extendTables<MediaTables>();

/** The files that a text shows, each once. */
export function mediaOfHtml(html: string): readonly string[] {
  const found = [...html.matchAll(/src="([^"]+)"/g)].flatMap(([, address = '']) => ownMedia(address)?.media ?? []);
  return [...new Set(found)];
}

/** A place where a file is used without words of its own beside it. */
export type MediaUse = { readonly id: string; readonly hasAlt?: boolean };

/**
 * Why these files cannot be published on a site, all reasons: one that the site does not keep, a picture without alternative text
 * (unless the place where it stands has one, `hasAlt`), a sound or film without a text version.
 */
export async function mediaRefusals(
  db: Queryable,
  siteId: string,
  uses: readonly MediaUse[],
): Promise<readonly Refusal[]> {
  const known = await selectMedia(
    db,
    uses.map(({ id }) => id),
  );
  const refusals = uses.flatMap(({ id, hasAlt = false }): readonly Refusal[] => {
    const media = known.get(id);
    if (media === undefined || media.siteId !== siteId) return [{ code: 'media.foreign', text: messages.foreign }];
    const values = { name: media.name };
    if (media.kind === 'image' && media.alt === '' && !hasAlt) {
      return [{ code: 'media.noAlt', text: messages.noAlt, values }];
    }
    const isSpoken = media.kind === 'audio' || media.kind === 'video';
    return isSpoken && media.transcript === ''
      ? [{ code: 'media.noTranscript', text: messages.noTranscript, values }]
      : [];
  });
  return [...new Map(refusals.map((refusal) => [JSON.stringify(refusal), refusal])).values()];
}

/** Notes which files an edition uses; to be called with every save of it. */
export async function noteMedia(
  tx: Transaction,
  edition: { readonly id: string; readonly siteId: string },
  ids: readonly string[],
): Promise<void> {
  const kept = [...(await selectMedia(tx, ids)).values()].filter(({ siteId }) => siteId === edition.siteId);
  await tables(tx).deleteFrom('edition_media').where('edition_id', '=', edition.id).execute();
  if (kept.length === 0) return;
  await tables(tx)
    .insertInto('edition_media')
    .values(kept.map(({ id }) => ({ edition_id: edition.id, media_id: id, site_id: edition.siteId })))
    .execute();
}

/** Lets everybody see these files, since something that is published shows them. */
export async function publishMedia(tx: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tables(tx).updateTable('media').set({ is_public: true }).where('id', 'in', ids).execute();
}

/**
 * Hides the files of an edition that nothing published shows any more: to be called after its state has changed. A site's own look
 * (logo, banner) keeps its pictures.
 */
export async function hideMediaOf(tx: Transaction, editionId: string): Promise<void> {
  await sql`
    UPDATE media SET is_public = false
    WHERE (id IN (SELECT u.media_id FROM edition_media u WHERE u.edition_id = ${editionId})
        OR id IN (SELECT s.media_id FROM edition_speech s WHERE s.edition_id = ${editionId}))
      AND NOT EXISTS (SELECT FROM edition_media u JOIN edition e ON e.id = u.edition_id
        WHERE u.media_id = media.id AND e.state = 'published')
      AND NOT EXISTS (SELECT FROM edition_speech s JOIN edition e ON e.id = s.edition_id
        WHERE s.media_id = media.id AND e.state = 'published')
      AND NOT EXISTS (SELECT FROM site s WHERE s.id = media.site_id
        AND media.id::text IN (s.settings ->> 'logo', s.settings ->> 'banner'))`.execute(tx.kysely);
}
