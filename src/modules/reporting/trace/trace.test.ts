import { expect, test } from 'vitest';
import type { Answer } from '#modules/filling';
import { findForm } from '../definitions/library.ts';
import { itemInWords, sourceInWords, tracedAnswers, valueInWords } from './trace.ts';

const form = findForm('it-quarterly-2019');
const definition = form?.definition;
if (definition === undefined) throw new Error('no form');

const answer = (place: string, value: Answer['value']): Answer => ({
  place,
  value,
  about: null,
  sequence: 1,
  by: 'An',
  at: '2026-01-05T08:00:00Z',
});

test('figures are listed in the order of the form, without blanks and without rows as such', () => {
  const answers = [
    answer('computers_total', 159),
    answer('civil_servants', 43),
    answer('staff_with_computer', null),
    answer('nowhere', 1),
  ];
  expect(tracedAnswers(definition, answers).map(({ place }) => place)).toEqual(['civil_servants', 'computers_total']);
});

test('an item is named by its number and wording, a value carries its unit', () => {
  expect(itemInWords(definition, 'civil_servants')).toMatch(/^4\.3 /);
  expect(valueInWords(definition, 'civil_servants', 1043, 'vi')).toBe('1.043 người');
  expect(valueInWords(definition, 'civil_servants', null, 'vi')).toBe('(để trống)');
});

test.each([
  [undefined, 'không ghi nguồn'],
  [{ kind: 'typed' } as const, 'nhập tay'],
  [{ kind: 'imported', from: 'so-lieu.xlsx' } as const, 'nhập từ so-lieu.xlsx'],
  [
    { kind: 'measured', measure: 'site.visits', window: '2019', asOf: '2019-12-31' } as const,
    'hệ thống đo ngày 31/12/2019, kỳ số liệu năm 2019',
  ],
  [
    {
      kind: 'measured',
      measure: 'site.visits',
      window: '2019-01-01/2019-06-30',
      asOf: '2019-06-30T20:00:00.000Z',
    } as const,
    'hệ thống đo ngày 01/07/2019, kỳ số liệu 01/01/2019 – 30/06/2019',
  ],
  [
    { kind: 'carried', from: 'it-quarterly-2019', period: '2019Q1' } as const,
    'lấy từ “Báo cáo định kỳ hằng quý về ứng dụng CNTT, phát triển chính phủ điện tử (2019)”, kỳ quý 1 năm 2019',
  ],
  [{ kind: 'computed' } as const, 'hệ thống tính'],
])('a source is said in words', (provenance, words) => {
  expect(sourceInWords(provenance, 'vi')).toBe(words);
});
