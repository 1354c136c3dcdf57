import type { CalendarData, Holiday } from './data.ts';
import { addDays, type IsoDate, isIsoDate, weekdayOf } from './iso-date.ts';
import { dateOfLunar } from './lunar.ts';

/** A holiday on a day; `decision` names what announced the day, null where the law alone fixes it. */
export type Occurrence = { readonly holiday: Holiday; readonly date: IsoDate; readonly decision: string | null };

/** The days of all active holidays in one year, before any is moved off a weekly rest day, in the order of the list. */
export function occurrencesIn(data: CalendarData, year: number): Occurrence[] {
  return data.holidays
    .filter((holiday) => isInForce(holiday, year))
    .flatMap((holiday) => occurrences(data, holiday, year));
}

/**
 * The five days of Tết by the rule of thumb that reproduces every announced break of 2019 to 2026: two days before the
 * first day of the lunar year to two after it; one before to three after when that day is a Tuesday.
 */
export function tetDays(year: number): IsoDate[] {
  const first = dateOfLunar(year, 1, 1);
  const start = addDays(first, weekdayOf(first) === 2 ? -1 : -2);
  return [0, 1, 2, 3, 4].map((offset) => addDays(start, offset));
}

/**
 * The day beside a holiday that makes the longest run of days off, as announced for National Day since 2021: the day after
 * when the holiday is a Monday, Thursday or Sunday, the day before otherwise.
 */
export function dayBeside(date: IsoDate): IsoDate {
  return addDays(date, [1, 4, 7].includes(weekdayOf(date)) ? 1 : -1);
}

function isInForce(holiday: Holiday, year: number): boolean {
  return holiday.active && year >= (holiday.fromYear ?? year) && year <= (holiday.toYear ?? year);
}

function occurrences(data: CalendarData, holiday: Holiday, year: number): Occurrence[] {
  const announcement = data.announcements.find((each) => each.year === year);
  const chosen = announcement?.chosenDays.find((each) => each.holiday === holiday.id);
  if (chosen !== undefined) return [{ holiday, date: chosen.date, decision: chosen.decision }];
  const announced = announcement?.breaks.find((each) => each.holiday === holiday.id);
  const dates = nominalDates(holiday, year);
  if (announced === undefined) return dates.map((date) => ({ holiday, date, decision: null }));
  const { from, to, decision } = announced;
  return dates.filter((date) => date >= from && date <= to).map((date) => ({ holiday, date, decision }));
}

function nominalDates(holiday: Holiday, year: number): IsoDate[] {
  const { when } = holiday;
  switch (when.kind) {
    case 'tet':
      return tetDays(year);
    case 'lunar':
      return [dateOfLunar(year, when.month, when.day)];
    case 'solar':
      return solarDates(year, when.month, when.day);
    case 'beside':
      return solarDates(year, when.month, when.day).map(dayBeside);
  }
}

/** Empty for a day that a year does not have, 29 February in most. */
function solarDates(year: number, month: number, day: number): IsoDate[] {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isIsoDate(text) ? [text] : [];
}
