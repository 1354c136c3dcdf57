import type { Found } from '#offers';
import { type Language, say } from '#platform/i18n';
import { kindNames } from './messages.ts';

/** What a text is compared by: small letters without accents. */
export const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();

/** Whether every word that was typed begins a word of the text, whatever its accents. */
export function hasAllWords(text: string, words: string): boolean {
  const said = ` ${folded(text).replace(/[^\p{L}\p{N}]+/gu, ' ')}`;
  return folded(words)
    .split(/[^\p{L}\p{N}]+/u)
    .every((word) => said.includes(` ${word}`));
}

/** Something found, in the reader's language, as it travels to the island. */
export type FoundData = {
  readonly title: string;
  readonly detail: string;
  readonly kind: string;
  readonly href: string;
};

export const toFoundData = ({ title, detail, kind, href }: Found, language: Language): FoundData => ({
  title: say(title, language),
  detail: detail === undefined ? '' : say(detail, language),
  kind: say(kindNames[kind], language),
  href,
});
