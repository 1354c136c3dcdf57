import { createHash } from 'node:crypto';
import type { Edition } from '../editions/edition.ts';
import { readArticle } from '../rich-text/clean.ts';
import { passagesOf } from './passages.ts';

/** Goes up when the voice or what it makes of texts changes, so that words are spoken anew. */
const voiceEdition = 1;
/** Of letters: more than an hour of reading. What is longer is looked up, not listened to. */
const mostLetters = 60_000;

export type SpokenWords = { readonly sentences: readonly string[]; readonly hash: Buffer };

/** What is said of an edition; null where there is nothing to say, too much, or people have read it aloud themselves. */
export function spokenWords({
  body,
  language,
  details,
}: Pick<Edition, 'body' | 'language' | 'details'>): SpokenWords | null {
  if (details.spoken !== undefined) return null;
  const sentences = passagesOf(readArticle(body), language);
  const letters = sentences.reduce((sum, sentence) => sum + sentence.length, 0);
  if (letters === 0 || letters > mostLetters) return null;
  const hash = createHash('sha256')
    .update(JSON.stringify([voiceEdition, language, sentences]))
    .digest();
  return { sentences, hash };
}
