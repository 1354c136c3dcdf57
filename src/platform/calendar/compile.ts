import type { Announcement, CalendarData, Decision, Holiday } from './data.ts';
import { type Occurrence, occurrencesIn } from './holiday-dates.ts';
import { addDays, daysThrough, type IsoDate, weekdayOf } from './iso-date.ts';

/** A day that is not what its weekday alone would make it, or a weekly rest day on which a holiday falls. */
export type SpecialDay =
  | { readonly kind: 'holiday'; readonly holiday: Holiday; readonly decision: Decision | null }
  | {
      readonly kind: 'compensatory';
      readonly holiday: Holiday;
      readonly of: IsoDate;
      readonly decision: Decision | null;
    }
  | {
      readonly kind: 'announcedBreak';
      readonly holiday: Holiday;
      readonly from: IsoDate;
      readonly to: IsoDate;
      readonly decision: Decision;
    }
  | { readonly kind: 'swappedOff'; readonly worked: IsoDate; readonly decision: Decision }
  | { readonly kind: 'swappedWorked'; readonly off: IsoDate; readonly decision: Decision }
  | { readonly kind: 'holidayOnRestDay'; readonly holiday: Holiday; readonly movedTo: IsoDate | null };

/** The calendar ready for questions. */
export type WorkingCalendar = {
  readonly data: CalendarData;
  readonly special: ReadonlyMap<IsoDate, SpecialDay>;
  readonly announcedYears: ReadonlySet<number>;
};

type Move = { readonly occurrence: Occurrence; readonly to: IsoDate; readonly decision: string | null };

/**
 * Computes every special day of the calendar's years. The order of force, weakest first: the law's holidays, the days off
 * in lieu (Art. 111.3 of the Labour Code 2019, 115.3 of 2012), the announced breaks, the swaps.
 * The data must have passed `checkCalendarData`; a reference to nothing is a `RangeError` here.
 */
export function compileCalendar(data: CalendarData): WorkingCalendar {
  const years = Array.from({ length: data.years.to - data.years.from + 1 }, (_, index) => data.years.from + index);
  const occurrences = years.flatMap((year) => occurrencesIn(data, year));
  const special = new Map<IsoDate, SpecialDay>();
  addHolidays(data, special, occurrences);
  addBreaks(data, special);
  addSwaps(data, special);
  return { data, special, announcedYears: new Set(data.announcements.map(({ year }) => year)) };
}

export function isRestDay(data: CalendarData, date: IsoDate): boolean {
  return data.restWeekdays.includes(weekdayOf(date));
}

function addHolidays(data: CalendarData, special: Map<IsoDate, SpecialDay>, occurrences: readonly Occurrence[]): void {
  const ordered = occurrences.toSorted((left, right) => (left.date < right.date ? -1 : left.date > right.date ? 1 : 0));
  for (const { holiday, date, decision } of ordered) {
    if (isRestDay(data, date) || special.has(date)) continue;
    special.set(date, { kind: 'holiday', holiday, decision: findDecision(data, date, decision) });
  }
  for (const { occurrence, to, decision } of movesOf(data, ordered)) {
    const { holiday, date } = occurrence;
    const lost = isOutsideBreak(data, holiday, date, to);
    special.set(date, { kind: 'holidayOnRestDay', holiday, movedTo: lost ? null : to });
    if (lost) continue;
    special.set(to, { kind: 'compensatory', holiday, of: date, decision: findDecision(data, to, decision) });
  }
}

/** A day off for every holiday on a weekly rest day: as announced, else the next weekday that is not off already. */
function movesOf(data: CalendarData, ordered: readonly Occurrence[]): Move[] {
  const announced = data.announcements.flatMap(({ moved }) => moved);
  const swappedOff = data.announcements.flatMap(({ swaps }) => swaps.map(({ off }) => off));
  const taken = new Set([...ordered.map(({ date }) => date), ...announced.map(({ to }) => to), ...swappedOff]);
  const onRestDays = ordered.filter(({ date }, index) => isRestDay(data, date) && ordered[index - 1]?.date !== date);
  return onRestDays.map((occurrence) => {
    const { holiday, date } = occurrence;
    const move = announced.find((each) => each.holiday === holiday.id && each.from === date);
    const to = move?.to ?? nextFree(data, date, taken);
    taken.add(to);
    return { occurrence, to, decision: move?.decision ?? null };
  });
}

function nextFree(data: CalendarData, date: IsoDate, taken: ReadonlySet<IsoDate>): IsoDate {
  let next = addDays(date, 1);
  while (isRestDay(data, next) || taken.has(next)) next = addDays(next, 1);
  return next;
}

/** An announced break is complete: what the rule would add outside it is not off. */
function isOutsideBreak(data: CalendarData, holiday: Holiday, date: IsoDate, to: IsoDate): boolean {
  const announced = announcementOf(data, date)?.breaks.find((each) => each.holiday === holiday.id);
  return announced !== undefined && (to < announced.from || to > announced.to);
}

function addBreaks(data: CalendarData, special: Map<IsoDate, SpecialDay>): void {
  for (const { breaks, decisions } of data.announcements) {
    for (const { holiday: id, from, to, decision: decisionId } of breaks) {
      const holiday = required(data.holidays, id);
      const decision = required(decisions, decisionId);
      for (const date of daysThrough(from, to)) {
        if (isRestDay(data, date) || special.has(date)) continue;
        special.set(date, { kind: 'announcedBreak', holiday, from, to, decision });
      }
    }
  }
}

function addSwaps(data: CalendarData, special: Map<IsoDate, SpecialDay>): void {
  for (const { swaps, decisions } of data.announcements) {
    for (const { off, worked, decision: decisionId } of swaps) {
      const decision = required(decisions, decisionId);
      special.set(off, { kind: 'swappedOff', worked, decision });
      special.set(worked, { kind: 'swappedWorked', off, decision });
    }
  }
}

function announcementOf(data: CalendarData, date: IsoDate): Announcement | undefined {
  return data.announcements.find(({ year }) => year === Number(date.slice(0, 4)));
}

function findDecision(data: CalendarData, date: IsoDate, id: string | null): Decision | null {
  return id === null ? null : required(announcementOf(data, date)?.decisions ?? [], id);
}

function required<T extends { readonly id: string }>(entries: readonly T[], id: string): T {
  const found = entries.find((entry) => entry.id === id);
  if (found === undefined)
    throw new RangeError(`the calendar data has no entry "${id}"; check it with checkCalendarData`);
  return found;
}
