import { spellings } from './accents.ts';
import type { Spelling } from './find.ts';
import { type Asked, readQuestion } from './question.ts';

/** A stretch of text; `isMatch`: it is what was looked for. */
export type Stretch = { readonly text: string; readonly isMatch: boolean };

/** Without accents, in lower case, character by character: the result has as many characters as the text, so that places agree. */
function plainly(text: string): string {
  return Array.from(text, plainCharacter).join('');
}

/** One UTF-16 unit for each of the character, whatever its decomposition is. */
function plainCharacter(character: string): string {
  if (character === 'đ' || character === 'Đ') return 'd';
  const base = character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return base.length === character.length ? base : character;
}

type Place = { readonly from: number; readonly to: number };

/** In lower case, character by character; a character that would become two stays as it is. */
const inLowerCase = (text: string): string =>
  Array.from(text, (character) =>
    character.toLowerCase().length === character.length ? character.toLowerCase() : character,
  ).join('');

/** How a word is looked for in a text, and what the text is for that. */
const readings: Readonly<Record<Spelling, { text: (text: string) => string; word: (word: string) => string }>> = {
  any: { text: plainly, word: plainly },
  asTyped: { text: inLowerCase, word: (word) => `(?:${spellings(word).join('|')})` },
};

/** Where the words of a question stand in a text, as whole words or (the last one) as beginnings. */
function placesOf(text: string, { terms, isUnfinished }: Asked, spelling: Spelling): readonly Place[] {
  const reading = readings[spelling];
  const places = terms.flatMap((words, index) => {
    const mayContinue = isUnfinished && index === terms.length - 1;
    const pattern = `(?<![\\p{L}\\p{N}])${words.map(reading.word).join('[^\\p{L}\\p{N}]+')}${mayContinue ? '' : '(?![\\p{L}\\p{N}])'}`;
    return [...reading.text(text).matchAll(new RegExp(pattern, 'gu'))].map((match) => ({
      from: match.index,
      to: match.index + match[0].length,
    }));
  });
  return joined(places.toSorted((a, b) => a.from - b.from));
}

/** Places that touch or overlap, as one. */
function joined(sorted: readonly Place[]): readonly Place[] {
  const out: Place[] = [];
  for (const place of sorted) {
    const last = out.at(-1);
    if (last === undefined || place.from > last.to) out.push(place);
    else out[out.length - 1] = { from: last.from, to: Math.max(last.to, place.to) };
  }
  return out;
}

function stretches(text: string, places: readonly Place[]): readonly Stretch[] {
  const out: Stretch[] = [];
  let at = 0;
  for (const { from, to } of places) {
    if (from > at) out.push({ text: text.slice(at, from), isMatch: false });
    out.push({ text: text.slice(from, to), isMatch: true });
    at = to;
  }
  if (at < text.length) out.push({ text: text.slice(at), isMatch: false });
  return out;
}

/** A text with what was looked for marked in it, by the rule by which it was found; the text keeps its accents. */
export function highlight(text: string, question: string, spelling: Spelling): readonly Stretch[] {
  const composed = text.normalize('NFC');
  return stretches(composed, placesOf(composed, readQuestion(question), spelling));
}

/**
 * The part of a text around the place where most of what was looked for stands, marked; its beginning where nothing does. `length`: about
 * how many characters.
 */
export function excerpt(text: string, question: string, spelling: Spelling, length = 240): readonly Stretch[] {
  const composed = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  const places = placesOf(composed, readQuestion(question), spelling);
  const start = startOf(composed, bestStart(places, length), length);
  const end = start + length >= composed.length ? composed.length : wordEnd(composed, start + length);
  const shown = places
    .filter(({ from, to }) => from >= start && to <= end)
    .map(({ from, to }) => ({ from: from - start, to: to - start }));
  const parts = stretches(composed.slice(start, end), shown);
  const before: readonly Stretch[] = start > 0 ? [{ text: '… ', isMatch: false }] : [];
  const after: readonly Stretch[] = end < composed.length ? [{ text: ' …', isMatch: false }] : [];
  return [...before, ...parts, ...after];
}

/** The place after which the most others follow within the length. */
function bestStart(places: readonly Place[], length: number): number {
  let best = { at: places[0]?.from ?? 0, count: 0 };
  let last = 0;
  for (const [index, { from }] of places.entries()) {
    while (last < places.length && (places[last]?.from ?? 0) < from + length) last += 1;
    if (last - index > best.count) best = { at: from, count: last - index };
  }
  return best.at;
}

/** A little before the place, at the beginning of a word. */
function startOf(text: string, at: number, length: number): number {
  const wanted = Math.min(at - 40, text.length - length);
  if (wanted <= 0) return 0;
  const blank = text.indexOf(' ', wanted);
  return blank < 0 || blank >= at ? at : blank + 1;
}

function wordEnd(text: string, at: number): number {
  const blank = text.lastIndexOf(' ', at);
  return blank <= 0 ? at : blank;
}
