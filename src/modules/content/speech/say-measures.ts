import { units } from './abbreviations.ts';
import { decimalsInWords, digitsInWords, numberInWords } from './numbers.ts';
import { anyOf, end, type Rule } from './rule.ts';

export const measures: readonly Rule[] = [
  (text) => text.replace(/\s?%/g, ' phần trăm').replace(/\s?‰/g, ' phần nghìn'),
  (text) =>
    text.replace(new RegExp(`(\\d)\\s?(${anyOf(units)})${end}`, 'gu'), (_w, figure: string, unit: string) => {
      return `${figure} ${units[unit] ?? unit}`;
    }),
  // "60 triệu đồng/ha", "5 tấn/km²"
  (text) =>
    text.replace(new RegExp(`(\\p{L})/(${anyOf(units)})${end}`, 'gu'), (_w, before: string, unit: string) => {
      return `${before} trên ${units[unit] ?? unit}`;
    }),
  (text) => text.replace(/(\p{L})\/(\p{Ll})/gu, '$1 trên $2'),
];

export const numbers: readonly Rule[] = [
  // telephone numbers, whole or in groups
  (text) =>
    text.replace(/(?<![\d.,])0\d{1,3}(?:[ .-]?\d{3,4}){2}(?!\d)/g, (number) =>
      digitsInWords(number.replace(/\D/g, '')),
    ),
  (text) => text.replace(/(\d)\s?[-–—]\s?(?=\d)/g, '$1 đến '),
  (text) => text.replace(/(\d)\/(?=\d)/g, '$1 trên '),
  (text) => text.replace(/(?<![\d.,])\d{1,3}(?:\.\d{3})+(?![\d.]*\.\d)/g, (number) => number.replaceAll('.', '')),
  (text) =>
    text.replace(
      /(\d+),(\d+)/g,
      (_w, whole: string, part: string) => `${numberInWords(whole)} phẩy ${decimalsInWords(part)}`,
    ),
  (text) => text.replace(/(\d)\.(?=\d)/g, '$1 chấm '),
  (text) =>
    text.replace(/(\p{L})?(\d+)(\p{L})?/gu, (_w, before = '', number: string, after = '') => {
      return `${before}${before === '' ? '' : ' '}${numberInWords(number)}${after === '' ? '' : ' '}${after}`;
    }),
];
