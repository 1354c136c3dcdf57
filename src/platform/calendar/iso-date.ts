import { messages } from './messages.ts';
import { type Outcome, phrase, refused } from './phrase.ts';

/**
 * A day of the proleptic Gregorian calendar, `YYYY-MM-DD`. It has no time and no zone; two of them compare as strings.
 * Only `parseDate` and the arithmetic of this file make one.
 */
export type IsoDate = string & { readonly __isoDate: unique symbol };

const isoPattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const vietnamesePattern = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

type DateParts = { readonly year: number; readonly month: number; readonly day: number };

/** True for a string that is written `YYYY-MM-DD` and names a day that exists. */
export function isIsoDate(text: string): text is IsoDate {
  const parts = partsOf(isoPattern.exec(text), [1, 2, 3]);
  return parts !== null && faultOf(parts) === null;
}

/**
 * Reads a date as people type it: `2024-04-29`, or day first as in Vietnam, `29/04/2024` or `29/4/2024`.
 * Refuses any other writing and any day that does not exist, saying which part is wrong.
 */
export function parseDate(text: string): Outcome<IsoDate> {
  const typed = text.trim();
  const parts = partsOf(isoPattern.exec(typed), [1, 2, 3]) ?? partsOf(vietnamesePattern.exec(typed), [3, 2, 1]);
  if (parts === null) return refused(phrase(messages.dateNotUnderstood, { text: typed }));
  const fault = faultOf(parts);
  if (fault === 'year') return refused(phrase(messages.noSuchYear, { text: typed }));
  if (fault === 'month') return refused(phrase(messages.noSuchMonth, { text: typed, month: parts.month }));
  if (fault === 'day') {
    const last = daysInMonth(parts.year, parts.month);
    return refused(phrase(messages.noSuchDay, { text: typed, month: parts.month, year: parts.year, last }));
  }
  return { ok: true, value: dateOf(parts.year, parts.month, parts.day) };
}

/** The date of a day that is known to exist; `RangeError` where it does not, because then the caller is at fault. */
export function dateOf(year: number, month: number, day: number): IsoDate {
  const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  if (!isIsoDate(text)) throw new RangeError(`no such day: ${text}`);
  return text;
}

export function datePartsOf(date: IsoDate): DateParts {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

export function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4));
}

/** Days since 1970-01-01, negative before it. Years begin in March here, so that the leap day is a year's last. */
export function dayNumberOf(date: IsoDate): number {
  const { year, month, day } = datePartsOf(date);
  const marchYear = month > 2 ? year : year - 1;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return marchYear * 365 + leapDaysBefore(marchYear) + dayOfYear - 719468;
}

/** The inverse of `dayNumberOf`. */
export function dateOfDayNumber(dayNumber: number): IsoDate {
  const days = dayNumber + 719468;
  const era = Math.floor(days / 146097);
  const dayOfEra = days - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (yearOfEra * 365 + leapDaysBefore(yearOfEra));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  return dateOf(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return dateOfDayNumber(dayNumberOf(date) + days);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysFrom(from: IsoDate, to: IsoDate): number {
  return dayNumberOf(to) - dayNumberOf(from);
}

/** 1 Monday to 7 Sunday, as in ISO 8601. */
export function weekdayOf(date: IsoDate): number {
  return ((((dayNumberOf(date) + 3) % 7) + 7) % 7) + 1;
}

/** The date as it is written in Vietnamese papers: `02/09/2024`. */
export function vietnameseDate(date: IsoDate): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}

/** Every day from `from` up to and including `to`; nothing when `to` is earlier. */
export function daysThrough(from: IsoDate, to: IsoDate): IsoDate[] {
  const first = dayNumberOf(from);
  const count = Math.max(0, dayNumberOf(to) - first + 1);
  return Array.from({ length: count }, (_, index) => dateOfDayNumber(first + index));
}

function partsOf(
  match: RegExpExecArray | null,
  [year, month, day]: readonly [number, number, number],
): DateParts | null {
  if (match === null) return null;
  return { year: Number(match[year]), month: Number(match[month]), day: Number(match[day]) };
}

function faultOf({ year, month, day }: DateParts): 'year' | 'month' | 'day' | null {
  if (year < 1) return 'year';
  if (month < 1 || month > 12) return 'month';
  return day < 1 || day > daysInMonth(year, month) ? 'day' : null;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function leapDaysBefore(year: number): number {
  return Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
