import { type Period, periodFromKey } from '#forms-engine';
import {
  addDays,
  addWorkingDays,
  dateOf,
  dayStatus,
  daysFrom,
  type IsoDate,
  isIsoDate,
  nextWorkingDay,
  type WorkingCalendar,
} from '#platform/calendar';

export type CampaignDays = { readonly opensOn: IsoDate; readonly dueOn: IsoDate; readonly closesOn: IsoDate };

/** Usual terms, in working days: from the opening to the due day, and from there to the close. Whoever drafts a campaign changes them. */
const usual = { due: 10, close: 5 } as const;

function must<T>(outcome: { readonly ok: true; readonly value: T } | { readonly ok: false }): T | null {
  return outcome.ok ? outcome.value : null;
}

/** The days that a new campaign begins with: the working day after the period, or today where that has passed. Null past the calendar's years. */
export function usualDays(calendar: WorkingCalendar, period: Period, today: IsoDate): CampaignDays | null {
  if (!isIsoDate(period.to)) return null;
  const after = must(nextWorkingDay(calendar, period.to));
  if (after === null) return null;
  const opensOn = after > today ? after : today;
  const dueOn = must(addWorkingDays(calendar, opensOn, usual.due));
  const closesOn = dueOn === null ? null : must(addWorkingDays(calendar, dueOn, usual.close));
  return dueOn === null || closesOn === null ? null : { opensOn, dueOn, closesOn };
}

/** The period after one: the next quarter or year; dates go on for as long as they did. Null where a key is none. */
export function nextPeriod(key: string): string | null {
  const period = periodFromKey(key);
  if (period === undefined) return null;
  if (period.quarter !== undefined) {
    return period.quarter === 4 ? `${period.year + 1}Q1` : `${period.year}Q${period.quarter + 1}`;
  }
  if (/^\d{4}$/.test(key)) return String(period.year + 1).padStart(4, '0');
  const { from, to } = period;
  if (!isIsoDate(from) || !isIsoDate(to)) return null;
  const first = addDays(to, 1);
  return `${first}/${addDays(first, daysFrom(from, to))}`;
}

/** A day some months later; a day that the month lacks is its last ("31/01" and one month: "28/02"). */
export function monthsLater(day: IsoDate, months: number): IsoDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const count = year * 12 + month - 1 + months;
  const first = dateOf(Math.floor(count / 12), (count % 12) + 1, 1);
  const next = dateOf(Math.floor((count + 1) / 12), ((count + 1) % 12) + 1, 1);
  return addDays(first, Math.min(date, daysFrom(first, next)) - 1);
}

/** The day itself where one works on it, else the next working day. Outside the calendar's years the day stands. */
function onWorkingDay(calendar: WorkingCalendar, day: IsoDate): IsoDate {
  return isDayOff(calendar, day) ? (must(nextWorkingDay(calendar, day)) ?? day) : day;
}

/** Whether nobody works on a day, as far as the calendar knows it. */
export function isDayOff(calendar: WorkingCalendar, day: IsoDate): boolean {
  const status = dayStatus(calendar, day);
  return status.ok && !status.value.working;
}

/** How many days lie between a day of one period and the same day of the next. */
function moved(day: IsoDate, before: Period, after: Period): IsoDate {
  if (before.quarter !== undefined && after.quarter !== undefined) return monthsLater(day, 3);
  if (/^\d{4}$/.test(before.key)) return monthsLater(day, 12);
  const [from, to] = [before.from, after.from];
  return isIsoDate(from) && isIsoDate(to) ? addDays(day, daysFrom(from, to)) : day;
}

/** The days of a campaign in the period after its own: as far from it, each on a working day, in the same order. */
export function movedDays(
  calendar: WorkingCalendar,
  days: CampaignDays,
  before: string,
  after: string,
): CampaignDays | null {
  const [from, to] = [periodFromKey(before), periodFromKey(after)];
  if (from === undefined || to === undefined) return null;
  const opensOn = onWorkingDay(calendar, moved(days.opensOn, from, to));
  const dueOn = onWorkingDay(calendar, moved(days.dueOn, from, to));
  const closesOn = onWorkingDay(calendar, moved(days.closesOn, from, to));
  return { opensOn, dueOn: dueOn < opensOn ? opensOn : dueOn, closesOn: closesOn < dueOn ? dueOn : closesOn };
}
