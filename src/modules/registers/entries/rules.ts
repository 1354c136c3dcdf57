import type { Value } from '#forms-engine';
import type { Column, Register, Rule } from '../catalogue/register.ts';
import { type Fault, told, type Values } from './entry.ts';
import { written } from './field.ts';
import { messages } from './messages.ts';

const numberOf = (value: Value | undefined): number | null => (typeof value === 'number' ? value : null);

function added(values: Values, ids: readonly string[]): number | null {
  const given = ids.flatMap((id) => numberOf(values[id]) ?? []);
  return given.length === 0 ? null : given.reduce((sum, each) => sum + each, 0);
}

/** What money and bandwidth add up to in binary is not always what it is in decimal. */
const isMore = (first: number, second: number): boolean => first > second + 1e-9;

const inWords = (number: number) => ({
  vi: new Intl.NumberFormat('vi-VN').format(number),
  en: new Intl.NumberFormat('en').format(number),
});

type Naming = (id: string) => Column;

function partFault(values: Values, part: string, of: readonly string[], named: Naming): Fault | null {
  const [first, second] = [numberOf(values[part]), added(values, of)];
  if (first === null || second === null || !isMore(first, second)) return null;
  const whole = {
    vi: of.map((id) => named(id).label.vi).join(' + '),
    en: of.map((id) => named(id).label.en).join(' + '),
  };
  return {
    column: part,
    text: told(messages.part, { part: named(part).label, first: inWords(first), whole, second: inWords(second) }),
  };
}

function partsFault(values: Values, parts: readonly string[], of: string, named: Naming): Fault | null {
  const [first, second] = [added(values, parts), numberOf(values[of])];
  if (first === null || second === null || !isMore(first, second)) return null;
  return {
    column: of,
    text: told(messages.parts, { first: inWords(first), whole: named(of).label, second: inWords(second) }),
  };
}

function orderFault(values: Values, first: string, last: string, named: Naming): Fault | null {
  const [from, until] = [values[first], values[last]];
  if (typeof from !== 'string' || typeof until !== 'string') return null;
  // a day beside a moment of the same day is not before it
  const length = Math.min(from.length, until.length);
  if (until.slice(0, length) >= from.slice(0, length)) return null;
  const shown = (id: string) => ({
    vi: written(named(id), values[id], 'vi'),
    en: written(named(id), values[id], 'en'),
  });
  return {
    column: last,
    text: told(messages.order, {
      first: named(first).label,
      value: shown(first),
      last: named(last).label,
      second: shown(last),
    }),
  };
}

function needsFault(
  values: Values,
  { given, is, needs }: Extract<Rule, { rule: 'needs' }>,
  named: Naming,
): Fault | null {
  const value = values[given];
  if (value === undefined || values[needs] !== undefined) return null;
  const said = Array.isArray(value) ? value : [value];
  if (is !== undefined && !is.some((each) => said.includes(each))) return null;
  return { column: needs, text: told(messages.needs, { needed: named(needs).label, given: named(given).label }) };
}

function faultOf(rule: Rule, values: Values, named: Naming): Fault | null {
  switch (rule.rule) {
    case 'part':
      return partFault(values, rule.part, rule.of, named);
    case 'parts':
      return partsFault(values, rule.parts, rule.of, named);
    case 'order':
      return orderFault(values, rule.first, rule.last, named);
    case 'needs':
      return needsFault(values, rule, named);
  }
}

/** Everything in which the columns of an entry contradict each other. */
export function ruleFaults({ code, columns, rules = [] }: Register, values: Values): readonly Fault[] {
  const named: Naming = (id) => {
    const column = columns.find((each) => each.id === id);
    if (column === undefined) throw new Error(`the register ${code} has no column ${id}`);
    return column;
  };
  return rules.flatMap((rule) => faultOf(rule, values, named) ?? []);
}
