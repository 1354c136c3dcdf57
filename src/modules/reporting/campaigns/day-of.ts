import { type IsoDate, isIsoDate } from '#platform/calendar';

/** A day that was checked before, as the calendar takes it; `RangeError` where it was not. */
export function dayOf(text: string): IsoDate {
  if (!isIsoDate(text)) throw new RangeError(`no such day: ${text}`);
  return text;
}
