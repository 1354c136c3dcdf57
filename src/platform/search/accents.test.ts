import { expect, test } from 'vitest';
import { hasAccents, spellings, withoutAccents } from './accents.ts';

test.each([
  ['chuyển', 'chuyen'],
  ['đổi', 'doi'],
  ['Đặng', 'Dang'],
  ['số', 'so'],
  ['43', '43'],
  ['', ''],
])('%s without its accents is %s', (word, plain) => {
  expect(withoutAccents(word)).toBe(plain);
  expect(hasAccents(word)).toBe(word !== plain);
});

test('a letter that came apart has an accent all the same', () => {
  expect(hasAccents('số'.normalize('NFD'))).toBe(true);
  expect(hasAccents('so'.normalize('NFD'))).toBe(false);
});

test.each([
  ['hòa', ['hòa', 'hoà']],
  ['hoà', ['hòa', 'hoà']],
  ['khỏe', ['khỏe', 'khoẻ']],
  ['thuỷ', ['thủy', 'thuỷ']],
  ['thủy', ['thủy', 'thuỷ']],
  ['quý', ['quý']],
  ['toàn', ['toàn']],
  ['số', ['số']],
  ['oa', ['oa']],
])('%s is written as %j', (word, written) => {
  expect(spellings(word)).toEqual(written);
});
