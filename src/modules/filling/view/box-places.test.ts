import { expect, test } from 'vitest';
import type { Block, Inline } from '#forms-engine/browser';
import { boxPlaces } from './box-places.ts';

const box = (field: string, option: string): Inline => ({ kind: 'box', field, option });
const line = (...content: readonly Inline[]): Block => ({ kind: 'line', level: 1, style: 'plain', content });

test('a choice over several lines begins with its first box and ends with its last one', () => {
  const [one, two, three] = [box('kinds', 'a'), box('kinds', 'b'), box('kinds', 'c')];
  const { firsts, lasts } = boxPlaces([line(one), { kind: 'columns', columns: [[line(two)], [line(three)]] }]);
  expect([...firsts]).toEqual([one]);
  expect([...lasts]).toEqual([three]);
});

test('a column of a growing table is another choice than a field of the same name', () => {
  const [own, other] = [box('by', 'x'), box('by', 'x')];
  const repeat: Block = { kind: 'repeat', table: 'services', blocks: [line(own)] };
  const { firsts } = boxPlaces([line(other), repeat]);
  expect([firsts.has(own), firsts.has(other)]).toEqual([true, true]);
});
