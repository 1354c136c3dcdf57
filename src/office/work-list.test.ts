import { expect, test } from 'vitest';
import { inOtherLanguage } from './office-page.tsx';
import { byDeadline } from './work-list.tsx';

test('what is due first stands first, what has no deadline last', () => {
  const item = (href: string, due: string | null) => ({ title: { vi: '', en: '' }, href, organisation: '', due });
  const items = [item('none', null), item('later', '2026-04-01'), item('first', '2026-03-31')];
  expect(byDeadline(items).map(({ href }) => href)).toEqual(['first', 'later', 'none']);
});

test('the link to the other language keeps the rest of the address', () => {
  expect(inOtherLanguage('/quan-tri/bao-cao?ky=2019Q2&lang=vi', 'vi')).toBe('/quan-tri/bao-cao?ky=2019Q2&lang=en');
  expect(inOtherLanguage('/quan-tri', 'en')).toBe('/quan-tri?lang=vi');
});
