import { describe, expect, test } from 'vitest';
import type { List } from './list.ts';
import { pagesAround } from './list-pages.tsx';
import { lastPageOf, listAddress, pageOf, readQuestion } from './question.ts';

const label = { vi: 'Cột', en: 'Column' };
const list: List<{ readonly name: string }> = {
  path: '/quan-tri/thu',
  caption: label,
  fileName: 'thu',
  search: label,
  order: { column: 'ten' },
  empty: label,
  filters: [
    { kind: 'choice', name: 'loai', label, options: [{ value: 'xa', label: 'Xã' }] },
    { kind: 'day', name: 'tu', label },
  ],
  columns: [
    { id: 'ten', label, isSortable: true, value: ({ name }) => name },
    { id: 'ma', label, isExtra: true, value: () => 'x' },
  ],
};

test('an address without a query asks for the first page in the usual order', () => {
  expect(readQuestion(list, {})).toEqual({
    question: { words: '', filters: {}, order: { column: 'ten', isDescending: false }, extra: [], page: 1 },
    format: null,
    refusals: [],
  });
});

test('what is asked becomes an address, and the address asks the same again', () => {
  const query = { q: 'hòa sim', loai: 'xa', tu: '2025-07-01', sap: '-ten', cot: 'ma', trang: '3' };
  const { question } = readQuestion(list, query);
  const address = listAddress(list, question);
  expect(Object.fromEntries(new URL(address, 'http://x').searchParams)).toEqual(query);
  expect(listAddress(list, question, { words: '', filters: {}, extra: [], page: 1 })).toBe('/quan-tri/thu?sap=-ten');
});

test('names that others put into the address are left alone', () => {
  expect(readQuestion(list, { lang: 'en', xong: '1' }).refusals).toEqual([]);
});

describe('a wrong address is refused with its place, and the usual stands instead', () => {
  test.each([
    ['a million-row page', { trang: '1000000' }, 'page'],
    ['page 0', { trang: '0' }, 'page'],
    ['a negative page', { trang: '-1' }, 'page'],
    ['half a page', { trang: '1.5' }, 'page'],
    ['a page in words', { trang: 'hai' }, 'page'],
    ['a page of many digits', { trang: '9'.repeat(400) }, 'page'],
    ['an order by what is no column', { sap: 'mat-khau' }, 'order'],
    ['an order by a column that does not sort', { sap: 'ma' }, 'order'],
    ['SQL as an order', { sap: 'ten; drop table site' }, 'order'],
    ['a value that the filter has not', { loai: 'huyen' }, 'value'],
    ['a day that there is not', { tu: '2025-02-30' }, 'value'],
    ['a format that is not offered', { xuat: 'exe' }, 'format'],
    ['a search of a thousand letters', { q: 'a'.repeat(1000) }, 'most'],
  ])('%s', (_case, query, named) => {
    const { question, refusals } = readQuestion(list, query);
    expect(refusals.map(({ values }) => Object.keys(values)[0])).toEqual([named]);
    expect({ ...question, words: '' }).toEqual(readQuestion(list, {}).question);
  });

  test('all that is wrong is told at once', () => {
    expect(readQuestion(list, { trang: 'x', sap: 'x', loai: 'x', tu: 'x', xuat: 'x' }).refusals).toHaveLength(5);
  });
});

test('a name given twice counts once, and control characters are spaces', () => {
  const { question, refusals } = readQuestion(list, { trang: ['1', '2'], q: 'a\u0000b' });
  expect([question.page, question.words, refusals]).toEqual([2, 'a b', []]);
});

test('links stand to the first, the last and the neighbouring pages; a gap of one page is no gap', () => {
  expect(pagesAround(1, 3)).toEqual([1, 2, 3]);
  expect(pagesAround(4, 9)).toEqual([1, 2, 3, 4, 5, 0, 9]);
  expect(pagesAround(9, 9)).toEqual([1, 0, 8, 9]);
});

test('behind the last page of what was counted a gap stands for the others', () => {
  expect(pagesAround(1, 200, true)).toEqual([1, 2, 0, 200, 0]);
});

test.each([1, 199, 200, 201, 399, 400, 2_000])(
  'for page %i so many are counted that it has a page behind it',
  (page) => {
    const { question } = readQuestion(list, { trang: String(page) });
    const { countUpTo = 0 } = pageOf(question);
    expect(lastPageOf(countUpTo)).toBeGreaterThan(page);
    expect(countUpTo).toBeLessThanOrEqual(page * 50 + 10_000);
  },
);
