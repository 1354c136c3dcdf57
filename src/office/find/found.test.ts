import { expect, test } from 'vitest';
import { hasAllWords } from './found.ts';

test('every word that is typed must begin a word of the text, with or without accents', () => {
  const text = 'Sở Tài nguyên và Môi trường, Đông Hà';
  expect(
    ['so tai', 'mt', 'trường sở', 'dong', 'đông hà', 'nguyen moi'].map((words) => hasAllWords(text, words)),
  ).toEqual([true, false, true, true, true, true]);
  expect(hasAllWords(text, 'ường')).toBe(false);
});
