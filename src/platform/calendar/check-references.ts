import type { Announcement, Decision } from './data.ts';
import type { DataFault, SoundParts } from './data-fault.ts';
import { weekdayName } from './day.ts';
import { daysFrom, type IsoDate, vietnameseDate, weekdayOf, yearOf } from './iso-date.ts';
import { messages } from './messages.ts';
import { type Phrase, phrase } from './phrase.ts';

const longestBreak = 20;
const farthestSwap = 60;

/** What entries of right shape say wrongly about each other: references, years, weekdays, doubles. */
export function checkReferences(parts: SoundParts): DataFault[] {
  const holidays = parts.holidays.map((each) => each?.id ?? null);
  const years = parts.announcements.map((each) => (each === null ? null : String(each.year)));
  return [
    ...checkYears(parts),
    ...doubles(holidays, (index) => `holidays[${index}].id`),
    ...doubles(years, (index) => `announcements[${index}].year`),
    ...parts.holidays.flatMap((each, index) =>
      each === null ? [] : reversed(`holidays[${index}].toYear`, each.fromYear, each.toYear),
    ),
    ...parts.announcements.flatMap((each, index) =>
      each === null ? [] : checkAnnouncement(parts, each, `announcements[${index}]`),
    ),
  ];
}

function checkYears({ years, laws }: SoundParts): DataFault[] {
  if (years === null) return [];
  const { from, to } = years;
  const all = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
  const known = laws.flatMap((law) => (law === null ? [] : [law]));
  const uncovered = known.length < laws.length ? [] : all.filter((year) => !known.some((law) => covers(law, year)));
  return [
    ...reversed('years.to', from, to),
    ...uncovered.map((year) => fault('laws', phrase(messages.lawsMissing, { year }))),
  ];
}

function checkAnnouncement(parts: SoundParts, announcement: Announcement, at: string): DataFault[] {
  const { year, decisions, breaks, chosenDays, moved, swaps } = announcement;
  const named = [...breaks, ...chosenDays, ...moved, ...swaps].map(({ decision }) => decision);
  const known = new Set(decisions.map(({ id }) => id));
  const unknown = [...new Set(named)].filter((id) => id !== null).filter((id) => !known.has(id));
  return [
    ...doubles(
      decisions.map(({ id }) => id),
      (index) => `${at}.decisions[${index}].id`,
    ),
    ...decisions.flatMap((each, index) => checkDecision(each, `${at}.decisions[${index}]`)),
    ...unknown.map((id) => fault(`${at}.decisions`, phrase(messages.unknownDecision, { id, year }))),
    ...checkHolidayNames(parts, announcement, at),
    ...breaks.flatMap(({ from, to }, index) => checkBreak(year, from, to, `${at}.breaks[${index}]`)),
    ...chosenDays.flatMap(({ date }, index) => inYear(year, date, `${at}.chosenDays[${index}].date`)),
    ...moved.flatMap(({ from, to }, index) => [
      ...inYear(year, from, `${at}.moved[${index}].from`),
      ...inYear(year, to, `${at}.moved[${index}].to`),
      ...mustRest(parts, from, `${at}.moved[${index}].from`),
      ...mustWork(parts, to, `${at}.moved[${index}].to`),
    ]),
    ...swaps.flatMap(({ off, worked }, index) => checkSwap(parts, year, off, worked, `${at}.swaps[${index}]`)),
    ...doubles(
      swaps.flatMap(({ off, worked }) => [off, worked]),
      (index) => `${at}.swaps[${Math.floor(index / 2)}]`,
    ),
  ];
}

function checkHolidayNames(parts: SoundParts, announcement: Announcement, at: string): DataFault[] {
  if (parts.holidays.includes(null)) return [];
  const known = parts.holidays.flatMap((each) => (each === null ? [] : [each.id]));
  return (['breaks', 'chosenDays', 'moved'] as const).flatMap((list) =>
    announcement[list].flatMap(({ holiday: id }, index) => {
      const what = phrase(messages.unknownHoliday, { id, known: known.join(', ') });
      return known.includes(id) ? [] : [fault(`${at}.${list}[${index}].holiday`, what)];
    }),
  );
}

function checkDecision({ ground, verified }: Decision, at: string): DataFault[] {
  return verified && ground === null ? [fault(`${at}.ground`, phrase(messages.verifiedWithoutGround))] : [];
}

function checkBreak(year: number, from: IsoDate, to: IsoDate, at: string): DataFault[] {
  const outside = [...inYear(year, from, `${at}.from`), ...inYear(year, to, `${at}.to`)];
  const days = daysFrom(from, to) + 1;
  if (days < 1) {
    const values = { from: vietnameseDate(from), to: vietnameseDate(to) };
    return [...outside, fault(`${at}.to`, phrase(messages.breakReversed, values))];
  }
  const long = fault(at, phrase(messages.breakTooLong, { days, most: longestBreak }));
  return days > longestBreak ? [...outside, long] : outside;
}

function checkSwap(parts: SoundParts, year: number, off: IsoDate, worked: IsoDate, at: string): DataFault[] {
  const neither = yearOf(off) !== year && yearOf(worked) !== year;
  const values = { off: vietnameseDate(off), worked: vietnameseDate(worked), most: farthestSwap };
  const far = Math.abs(daysFrom(off, worked)) > farthestSwap;
  return [
    ...(neither ? inYear(year, off, `${at}.off`) : []),
    ...mustWork(parts, off, `${at}.off`),
    ...mustRest(parts, worked, `${at}.worked`),
    ...(far ? [fault(at, phrase(messages.swapTooFar, values))] : []),
  ];
}

function inYear(year: number, date: IsoDate, path: string): DataFault[] {
  if (yearOf(date) === year) return [];
  return [fault(path, phrase(messages.notInYear, { date: vietnameseDate(date), year }))];
}

function mustWork({ restWeekdays }: SoundParts, date: IsoDate, path: string): DataFault[] {
  if (restWeekdays === null || !restWeekdays.includes(weekdayOf(date))) return [];
  const values = { date: vietnameseDate(date), weekday: weekdayName(date) };
  return [fault(path, phrase(messages.offMustBeWeekday, values))];
}

function mustRest({ restWeekdays }: SoundParts, date: IsoDate, path: string): DataFault[] {
  if (restWeekdays === null || restWeekdays.includes(weekdayOf(date))) return [];
  const values = { date: vietnameseDate(date), weekday: weekdayName(date) };
  return [fault(path, phrase(messages.workedMustBeRestDay, values))];
}

function reversed(path: string, from: number | null, to: number | null): DataFault[] {
  if (from === null || to === null || from <= to) return [];
  return [fault(path, phrase(messages.yearsReversed, { from, to }))];
}

function doubles(ids: readonly (string | null)[], pathAt: (index: number) => string): DataFault[] {
  return ids.flatMap((id, index) => {
    if (id === null || ids.indexOf(id) === index) return [];
    return [fault(pathAt(index), phrase(messages.duplicate, { id }))];
  });
}

function covers(law: { readonly fromYear: number; readonly toYear: number }, year: number): boolean {
  return year >= law.fromYear && year <= law.toYear;
}

function fault(path: string, what: Phrase): DataFault {
  return { path, what };
}
