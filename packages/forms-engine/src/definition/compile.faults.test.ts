import { describe, expect, test } from 'vitest';
import { compileDefinition } from './compile.ts';
import { type DefinitionFault, type FaultKind, formatFault } from './faults.ts';
import { formWith, general } from './sample.ts';
import { sourceLimits } from './source.ts';

/** One wrong definition per kind of fault, and what its author reads: place, message, mend (parts of them). */
interface Case {
  readonly files: Readonly<Record<string, string>>;
  readonly at: string;
  readonly says: string;
}

const line = (fields: string, text = 'Số máy: {a}'): string => general(`- line: "${text}"\n  fields: ${fields}\n`);
const body = (text: string): Record<string, string> => formWith(text);
const check = (text: string): Record<string, string> =>
  formWith(line('{ a: { type: integer } }'), { 'checks.yaml': text });
const plainCheck = 'class: part, severity: error, message: { vi: "a", en: "a" }';
const form = (from: string, to: string): Record<string, string> =>
  formWith(line('{ a: { type: integer } }'), {}, (text) => text.replace(from, to));
const table = (rows: string, more = ''): Record<string, string> =>
  body(
    general(`- table: t
  columns:
    - { id: no, header: TT, width: 10, holds: number }
    - { id: content, header: "Nội dung", width: 60, holds: label }
    - { id: value, header: "Số liệu", width: 30, holds: field, field: { type: integer } }
${more}  rows:
${rows}`),
  );
const growing = `- table: g
  grow: true
  label: "Dịch vụ"
  columns: [{ id: x, header: X, width: 10, holds: field, field: { type: integer } }]
`;
const choice = '{ a: { type: choice, options: [{ id: x, label: X }, { id: y, label: Y }] } }';

type Tested = Exclude<FaultKind, 'internal' | `slot${'Count' | 'Unlisted' | 'ListedTwice' | 'Unprinted' | 'Why'}`>;

const cases: Record<Tested, Case> = {
  missingFile: {
    files: form('[body.yaml]', '[body.yaml, part-2.yaml]'),
    at: 'form.yaml:12 body[1]',
    says: 'Thiếu tệp part-2.yaml',
  },
  unusedFile: {
    files: formWith(general(''), { 'rest.yaml': '[]' }),
    at: 'rest.yaml',
    says: 'rest.yaml không được dùng',
  },
  repeatedFile: { files: form('[body.yaml]', '[body.yaml, body.yaml]'), at: 'body[1]', says: 'hai lần trong body' },
  tooLarge: { files: body(`# ${'x'.repeat(sourceLimits.characters)}`), at: 'body.yaml', says: 'quá lớn' },
  yaml: { files: body('- line: "a\n  - b: [\n'), at: 'body.yaml:', says: 'YAML sai cú pháp' },
  yamlAliases: {
    files: body(`- &a [1]\n- ${'[*a, '.repeat(60)}*a${']'.repeat(60)}\n- ${'[*a, '.repeat(60)}*a${']'.repeat(60)}\n`),
    at: 'body.yaml',
    says: 'bí danh',
  },
  forbiddenKey: { files: body('- __proto__: { line: a }\n'), at: 'body.yaml:1', says: 'khóa "__proto__"' },
  keyNotText: { files: body('- { 1: a }\n'), at: 'body.yaml:1', says: 'Khóa phải là chữ' },
  tooDeep: { files: body('['.repeat(500)), at: 'body.yaml', says: 'lồng nhau quá' },
  notNfc: { files: body(general('- note: "Tổng số"\n').normalize('NFD')), at: 'body.yaml:2', says: 'NFC' },
  empty: { files: body('# chưa viết\n'), at: 'body.yaml', says: 'Tệp trống' },
  missingKey: { files: form('printedYear: 2019\n', ''), at: 'printedYear', says: 'Thiếu khóa "printedYear"' },
  unknownKey: {
    files: body(line('{ a: { type: integer, optinal: true } }')),
    at: 'body.yaml:3 [1].fields.a.optinal',
    says: 'có phải "optional"?',
  },
  notText: {
    files: body(general('- note: "a"\n  number: 1.10\n')),
    at: 'body.yaml:3 [1].number',
    says: 'Đặt trong dấu nháy',
  },
  wrongType: { files: body('part: general'), at: 'body.yaml', says: 'cần một danh sách các khối' },
  notOneOf: { files: body(line('{ a: { type: intger } }')), at: '[1].fields.a.type', says: 'có phải "integer"?' },
  wrongShape: {
    files: form('kind: flow', 'kind: flow, from: "2018-12-01"'),
    at: 'period.window.from',
    says: 'tính từ năm của kỳ',
  },
  badDate: {
    files: form('date: 2019-05-20', 'date: 2019-02-30'),
    at: 'source.date',
    says: '"2019-02-30" không phải là một ngày',
  },
  noBlock: { files: body(general('- lines: "a"\n')), at: '[1]', says: 'có phải "line"?' },
  beforeParts: {
    files: body('- line: "Tên: {a}"\n  fields: { a: { type: text } }\n- part: general\n'),
    at: '[0].fields.a',
    says: 'đứng trước mọi phần',
  },
  unknownPart: { files: body('- part: genral\n'), at: '[0].part', says: 'có phải "general"?' },
  unusedPart: { files: body('- note: "a"\n'), at: 'form.yaml:13 parts[0]', says: 'không đứng ở đâu' },
  braces: { files: body(general('- note: "a } b"\n')), at: '[1].note', says: 'ngoặc nhọn không khớp' },
  badSlot: { files: body(general('- line: "a {B c}"\n')), at: '[1].line', says: '"{B c}" không phải là một chỗ điền' },
  badTag: { files: body(general('- note: "a <u>b</u>"\n')), at: '[1].note', says: 'Không dùng được thẻ <u>' },
  openTag: { files: body(general('- note: "a <i>b"\n')), at: '[1].note', says: 'Thẻ <i> không có cặp' },
  slotInText: { files: body(general('- note: "a {b}"\n')), at: '[1].note', says: 'không được có chỗ điền ({b})' },
  unknownSlot: {
    files: body(line('{ computers: { type: integer } }', 'Số: {computers} {computrs}')),
    at: '[1].line',
    says: 'có phải "computers"?',
  },
  slotOfOtherTable: { files: body(general(`${growing}- line: "X: {x}"\n`)), at: '[2].line', says: 'cột của bảng "g"' },
  placedTwice: {
    files: body(line('{ a: { type: integer } }', 'Số: {a} {a}')),
    at: '[1].line',
    says: '"a" được đặt hai lần',
  },
  neverPlaced: {
    files: body(line('{ a: { type: integer }, b: { type: integer, label: B } }')),
    at: '[1].fields.b',
    says: '"b" được khai báo nhưng không có chỗ điền',
  },
  placedUnprinted: {
    files: body(line('{ a: { type: integer, printed: false } }')),
    at: '[1].line',
    says: 'ghi printed: false',
  },
  boxWithoutOption: {
    files: body(line(choice, 'A: {a=x} {a=y} {a=z}')),
    at: '[1].line',
    says: 'không có lựa chọn "z"',
  },
  boxMissing: { files: body(line(choice, 'A: {a=x}')), at: '[1].fields.a', says: 'Lựa chọn "y"' },
  labelMissing: { files: body(line('{ a: { type: integer } }', '{a}')), at: '[1].fields.a', says: 'Ghi label' },
  unlistedWorking: {
    files: body(
      general(
        '- workings: [a]\n  title: { vi: a, en: a }\n  fields: { a: { type: integer, label: A }, b: { type: integer, label: B } }\n',
      ),
    ),
    at: '[1].fields.b',
    says: 'Thêm "b" vào workings',
  },
  columnUnknown: {
    files: table('    - { id: r, label: R, cells: { valeu: null } }\n'),
    at: '[1].rows[0].cells.valeu',
    says: 'có phải "value"?',
  },
  columnKind: {
    files: body(
      general(
        '- table: t\n  columns: [{ id: c, header: C, width: 10, holds: label, option: x }]\n  rows: [{ label: A }]\n',
      ),
    ),
    at: '[1].columns[0].option',
    says: 'không dùng "option"',
  },
  columnNeeds: {
    files: body(
      general('- table: t\n  columns: [{ id: c, header: C, width: 10, holds: option }]\n  rows: [{ label: A }]\n'),
    ),
    at: '[1].columns[0]',
    says: 'cần "option"',
  },
  fixedOrGrowing: {
    files: body(general('- table: t\n  columns: [{ id: c, header: C, width: 10, holds: label }]\n')),
    at: '[1]',
    says: 'phải có rows, hoặc grow: true',
  },
  growingWithoutColumns: {
    files: body(general('- repeat: r\n  label: R\n  blocks: [{ note: "a" }]\n')),
    at: '[1].repeat',
    says: 'không có trường nào',
  },
  growingInside: {
    files: body(
      general(
        `- repeat: r\n  label: R\n  blocks:\n    - line: "A: {a}"\n      fields: { a: { type: text } }\n${growing.replace(/^/gm, '    ')}`,
      ),
    ),
    at: '[1].blocks[1].table',
    says: 'nằm trong một phần lặp khác',
  },
  rowCells: {
    files: table('    - { id: r, label: R }\n', '  header: [[A, B]]\n'),
    at: '[1].header[0]',
    says: 'phủ 2 cột, bảng có 3 cột',
  },
  rowOverlap: {
    files: table('    - { id: r, label: R }\n', '  header: [[A, B, { text: C, columns: 2 }]]\n'),
    at: '[1].header[0]',
    says: 'Ô 3 của hàng 1',
  },
  coveredContent: {
    files: table('    - { id: r, label: R, span: 2 }\n'),
    at: '[1].rows[0]',
    says: 'Ô "value" bị một ô gộp che',
  },
  rowWithoutId: {
    files: table('    - { label: R, type: integer }\n'),
    at: '[1].rows[0].type',
    says: 'Thêm id cho hàng',
  },
  rowHasNoField: {
    files: table('    - { id: r, label: R, bonus: true, cells: { value: null } }\n'),
    at: '[1].rows[0].bonus',
    says: 'không có ô nào để điền',
  },
  signatureBlock: {
    files: form('signatures: []', 'signatures: [{ signer: head, title: [A] }]'),
    at: 'signatures',
    says: 'không có khối signatures',
  },
  badId: {
    files: body(line('{ soMay: { type: integer, printed: false, label: A } }', 'a')),
    at: '[1].fields.soMay',
    says: 'Mã "soMay" không hợp lệ',
  },
  yearInId: {
    files: body(line('{ items_2018: { type: integer } }', 'A: {items_2018}')),
    at: '[1].fields.items_2018',
    says: 'chứa một năm',
  },
  reservedId: {
    files: body(line('{ for: { type: integer } }', 'A: {for}')),
    at: '[1].fields.for',
    says: 'từ dành riêng',
  },
  duplicateId: {
    files: table('    - { id: r, label: R }\n    - { id: r, label: S }\n'),
    at: '[1].rows[1].id',
    says: 'Mã "r" đã dùng (body.yaml [1].rows[0].id)',
  },
  badIndicator: {
    files: body(line('{ a: { type: integer, indicator: Computers.Total } }')),
    at: '[1].fields.a.indicator',
    says: 'ví dụ computers.total',
  },
  typeMissing: { files: body(line('{ a: {} }')), at: '[1].fields.a', says: 'chưa có type' },
  optionsMissing: { files: body(line('{ a: { type: choice } }')), at: '[1].fields.a', says: 'cần options' },
  optionsUseless: {
    files: body(line('{ a: { type: integer, options: [A, B] } }')),
    at: '[1].fields.a.options',
    says: 'không có lựa chọn',
  },
  optionLabels: {
    files: body(line('{ a: { type: choice, options: [A, B] } }')),
    at: '[1].fields.a.options',
    says: 'chỉ có nhãn',
  },
  yesNoOptions: {
    files: body(line('{ a: { type: yesNo, options: [A, B, C] } }')),
    at: '[1].fields.a.options',
    says: 'mã yes và no',
  },
  repeatedOption: {
    files: body(line('{ a: { type: choice, options: [{ id: x, label: X }, { id: x, label: Y }] } }')),
    at: '[1].fields.a.options[1].id',
    says: 'viết hai lần',
  },
  numbersOnly: {
    files: body(line('{ a: { type: text, min: 1 } }')),
    at: '[1].fields.a.min',
    says: 'chỉ dùng cho trường số',
  },
  minAboveMax: {
    files: body(line('{ a: { type: integer, min: 5, max: 3 } }')),
    at: '[1].fields.a.min',
    says: 'min (5) lớn hơn max (3)',
  },
  manyExpected: {
    files: body(line('{ a: { type: integer, sum: [b], expected: "b" }, b: { type: integer } }', 'A: {a} B: {b}')),
    at: '[1].fields.a',
    says: 'sum, expected',
  },
  compareWithoutSum: {
    files: body(line('{ a: { type: integer, sumCompare: atMost } }')),
    at: '[1].fields.a.sumCompare',
    says: 'không có sum',
  },
  unknownReference: {
    files: body(line('{ computers: { type: integer, partOf: computer } }', 'A: {computers}')),
    at: '[1].fields.computers.partOf',
    says: '"computer" không phải trường nào',
  },
  referenceNotNumber: {
    files: body(line('{ a: { type: integer, sum: [b] }, b: { type: text } }', 'A: {a} B: {b}')),
    at: '[1].fields.a.sum',
    says: '"b" kiểu text không phải là số',
  },
  columnAsField: {
    files: body(general(`${growing}- line: "A: {a}"\n  fields: { a: { type: integer, partOf: g.x } }\n`)),
    at: '[2].fields.a.partOf',
    says: '"g.x" là một cột',
  },
  selfReference: {
    files: body(line('{ a: { type: integer, partOf: a } }')),
    at: '[1].fields.a.partOf',
    says: 'dựa vào chính nó',
  },
  ratioToItself: {
    files: body(line('{ a: { type: percent, ratio: { of: b, to: b } }, b: { type: integer } }', 'A: {a} B: {b}')),
    at: '[1].fields.a.ratio',
    says: 'chia "b" cho chính nó',
  },
  repeatedReference: {
    files: body(line('{ a: { type: integer, sum: [b, b] }, b: { type: integer } }', 'A: {a} B: {b}')),
    at: '[1].fields.a.sum',
    says: '"b" đứng hai lần',
  },
  cycle: {
    files: body(
      line(
        '{ a: { type: integer, expected: "b + 1" }, b: { type: integer, applicable: "c > 0" }, c: { type: integer, sum: [a] } }',
        'A: {a} B: {b} C: {c}',
      ),
    ),
    at: '[1].fields.a',
    says: 'a → b → c → a',
  },
  duplicateCheck: {
    files: check(`- { code: x, expect: "a > 0", ${plainCheck} }\n- { code: x, expect: "a > 1", ${plainCheck} }\n`),
    at: 'checks.yaml:2 [1].code',
    says: 'Mã kiểm tra "x" đã dùng',
  },
  badCode: { files: form('code: sample-form', 'code: Sample_Form'), at: 'code', says: '"Sample_Form" không hợp lệ' },
  messageSlot: {
    files: check('- { code: x, class: part, severity: error, expect: "a > 0", message: { vi: "{aa}", en: "a" } }\n'),
    at: '[0].message.vi',
    says: 'có phải "a"?',
  },
  checkFields: {
    files: check(`- { code: x, expect: "period.year > 0", ${plainCheck} }\n`),
    at: '[0]',
    says: 'không nhắc tới trường nào',
  },
  unknownTable: {
    files: check(`- { code: x, table: g, expect: "a > 0", ${plainCheck} }\n`),
    at: '[0].table',
    says: 'Không có bảng thêm dòng "g"',
  },
  duplicatePart: {
    files: form('parts: [', 'parts: [{ id: general, title: A }, '),
    at: 'parts[1].id',
    says: 'khai báo hai lần',
  },
  datesReversed: { files: form('to: 2019-12-31', 'to: 2018-12-31'), at: 'validity', says: 'trước khi bắt đầu' },
};

function faultsOf(files: Readonly<Record<string, string>>): readonly DefinitionFault[] {
  const compiled = compileDefinition(files);
  return compiled.ok ? [] : compiled.faults;
}

describe('each fault names its place and its mend', () => {
  test.each(Object.entries(cases))('%s', (_, { files, at, says }) => {
    const faults = faultsOf(files).map((fault) => formatFault(fault));
    expect(faults.filter((fault) => fault.includes(at) && fault.includes(says))).toHaveLength(1);
  });

  test('the sound twin of all these is silent', () => {
    expect(faultsOf(body(line('{ a: { type: integer } }')))).toEqual([]);
    expect(faultsOf(table('    - { id: r, label: R }\n'))).toEqual([]);
    expect(faultsOf(body(general(growing)))).toEqual([]);
    expect(faultsOf(check(`- { code: x, expect: "a > 0", ${plainCheck} }\n`))).toEqual([]);
  });
});

test('both languages are said, and no word is left unfilled', () => {
  for (const { files } of Object.values(cases)) {
    for (const { message, mend } of faultsOf(files)) {
      expect(message.vi).not.toBe(message.en);
      expect(message.vi + message.en + mend.vi + mend.en).not.toMatch(
        /\{(hint|known|words?|name|wanted|given|reason)\}/,
      );
    }
  }
});

test('a field has either one slot or its boxes', () => {
  const both = faultsOf(body(line(choice, 'A: {a} {a=x} {a=y}'))).map((fault) => fault.message.vi);
  expect(both).toEqual(Array(2).fill('Trường "a" được đặt hai lần trên giấy.'));
  expect(faultsOf(body(line(choice, 'A: {a=x} {a=y}')))).toEqual([]);
});

test('all faults are told at once', () => {
  const files = body(
    line('{ a: { type: intger }, b2019: {}, c: { type: integer, sum: [x] } }', 'A: {a} B: {b2019} C: {c} {d}'),
  );
  expect(faultsOf(files).map((fault) => fault.path)).toEqual([
    '[1].fields.a.type',
    '[1].fields.b2019',
    '[1].line',
    '[1].fields.c.sum',
  ]);
});

test('a field with a fault of its own is no fault of those that refer to it', () => {
  const files = body(
    line(
      '{ a: { type: intger }, b: { type: integer, sum: [a] }, c: { type: integer, expected: "a + 1" } }',
      'A: {a} B: {b} C: {c}',
    ),
  );
  expect(faultsOf(files)).toHaveLength(1);
});

test('an expression that does not check names its place in the file and its position', () => {
  const files = body(line('{ a: { type: integer, expected: "b + true" }, b: { type: integer } }', 'A: {a} B: {b}'));
  expect(faultsOf(files)[0]).toMatchObject({ file: 'body.yaml', line: 3, path: '[1].fields.a.expected' });
  expect(faultsOf(files)[0]?.message.vi).toContain('vị trí 5');
});

test('an empty folder lacks its form.yaml', () => {
  expect(faultsOf({}).map((fault) => formatFault(fault))).toEqual([expect.stringContaining('Thiếu tệp form.yaml')]);
});
