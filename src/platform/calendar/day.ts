import { isRestDay, type SpecialDay, type WorkingCalendar } from './compile.ts';
import type { Decision, Law } from './data.ts';
import { type IsoDate, vietnameseDate, weekdayOf, yearOf } from './iso-date.ts';
import { lunarDateOf } from './lunar.ts';
import { messages, weekdayNames } from './messages.ts';
import { type Outcome, type Phrase, phrase, refused } from './phrase.ts';

export type DayKind = 'workingDay' | 'restDay' | SpecialDay['kind'];

/** Whether a day is worked, and why: the reason first, then what else must be known about it. */
export type DayStatus = {
  readonly date: IsoDate;
  readonly working: boolean;
  readonly kind: DayKind;
  readonly why: readonly Phrase[];
};

/** The status of one day; refused outside the calendar's years. */
export function dayStatus(calendar: WorkingCalendar, date: IsoDate): Outcome<DayStatus> {
  return outsideYears(calendar, date) ?? { ok: true, value: statusOf(calendar, date) };
}

/** Whether a day is worked. `RangeError` outside the calendar's years: ask `dayStatus` where the day is not known to be inside. */
export function isWorkingDay(calendar: WorkingCalendar, date: IsoDate): boolean {
  if (outsideYears(calendar, date) !== null) throw new RangeError(`${date} is outside the working calendar`);
  return statusOf(calendar, date).working;
}

/** The refusal for a day outside the calendar's years, null for a day inside. */
export function outsideYears({ data }: WorkingCalendar, date: IsoDate): ReturnType<typeof refused> | null {
  const { from, to } = data.years;
  const year = yearOf(date);
  if (year >= from && year <= to) return null;
  return refused(phrase(messages.outsideYears, { date: vietnameseDate(date), from, to }));
}

/** The status of a day that is known to lie in the calendar's years. */
export function statusOf(calendar: WorkingCalendar, date: IsoDate): DayStatus {
  const special = calendar.special.get(date);
  const resting = isRestDay(calendar.data, date);
  const kind = special?.kind ?? (resting ? 'restDay' : 'workingDay');
  const working = kind === 'workingDay' || kind === 'swappedWorked';
  const reason = special === undefined ? ordinaryReason(date, resting) : specialReason(calendar, date, special);
  return { date, working, kind, why: [reason, ...notAnnounced(calendar, yearOf(date))] };
}

/** The remark that a year's holidays are not announced yet; empty for an announced year. */
function notAnnounced({ announcedYears }: WorkingCalendar, year: number): Phrase[] {
  return announcedYears.has(year) ? [] : [phrase(messages.notAnnounced, { year })];
}

/** The same for a whole answer, with what follows from it. */
export function computedYear({ announcedYears }: WorkingCalendar, year: number): Phrase[] {
  return announcedYears.has(year) ? [] : [phrase(messages.computedYear, { year })];
}

export function weekdayName(date: IsoDate): (typeof weekdayNames)[number] {
  const name = weekdayNames[weekdayOf(date) - 1];
  if (name === undefined) throw new RangeError(`no weekday for ${date}`);
  return name;
}

function ordinaryReason(date: IsoDate, resting: boolean): Phrase {
  return resting ? phrase(messages.restDay, { weekday: weekdayName(date) }) : phrase(messages.workingDay);
}

function specialReason(calendar: WorkingCalendar, date: IsoDate, day: SpecialDay): Phrase {
  const law = lawOf(calendar, date);
  switch (day.kind) {
    case 'holiday':
      return holidayReason(date, day, law);
    case 'compensatory': {
      const ground =
        day.decision === null ? phrase(messages.byLaw, { law: law.compensation }) : byDecision(day.decision);
      return phrase(messages.compensatory, { holiday: day.holiday.name, of: vietnameseDate(day.of), ground });
    }
    case 'announcedBreak': {
      const [from, to] = [vietnameseDate(day.from), vietnameseDate(day.to)];
      return phrase(messages.inBreak, { holiday: day.holiday.name, from, to, ground: byDecision(day.decision) });
    }
    case 'swappedOff': {
      const worked = { weekday: weekdayName(day.worked), worked: vietnameseDate(day.worked) };
      return phrase(messages.swappedOff, { ...worked, ground: byDecision(day.decision) });
    }
    case 'swappedWorked': {
      const values = { weekday: weekdayName(date), off: vietnameseDate(day.off), ground: byDecision(day.decision) };
      return phrase(messages.swappedWorked, values);
    }
    case 'holidayOnRestDay':
      return restReason(date, day);
  }
}

function holidayReason(date: IsoDate, day: Extract<SpecialDay, { kind: 'holiday' }>, law: Law): Phrase {
  const ground = day.decision === null ? phrase(messages.byLaw, { law: law.holidays }) : byDecision(day.decision);
  const holiday = day.holiday.name;
  if (day.holiday.when.kind !== 'tet') return phrase(messages.holiday, { holiday, ground });
  const { day: lunarDay, month } = lunarDateOf(date);
  const lunar = phrase(month === 1 ? messages.lunarFirstMonth : messages.lunarTwelfthMonth, { day: lunarDay });
  return phrase(messages.tetDay, { holiday, ground, lunar });
}

function restReason(date: IsoDate, day: Extract<SpecialDay, { kind: 'holidayOnRestDay' }>): Phrase {
  const values = { weekday: weekdayName(date), holiday: day.holiday.name };
  if (day.movedTo === null) return phrase(messages.restDayInHoliday, values);
  return phrase(messages.restDayOnHoliday, { ...values, to: vietnameseDate(day.movedTo) });
}

function byDecision({ ground, verified }: Decision): Phrase {
  if (ground === null || !verified) return phrase(messages.byUnverified);
  const { symbol, issuer, issuedOn } = ground;
  if (issuedOn === null) return phrase(messages.byUndatedDecision, { symbol, issuer });
  return phrase(messages.byDecision, { symbol, issuer, date: vietnameseDate(issuedOn) });
}

function lawOf({ data }: WorkingCalendar, date: IsoDate): Law {
  const year = yearOf(date);
  const law = data.laws.find(({ fromYear, toYear }) => year >= fromYear && year <= toYear);
  if (law === undefined)
    throw new RangeError(`the calendar data has no law for ${year}; check it with checkCalendarData`);
  return law;
}
