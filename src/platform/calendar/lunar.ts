import { dateOf, dateOfDayNumber, dayNumberOf, type IsoDate, yearOf } from './iso-date.ts';
import { nearestNewMoon, newMoonDay, sunTwelfth } from './lunar-astronomy.ts';

/**
 * A day of the Vietnamese lunar calendar. `leap` marks the second month of that number in a year of thirteen months.
 */
export type LunarDate = { readonly year: number; readonly month: number; readonly day: number; readonly leap: boolean };

/** Julian day number of 1970-01-01, where day numbers begin. */
const julianDayOfEpoch = 2440588;

/** The lunar date of a day. Rules: Hồ Ngọc Đức's method, UTC+7, so Tết 2030 is on 2 February while China's is on the 3rd. */
export function lunarDateOf(date: IsoDate): LunarDate {
  const julianDay = dayNumberOf(date) + julianDayOfEpoch;
  const monthIndex = newMoonOnOrBefore(julianDay);
  const cycle = cycleOf(monthIndex, yearOf(date));
  const position = monthIndex - cycle.firstMonth;
  const leap = position === cycle.leapPosition;
  const ordinal = position - (cycle.leapPosition !== null && position >= cycle.leapPosition ? 1 : 0);
  return {
    year: cycle.year + (ordinal >= 2 ? 1 : 0),
    month: ((ordinal + 10) % 12) + 1,
    day: julianDay - newMoonDay(monthIndex) + 1,
    leap,
  };
}

/** The day on which a date of an ordinary (not leap) lunar month falls: `dateOfLunar(2030, 1, 1)` is 2030-02-02. */
export function dateOfLunar(lunarYear: number, month: number, day: number): IsoDate {
  const cycle = cycleFrom(month >= 11 ? lunarYear : lunarYear - 1);
  const ordinal = (month + 1) % 12;
  const position = ordinal + (cycle.leapPosition !== null && ordinal >= cycle.leapPosition ? 1 : 0);
  return dateOfDayNumber(newMoonDay(cycle.firstMonth + position) + day - 1 - julianDayOfEpoch);
}

/** The months from one eleventh month (which holds the winter solstice) up to the next, by the numbers of their new moons. */
type Cycle = { readonly year: number; readonly firstMonth: number; readonly leapPosition: number | null };

function cycleOf(monthIndex: number, solarYear: number): Cycle {
  const cycle = cycleFrom(solarYear);
  return monthIndex >= cycle.firstMonth ? cycle : cycleFrom(solarYear - 1);
}

function cycleFrom(solarYear: number): Cycle {
  const firstMonth = eleventhMonth(solarYear);
  const months = eleventhMonth(solarYear + 1) - firstMonth;
  return { year: solarYear, firstMonth, leapPosition: months === 13 ? leapPositionAfter(firstMonth) : null };
}

function eleventhMonth(solarYear: number): number {
  const last = newMoonOnOrBefore(dayNumberOf(dateOf(solarYear, 12, 31)) + julianDayOfEpoch);
  return sunTwelfth(newMoonDay(last)) >= 9 ? last - 1 : last;
}

/** In a cycle of thirteen months, the first month during which the sun enters no new twelfth is the leap month. */
function leapPositionAfter(firstMonth: number): number {
  for (let position = 1; position < 13; position += 1) {
    const start = sunTwelfth(newMoonDay(firstMonth + position));
    if (start === sunTwelfth(newMoonDay(firstMonth + position + 1))) return position;
  }
  throw new RangeError(`no leap month in the thirteen months after new moon ${firstMonth}`);
}

function newMoonOnOrBefore(julianDay: number): number {
  const nearest = nearestNewMoon(julianDay);
  return [nearest + 1, nearest, nearest - 1].find((index) => newMoonDay(index) <= julianDay) ?? nearest - 2;
}
