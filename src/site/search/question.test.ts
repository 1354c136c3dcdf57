import fc from 'fast-check';
import { expect, test } from 'vitest';
import { askedFrom, isWithin, queryNames, readAsked, searchAddress } from './question.ts';

test('a search is read from its address', () => {
  const query = { q: '  nghị   định 43 ', 'chuyen-muc': 'news', 'thoi-gian': 'thang', noi: 'tat-ca', trang: '3' };
  expect(readAsked(query)).toEqual({
    text: 'nghị định 43',
    section: 'news',
    time: 'thang',
    isEverywhere: true,
    page: 3,
  });
});

test('what makes no sense in an address is as if it were not said', () => {
  const query = { q: 'a', 'chuyen-muc': "'; DROP", 'thoi-gian': 'mai', noi: 'sao-hoa', trang: '-1' };
  expect(readAsked(query)).toEqual({ text: 'a', section: null, time: null, isEverywhere: false, page: 1 });
  expect(readAsked({})).toMatchObject({ text: '', page: 1 });
});

test('a page that nobody can reach is not asked for', () => {
  expect([isWithin(readAsked({ trang: '100' })), isWithin(readAsked({ trang: '1000000' }))]).toEqual([true, false]);
});

test('the address of a search says it again, and nothing that goes without saying', () => {
  expect(searchAddress(readAsked({}))).toBe('/tim-kiem');
  expect(searchAddress(readAsked({ q: 'đất đai', trang: '1' }))).toBe('/tim-kiem?q=%C4%91%E1%BA%A5t+%C4%91ai');
  const anything = fc.dictionary(fc.constantFrom(...queryNames), fc.string());
  fc.assert(
    fc.property(anything, (query) => {
      const asked = readAsked(query);
      const { searchParams } = new URL(searchAddress(asked), 'http://own.invalid');
      expect(readAsked(Object.fromEntries(searchParams))).toEqual(asked);
    }),
  );
});

test('the last week begins seven days ago', () => {
  const now = new Date('2026-03-08T10:00:00Z');
  expect(askedFrom(readAsked({ 'thoi-gian': 'tuan' }), now)?.toISOString()).toBe('2026-03-01T10:00:00.000Z');
  expect(askedFrom(readAsked({}), now)).toBeNull();
});
