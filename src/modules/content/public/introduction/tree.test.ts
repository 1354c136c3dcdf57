import { expect, test } from 'vitest';
import type { Organisation } from '#modules/organisations';
import { type Branch, treeUnder } from './tree.ts';

const body = (id: string, parentId: string | null, kind: Organisation['kind'] = 'unit'): Organisation => ({
  id,
  identifierCode: null,
  name: id,
  kind,
  legalNature: 'administrative',
  parentId,
  above: [],
});
const named = (branches: readonly Branch[]): unknown =>
  branches.map(({ organisation, below }) => (below.length === 0 ? organisation.id : [organisation.id, named(below)]));

const all = [
  body('tỉnh', null, 'province'),
  body('xã An', 'tỉnh', 'commune'),
  body('sở Y', 'tỉnh', 'department'),
  body('phòng B', 'sở Y'),
  body('phòng A', 'sở Y'),
  body('tổ', 'phòng A'),
  body('văn phòng', 'tỉnh'),
];

test('the chart has the bodies below one, units before departments before communes, as deep as is asked', () => {
  expect(named(treeUnder(all, 'tỉnh', 2))).toEqual(['văn phòng', ['sở Y', ['phòng B', 'phòng A']], 'xã An']);
  expect(named(treeUnder(all, 'tỉnh', 1))).toEqual(['văn phòng', 'sở Y', 'xã An']);
  expect(named(treeUnder(all, 'sở Y', 9))).toEqual(['phòng B', ['phòng A', ['tổ']]]);
});

test('a body with none below it, or one that there is not, has an empty chart', () => {
  expect(treeUnder(all, 'tổ', 3)).toEqual([]);
  expect(treeUnder(all, 'nowhere', 3)).toEqual([]);
});

test('a circle that nobody should have entered ends with the depth', () => {
  const circle = [body('a', 'b'), body('b', 'a')];
  expect(named(treeUnder(circle, 'a', 3))).toEqual([['b', [['a', ['b']]]]]);
});
