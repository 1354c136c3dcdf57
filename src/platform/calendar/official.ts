import { announcements } from './announcements.ts';
import { checkCalendarData } from './check-data.ts';
import { compileCalendar, type WorkingCalendar } from './compile.ts';
import type { CalendarData } from './data.ts';
import { holidays, laws } from './holidays.ts';
import { sayPhrase } from './phrase.ts';

/** The calendar data that is shipped: state offices, Monday to Friday, 2015 to 2035, announced years up to 2026. */
export const officialCalendarData: CalendarData = shipped();

/** The shipped calendar, ready for questions. */
export const officialCalendar: WorkingCalendar = compileCalendar(officialCalendarData);

function shipped(): CalendarData {
  const years = { from: 2015, to: 2035 };
  const checked = checkCalendarData({ years, restWeekdays: [6, 7], laws, holidays, announcements });
  if (checked.ok) return checked.data;
  const faults = checked.faults.map(({ path, what }) => `${path}: ${sayPhrase(what, 'en')}`);
  throw new Error(`the shipped working calendar is wrong:\n${faults.join('\n')}`);
}
