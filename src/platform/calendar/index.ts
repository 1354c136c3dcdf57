export { type CheckedData, checkCalendarData } from './check-data.ts';
export { compileCalendar, type WorkingCalendar } from './compile.ts';
export {
  addWorkingDays,
  type CountedDay,
  type Deadline,
  deadline,
  mostWorkingDays,
  nextWorkingDay,
  type WorkingSpan,
  workingDaysBetween,
} from './counting.ts';
export { type CalendarData, calendarDataSchema } from './data.ts';
export type { DataFault } from './data-fault.ts';
export { type DayKind, type DayStatus, dayStatus, isWorkingDay } from './day.ts';
export {
  addDays,
  dateOf,
  daysFrom,
  type IsoDate,
  isIsoDate,
  parseDate,
  vietnameseDate,
  weekdayOf,
  yearOf,
} from './iso-date.ts';
export { dateOfLunar, type LunarDate, lunarDateOf } from './lunar.ts';
export { officialCalendar, officialCalendarData } from './official.ts';
export { type Outcome, type Phrase, type Refusal, sayPhrase, sayPhrases } from './phrase.ts';
export { deadlineJson, deadlineText, spanJson, spanText, yearJson, yearText } from './report.ts';
export { readDayCount, readYear } from './typed.ts';
export { type YearTable, yearTable } from './year-table.ts';
