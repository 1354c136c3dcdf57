import type { Message } from '#platform/i18n';
import type { WorkingCalendar } from './compile.ts';
import { computedYear, type DayStatus, outsideYears, statusOf } from './day.ts';
import { addDays, daysThrough, type IsoDate, vietnameseDate, yearOf } from './iso-date.ts';
import { messages } from './messages.ts';
import { type Outcome, type Phrase, phrase, refused } from './phrase.ts';

/** The longest term, about eight years; a larger figure is a slip of the hand. */
export const mostWorkingDays = 2000;

/** A day of a term: counted or skipped, and why. `start` is the day from which one counts, day 0. */
export type CountedDay = {
  readonly date: IsoDate;
  readonly counted: boolean;
  readonly kind: 'start' | DayStatus['kind'];
  readonly why: readonly Phrase[];
};

export type Deadline = {
  readonly receivedOn: IsoDate;
  readonly workingDays: number;
  readonly deadline: IsoDate;
  /** From the day of receipt to the deadline, without a gap. */
  readonly days: readonly CountedDay[];
  /** What the reader must know: years whose holidays are not announced yet. */
  readonly notes: readonly Phrase[];
};

export type WorkingSpan = {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly workingDays: number;
  readonly days: readonly CountedDay[];
  readonly notes: readonly Phrase[];
};

/**
 * The last day of a term of working days. The day of receipt is day 0, whatever day it is; the first working day after it
 * is day 1. With 0 days the deadline is the day of receipt itself. Refuses a number that is not a whole one from 0 to
 * `mostWorkingDays`, a day outside the calendar's years, and a term that runs past them.
 */
export function deadline(calendar: WorkingCalendar, receivedOn: IsoDate, workingDays: number): Outcome<Deadline> {
  const refusal = refuseCount(workingDays) ?? outsideYears(calendar, receivedOn);
  if (refusal !== null) return refusal;
  const days = [startOf(calendar, receivedOn, messages.receiptDay)];
  let date = receivedOn;
  for (let counted = 0; counted < workingDays; ) {
    date = addDays(date, 1);
    if (yearOf(date) > calendar.data.years.to) return pastCalendar(calendar, receivedOn, workingDays);
    const day = countedDay(statusOf(calendar, date));
    days.push(day);
    if (day.counted) counted += 1;
  }
  return { ok: true, value: { receivedOn, workingDays, deadline: date, days, notes: notesOn(calendar, days) } };
}

/**
 * How many working days there are after `from`, up to and including `to`: the first end does not count, the last does, so
 * that it is the inverse of `deadline`. Refuses days outside the calendar's years, and `to` before `from`.
 */
export function workingDaysBetween(calendar: WorkingCalendar, from: IsoDate, to: IsoDate): Outcome<WorkingSpan> {
  const refusal = outsideYears(calendar, from) ?? outsideYears(calendar, to);
  if (refusal !== null) return refusal;
  if (to < from) {
    return refused(phrase(messages.endBeforeStart, { from: vietnameseDate(from), to: vietnameseDate(to) }));
  }
  const after = daysThrough(addDays(from, 1), to).map((date) => countedDay(statusOf(calendar, date)));
  const days = [startOf(calendar, from, messages.startDay), ...after];
  const workingDays = days.filter(({ counted }) => counted).length;
  return { ok: true, value: { from, to, workingDays, days, notes: notesOn(calendar, days) } };
}

/** The working day that is `workingDays` after a day; the day itself for 0. Refuses as `deadline` does. */
export function addWorkingDays(calendar: WorkingCalendar, from: IsoDate, workingDays: number): Outcome<IsoDate> {
  const outcome = deadline(calendar, from, workingDays);
  return outcome.ok ? { ok: true, value: outcome.value.deadline } : outcome;
}

/** The first working day after a day, never the day itself. */
export function nextWorkingDay(calendar: WorkingCalendar, after: IsoDate): Outcome<IsoDate> {
  return addWorkingDays(calendar, after, 1);
}

function countedDay({ date, working, kind, why }: DayStatus): CountedDay {
  return { date, counted: working, kind, why };
}

/** Day 0 never counts, for that reason alone; where it is a day off too, that is said as well. */
function startOf(calendar: WorkingCalendar, date: IsoDate, message: Message): CountedDay {
  const { working, why } = statusOf(calendar, date);
  return { date, counted: false, kind: 'start', why: [phrase(message), ...(working ? why.slice(1) : why)] };
}

function notesOn(calendar: WorkingCalendar, days: readonly CountedDay[]): Phrase[] {
  const years = [...new Set(days.map(({ date }) => yearOf(date)))];
  return years.flatMap((year) => computedYear(calendar, year));
}

function refuseCount(workingDays: number): ReturnType<typeof refused> | null {
  const values = { text: String(workingDays), most: mostWorkingDays };
  if (!Number.isInteger(workingDays)) return refused(phrase(messages.daysNotWhole, values));
  if (workingDays < 0) return refused(phrase(messages.daysNegative, values));
  return workingDays > mostWorkingDays ? refused(phrase(messages.daysTooMany, values)) : null;
}

function pastCalendar(calendar: WorkingCalendar, from: IsoDate, days: number): ReturnType<typeof refused> {
  const values = { days, date: vietnameseDate(from), to: calendar.data.years.to };
  return refused(phrase(messages.runsPastCalendar, values), 'beyondCalendar');
}
