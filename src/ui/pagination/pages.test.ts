import { expect, test } from 'vitest';
import { pagesAround } from './pages.ts';

test('few pages are all named', () => {
  expect(pagesAround(2, 5)).toEqual([1, 2, 3, 4, 5]);
});

test('among many pages the first, the last and the neighbours are named', () => {
  expect(pagesAround(50, 100)).toEqual([1, null, 49, 50, 51, null, 100]);
});

test('a gap of one page shows that page', () => {
  expect(pagesAround(4, 9)).toEqual([1, 2, 3, 4, 5, null, 9]);
});

test('one page and the first of many', () => {
  expect([pagesAround(1, 1), pagesAround(1, 9)]).toEqual([[1], [1, 2, null, 9]]);
});
