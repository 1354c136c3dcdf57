import { isRestDay, type WorkingCalendar } from './compile.ts';
import { computedYear, type DayStatus, statusOf } from './day.ts';
import { dateOf, daysThrough } from './iso-date.ts';
import { messages } from './messages.ts';
import { type Outcome, type Phrase, phrase, refused } from './phrase.ts';

/** A year's departures from the plain working week. */
export type YearTable = {
  readonly year: number;
  readonly announced: boolean;
  readonly workingDays: number;
  /** Monday to Friday, yet not worked. */
  readonly weekdaysOff: readonly DayStatus[];
  /** Saturday or Sunday, yet worked. */
  readonly restDaysWorked: readonly DayStatus[];
  readonly notes: readonly Phrase[];
};

/** The table of one year; refused outside the calendar's years. */
export function yearTable(calendar: WorkingCalendar, year: number): Outcome<YearTable> {
  const { from, to } = calendar.data.years;
  if (!Number.isInteger(year) || year < from || year > to) {
    return refused(phrase(messages.yearOutside, { year: String(year), from, to }));
  }
  const days = daysThrough(dateOf(year, 1, 1), dateOf(year, 12, 31)).map((date) => statusOf(calendar, date));
  const value: YearTable = {
    year,
    announced: calendar.announcedYears.has(year),
    workingDays: days.filter(({ working }) => working).length,
    weekdaysOff: days.filter(({ date, working }) => !working && !isRestDay(calendar.data, date)),
    restDaysWorked: days.filter(({ date, working }) => working && isRestDay(calendar.data, date)),
    notes: computedYear(calendar, year),
  };
  return { ok: true, value };
}
