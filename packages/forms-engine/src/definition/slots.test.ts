import { expect, test } from 'vitest';
import { compileDefinition } from './compile.ts';
import { formatFault } from './faults.ts';
import { formWith, general } from './sample.ts';
import { slotFaults } from './slots.ts';

const compiled = compileDefinition(
  formWith(
    general(`- line: "A: {a}/{b}"
  fields: { a: { type: integer, expected: c }, b: { type: integer } }
- workings: [c]
  title: { vi: "Số liệu", en: "Figures" }
  fields: { c: { type: integer, label: C } }
- table: g
  grow: true
  label: "Dịch vụ"
  columns:
    - { id: x, header: X, width: 10, holds: field, field: { type: text } }
    - { id: y, header: Y, width: 10, holds: field, field: { type: text } }
`),
  ),
);

function faultsOf(slots: string): string[] {
  if (!compiled.ok) throw new Error(compiled.faults.map((fault) => formatFault(fault)).join('\n'));
  return slotFaults(compiled.definition, slots).map((fault) => formatFault(fault));
}

const sound = '- { item: "1", slots: 2, fields: [a, b] }\n- { item: "2", slots: 2, fields: [g] }\n';

test('a review that fits is silent; a table stands for its columns', () => {
  expect(faultsOf(sound)).toEqual([]);
  expect(faultsOf(sound.replace('[g]', '[g.x, g.y]'))).toEqual([]);
});

test('a slot without a field is a fault, unless a reason is written', () => {
  expect(faultsOf(sound.replace('slots: 2, fields: [a', 'slots: 3, fields: [a'))[0]).toContain(
    'Mục "1": nguồn có 3 chỗ điền, biểu mẫu có 2',
  );
  expect(faultsOf(sound.replace('slots: 2, fields: [a', 'slots: 3, why: "chữ ký", fields: [a'))).toEqual([]);
});

test('a printed field that was not counted is a fault, a working is not', () => {
  expect(faultsOf(sound.replace('slots: 2, fields: [a, b]', 'slots: 1, fields: [a]'))).toEqual([
    expect.stringContaining('Trường "b" không đứng trong mục nào'),
  ]);
});

test('a field that is counted twice, unknown or not printed is a fault', () => {
  expect(faultsOf(`${sound}- { item: "3", slots: 1, fields: [a] }\n`)[0]).toContain('hai mục: "3" và "1"');
  expect(faultsOf(`${sound}- { item: "3", slots: 1, fields: [d] }\n`)[0]).toContain(
    'slots.yaml:3 [2].fields[0]: "d" không phải trường nào',
  );
  expect(faultsOf(`${sound}- { item: "3", slots: 1, fields: [c] }\n`)[0]).toContain('không in trên giấy');
});

test('an item without slots gives its reason', () => {
  expect(faultsOf(`${sound}- { item: "3", slots: 0 }\n`)[0]).toContain('không nêu lý do');
  expect(faultsOf(`${sound}- { item: "3", slots: 0, why: "chỉ là lời dẫn" }\n`)).toEqual([]);
});

test('a review that is no YAML or has another shape is told so', () => {
  expect(faultsOf('- {')[0]).toContain('YAML sai cú pháp');
  expect(faultsOf('- { item: "1" }')[0]).toContain('Thiếu khóa "slots"');
});
