import { expect, test } from 'vitest';
import type { Block } from '#forms-engine/browser';
import { partBeginnings } from './part-beginnings.ts';

const row = { kind: 'row', style: 'part', part: 'staff', cells: [] } as const;
const other = { kind: 'row', style: 'plain', part: 'other', cells: [] } as const;
const table: Block = { kind: 'table', id: 't', columns: [], header: [], rows: [row, other] };
const general: Block = { kind: 'part', part: 'general', heading: null };
const staff: Block = { kind: 'part', part: 'staff', heading: [] };
const columns: Block = { kind: 'columns', columns: [[{ kind: 'part', part: 'policies', heading: null }]] };

test('a part begins where the paper names it first, be it a heading or a row of a table', () => {
  const found = partBeginnings([general, table, staff, columns]);
  expect(found).toEqual(new Set([general, row, { kind: 'part', part: 'policies', heading: null }]));
  expect(found.has(staff)).toBe(false);
});
