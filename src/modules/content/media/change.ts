import { sql } from 'kysely';
import { z } from 'zod';
import { record } from '#platform/audit';
import type { Queryable, Transaction } from '#platform/database';
import { emptyTags } from '#platform/page-cache';
import { done, missing, type Refusal, type Result, refused } from '../workflow/refusal.ts';
import type { Use } from './edit.page.tsx';
import type { Media } from './media.ts';
import { messages } from './messages.ts';
import { type MediaWords, updateMediaWords } from './queries.ts';

const text = (most: number) => z.string().trim().max(most).default('');
export const mediaWords: z.ZodType<MediaWords> = z.object({
  name: text(150),
  alt: text(500),
  caption: text(500),
  credit: text(200),
  transcript: text(200_000),
});

/** Why these words cannot stand: what is public already needs those without which it could not have been published. */
function wordsRefusals(media: Media, words: MediaWords): readonly Refusal[] {
  const values = { name: media.name };
  const isSpoken = media.kind === 'audio' || media.kind === 'video';
  return [
    ...(words.name === '' ? [{ code: 'media.noName', text: messages.noName, place: 'name' }] : []),
    ...(media.isPublic && media.kind === 'image' && words.alt === ''
      ? [{ code: 'media.noAlt', text: messages.noAlt, values, place: 'alt' }]
      : []),
    ...(media.isPublic && isSpoken && words.transcript === ''
      ? [{ code: 'media.noTranscript', text: messages.noTranscript, values, place: 'transcript' }]
      : []),
  ];
}

/** The ending belongs to what the file is, and is not changed with its name. */
function withOwnEnding(name: string, { name: before }: Media): string {
  const ending = /\.[a-z0-9]{1,8}$/i.exec(before)?.[0] ?? '';
  return name.toLowerCase().endsWith(ending.toLowerCase()) ? name : name + ending;
}

/** The items that use a file, the newest first. */
export async function selectUses(db: Queryable, mediaId: string): Promise<readonly Use[]> {
  const { rows } = await sql<Use>`
    SELECT e.id AS "editionId", e.title, e.state = 'published' AS "isPublished"
    FROM edition_media u JOIN edition e ON e.id = u.edition_id
    WHERE u.media_id = ${mediaId} AND e.state <> 'superseded' ORDER BY e.changed_at DESC LIMIT 100`.execute(db.kysely);
  return rows;
}

/** The pages on which a file stands: those of the articles that show it, and its site's (logo, lists). */
async function emptyPagesWith(tx: Transaction, media: Media): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    SELECT DISTINCT e.article_id AS id FROM edition_media u JOIN edition e ON e.id = u.edition_id
    WHERE u.media_id = ${media.id} AND e.state = 'published'`.execute(tx.kysely);
  emptyTags(tx, [`site:${media.siteId}`, ...rows.map(({ id }) => `article:${id}`)]);
}

/** Changes what is said of a file. */
export async function changeMedia(tx: Transaction, media: Media, typed: MediaWords): Promise<Result<MediaWords>> {
  const refusals = wordsRefusals(media, typed);
  if (refusals.length > 0) return refused(refusals);
  const words = { ...typed, name: withOwnEnding(typed.name, media) };
  if (!(await updateMediaWords(tx, media.id, words))) return missing;
  if (media.isPublic) await emptyPagesWith(tx, media);
  record(tx, {
    action: 'media.change',
    subject: { kind: 'media', id: media.id },
    organisationId: media.organisationId,
    detail: { name: words.name, alt: words.alt },
  });
  return done(words);
}
