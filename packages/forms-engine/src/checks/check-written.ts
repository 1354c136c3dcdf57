/** Checks that the definition writes by hand. */

import type { Check } from '../definition/definition.ts';
import type { FormIndex, Reader, Rule } from '../evaluation/model.ts';
import { fieldOf } from '../evaluation/prepared.ts';
import { columnOf } from '../evaluation/reader.ts';
import { readsOf, strictReadsOf } from '../expressions/evaluate-reads.ts';
import type { Expression } from '../expressions/expression.ts';
import { decimalsFor } from '../values/kinds.ts';
import { formatNumber } from '../values/numbers.ts';
import { roundHalfUp } from '../values/rounding.ts';
import type { Language } from '../values/wording.ts';
import { currentValue, finding, nameOf } from './finding.ts';

/**
 * The check's `blank`: `skipAny` passes over it when any operand outside `given`, `either`, `sum` and the like is blank;
 * `skipAll` when all are; `never` takes a blank for "không", and what still cannot be decided for want of an answer is a
 * finding. An unticked box is not blank: it says "no". Other faults (division by zero, a wrong type) decide nothing.
 */
export function checkWritten(form: FormIndex, check: Check): Rule['check'] {
  const strict = operandsOf(strictReadsOf(check.expect));
  const all = operandsOf(readsOf(check.expect));
  const expect = check.blank === 'never' ? blankAsFalse(form, check.expect) : check.expect;
  return (reader) => {
    if (check.when !== undefined && !isTrue(reader, check.when)) return [];
    if (check.blank === 'skipAny' && strict.some((id) => isBlank(reader, id))) return [];
    if (check.blank === 'skipAll' && all.length > 0 && all.every((id) => isBlank(reader, id))) return [];
    const result = reader.evaluate(expect);
    const failed = result.ok ? result.value === false : check.blank === 'never' && result.fault.kind === 'missing';
    if (!failed) return [];
    const { severity, code, fields, message } = check;
    const expected = agreed(reader, check.expect);
    const say = (language: Language) => filled(reader, message[language], language, expected);
    const told = { vi: say('vi'), en: say('en') };
    return [finding(reader, { severity, code, class: check.class, fields, message: told, expected })];
  };
}

function operandsOf(reads: ReturnType<typeof readsOf>): readonly string[] {
  return [...reads.fields, ...reads.rowFields, ...reads.columns];
}

function isBlank(reader: Reader, id: string): boolean {
  const [table = '', column = ''] = id.split('.');
  if (column !== '' && reader.row?.table !== table) {
    return columnOf(reader.state, table, column).every((cell) => cell === null);
  }
  return reader.value(id) === null && reader.field(id)?.type !== 'tick';
}

function isTrue(reader: Reader, when: Expression): boolean {
  const result = reader.evaluate(when);
  return result.ok && result.value === true;
}

/** The expression with every yes/no answer that is blank read as "không". */
function blankAsFalse(form: FormIndex, node: Expression): Expression {
  switch (node.op) {
    case 'field':
    case 'rowField': {
      const field = node.op === 'field' ? form.fields.get(node.id) : fieldOf(form, node.column, node.table);
      if (field?.type !== 'yesNo') return node;
      return { op: 'call', name: 'either', arguments: [node, { op: 'literal', value: false }] };
    }
    case 'unary':
      return { ...node, operand: blankAsFalse(form, node.operand) };
    case 'binary':
      return { ...node, left: blankAsFalse(form, node.left), right: blankAsFalse(form, node.right) };
    case 'conditional':
      return {
        ...node,
        test: blankAsFalse(form, node.test),
        yes: blankAsFalse(form, node.yes),
        no: blankAsFalse(form, node.no),
      };
    default:
      return node;
  }
}

type Agreed = number | string | boolean | undefined;

/** Where the check says what one field must equal, that figure. */
function agreed(reader: Reader, expect: Expression): Agreed {
  if (expect.op !== 'binary' || expect.operator !== '==') return undefined;
  if (expect.left.op !== 'field' && expect.left.op !== 'rowField') return undefined;
  const result = reader.evaluate(expect.right);
  const field = reader.field(expect.left.op === 'field' ? expect.left.id : expect.left.column);
  if (!result.ok || result.value === null || typeof result.value === 'object') return undefined;
  return typeof result.value === 'number' && field !== undefined
    ? roundHalfUp(result.value, decimalsFor(field))
    : result.value;
}

const slot = /\{(name:)?([a-z][\w.+-]*)\}/g;

/** The ids that a check's message names. */
export function idsInMessage({ message }: Check): readonly string[] {
  return [...`${message.vi} ${message.en}`.matchAll(slot)].map((match) => match[2] ?? '');
}

/**
 * `{field_id}` becomes the present value as printed, without its unit; `{name:field_id}` the field's name; `{expected}`
 * the figure that would agree; `{year}`, `{year-1}` and `{quarter}` those of the period.
 */
function filled(reader: Reader, text: string, language: Language, expected: Agreed): string {
  return text.replace(slot, (whole, name: string | undefined, id: string) => {
    if (reader.field(id) !== undefined || reader.state.form.tables.has(id)) {
      return name === undefined ? currentValue(reader, id)[language] : nameOf(reader, id)[language];
    }
    if (id === 'expected' && expected !== undefined) {
      return typeof expected === 'number' ? formatNumber(expected, language) : String(expected);
    }
    return wordOfPeriod(reader, id) ?? whole;
  });
}

function wordOfPeriod(reader: Reader, word: string): string | undefined {
  const { period } = reader.state;
  const year = /^year([+-]\d+)?$/.exec(word);
  if (year !== null) return period === undefined ? undefined : String(period.year + Number(year[1] ?? 0));
  return word === 'quarter' && period?.quarter !== undefined ? String(period.quarter) : undefined;
}
