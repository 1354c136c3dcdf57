import type { Language } from '#platform/i18n';
import type { Rule } from './rule.ts';
import { dates, romans, times } from './say-dates.ts';
import { measures, numbers } from './say-measures.ts';
import { addresses, short, spelled, symbols } from './say-names.ts';

const signs: Rule = (text) =>
  text
    .replace(/\s?&\s?/g, ' và ')
    .replace(/\s[–—-]\s/g, ', ')
    .replace(/[“”"«»*_#|]/g, ' ');

const vietnamese: readonly Rule[] = [
  symbols,
  ...dates,
  ...times,
  romans,
  ...measures,
  ...addresses,
  short,
  spelled,
  ...numbers,
  signs,
];

const tidy = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/ ([,.;:!?])/g, '$1')
    .trim();

/**
 * A sentence as somebody would read it aloud: abbreviations in full, numbers, dates, times, units, percentages and documents' symbols in
 * words. The program's voice knows English numbers and abbreviations well enough, so English passes as it is.
 */
export function speakable(sentence: string, language: Language): string {
  const text = sentence.normalize('NFC');
  return tidy(language === 'vi' ? vietnamese.reduce((said, rule) => rule(said), text) : text);
}
