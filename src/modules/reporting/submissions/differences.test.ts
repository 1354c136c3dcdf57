import { expect, test } from 'vitest';
import { findForm } from '../definitions/library.ts';
import { differencesOf } from './differences.ts';

const definition = findForm('it-quarterly-2019')?.definition;
if (definition === undefined) throw new Error('no form');
const table = definition.tables[0]?.id ?? '';
const column = definition.tables[0]?.columns[0]?.id ?? '';
const version = (answers: Parameters<typeof differencesOf>[1]['content']['answers']) => ({
  content: { form: 'it-quarterly-2019', answers },
});

test('two versions differ field by field, in the order of the form', () => {
  const before = version({ computers_total: 40, civil_servants: 43 });
  const after = version({ computers_total: 41, civil_servants: 43, staff_with_computer: 12 });
  const places = differencesOf(definition, before, after);
  expect(places).toEqual(
    expect.arrayContaining([
      { place: 'computers_total', before: 40, after: 41 },
      { place: 'staff_with_computer', before: null, after: 12 },
    ]),
  );
  expect(places.length).toBe(2);
});

test('a row is known by its own id: one that was moved has not changed, one that is gone is told', () => {
  const before = version({
    [table]: [
      { _id: 'a', [column]: 'Một' },
      { _id: 'b', [column]: 'Hai' },
    ],
  });
  const after = version({ [table]: [{ _id: 'b', [column]: 'Hai' }] });
  expect(differencesOf(definition, before, after)).toEqual([
    { place: `${table}/a/${column}`, before: 'Một', after: null },
  ]);
});

test('blank and absent are the same', () => {
  expect(differencesOf(definition, version({ computers_total: null }), version({}))).toEqual([]);
});
