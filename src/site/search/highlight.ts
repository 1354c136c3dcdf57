/** A stretch of text, and whether it is one of the words that were looked for. */
export type Stretch = { readonly text: string; readonly isFound: boolean };

/** A word as the search compares it: without accents and capitals, đ as d. */
export const plain = (word: string): string =>
  word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');

const words = /[\p{L}\p{M}\p{N}]+/gu;

type Wanted = { readonly whole: ReadonlySet<string>; readonly beginning: string | null };

/** The words of a question; the last one may be the beginning of a longer word, as the search takes it. */
function wantedOf(question: string): Wanted {
  const asked = [...question.matchAll(words)].map(([word]) => plain(word));
  const isUnfinished = /[\p{L}\p{M}\p{N}]$/u.test(question);
  return { whole: new Set(asked), beginning: isUnfinished ? (asked.at(-1) ?? null) : null };
}

function isWanted(word: string, { whole, beginning }: Wanted): boolean {
  const written = plain(word);
  return whole.has(written) || (beginning !== null && written.startsWith(beginning));
}

/** The text in stretches, the found words marked. Accents stay as they are written in the text. */
export function highlight(text: string, question: string): readonly Stretch[] {
  const wanted = wantedOf(question);
  const stretches: Stretch[] = [];
  let at = 0;
  for (const match of text.matchAll(words)) {
    if (!isWanted(match[0], wanted)) continue;
    if (match.index > at) stretches.push({ text: text.slice(at, match.index), isFound: false });
    stretches.push({ text: match[0], isFound: true });
    at = match.index + match[0].length;
  }
  if (at < text.length) stretches.push({ text: text.slice(at), isFound: false });
  return stretches;
}

/** Characters of a text that are shown for a result. */
const shown = 240;

/** The part of a text around the first found word, cut at blanks; the beginning where no word is found. */
export function excerpt(text: string, question: string): string {
  const wanted = wantedOf(question);
  const first = [...text.matchAll(words)].find(([word]) => isWanted(word, wanted))?.index ?? 0;
  const from = first <= shown / 3 ? 0 : text.lastIndexOf(' ', first - shown / 4) + 1;
  const until = from + shown >= text.length ? text.length : text.lastIndexOf(' ', from + shown);
  const cut = text.slice(from, until > from ? until : from + shown).trim();
  return `${from === 0 ? '' : '… '}${cut}${until >= text.length ? '' : ' …'}`;
}
