import { addDays, dateOf, type IsoDate, isIsoDate, parseDate, vietnameseDate } from '#platform/calendar';
import type { Dating } from '../catalogue/register.ts';
import { type Fault, type Span, told, type Values, type Version } from './entry.ts';
import { messages } from './messages.ts';

/** The days as somebody typed them; the last day counts. */
export type TypedDays = { readonly from: string; readonly until: string };
type SpanRead = { readonly span: Span } | { readonly faults: readonly Fault[] };

const isWithinReach = (day: IsoDate): boolean => day >= '1900-01-01' && day <= '2199-12-31';

function dayTyped(column: 'from' | 'until', text: string): IsoDate | Fault {
  const read = parseDate(text);
  if (!read.ok) return { column, text: told(messages.wrongDay, { text: text.trim().slice(0, 40) }) };
  return isWithinReach(read.value) ? read.value : { column, text: messages.farDay };
}

const isDay = (read: IsoDate | Fault | null): read is IsoDate => typeof read === 'string';
const faultsIn = (reads: readonly (IsoDate | Fault | null)[]): readonly Fault[] =>
  reads.flatMap((read) => (read === null || isDay(read) ? [] : [read]));

function spanTyped({ from, until }: TypedDays, isEndNeeded: boolean): SpanRead {
  const first = from.trim() === '' ? { column: 'from', text: messages.noFrom } : dayTyped('from', from);
  const blankEnd = isEndNeeded ? { column: 'until', text: messages.noUntil } : null;
  const last = until.trim() === '' ? blankEnd : dayTyped('until', until);
  if (!isDay(first) || (last !== null && !isDay(last))) return { faults: faultsIn([first, last]) };
  if (last !== null && last < first) {
    const text = told(messages.untilBeforeFrom, { from: vietnameseDate(first), until: vietnameseDate(last) });
    return { faults: [{ column: 'until', text }] };
  }
  return { span: { from: first, until: last === null ? null : addDays(last, 1) } };
}

const dayIn = (values: Values, column: string | undefined): IsoDate | null => {
  const value = column === undefined ? undefined : values[column];
  const day = typeof value === 'string' ? value.slice(0, 10) : '';
  return isIsoDate(day) ? day : null;
};

function spanOfEvent(values: Values, { column, until }: Extract<Dating, { kind: 'event' }>): SpanRead {
  const first = dayIn(values, column);
  if (first === null) return { faults: [{ column, text: messages.noFrom }] };
  if (!isWithinReach(first)) return { faults: [{ column, text: messages.farDay }] };
  const last = dayIn(values, until) ?? first;
  return { span: { from: first, until: addDays(last < first ? first : last, 1) } };
}

function spanOfYear(values: Values, { column }: Extract<Dating, { kind: 'year' }>): SpanRead {
  const value = values[column];
  const year = Number(value);
  if (typeof value !== 'string' || !(year >= 1900 && year <= 2199))
    return { faults: [{ column, text: messages.farDay }] };
  return { span: { from: dateOf(year, 1, 1), until: dateOf(year + 1, 1, 1) } };
}

/** The days on which an entry holds, from what was typed or from its own columns, by the kind of its register. */
export function readSpan(dated: Dating, values: Values, typed: TypedDays): SpanRead {
  switch (dated.kind) {
    case 'state':
      return spanTyped(typed, false);
    case 'period':
      return spanTyped(typed, true);
    case 'event':
      return spanOfEvent(values, dated);
    case 'year':
      return spanOfYear(values, dated);
  }
}

export const holdsOn = ({ from, until }: Span, day: IsoDate): boolean => from <= day && (until === null || day < until);

/** What a change makes of the versions that stand: those that give way, and those that take their place. */
export type Plan = { readonly dropped: readonly Version[]; readonly added: readonly Version[] };
type Planned = { readonly plan: Plan } | { readonly faults: readonly Fault[] };

const refused = (fault: Fault): Planned => ({ faults: [fault] });

/**
 * From a day on the entry says something else, until the next change that was entered already, or its end. What it said before
 * that day stays.
 */
export function planChange(standing: readonly Version[], day: IsoDate, values: Values): Planned {
  const first = standing[0];
  if (first === undefined) return refused({ column: null, text: messages.withdrawn });
  const shown = vietnameseDate(day);
  if (day <= first.from) {
    const isStart = day === first.from;
    return refused({
      column: 'from',
      text: told(isStart ? messages.sameDay : messages.beforeStart, { day: shown, from: vietnameseDate(first.from) }),
    });
  }
  const current = standing.find((version) => holdsOn(version, day));
  if (current === undefined) {
    const end = standing.at(-1)?.until ?? day;
    return refused({
      column: 'from',
      text: told(messages.afterEnd, { until: vietnameseDate(addDays(end, -1)), day: shown }),
    });
  }
  if (current.from === day) return refused({ column: 'from', text: told(messages.sameDay, { day: shown }) });
  return {
    plan: {
      dropped: [current],
      added: [
        { ...current, until: day },
        { from: day, until: current.until, values },
      ],
    },
  };
}

/** What began on a day was wrong: other values, other days. Its neighbours give way or fill the gap, as far as they keep a day. */
export function planCorrection(standing: readonly Version[], began: IsoDate, corrected: Version): Planned {
  const index = standing.findIndex(({ from }) => from === began);
  const wrong = standing[index];
  if (wrong === undefined) return refused({ column: null, text: messages.noVersion });
  const [before, after] = [standing[index - 1], standing[index + 1]];
  if (after !== undefined && corrected.until !== wrong.until)
    return refused({ column: 'until', text: messages.otherSpan });
  const isBetween =
    (before === undefined || corrected.from > before.from) &&
    (wrong.until === null || after === undefined || corrected.from < wrong.until);
  if (!isBetween) {
    const edge = (day: IsoDate | null | undefined) => (day === null || day === undefined ? '…' : vietnameseDate(day));
    return refused({
      column: 'from',
      text: told(messages.neighbour, { first: edge(before?.from), last: edge(wrong.until) }),
    });
  }
  const isMoved = before !== undefined && corrected.from !== wrong.from;
  return {
    plan: {
      dropped: isMoved ? [before, wrong] : [wrong],
      added: isMoved ? [{ ...before, until: corrected.from }, corrected] : [corrected],
    },
  };
}

/** The entry ends with a day, the last on which it holds; changes that were to come after it fall away. */
export function planEnd(standing: readonly Version[], last: IsoDate): Planned {
  const first = standing[0];
  if (first === undefined) return refused({ column: null, text: messages.withdrawn });
  const until = addDays(last, 1);
  if (until <= first.from) {
    const text = told(messages.untilBeforeFrom, { from: vietnameseDate(first.from), until: vietnameseDate(last) });
    return refused({ column: 'until', text });
  }
  const touched = standing.filter((version) => version.until === null || version.until > until);
  if (touched.length === 0) return refused({ column: 'until', text: messages.alreadyEnded });
  return {
    plan: {
      dropped: touched,
      added: touched.filter(({ from }) => from < until).map((version) => ({ ...version, until })),
    },
  };
}
