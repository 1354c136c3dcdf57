import { expect, test } from 'vitest';
import { compileDefinition } from './compile.ts';
import { definitionToJson } from './json.ts';
import { rich } from './sample.ts';

function jsonOf(files: Readonly<Record<string, string>>) {
  const compiled = compileDefinition(files);
  if (!compiled.ok) throw new Error('the sample has faults');
  return { form: compiled.definition, json: definitionToJson(compiled.definition) };
}

const { form, json } = jsonOf(rich);
type Item = Readonly<Record<string, unknown>>;

function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function itemsIn(value: unknown): Item[] {
  if (Array.isArray(value)) return value.flatMap(itemsIn);
  return isItem(value) ? [value, ...Object.values(value).flatMap(itemsIn)] : [];
}

const items = itemsIn([json.header, json.parts.map((part) => part.items)]);

function find(id: string): Item | undefined {
  return items.find((item) => item.id === id);
}

test('identity, parts and signatures are there; the title is as the source prints it', () => {
  expect(json).toMatchObject({ code: 'sample-form', version: 1, title: 'MẪU THỬ\nNĂM 2019' });
  expect(json.parts.map((part) => [part.id, part.number, part.title])).toEqual([
    ['general', 'I.', 'THÔNG TIN CHUNG'],
    ['staff', 'II.', 'NHÂN LỰC (Sở Nội vụ thống kê)'],
    ['contact', 'MỤC 8.', 'THÔNG TIN LIÊN HỆ'],
  ]);
  expect(json.signatures[1]).toMatchObject({ dateLine: '……, ngày … năm 2019' });
});

test('every field of the definition stands in it, once, with label, type and unit', () => {
  const ids = [
    ...form.fields.map((field) => field.id),
    ...form.tables.flatMap((table) => table.columns.map((column) => column.id)),
  ];
  for (const id of new Set(ids)) {
    const found = items.filter((item) => item.id === id && item.presence !== undefined);
    expect([id, found.length]).toEqual([id, ids.filter((one) => one === id).length]);
    for (const item of found) {
      expect(typeof item.label).toBe('string');
      expect(typeof item.type).toBe('string');
      expect(item.unit === null || typeof item.unit === 'string').toBe(true);
    }
  }
});

test('every table row has an id, a label, a type and a unit, also one without fields', () => {
  const rows = items.flatMap((item) => (Array.isArray(item.rows) ? item.rows.filter(isItem) : []));
  expect(rows.length).toBeGreaterThan(5);
  for (const row of rows) {
    expect(row).toMatchObject({ id: expect.any(String), label: expect.any(String), type: expect.any(String) });
    expect(row).toHaveProperty('unit');
  }
  expect(find('computers.trang_bi')).toMatchObject({ label: 'Trang bị', type: 'group', unit: null });
});

test('a field tells its formula, owner, window and condition', () => {
  expect(find('mail_share')).toMatchObject({
    formula: 'mail_accounts * 100 / staff_total',
    unit: '%',
    part: 'general',
  });
  expect(find('items_total')).toMatchObject({ formula: '>= total(sites.items, mail_accounts)' });
  expect(find('full_time')).toMatchObject({ applicable: 'full_time_any' });
  expect(find('computers_total')).toMatchObject({ owner: 'Sở Nội vụ', window: { kind: 'state' } });
  expect(find('mail_accounts')).toMatchObject({
    owner: null,
    window: { kind: 'flow' },
    indicator: 'mail.accounts.staff',
    number: '1.1',
  });
});

test('what is printed between the fields is there in its order, word for word', () => {
  const [general] = json.parts;
  const texts = general?.items.flatMap((item) => (typeof item.text === 'string' ? [item.text] : []));
  expect(texts).toEqual([
    'I. THÔNG TIN CHUNG',
    'Tổng số CBCC được cấp tài khoản: … người, Tỷ lệ: … %',
    'Băng thông: …/… Mbps',
    '… Chuyên trách: … người',
    'Mô hình: □ Tập trung □ Phân tán',
    'Ghi chú: in đúng như nguồn {1}.',
    'Tỷ lệ = A / B',
    'Tỷ lệ được tính bằng công thức',
    'Băng thông quy đổi',
    'Tổng băng thông quy đổi: … Mbps',
    'Có kết nối: …',
    'Các ngày: …',
    'Tổng số tin: …',
  ]);
  expect(json.header).toContainEqual(expect.objectContaining({ text: 'MẪU THỬ QUÝ II NĂM 2019' }));
});

test('relative years stand as the source prints them', () => {
  expect(find('computers_total_now')).toMatchObject({ name: 'Tổng số máy tính – 2019' });
  expect(JSON.stringify(json)).not.toContain('{year');
});

test('rows that belong to another part stand in that part', () => {
  expect(json.parts[2]?.items.map((item) => item.id)).toContain('filler_name');
});

test('a growing table has its columns and no rows', () => {
  expect(find('services')).toMatchObject({ type: 'table', growing: true, rows: [], blankRows: 3 });
});
