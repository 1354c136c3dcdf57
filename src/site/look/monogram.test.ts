import { expect, test } from 'vitest';
import { monogramOf } from './monogram.ts';

test.each([
  ['Ủy ban nhân dân tỉnh Sơn Hải', 'SH'],
  ['Cổng thông tin điện tử tỉnh Sơn Hải', 'SH'],
  ['Sở Nội vụ', 'NV'],
  ['Sở Thông tin và Truyền thông', 'TT'],
  ['Phường Đông Ba', 'ĐB'],
  ['Sở', 'S'],
  ['…', ''],
  ['<script>', 'S'],
])('%s is marked %s', (name, monogram) => {
  expect(monogramOf(name)).toBe(monogram);
});
