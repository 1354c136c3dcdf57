import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Field, type FieldType, fieldTypes } from '../definition/definition.ts';
import { isBlankText } from './clean-text.ts';
import { formatValue } from './format-value.ts';
import { parseInput } from './parse-input.ts';
import { validateValue } from './validate-value.ts';
import type { Value } from './value.ts';

function field(type: FieldType, more: Partial<Field> = {}): Field {
  return { id: 'x', label: 'X', part: 'main', type, presence: 'required', printed: true, ...more };
}

const word = fc
  .stringMatching(/^[a-zàảãáạăâđèéêìíòóôơùúưỳýữựộệ]{1,8}( [a-zàáđêôơưữộ]{1,8}){0,3}$/)
  .map((text) => text.normalize('NFC'));
const options = [
  { id: 'one', label: 'Hoàn chỉnh' },
  { id: 'two', label: 'Chưa, đang làm' },
  { id: 'three', label: 'Không' },
];
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((d) => d.toISOString());
const number = fc.oneof(
  fc.integer({ min: -9_000_000_000, max: 9_000_000_000 }),
  fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 4 })).map(([n, d]) => Number(`${n}e-${d}`)),
);

const samples: readonly (readonly [FieldType, fc.Arbitrary<Value>])[] = [
  ['text', word],
  ['longText', fc.tuple(word, word).map(([a, b]) => `${a}\n${b}`)],
  ['integer', fc.integer({ min: -9_000_000_000, max: 9_000_000_000 })],
  ['decimal', number],
  ['money', number],
  ['percent', number],
  ['hours', number],
  ['yesNo', fc.boolean()],
  ['tick', fc.constant(true)],
  ['choice', fc.constantFrom('one', 'two', 'three')],
  ['several', fc.subarray(['one', 'two', 'three'], { minLength: 1 })],
  ['date', day.map((text) => text.slice(0, 10))],
  ['dateTime', day.map((text) => text.slice(0, 16))],
  ['month', day.map((text) => text.slice(0, 7))],
  [
    'quarter',
    fc.tuple(fc.integer({ min: 1900, max: 2199 }), fc.integer({ min: 1, max: 4 })).map(([y, q]) => `${y}Q${q}`),
  ],
  ['year', fc.integer({ min: 1900, max: 2199 }).map(String)],
  [
    'document',
    fc
      .record(
        {
          number: fc.integer({ min: 1, max: 9999 }).map((n) => `${n}/QĐ-UBND`),
          date: day.map((text) => text.slice(0, 10)),
          title: word.filter((text) => !/ngày|số|dated/.test(text)),
          link: fc.constantFrom('http://tinh.gov.vn/vb?x=1&y=2', 'https://tinh.gov.vn/a'),
        },
        { requiredKeys: ['number'] },
      )
      .map((document): Value => document),
  ],
];

describe.each(['vi', 'en'] as const)('what is printed in %s reads back as the same value', (language) => {
  test.each(samples)('%s', (type, values) => {
    const slot = field(type, type === 'choice' || type === 'several' ? { options } : { unit: 'người' });
    fc.assert(
      fc.property(values, (value) => {
        const text = formatValue(slot, value, language);
        fc.pre(!isBlankText(text));
        const parsed = parseInput(slot, text, language);
        expect(parsed.ok ? parsed.value : parsed.message.en).toEqual(value);
        expect(validateValue(slot, value)).toBeNull();
      }),
    );
  });
});

test('anything typed is read or refused with a message in both languages, and what is taken suits the field', () => {
  fc.assert(
    fc.property(fc.constantFrom(...fieldTypes), fc.string({ unit: 'binary' }), (type, text) => {
      const slot = field(type, { options });
      const parsed = parseInput(slot, text);
      if (parsed.ok) expect(validateValue(slot, parsed.value)).toBeNull();
      else expect(parsed.message.vi.length * parsed.message.en.length).toBeGreaterThan(0);
    }),
    { numRuns: 1000 },
  );
});
