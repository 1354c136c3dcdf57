import { expect, test } from 'vitest';
import type { Value } from '#forms-engine';
import type { Answer } from '#modules/filling';
import { lastPosition, takenRows } from './import-rows.ts';

const at = (place: string, value: Value): Answer => ({ place, value, sequence: 1, by: 'An', at: '', about: null });
const row = (_id: string, name: string | null = _id) => ({ _id, name });
const told = (held: readonly Answer[], rows: readonly ReturnType<typeof row>[], inOrder = false) =>
  takenRows('t', rows, held, inOrder).map(({ id, isNew }) => `${id}${isNew ? ' new' : ''}`);
const two = [at('t/x', 20), at('t/y', 10), at('t/y/name', 'y'), at('other/z', 1)];

test('rows of a file are rows of the sheet by their ids, if it knows one of them', () => {
  expect(told(two, [row('x'), row('n')])).toEqual(['x', 'n new']);
});

test('a removed row that the file has comes back', () => {
  expect(told([...two, at('t/z', null)], [row('z')])).toEqual(['z new']);
});

test('ids that the sheet does not know say nothing: rows are taken in their order', () => {
  expect(told(two, [row('row-1'), row('row-2'), row('row-3')])).toEqual(['y', 'x', 'row-4 new']);
});

test('and so they are when the file has no ids of its own, even if they look alike', () => {
  const held = [at('t/row-2', 1), at('t/row-1', 2)];
  expect(told(held, [row('row-1'), row('row-2')], true)).toEqual(['row-2', 'row-1']);
});

test('the first rows of a sheet keep the file’s ids; ids that are none are replaced', () => {
  expect(told([], [row('a'), row('b')])).toEqual(['a new', 'b new']);
  expect(told([], [row('dòng 1'), row('')])).toEqual(['row-1 new', 'row-2 new']);
});

test('blank rows do not count', () => {
  expect(told(two, [row('x', null), row('x')])).toEqual(['x']);
});

test('new rows stand after all others of their table', () => {
  expect([lastPosition('t', two), lastPosition('none', two)]).toEqual([20, 0]);
});
