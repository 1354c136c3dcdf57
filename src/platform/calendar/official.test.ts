import { expect, test } from 'vitest';
import { checkCalendarData } from './check-data.ts';
import { compileCalendar, type WorkingCalendar } from './compile.ts';
import type { CalendarData } from './data.ts';
import { isWorkingDay, statusOf } from './day.ts';
import { dayBeside, tetDays } from './holiday-dates.ts';
import { dateOf, daysThrough, type IsoDate, parseDate, weekdayOf, yearOf } from './iso-date.ts';
import { officialCalendar, officialCalendarData } from './official.ts';
import { sayPhrases } from './phrase.ts';
import { yearTable } from './year-table.ts';

function day(text: string): IsoDate {
  const outcome = parseDate(text);
  if (!outcome.ok) throw new Error(text);
  return outcome.value;
}

const working = (text: string, calendar = officialCalendar): boolean => isWorkingDay(calendar, day(text));
const why = (text: string, language: 'vi' | 'en' = 'vi'): string =>
  sayPhrases(statusOf(officialCalendar, day(text)).why, language);

function weekdaysOff(calendar: WorkingCalendar, from: IsoDate, to: IsoDate): IsoDate[] {
  return daysThrough(from, to).filter((date) => weekdayOf(date) < 6 && !isWorkingDay(calendar, date));
}

/** The days off around Tết, first to last, with the weekends that touch them. */
const announcedTet = {
  2015: ['2015-02-15', '2015-02-23'],
  2016: ['2016-02-06', '2016-02-14'],
  2017: ['2017-01-26', '2017-02-01'],
  2018: ['2018-02-14', '2018-02-20'],
  2019: ['2019-02-02', '2019-02-10'],
  2020: ['2020-01-23', '2020-01-29'],
  2021: ['2021-02-10', '2021-02-16'],
  2022: ['2022-01-31', '2022-02-04'],
  2023: ['2023-01-20', '2023-01-26'],
  2024: ['2024-02-08', '2024-02-14'],
  2025: ['2025-01-25', '2025-02-02'],
  2026: ['2026-02-14', '2026-02-22'],
} as const;

const swaps = [
  ['2018-12-31', '2019-01-05'],
  ['2015-02-16', '2015-02-14'],
  ['2015-04-29', '2015-04-25'],
  ['2019-04-29', '2019-05-04'],
  ['2024-04-29', '2024-05-04'],
  ['2025-05-02', '2025-04-26'],
  ['2026-01-02', '2026-01-10'],
  ['2026-08-31', '2026-08-22'],
] as const;

const withoutAnnouncements = compileCalendar({ ...officialCalendarData, announcements: [] });

test('the Tết breaks of 2015 to 2026 are off from their first announced day to their last', () => {
  for (const [from, to] of Object.values(announcedTet)) {
    expect(daysThrough(day(from), day(to)).filter((date) => isWorkingDay(officialCalendar, date))).toEqual([]);
  }
});

test('around each announced Tết break the weekdays before and after are worked', () => {
  for (const [from, to] of Object.values(announcedTet)) {
    const before = daysThrough(day(`${from.slice(0, 4)}-01-04`), day(from)).slice(0, -1);
    const weekdays = [...before, ...daysThrough(day(to), day(`${to.slice(0, 4)}-03-20`)).slice(1)].filter(
      (date) => weekdayOf(date) < 6,
    );
    expect(weekdays.filter((date) => statusOf(officialCalendar, date).kind !== 'workingDay')).toEqual([]);
  }
});

test('the rule of thumb with days off in lieu reproduces the announced Tết breaks of 2016 to 2026', () => {
  for (const [year, [from, to]] of Object.entries(announcedTet).filter(([year]) => year !== '2015')) {
    const computed = weekdaysOff(withoutAnnouncements, day(`${year}-01-05`), day(`${year}-03-10`));
    expect(computed).toEqual(daysThrough(day(from), day(to)).filter((date) => weekdayOf(date) < 6));
  }
});

test('in 2015 the rule of thumb gives the announced break but for the exchanged 16 February', () => {
  expect(weekdaysOff(withoutAnnouncements, day('2015-02-01'), day('2015-03-10'))).toEqual(
    daysThrough(day('2015-02-17'), day('2015-02-20')).concat(day('2015-02-23')),
  );
});

test('Tết is five days, two before the first of the lunar year; one before when that is a Tuesday', () => {
  expect(tetDays(2024)).toEqual(daysThrough(day('2024-02-08'), day('2024-02-12')));
  expect(tetDays(2019)).toEqual(daysThrough(day('2019-02-04'), day('2019-02-08')));
});

test('each announced exchange gives a weekday off and works a Saturday, and each says the other', () => {
  for (const [off, worked] of swaps) {
    expect([off, working(off), worked, working(worked)]).toEqual([off, false, worked, true]);
    expect(why(off)).toContain(`làm bù vào thứ Bảy ${worked.split('-').toReversed().join('/')}`);
    expect(why(worked)).toContain(`làm bù cho ngày nghỉ hoán đổi ${off.split('-').toReversed().join('/')}`);
  }
});

test('no other Saturday or Sunday from 2015 to 2035 is worked', () => {
  const worked = daysThrough(day('2015-01-01'), day('2035-12-31')).filter(
    (date) => weekdayOf(date) > 5 && isWorkingDay(officialCalendar, date),
  );
  expect(worked).toEqual(swaps.map(([, saturday]) => saturday).toSorted());
});

test('National Day is one day up to 2020 and two from 2021, the second as announced', () => {
  const secondDays = ['2021-09-03', '2022-09-01', '2023-09-01', '2024-09-03', '2025-09-01', '2026-09-01'];
  expect(secondDays.map((date) => working(date))).toEqual(secondDays.map(() => false));
  expect(['2020-09-01', '2020-09-03', '2019-09-03'].map((date) => working(date))).toEqual([true, true, true]);
  expect(secondDays.map((date) => dayBeside(day(`${date.slice(0, 4)}-09-02`)))).toEqual(secondDays);
});

test('a holiday on a weekly rest day is made up for on the next working days, in order', () => {
  const madeUpFor = [
    '2016-04-18',
    '2016-05-02',
    '2016-05-03',
    '2017-01-02',
    '2018-09-03',
    '2022-05-03',
    '2023-05-02',
    '2023-05-03',
    '2023-09-04',
    '2026-04-27',
  ];
  expect(madeUpFor.map((date) => working(date))).toEqual(madeUpFor.map(() => false));
  expect(working('2023-05-04')).toBe(true);
  expect(why('2023-05-03')).toContain('nghỉ bù do Ngày Chiến thắng (30/4) trùng ngày nghỉ hằng tuần 30/04/2023');
  expect(why('2023-05-03')).toContain('khoản 3 Điều 111 Bộ luật Lao động 2019');
  expect(why('2016-05-03')).toContain('khoản 3 Điều 115 Bộ luật Lao động 2012');
  expect(why('2023-04-29')).toContain('được nghỉ bù ngày 02/05/2023');
});

test('computing the days off in lieu gives every one that the data state', () => {
  const announcements = officialCalendarData.announcements.map((each) => ({ ...each, moved: [] }));
  const computed = compileCalendar({ ...officialCalendarData, announcements });
  const days = daysThrough(day('2015-01-01'), day('2035-12-31'));
  expect(days.filter((date) => isWorkingDay(computed, date) !== isWorkingDay(officialCalendar, date))).toEqual([]);
  for (const { from, to } of officialCalendarData.announcements.flatMap(({ moved }) => moved)) {
    expect(computed.special.get(from)).toMatchObject({ kind: 'holidayOnRestDay', movedTo: to });
    expect(computed.special.get(to)).toMatchObject({ kind: 'compensatory', of: from });
  }
});

test('every year from 2015 to 2020 has 10 public holidays and every later one 11, whatever rest days they fall on', () => {
  for (let year = 2015; year <= 2035; year += 1) {
    const fromHolidays = [...officialCalendar.special].filter(
      ([date, { kind }]) => yearOf(date) === year && (kind === 'holiday' || kind === 'compensatory'),
    );
    expect([year, fromHolidays.length]).toEqual([year, year <= 2020 ? 10 : 11]);
  }
});

test('a day off names the document that announced it, or says that its number is not verified', () => {
  expect(why('2024-02-13')).toContain('theo văn bản số 5015/TB-LĐTBXH ngày 22/11/2023');
  expect(why('2024-04-29', 'en')).toContain('by document 2450/VPCP-KGVX of 12/04/2024, Government Office');
  expect(why('2025-05-02')).toContain('theo lịch nghỉ đã công bố (chưa kiểm chứng số văn bản)');
  for (const { ground, verified, source } of officialCalendarData.announcements.flatMap(({ decisions }) => decisions)) {
    expect(verified).toBe(ground !== null);
    expect(source).not.toBe('');
  }
});

test('a Tết day says its lunar date', () => {
  expect(why('2024-02-12')).toContain('nghỉ Tết Âm lịch (mùng 3 tháng Giêng)');
  expect(why('2024-02-09')).toContain('(ngày 30 tháng Chạp)');
});

test('every day of a year that is not announced says so, and no day of an announced one', () => {
  for (const date of daysThrough(day('2015-01-01'), day('2035-12-31'))) {
    const said = sayPhrases(statusOf(officialCalendar, date).why, 'vi').includes('chưa công bố chính thức');
    expect([date, said]).toEqual([date, yearOf(date) > 2026]);
  }
});

test('24 November is worked until an administrator makes it a holiday', () => {
  expect(['2026-11-24', '2027-11-24'].map((date) => working(date))).toEqual([true, true]);
  const holidays = officialCalendarData.holidays.map((each) =>
    each.id === 'culture-day' ? { ...each, active: true, fromYear: 2027 } : each,
  );
  const changed = compileCalendar({ ...officialCalendarData, holidays });
  expect(['2026-11-24', '2027-11-24'].map((date) => working(date, changed))).toEqual([true, false]);
});

test('an announcement that an administrator adds wins over what was computed', () => {
  const announcement = {
    year: 2027,
    decisions: [
      {
        id: 'announced',
        ground: {
          symbol: '1/TB-BNV',
          issuer: { vi: 'Bộ Nội vụ', en: 'Ministry of Home Affairs' },
          issuedOn: '2026-11-01',
        },
        verified: true,
        source: 'ví dụ trong kiểm thử',
      },
    ],
    breaks: [{ holiday: 'tet', from: '2027-02-05', to: '2027-02-12', decision: 'announced' }],
    chosenDays: [{ holiday: 'national-day-second', date: '2027-09-01', decision: 'announced' }],
    moved: [],
    swaps: [],
  };
  expect(['2027-02-04', '2027-02-12', '2027-09-01', '2027-09-03'].map((date) => working(date))).toEqual([
    false,
    true,
    true,
    false,
  ]);
  const checked = checkCalendarData({
    ...officialCalendarData,
    announcements: [...officialCalendarData.announcements, announcement],
  });
  const changed = compileCalendar(checked.ok ? checked.data : officialCalendarData);
  expect(['2027-02-04', '2027-02-12', '2027-09-01', '2027-09-03'].map((date) => working(date, changed))).toEqual([
    true,
    false,
    false,
    true,
  ]);
  const status = statusOf(changed, day('2027-02-12'));
  expect(status.kind).toBe('announcedBreak');
  expect(sayPhrases(status.why, 'vi')).toBe(
    'trong đợt nghỉ Tết Âm lịch từ 05/02/2027 đến 12/02/2027, theo văn bản số 1/TB-BNV ngày 01/11/2026 của Bộ Nội vụ',
  );
});

test('an announced break that is shorter than the rule makes the days outside it working days', () => {
  const decisions = [{ id: 'announced', ground: null, verified: false, source: 'ví dụ trong kiểm thử' }];
  const breaks = [{ holiday: 'tet', from: day('2030-01-31'), to: day('2030-02-05'), decision: 'announced' }];
  const announcement = { year: 2030, decisions, breaks, chosenDays: [], moved: [], swaps: [] };
  const changed = compileCalendar({ ...officialCalendarData, announcements: [announcement] });
  expect(['2030-02-05', '2030-02-06'].map((date) => working(date))).toEqual([false, false]);
  expect(['2030-02-05', '2030-02-06'].map((date) => working(date, changed))).toEqual([false, true]);
  expect(sayPhrases(statusOf(changed, day('2030-02-03')).why, 'vi')).toBe(
    'nghỉ hằng tuần (Chủ nhật), trùng Tết Âm lịch',
  );
});

test('a day off in lieu that is stated wins over the next working day', () => {
  const moved = [{ holiday: 'hung-kings', from: day('2026-04-26'), to: day('2026-04-29'), decision: null }];
  const announcements = officialCalendarData.announcements.map((each) =>
    each.year === 2026 ? { ...each, moved } : each,
  );
  const changed = compileCalendar({ ...officialCalendarData, announcements });
  expect([working('2026-04-27', changed), working('2026-04-29', changed)]).toEqual([true, false]);
});

test('a day off in lieu never falls on a weekday that is exchanged', () => {
  const swap = { off: day('2026-04-27'), worked: day('2026-04-18'), decision: 'announced' };
  const announcements: CalendarData['announcements'] = officialCalendarData.announcements.map((each) =>
    each.year === 2026 ? { ...each, moved: [], swaps: [swap] } : each,
  );
  const changed = compileCalendar({ ...officialCalendarData, announcements });
  expect(statusOf(changed, day('2026-04-28')).kind).toBe('compensatory');
});

test('the table of 2024 lists its weekdays off and its worked Saturday', () => {
  const outcome = yearTable(officialCalendar, 2024);
  const table = outcome.ok ? outcome.value : null;
  expect(table?.weekdaysOff.map(({ date }) => date.slice(5))).toEqual([
    ...['01-01', '02-08', '02-09', '02-12', '02-13', '02-14', '04-18', '04-29', '04-30', '05-01', '09-02', '09-03'],
  ]);
  expect(table?.restDaysWorked.map(({ date }) => date)).toEqual(['2024-05-04']);
  expect([table?.announced, table?.workingDays]).toEqual([true, 251]);
});

test('a year outside 2015 to 2035 has no table', () => {
  for (const year of [2014, 2036, 2024.5]) expect(yearTable(officialCalendar, year).ok).toBe(false);
  expect(() => isWorkingDay(officialCalendar, dateOf(2036, 1, 1))).toThrow(RangeError);
});
