import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  dateOf,
  dateOfDayNumber,
  dayNumberOf,
  daysFrom,
  isIsoDate,
  parseDate,
  vietnameseDate,
  weekdayOf,
} from './iso-date.ts';
import { sayPhrase } from './phrase.ts';

const dayNumbers = fc.integer({ min: -710000, max: 2900000 });

function read(text: string): string {
  const outcome = parseDate(text);
  return outcome.ok ? outcome.value : sayPhrase(outcome.refusal.why, 'vi');
}

test('a date is read year first with hyphens, or day first with slashes', () => {
  expect(read('2024-04-29')).toBe('2024-04-29');
  expect(read('29/04/2024')).toBe('2024-04-29');
  expect(read(' 2/9/2024 ')).toBe('2024-09-02');
});

test('a day that does not exist is refused with the days that its month has', () => {
  expect(read('2019-02-30')).toBe('Ngày “2019-02-30” không có thật: tháng 2 năm 2019 chỉ có các ngày từ 1 đến 28.');
  expect(read('30/02/2020')).toContain('từ 1 đến 29');
  expect(read('31/04/2024')).toContain('từ 1 đến 30');
  expect(read('1900-02-29')).toContain('từ 1 đến 28');
});

test('a month that does not exist is refused, and the order of day and month is recalled', () => {
  expect(read('04/29/2024')).toContain('không có tháng 29');
  expect(read('04/29/2024')).toContain('ghi ngày trước, tháng sau');
});

test('anything that is not a date is refused with both ways of writing one', () => {
  for (const text of ['', 'mai', '2024', '2024-4-29', '29/04/24', '29-04-2024', '2024-04-29T00:00', '２０２４-04-29']) {
    expect(read(text)).toMatch(/^Không đọc được ngày .*2024-04-29.*29\/04\/2024/);
  }
  expect(read('0000-01-01')).toContain('năm phải từ 1 trở lên');
});

test('the leap day exists in 2024 and 2000, and not in 2023 or 1900', () => {
  expect(['2024-02-29', '2000-02-29', '2023-02-29', '1900-02-29'].map(isIsoDate)).toEqual([true, true, false, false]);
});

test('day numbers count from 1970-01-01 and agree with the machine’s own calendar in universal time', () => {
  fc.assert(
    fc.property(dayNumbers, (dayNumber) => {
      const date = dateOfDayNumber(dayNumber);
      const text = new Date(dayNumber * 86_400_000).toISOString().slice(0, 10);
      expect(date).toBe(text);
      expect(dayNumberOf(date)).toBe(dayNumber);
      expect(weekdayOf(date) % 7).toBe(new Date(dayNumber * 86_400_000).getUTCDay());
    }),
  );
});

test('adding days and counting them are inverse, also over the ends of years', () => {
  expect(addDays(dateOf(2023, 12, 31), 60)).toBe('2024-02-29');
  fc.assert(
    fc.property(dayNumbers, fc.integer({ min: -5000, max: 5000 }), (dayNumber, days) => {
      const date = dateOfDayNumber(dayNumber);
      expect(daysFrom(date, addDays(date, days))).toBe(days);
    }),
  );
});

test('a date is written day first in Vietnamese papers, with leading zeros', () => {
  expect(vietnameseDate(dateOf(2024, 9, 2))).toBe('02/09/2024');
});

test('asking the program for a day that does not exist is a fault of the program', () => {
  expect(() => dateOf(2023, 2, 29)).toThrow(RangeError);
});
