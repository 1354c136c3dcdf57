import { expect, test } from 'vitest';
import { sizeInWords, typeInWords } from './words.ts';

test('the size of a file is said in the unit that fits', () => {
  expect([0, 700, 1536, 15_000, 1_468_006, 5_368_709_120].map((bytes) => sizeInWords(bytes, 'vi'))).toEqual([
    '0 byte',
    '700 byte',
    '1,5 KB',
    '15 KB',
    '1,4 MB',
    '5 GB',
  ]);
  expect(sizeInWords(1_468_006, 'en')).toBe('1.4 MB');
});

test('the type of a file is what its name ends in, or else its type', () => {
  expect(typeInWords({ name: 'Nghị quyết.signed.pdf', mediaType: 'application/pdf' })).toBe('PDF');
  expect(typeInWords({ name: 'Nghị quyết', mediaType: 'application/pdf' })).toBe('PDF');
});
