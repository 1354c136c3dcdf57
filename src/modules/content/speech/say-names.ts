import { abbreviations, letterNames, symbolWords } from './abbreviations.ts';
import { anyOf, begin, end, plain, type Rule } from './rule.ts';

/** "43/2011/NĐ-CP", "15/NQ-HĐND", "86/2015/QH13". */
export const symbols: Rule = (text) =>
  text.replace(
    new RegExp(
      `${begin}(\\d{1,5})(?:\\/(\\d{4}))?\\/((?:\\p{Lu}[\\p{L}&]*\\d{0,2})(?:-\\p{Lu}[\\p{L}&]*)*)${end}`,
      'gu',
    ),
    (_whole, number: string, year: string | undefined, code: string) => {
      const words = code.split('-').map((part) => {
        const [, letters = '', term = ''] = /^(\D+)(\d*)$/.exec(part) ?? [];
        return `${symbolWords[letters] ?? abbreviations[letters] ?? letters}${term === '' ? '' : ` khóa ${term}`}`;
      });
      return `${plain(number)}${year === undefined ? '' : ` năm ${year}`}, ${words.join(' ')}`;
    },
  );

export const short: Rule = (text) =>
  text.replace(
    new RegExp(`${begin}(?:${anyOf(abbreviations)})${end}`, 'gu'),
    (word) => `${abbreviations[word] ?? word} `,
  );

/** Letters that make no word since no vowel is among them. */
export const spelled: Rule = (text) =>
  text.replace(new RegExp(`${begin}[BCDĐFGHJKLMNPQRSTVWXZ]{2,8}${end}`, 'gu'), (word) =>
    [...word].map((letter) => letterNames[letter] ?? letter).join(' '),
  );

export const addresses: readonly Rule[] = [
  (text) => text.replace(/https?:\/\/(?:www\.)?/gi, ''),
  (text) => text.replace(/(?<=[\p{L}\d])@(?=[\p{L}\d])/gu, ' a còng '),
  (text) => text.replace(/(?<=[a-z\d])\.(?=[a-z]{2,})/g, ' chấm '),
];
