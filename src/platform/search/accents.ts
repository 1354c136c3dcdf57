/** A word without its accents, in the letters it had. */
export const withoutAccents = (word: string): string =>
  word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').normalize('NFC');

/** Whether somebody who typed this cares for accents. */
export const hasAccents = (text: string): boolean => withoutAccents(text) !== text.normalize('NFC');

const tones = '\u0300\u0301\u0303\u0309\u0323';
const onFirst = new RegExp(`^(.*?)(o)([${tones}])([ae])$|^(.*?)(u)([${tones}])(y)$`, 'u');
const onSecond = new RegExp(`^(.*?)(o)([ae])([${tones}])$|^(.*?)(u)(y)([${tones}])$`, 'u');

/**
 * The ways in which a word is written: the tone of an open "oa", "oe", "uy" stands on the first vowel or on the second (hòa, hoà), and
 * both are right. After "q" there is one way only (quý).
 */
export function spellings(word: string): readonly string[] {
  const apart = word.normalize('NFD');
  const match = apart.match(onFirst) ?? apart.match(onSecond) ?? [''];
  const [before = '', a = '', b = '', c = ''] = match.slice(1).filter((part) => part !== undefined);
  if (a === '' || (before.endsWith('q') && a === 'u')) return [word];
  const [vowel, tone] = tones.includes(b) ? [c, b] : [b, c];
  return [before + a + tone + vowel, before + a + vowel + tone].map((text) => text.normalize('NFC'));
}
