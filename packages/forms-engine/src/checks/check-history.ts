/** A figure far from the body's own history; a date outside the days that its field covers. */

import type { Field, Window } from '../definition/definition.ts';
import type { Rule } from '../evaluation/model.ts';
import { daysOf } from '../evaluation/period.ts';
import { roundHalfUp } from '../values/rounding.ts';
import { both, joined, word } from '../values/wording.ts';
import { currentFigure, figureOf, finding, nameOf } from './finding.ts';
import { messages } from './messages.ts';

const leastHistory = 3;
const deviations = 5;
const factor = 3;

/**
 * Far: more than five median absolute deviations from the median of the earlier reports, and at least three times or at
 * most a third of it. Robust: one odd earlier report moves neither. Fewer than three earlier reports say nothing.
 */
function isFarFrom(value: number, history: readonly number[]): boolean {
  const known = history.filter(Number.isFinite);
  if (known.length < leastHistory) return false;
  const middle = medianOf(known);
  const spread = medianOf(known.map((earlier) => Math.abs(earlier - middle)));
  if (middle === 0 || Math.abs(value - middle) <= deviations * spread) return false;
  const times = value / middle;
  return times >= factor || times <= 1 / factor;
}

function medianOf(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
}

export function checkHistory(field: Field): Rule['check'] {
  return (reader) => {
    const all = reader.state.history;
    const history = Object.hasOwn(all, field.id) ? all[field.id] : undefined;
    const value = reader.number(field.id);
    if (history === undefined || value === undefined || !reader.reported(field.id)) return [];
    if (!isFarFrom(value, history)) return [];
    const message = word(messages.farFromHistory, {
      name: nameOf(reader, field.id),
      figure: figureOf(field, value),
      median: figureOf(field, roundHalfUp(medianOf(history.filter(Number.isFinite)), 2)),
      before: joined(
        history.slice(0, 4).map((earlier) => figureOf(field, earlier)),
        '; ',
      ),
    });
    const found = { severity: 'info', code: 'far-from-history', class: 'history' } as const;
    return [finding(reader, { ...found, fields: [field.id], message })];
  };
}

/** Only for dates whose own field states a window: other dates (of founding, of issue) may well lie outside the period. */
export function checkWindow(field: Field, window: Window): Rule['check'] {
  return (reader) => {
    const { period } = reader.state;
    const value = reader.value(field.id);
    if (period === undefined || typeof value !== 'string' || !reader.reported(field.id)) return [];
    const { kind, from, to } = daysOf(window, period);
    const { first, last } = spanOf(value);
    if (last === '' || (last >= (kind === 'state' ? last : from) && first <= to)) return [];
    const message = word(kind === 'state' ? messages.afterWindow : messages.outsideWindow, {
      name: nameOf(reader, field.id),
      figure: currentFigure(reader, field.id),
      from: both(shown(from)),
      to: both(shown(to)),
    });
    const found = { severity: 'error', code: 'outside-window', class: 'window' } as const;
    return [finding(reader, { ...found, fields: [field.id], message })];
  };
}

/** The first and last day of a date, month, quarter or year. */
function spanOf(value: string): { readonly first: string; readonly last: string } {
  const quarter = /^(\d{4})Q([1-4])$/.exec(value);
  if (quarter !== null) {
    const month = (offset: number) => String(Number(quarter[2]) * 3 - offset).padStart(2, '0');
    return { first: `${quarter[1]}-${month(2)}-01`, last: `${quarter[1]}-${month(0)}-31` };
  }
  if (/^\d{4}$/.test(value)) return { first: `${value}-01-01`, last: `${value}-12-31` };
  if (/^\d{4}-\d\d$/.test(value)) return { first: `${value}-01`, last: `${value}-31` };
  return /^\d{4}-\d\d-\d\d/.test(value)
    ? { first: value.slice(0, 10), last: value.slice(0, 10) }
    : { first: '', last: '' };
}

function shown(day: string): string {
  return day.split('-').toReversed().join('/');
}
