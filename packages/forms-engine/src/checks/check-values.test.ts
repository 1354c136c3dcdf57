import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FieldType, fieldTypes } from '../definition/definition.ts';
import { codes, findings } from '../evaluation/testing/findings.ts';
import type { Sketch } from '../evaluation/testing/test-form.ts';
import type { Value } from '../values/value.ts';

const options = [
  { id: 'full', label: 'Hoàn chỉnh' },
  { id: 'none', label: 'Chưa có' },
];
const one = (type: FieldType): Sketch => ({ fields: { x: { type, options } } });

test.each<[FieldType, Value, string]>([
  ['integer', '159', 'wrong-type'],
  ['integer', 1.5, 'wrong-type'],
  ['integer', true, 'wrong-type'],
  ['yesNo', 'có', 'wrong-type'],
  ['text', 5, 'wrong-type'],
  ['several', 'full', 'wrong-type'],
  ['document', '12/KH', 'wrong-type'],
  ['integer', -5, 'below-minimum'],
  ['percent', 101, 'above-hundred'],
  ['email', 'a@b', 'invalid-email'],
  ['phone', '12', 'invalid-phone'],
  ['url', 'không có', 'invalid-url'],
  ['domain', 'tinh', 'invalid-domain'],
  ['ip', '300.1.1.1', 'invalid-ip'],
  ['date', '2019-02-30', 'invalid-date'],
  ['quarter', '2019Q5', 'invalid-quarter'],
  ['year', '19', 'invalid-year'],
  ['choice', 'half', 'unknown-option'],
  ['several', ['full', 'half'], 'unknown-option'],
  ['document', { date: '30/2/2019' }, 'invalid-date'],
])('%s %j is the error %s', (type, value, code) => {
  expect(findings(one(type), { x: value })).toMatchObject([{ severity: 'error', code, fields: ['x'] }]);
});

test('a wrong type says what was given, what is wanted and what was probably meant', () => {
  const [finding] = findings({ fields: { x: { label: 'Tổng số máy tính' } } }, { x: '1.116' });
  expect(finding?.message.vi).toBe(
    '“Tổng số máy tính”: Giá trị “1.116” không đúng loại; ô này cần số nguyên. Có lẽ là 1116.',
  );
  expect(finding?.expected).toBe(1116);
});

test('a wrong answer makes no further findings and is no blank', () => {
  const form: Sketch = { fields: { a: {}, b: { partOf: ['a'] }, total: { expected: { sum: ['a', 'b'] } } } };
  expect(codes(form, { a: 'abc', b: 5, total: 2 })).toEqual(['wrong-type', 'items-exceed-total']);
  expect(codes(form, { a: 'abc', b: 1, total: 2 })).toEqual(['wrong-type']);
});

test('an id that the form does not have is named, with the one that was probably meant', () => {
  const [finding] = findings({ fields: { computers_total: {} } }, { computer_total: 5 });
  expect(finding).toMatchObject({ code: 'unknown', class: 'format', severity: 'error', fields: ['computer_total'] });
  expect(finding?.message.vi).toContain('“computer_total” (có phải "computers_total"?)');
});

describe('a growing table', () => {
  const form: Sketch = {
    tables: {
      list: { minRows: 2, maxRows: 3, columns: { name: { type: 'text' }, count: {}, part: { partOf: ['count'] } } },
    },
  };

  test('is checked row by row, and the finding names the row', () => {
    const rows = [
      { name: 'A', count: 2, part: 1 },
      { _id: 'second', name: 'B', count: 2, part: 3 },
    ];
    const [finding, ...more] = findings(form, { list: rows });
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      code: 'part-above-whole',
      fields: ['part', 'count'],
      row: { table: 'list', id: 'second', index: 1 },
    });
    expect(finding?.message.vi).toMatch(/^Dòng 2, bảng “Bảng list”: “Chỉ tiêu part” là 3/);
  });

  test('takes rows only, of its columns, in its number', () => {
    expect(codes(form, { list: 'abc' })).toEqual(['wrong-type']);
    expect(codes(form, { list: [{ name: 5 }, { nmae: 'x' }] }).toSorted()).toEqual(['unknown-column', 'wrong-type']);
    expect(codes(form, { list: [{}] })).toEqual(['rows-too-few']);
    expect(codes(form, { list: [{}, {}, {}, {}] })).toEqual(['rows-too-many']);
    expect(codes(form, { list: [] })).toEqual([]);
    expect(codes({ fields: { x: {} } }, { x: [{ a: 1 }] })).toEqual(['wrong-type']);
  });
});

test('whatever is given as an answer, evaluating never throws', () => {
  const form: Sketch = {
    fields: Object.fromEntries(fieldTypes.map((type) => [type.toLowerCase(), { type, options }])),
    tables: { list: { columns: { a: {}, b: { type: 'document' } } } },
  };
  const json = fc.jsonValue({ maxDepth: 2 });
  const ids = [...fieldTypes.map((type) => type.toLowerCase()), 'list', '__proto__', 'other'];
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...ids), json), (answers) => {
      const given: Record<string, Value> = JSON.parse(JSON.stringify(answers));
      for (const finding of findings(form, given)) expect(finding.message.vi).not.toBe('');
    }),
    { numRuns: 500 },
  );
});
