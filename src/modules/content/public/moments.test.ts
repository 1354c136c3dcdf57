import { expect, test } from 'vitest';
import { beginOfMonth, dayInWords, momentForMachines, momentInWords, yearInVietnam } from './moments.ts';

const lateOnNewYearsEve = new Date('2025-12-31T17:05:00Z');

test('a moment is said as on a clock in Vietnam, in both languages', () => {
  expect(momentInWords(lateOnNewYearsEve, 'vi')).toBe('Thứ Năm, 01/01/2026, 00:05');
  expect(momentInWords(lateOnNewYearsEve, 'en')).toBe('Thursday, 1 January 2026, 00:05');
  expect(dayInWords(new Date('2025-12-31T16:59:59Z'), 'vi')).toBe('31/12/2025');
  expect(momentForMachines(lateOnNewYearsEve)).toBe('2026-01-01T00:05:00+07:00');
});

test('a month and a year begin at midnight in Vietnam', () => {
  expect(beginOfMonth(2026, 1).toISOString()).toBe('2025-12-31T17:00:00.000Z');
  expect(beginOfMonth(2025, 13)).toEqual(beginOfMonth(2026, 1));
  expect(yearInVietnam(lateOnNewYearsEve)).toBe(2026);
});
