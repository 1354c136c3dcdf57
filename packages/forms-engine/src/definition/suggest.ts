import type { Bilingual } from './definition.ts';
import { didYouMean, noHint } from './messages.words.ts';

/** The number of single-letter changes between two words, or Infinity when it is certainly above `limit`. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return Number.POSITIVE_INFINITY;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(change, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    previous = row;
  }
  return previous[b.length] ?? Number.POSITIVE_INFINITY;
}

/** The known word that was probably meant, or undefined. */
function suggest(word: string, known: Iterable<string>): string | undefined {
  if (word.length > 100) return undefined;
  const limit = Math.max(1, Math.min(3, Math.floor(word.length / 2.5)));
  let best: string | undefined;
  let least = limit + 1;
  for (const candidate of known) {
    const found = distance(word, candidate, limit);
    if (found < least) [best, least] = [candidate, found];
  }
  return best;
}

/** ` (có phải "x"?)`, or nothing when no known word is near. */
export function hint(word: string, known: Iterable<string>): Bilingual {
  const meant = suggest(word, known);
  if (meant === undefined) return noHint;
  return { vi: didYouMean.vi.replace('{word}', () => meant), en: didYouMean.en.replace('{word}', () => meant) };
}
