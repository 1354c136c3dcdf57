import { expect, test } from 'vitest';
import { printExpression } from '../expressions/print.ts';
import { compileDefinition } from './compile.ts';
import type { Block, Field, FormDefinition, TableBlock } from './definition.ts';
import { formatFault } from './faults.ts';
import { dependencyOrder } from './order.ts';
import { rich } from './sample.ts';

function compileRich(): FormDefinition {
  const compiled = compileDefinition(rich);
  if (!compiled.ok) throw new Error(compiled.faults.map((fault) => formatFault(fault, 'en')).join('\n'));
  return compiled.definition;
}

const form = compileRich();

function field(id: string): Field | undefined {
  return form.fields.find((one) => one.id === id);
}

function column(table: string, id: string): Field | undefined {
  return form.tables.find((one) => one.id === table)?.columns.find((one) => one.id === id);
}

function tableBlock(id: string): TableBlock | undefined {
  return form.layout.find((block): block is TableBlock => block.kind === 'table' && block.id === id);
}

function lines(): (Block & { kind: 'line' })[] {
  return form.layout.filter((block) => block.kind === 'line');
}

test('every kind of block stands in the layout, in the order of the paper', () => {
  expect(form.layout.map((block) => block.kind).join(' ')).toBe(
    'letterhead line part line line line line line line fraction heading line workings columns pageBreak repeat line ' +
      'part table table table signatures',
  );
});

test('a label is the words before the slot, without number, dash, colon and the unit of the slot before', () => {
  expect(field('mail_accounts')?.label).toBe('Tổng số CBCC được cấp tài khoản');
  expect(field('mail_share')?.label).toBe('Tỷ lệ');
  expect(field('mail_share')?.name).toBe('Tỷ lệ có tài khoản');
  expect(field('computers_total')?.label).toBe('Tổng số máy tính');
});

test('both slots of a pair have the words before the pair', () => {
  expect([field('uplink')?.label, field('downlink')?.label]).toEqual(['Băng thông', 'Băng thông']);
});

test('the words of a tick that begins its line follow it', () => {
  expect(field('full_time_any')?.label).toBe('Chuyên trách');
  expect(field('full_time')?.label).toBe('Chuyên trách');
});

test('the number of a field is the printed one without its dot', () => {
  expect(field('mail_accounts')?.number).toBe('1.1');
  expect(field('staff_total')?.number).toBe('1.1');
  expect(field('uplink')).not.toHaveProperty('number');
});

test('text is cut into slots, boxes and styles; relative years and doubled braces stay text', () => {
  expect(lines()[0]?.content).toEqual([{ kind: 'text', text: 'MẪU THỬ QUÝ {quarter} NĂM {year}' }]);
  expect(lines()[4]?.content).toEqual([
    { kind: 'text', text: 'Mô hình: ' },
    { kind: 'box', field: 'model', option: 'central' },
    { kind: 'text', text: ' Tập trung ' },
    { kind: 'box', field: 'model', option: 'spread' },
    { kind: 'text', text: ' Phân tán' },
  ]);
  expect(lines()[5]?.content).toEqual([
    { kind: 'text', text: 'Ghi chú: ' },
    { kind: 'text', text: 'in ', italic: true },
    { kind: 'text', text: 'đúng', italic: true, bold: true },
    { kind: 'text', text: ' như nguồn', italic: true },
    { kind: 'text', text: ' {1}.' },
  ]);
});

test('numbers have their limits and decimals, yes/no its two options', () => {
  expect(field('mail_accounts')).toMatchObject({ decimals: 0, min: 0, presence: 'required', printed: true });
  expect(field('mail_share')).toMatchObject({ decimals: 2, min: 0, max: 100 });
  expect(field('connected')?.options).toEqual([
    { id: 'yes', label: 'Đã kết nối' },
    { id: 'no', label: 'Chưa kết nối' },
  ]);
});

test('a sum, a ratio and an expression become the expected value', () => {
  const { expected } = field('items_total') ?? {};
  expect(expected).toMatchObject({ rule: 'sum', of: ['sites.items', 'mail_accounts'], compare: 'atLeast' });
  const formulas = ['items_total', 'mail_share', 'bandwidth'].map((id) => {
    const expression = field(id)?.expected?.expression;
    return expression && printExpression(expression);
  });
  expect(formulas).toEqual([
    'total(sites.items, mail_accounts)',
    'mail_accounts * 100 / staff_total',
    'bandwidth_leased * 5 + bandwidth_xdsl',
  ]);
});

test('in the row of a growing table a formula speaks of that row', () => {
  const expected = column('services', 'share')?.expected;
  expect(expected).toMatchObject({ rule: 'ratio', of: 'solved', to: ['received'], scale: 100 });
  expect(expected?.expression).toMatchObject({
    left: { left: { op: 'rowField', table: 'services', column: 'solved' } },
  });
  expect(column('services', 'solved')?.partOf).toEqual(['received']);
});

test('workings are fields without a slot on the paper', () => {
  expect(field('bandwidth_leased')).toMatchObject({ printed: false, label: 'Leased Line' });
});

test('a row has its own field, and one for each further answer column', () => {
  expect(field('computers_total')).toMatchObject({ type: 'integer', unit: 'chiếc', part: 'staff' });
  expect(field('computers_total_now')).toMatchObject({ type: 'integer', unit: 'chiếc', min: 1 });
  expect(field('computers_total_now')?.name).toBe('Tổng số máy tính – {year}');
  expect(field('computers_total')?.name).toBe('Tổng số máy tính – {year-1}');
  expect(field('computers_total_note')).toMatchObject({ type: 'longText', presence: 'optional' });
  expect(field('staff_total_note')).toBeUndefined();
});

test('a row may name itself, and another cell may hold text with a slot', () => {
  expect(field('other_name')?.label).toBe('Giải pháp khác');
  expect(field('other')?.label).toBe('Giải pháp khác');
  expect(field('other_item')?.label).toBe('xem mục');
  expect(field('other_note')).toBeUndefined();
});

test('a table has its header rows, then the row of column numbers', () => {
  const table = tableBlock('computers');
  expect(table?.header.map((row) => row.length)).toEqual([5, 2, 6]);
  expect(table?.header[0]?.[3]).toMatchObject({ columns: 2 });
});

test('a header is made from the columns where none is written', () => {
  expect(tableBlock('groups')?.header).toHaveLength(1);
  expect(tableBlock('groups')?.header[0]?.map((cell) => cell.content[0])).toContainEqual({
    kind: 'text',
    text: 'Chưa đầy đủ',
  });
});

test('rows of a table may belong to another part', () => {
  expect(field('filler_name')?.part).toBe('contact');
  const row = tableBlock('computers')?.rows.find((one) => one.kind === 'row' && one.part === 'contact');
  expect(row).toMatchObject({ style: 'part' });
  expect(row?.cells.slice(0, 2).map((cell) => cell.content)).toEqual([
    [{ kind: 'text', text: 'MỤC 8.' }],
    [{ kind: 'text', text: 'THÔNG TIN LIÊN HỆ' }],
  ]);
});

test('choices printed as columns are boxes of one field; a box left out on purpose is no fault', () => {
  const rows = tableBlock('groups')?.rows ?? [];
  expect(rows[0]?.cells.slice(1).map((cell) => cell.content)).toEqual([
    [{ kind: 'box', field: 'introduction', option: 'full' }],
    [{ kind: 'box', field: 'introduction', option: 'part' }],
    [{ kind: 'box', field: 'introduction', option: 'none' }],
  ]);
  expect(rows[2]?.cells[2]?.content).toEqual([]);
  expect(field('documents')?.options?.map((option) => option.id)).toEqual(['full', 'part', 'none']);
});

test('growing tables: alone, in the midst of fixed rows, and as a repeating block', () => {
  expect(form.tables.map((table) => [table.id, table.part, table.presence, table.blankRows])).toEqual([
    ['sites', 'general', 'optional', 2],
    ['applications', 'staff', 'optional', 2],
    ['services', 'contact', 'required', 3],
  ]);
  expect(form.tables.map((table) => table.columns.map((one) => one.id))).toEqual([
    ['name', 'items'],
    ['title', 'before'],
    ['name', 'received', 'solved', 'share', 'handled_by'],
  ]);
  expect(column('services', 'received')).toMatchObject({ label: 'Tiếp nhận', table: 'services' });
  const growing = tableBlock('services')?.rows[0];
  expect(growing).toMatchObject({ kind: 'growing', table: 'services' });
  expect(growing?.cells[0]).toMatchObject({ rowNumber: true });
});

test('checks are compiled; one for the rows of a table names their columns', () => {
  expect(form.checks.map((check) => [check.code, check.blank, check.fields])).toEqual([
    ['accounts-above-staff', 'skipAny', ['mail_accounts', 'staff_total']],
    ['solved-above-received', 'skipAny', ['solved', 'received']],
  ]);
  expect(form.checks[1]?.expect).toMatchObject({ left: { op: 'rowField', table: 'services', column: 'solved' } });
});

test('computed fields are ordered after what they rest on', () => {
  const order = dependencyOrder(form);
  expect(new Set(order)).toEqual(
    new Set(['mail_share', 'bandwidth', 'items_total', 'all', 'all_now', 'services.share']),
  );
});

test('a definition is plain JSON', () => {
  expect(JSON.parse(JSON.stringify(form))).toEqual(form);
});
