import { expect, test } from 'vitest';
import { ownPath } from './own-path.ts';

test.each(['/quan-tri', '/quan-tri/bao-cao?ky=2019Q2&phan=%C4%90#muc-3', '/'])('leads to our own page %s', (path) => {
  expect(ownPath(path)).toBe(path);
});

test.each([
  undefined,
  '',
  'quan-tri',
  'https://evil.example/',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/.//evil.example',
  '/x/..//evil.example',
  'javascript:alert(1)',
  `/${'x'.repeat(2_000)}`,
])('does not lead to %j', (path) => {
  expect(ownPath(path)).toBeNull();
});
