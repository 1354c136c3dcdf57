import { expect, test } from 'vitest';
import type { Cell, TableBlock } from '#forms-engine';
import { cellColumns, columnLabels } from './column-labels.ts';

const cell = (text: string, spans: Partial<Cell> = {}): Cell => ({ content: [{ kind: 'text', text }], ...spans });
const table = (header: TableBlock['header']): TableBlock => ({
  kind: 'table',
  id: 't',
  columns: ['a', 'b', 'c', 'd'].map((id) => ({ id, width: 25 })),
  header,
  rows: [],
});

test('each column is called by its lowest words, across merged cells and past the row of numbers', () => {
  const header = [
    [cell('TT', { rows: 2 }), cell('Nội dung', { rows: 2 }), cell('Năm', { columns: 2 })],
    [cell('2018'), cell('2019')],
    [cell('(1)'), cell('(2)'), cell('(3)'), cell('(4)')],
  ];
  expect(columnLabels(table(header))).toEqual(['TT', 'Nội dung', '2018', '2019']);
});

test('cells of a row that a merged cell shortens keep their columns', () => {
  expect(cellColumns([cell('a'), cell('b')], 3)).toEqual([1, 2]);
  expect(cellColumns([cell('a'), cell('b', { columns: 2 }), cell('c')], 4)).toEqual([0, 1, 3]);
});
