import { type IsoDate, isIsoDate } from '#platform/calendar';

/** Vietnam has had one zone without summer time since 1975. */
const offsetMilliseconds = 7 * 60 * 60 * 1000;

/** The day that it is in Vietnam at a moment. */
export function todayOf(now: Date): IsoDate {
  const number = Math.floor((now.getTime() + offsetMilliseconds) / dayMilliseconds);
  // asked with every request
  if (lastDay?.number !== number) lastDay = { number, day: dayOf(number) };
  return lastDay.day;
}

const dayMilliseconds = 24 * 60 * 60 * 1000;
let lastDay: { readonly number: number; readonly day: IsoDate } | null = null;

function dayOf(number: number): IsoDate {
  const day = new Date(number * dayMilliseconds).toISOString().slice(0, 10);
  if (!isIsoDate(day)) throw new RangeError(`no day of four-digit years: ${day}`);
  return day;
}

/** Whole seconds until it is tomorrow in Vietnam: what is shown of a day may be kept so long. At least one. */
export function secondsUntilTomorrow(now: Date): number {
  return 86_400 - (Math.floor((now.getTime() + offsetMilliseconds) / 1_000) % 86_400);
}
