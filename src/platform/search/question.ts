import { hasAccents, spellings } from './accents.ts';

/** What a reader typed, taken apart. Words are of letters and digits only, in lower case and composed letters. */
export type Asked = {
  /** Single words, and phrases that stood in quotes. */
  readonly terms: readonly (readonly string[])[];
  /** Whether the last term may be the beginning of a longer word: it was not finished by a blank or a quote. */
  readonly isUnfinished: boolean;
};

const longest = { text: 200, words: 12 } as const;

/** The words of a text as the index has them (function congso_search_words). */
export function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Takes a typed question apart; what lies beyond 200 characters or twelve words is not looked for. */
export function readQuestion(typed: string): Asked {
  const text = typed.slice(0, longest.text);
  const terms: (readonly string[])[] = [];
  let left: number = longest.words;
  for (const [, quoted, plain] of text.matchAll(/["“”„«»]([^"“”„«»]*)["“”„«»]|([^"“”„«»]+)/g)) {
    const words = wordsOf(quoted ?? plain ?? '').slice(0, left);
    left -= words.length;
    if (quoted === undefined) terms.push(...words.map((word) => [word]));
    else if (words.length > 0) terms.push(words);
  }
  return { terms, isUnfinished: /[\p{L}\p{N}]$/u.test(text) };
}

/** The question in the language of `to_tsquery`; null where nothing was asked. Words hold letters and digits only, so none needs quoting. */
export function toQuery({ terms, isUnfinished }: Asked): string | null {
  if (terms.length === 0) return null;
  return terms
    .map((words, index) => {
      const phrase = words.join(' <-> ');
      return `(${phrase}${isUnfinished && index === terms.length - 1 ? ':*' : ''})`;
    })
    .join(' & ');
}

/**
 * The question for who typed accents and means them, to be asked of the words as they are written, beside the other one, which knows what
 * follows what; null where no accents were typed.
 */
export function toExactQuery({ terms, isUnfinished }: Asked): string | null {
  const words = terms.flat();
  if (!words.some(hasAccents)) return null;
  return words
    .map((word, index) => {
      const beginning = isUnfinished && index === words.length - 1 ? ':*' : '';
      return `(${spellings(word)
        .map((written) => written + beginning)
        .join(' | ')})`;
    })
    .join(' & ');
}
