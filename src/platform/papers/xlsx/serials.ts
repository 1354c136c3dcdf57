const msPerDay = 86_400_000;
const start = Date.UTC(1899, 11, 30);
/** Before 1 March 1900 spreadsheet programs disagree, since some count a 29 February 1900. */
const firstSafe = 61;

/** A day "2019-05-20" or moment "2019-05-20T14:30" as the serial number of spreadsheets; null where it has none. */
export function serialOf(text: string): number | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d))?$/.exec(text);
  if (match === null) return null;
  const [, year, month, day, hour = '0', minute = '0'] = match;
  const at = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute));
  const serial = (at - start) / msPerDay;
  return serial >= firstSafe ? serial : null;
}

/**
 * The day and time of a serial number, to the minute: { day: "2019-05-20", time: "14:30" }; null outside 1900 to 2199.
 * Workbooks of the Macintosh count from 1904 (`since1904`).
 */
export function momentOf(
  serial: number,
  since1904 = false,
): { readonly day: string; readonly time: string; readonly isWholeDay: boolean } | null {
  const days = since1904 ? serial + 1462 : serial;
  if (!(days >= firstSafe && days < 109_938)) return null;
  const at = new Date(start + Math.round((days * msPerDay) / 60_000) * 60_000).toISOString();
  const time = at.slice(11, 16);
  return { day: at.slice(0, 10), time, isWholeDay: time === '00:00' };
}
