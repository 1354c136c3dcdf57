/** One thing that is said otherwise than it is written. Rules are applied in their order. */
export type Rule = (text: string) => string;

/** No letter and no figure stands before or behind. */
export const begin = '(?<![\\p{L}\\p{N}])';
export const end = '(?![\\p{L}\\p{N}])';
const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** Any of the words, the longest first. */
export const anyOf = (words: Readonly<Record<string, string>>): string =>
  Object.keys(words)
    .toSorted((a, b) => b.length - a.length)
    .map(literal)
    .join('|');

/** Figures without the noughts before them. */
export const plain = (figures: string): string => String(Number(figures));
