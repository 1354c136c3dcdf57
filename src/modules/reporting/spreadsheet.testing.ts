import fc from 'fast-check';
import { cleanText } from '#document';
import { type Answers, type Field, formatValue, isNumberType, parseInput, type Row, type Value } from '#forms-engine';
import type { Form } from './definitions/library.ts';

/** Answers for tests of spreadsheets: every value is one that its field takes. */
export function answersOf({ definition }: Form): fc.Arbitrary<Answers> {
  const fields = Object.fromEntries(definition.fields.map((field) => [field.id, valueFor(field)]));
  const tables = Object.fromEntries(
    definition.tables.map(({ id, columns }) => [id, fc.array(rowOf(columns), { maxLength: 12 }).map(withIds)]),
  );
  return fc.record({ ...fields, ...tables }).map(withoutBlanks);
}

const rowOf = (columns: readonly Field[]) => {
  const cells: Record<string, fc.Arbitrary<Value>> = Object.fromEntries(
    columns.map((column) => [column.id, valueFor(column)]),
  );
  return fc.record(cells).map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)));
};

const withIds = (rows: readonly Record<string, Value>[]): Row[] =>
  rows.filter((row) => Object.keys(row).length > 0).map((row, index) => ({ ...row, _id: `row-${index + 1}` }));

function withoutBlanks(answers: Readonly<Record<string, Value | readonly Row[]>>): Answers {
  return Object.fromEntries(
    Object.entries(answers).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)),
  );
}

/** A value that is the same after it was shown and typed in again, or blank. */
function valueFor(field: Field): fc.Arbitrary<Value> {
  const own = rawValue(field).filter((value) => {
    if (isNumberType(field.type)) return true;
    const read = parseInput(field, formatValue(field, value, 'vi'));
    return read.ok && JSON.stringify(read.value) === JSON.stringify(value);
  });
  return fc.oneof({ weight: 4, arbitrary: own }, { weight: 1, arbitrary: fc.constant(null) });
}

const nasty = [
  '=1+1',
  '+84',
  '-2',
  '@a',
  '_x0041_',
  '<b>&"\'',
  "'0123",
  '001',
  '1.116',
  'Ghi chú: …a',
  'TRUE',
  '#REF!',
];
/** As papers take it: U+2028 is a line break there. */
const words = fc.oneof(
  fc.constantFrom(...nasty, 'Nguyễn Văn Ưởng', 'Đã kết nối', 'ổ cứng; băng từ', 'x'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).map((text) => cleanText(text).trim()),
);
const two = (number: number) => String(number).padStart(2, '0');
const day = fc
  .record({
    year: fc.integer({ min: 1900, max: 2199 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map((date) => `${date.year}-${two(date.month)}-${two(date.day)}`);

function rawValue(field: Field): fc.Arbitrary<Value> {
  const ids = (field.options ?? []).map(({ id }) => id);
  switch (field.type) {
    case 'integer':
      return fc.oneof(fc.nat(), fc.constantFrom(0, 43_000, Number.MAX_SAFE_INTEGER), fc.integer());
    case 'decimal':
    case 'money':
    case 'percent':
    case 'hours':
      return fc.oneof(
        fc.integer({ min: 0, max: 1_000_000 }).map((cents) => cents / 100),
        fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((number) => (Math.abs(number) < 1e-9 ? 0 : number)),
      );
    case 'yesNo':
      return fc.boolean();
    case 'tick':
      return fc.constant(true);
    case 'choice':
      return fc.constantFrom(...ids);
    case 'several':
      return fc.subarray(ids, { minLength: 1 });
    case 'date':
      return day;
    case 'dateTime':
      return fc
        .record({ day, hour: fc.integer({ min: 0, max: 23 }), minute: fc.integer({ min: 0, max: 59 }) })
        .map((at) => `${at.day}T${two(at.hour)}:${two(at.minute)}`);
    case 'month':
      return day.map((text) => text.slice(0, 7));
    case 'quarter':
      return fc.constantFrom('2019Q1', '2019Q2', '2020Q4');
    case 'year':
      return fc.integer({ min: 1900, max: 2199 }).map(String);
    case 'document':
      return fc.constantFrom(
        { number: '126/QĐ-UBND', date: '2019-05-20', title: 'Kế hoạch ứng dụng CNTT', link: 'http://a.gov.vn/b' },
        { number: '04/2013/QĐ-UBND' },
        { link: 'https://stttt.dienbien.gov.vn/van-ban?id=1' },
      );
    case 'email':
      return fc.constantFrom('a@dienbien.gov.vn', 'nguyen.van.a@mic.gov.vn');
    case 'phone':
      return fc.constantFrom('0912345678', '02153.825.825');
    case 'url':
      return fc.constantFrom('http://dienbien.gov.vn', 'https://dichvucong.gov.vn/p?x=1&y=2');
    case 'domain':
      return fc.constantFrom('binhduong.gov.vn');
    case 'ip':
      return fc.constantFrom('10.0.0.1', '123.30.1.2');
    case 'longText':
      return fc.oneof(
        words,
        fc.tuple(words, words).map(([a, b]) => `${a}\n${b}`),
      );
    case 'file':
      return fc.constant(null);
    default:
      return words;
  }
}
