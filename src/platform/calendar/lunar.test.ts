import { LunarDate, SolarDate } from 'lunar-date-vn';
import { expect, test } from 'vitest';
import { dateOf, datePartsOf, daysThrough } from './iso-date.ts';
import { dateOfLunar, lunarDateOf } from './lunar.ts';

/** Lunar 1/1 and 10/3 as published for Vietnam. */
const published = {
  2017: ['2017-01-28', '2017-04-06'],
  2018: ['2018-02-16', '2018-04-25'],
  2019: ['2019-02-05', '2019-04-14'],
  2020: ['2020-01-25', '2020-04-02'],
  2021: ['2021-02-12', '2021-04-21'],
  2022: ['2022-02-01', '2022-04-10'],
  2023: ['2023-01-22', '2023-04-29'],
  2024: ['2024-02-10', '2024-04-18'],
  2025: ['2025-01-29', '2025-04-07'],
  2026: ['2026-02-17', '2026-04-26'],
  2027: ['2027-02-06', '2027-04-16'],
  2028: ['2028-01-26', '2028-04-04'],
  2029: ['2029-02-13', '2029-04-23'],
  2030: ['2030-02-02', '2030-04-12'],
};

test('Tết and the Hùng Kings’ day fall as published from 2017 to 2030', () => {
  for (const [year, [tet, hungKings]] of Object.entries(published)) {
    expect([dateOfLunar(Number(year), 1, 1), dateOfLunar(Number(year), 3, 10)]).toEqual([tet, hungKings]);
  }
});

test('Tết 2030 is on 2 February in Vietnam, a day before China’s', () => {
  expect(lunarDateOf(dateOf(2030, 2, 2))).toEqual({ year: 2030, month: 1, day: 1, leap: false });
});

test('every day from 2014 to 2036 has the lunar date that an independent library gives', () => {
  const days = daysThrough(dateOf(2014, 1, 1), dateOf(2036, 12, 31));
  const differing = days.filter((date) => {
    const { year, month, day, leap } = lunarDateOf(date);
    const other = new SolarDate({ ...datePartsOf(date), yearIndex: 0, hour: 0 }).toLunarDate()?.get();
    return other?.year !== year || other.month !== month || other.day !== day || (other.leap_month ?? false) !== leap;
  });
  expect(days).toHaveLength(8401);
  expect(differing).toEqual([]);
});

test('chosen days of the lunar years 1970 to 2070 fall where an independent library says', () => {
  const differing: string[] = [];
  for (let year = 1970; year <= 2070; year += 1) {
    for (const [month, day] of [
      [1, 1],
      [3, 10],
      [8, 15],
      [11, 1],
      [12, 23],
    ] as const) {
      const lunar = new LunarDate({ year, month, day, leap_month: false, yearIndex: 0, hour: 0 });
      lunar.init();
      const solar = lunar.toSolarDate()?.get();
      const other = solar === undefined ? null : dateOf(solar.year, solar.month, solar.day);
      if (dateOfLunar(year, month, day) !== other) differing.push(`${year}/${month}/${day}`);
    }
  }
  expect(differing).toEqual([]);
});

test('a lunar date that is read back gives its day again, leap months excepted', () => {
  for (const date of daysThrough(dateOf(2015, 1, 1), dateOf(2035, 12, 31))) {
    const { year, month, day, leap } = lunarDateOf(date);
    if (!leap) expect(dateOfLunar(year, month, day)).toBe(date);
  }
});

test('2020 has a second fourth month and 2025 a second sixth', () => {
  expect(lunarDateOf(dateOf(2020, 5, 23))).toEqual({ year: 2020, month: 4, day: 1, leap: true });
  expect(lunarDateOf(dateOf(2025, 7, 25))).toEqual({ year: 2025, month: 6, day: 1, leap: true });
});
