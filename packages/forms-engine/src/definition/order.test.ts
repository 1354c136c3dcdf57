import { expect, test } from 'vitest';
import type { Expression } from '../expressions/expression.ts';
import type { Field } from './definition.ts';
import { dependencyOrder, findCycles } from './order.ts';

function computed(id: string, on: string): Field {
  const expression: Expression = { op: 'field', id: on };
  return {
    id,
    label: id,
    part: 'p',
    type: 'integer',
    presence: 'required',
    printed: true,
    expected: { rule: 'expression', expression },
  };
}

test('a chain of thousands of fields is put in order without deep recursion', () => {
  const fields = Array.from({ length: 20_000 }, (_, index) => computed(`f${index}`, `f${index + 1}`));
  expect(dependencyOrder({ fields, tables: [] }).slice(0, 2)).toEqual(['f19999', 'f19998']);
  expect(findCycles({ fields, tables: [] })).toEqual([]);
});

test('each circle is named along its way', () => {
  const fields = [computed('a', 'b'), computed('b', 'c'), computed('c', 'b'), computed('d', 'd')];
  expect(findCycles({ fields, tables: [] })).toEqual([
    ['b', 'c', 'b'],
    ['d', 'd'],
  ]);
});

test('a column of a growing table comes before the total of that column', () => {
  const share: Field = {
    ...computed('share', 'x'),
    table: 't',
    expected: { rule: 'expression', expression: { op: 'rowField', table: 't', column: 'count' } },
  };
  const total: Field = {
    ...computed('total', 'x'),
    expected: { rule: 'expression', expression: { op: 'column', table: 't', column: 'share' } },
  };
  const table = { id: 't', label: 't', part: 'p', columns: [share], presence: 'required', blankRows: 1 } as const;
  expect(dependencyOrder({ fields: [total], tables: [table] })).toEqual(['t.share', 'total']);
});
