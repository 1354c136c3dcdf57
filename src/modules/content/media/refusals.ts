import type { Queryable } from '#platform/database';
import type { Refusal } from '../workflow/refusal.ts';
import { messages } from './messages.ts';
import { selectMedia } from './queries.ts';

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
