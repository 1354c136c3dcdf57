/** Periods and the windows of days that figures cover. */
import type { Field, FormDefinition, Part, Window } from '../definition/definition.ts';
import { daysIn, isDateValue } from '../values/dates.ts';
import type { Period } from './evaluation.ts';

/** The period of a key: "2019Q2", "2019", "2019-01-01/2019-06-30"; undefined when the key is none of these. */
export function periodFromKey(key: string): Period | undefined {
  const year = Number(key.slice(0, 4));
  if (isDateValue('year', key)) return { key, from: `${key}-01-01`, to: `${key}-12-31`, year };
  if (isDateValue('quarter', key)) {
    const quarter = Number(key.slice(5));
    const last = quarter * 3;
    return { key, from: day(year, last - 2, 1), to: day(year, last, daysIn(year, last)), year, quarter };
  }
  const [from = '', to = '', ...more] = key.split('/');
  const dates = more.length === 0 && isDateValue('date', from) && isDateValue('date', to) && from <= to;
  // A span of dates is named by the year in which it ends: the report that is due then.
  return dates ? { key, from, to, year: Number(to.slice(0, 4)) } : undefined;
}

/** The first and the last day that a figure covers; a `state` is taken at the last day, so both are that day. */
export interface Days {
  readonly kind: Window['kind'];
  readonly from: string;
  readonly to: string;
}

/** The window of a field: its own, else its part's, else the form's; relative dates count from the period's year. */
export function windowOf(
  field: Pick<Field, 'window'> | undefined,
  part: Pick<Part, 'window'> | undefined,
  definition: Pick<FormDefinition, 'period'>,
  period: Period,
): Days {
  return daysOf(field?.window ?? part?.window ?? definition.period.window, period);
}

/** The days of one window in a period. */
export function daysOf(window: Window, period: Period): Days {
  const to = window.to === undefined ? period.to : relativeDay(window.to, period.year);
  if (window.kind === 'state') return { kind: 'state', from: to, to };
  const start = window.kind === 'cumulative' ? `${to.slice(0, 4)}-01-01` : period.from;
  return { kind: window.kind, from: window.from === undefined ? start : relativeDay(window.from, period.year), to };
}

/** "-1-12-01" in 2019 is 2018-12-01; a day that the month lacks is its last ("0-02-31"). Absolute dates stay. */
function relativeDay(text: string, year: number): string {
  const match = /^(-?\d{1,2})-(\d\d)-(\d\d)$/.exec(text);
  if (match === null) return text;
  const [ofYear, month] = [year + Number(match[1]), Number(match[2])];
  return day(ofYear, month, Math.min(Number(match[3]), daysIn(ofYear, month)));
}

function day(year: number, month: number, date: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}
