import { expect, test } from 'vitest';
import type { Section } from '../../sections/queries.ts';
import { movedOrder } from './order.ts';

const section = (code: string, parentCode: string | null = null): Section => ({
  siteId: 'site',
  code,
  organisationId: 'body',
  statutoryCode: null,
  parentCode,
  slug: code,
  name: { vi: code },
  kind: 'news',
  position: 0,
  isShown: true,
});
const sections = [section('a'), section('a1', 'a'), section('b'), section('a2', 'a'), section('c', 'gone')];

test.each([
  ['b', 'up', 'b a a1 a2 c'],
  ['a', 'down', 'b a a1 a2 c'],
  ['a2', 'up', 'a a2 a1 b c'],
  ['a1', 'up', 'a a1 a2 b c'],
  ['c', 'down', 'a a1 a2 b c'],
  ['c', 'up', 'a a1 a2 c b'],
] as const)('%s moves %s among those beside it, with all that is under it: %s', (code, direction, order) => {
  expect(movedOrder(sections, code, direction).join(' ')).toBe(order);
});
