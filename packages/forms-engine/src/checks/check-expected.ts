/** Reported totals, ratios and other figures against what the rest of the report gives. */

import type { Bilingual, Expected, Field } from '../definition/definition.ts';
import type { Finding } from '../evaluation/evaluation.ts';
import type { Reader, Rule } from '../evaluation/model.ts';
import { columnOf } from '../evaluation/reader.ts';
import { decimalsFor } from '../values/kinds.ts';
import { decimalsOf, roundHalfUp } from '../values/rounding.ts';
import { both, joined, word } from '../values/wording.ts';
import { partsTold } from './check-parts.ts';
import { currentFigure, figureOf, finding, nameOf, roundedFigure } from './finding.ts';
import { messages } from './messages.ts';

type Sum = Extract<Expected, { rule: 'sum' }>;
type Ratio = Extract<Expected, { rule: 'ratio' }>;

/**
 * The decimals at which a reported figure is compared: the field's; of a percentage or ratio only as many as the filler
 * wrote, so that "100" is right for 99.6 and "99,6" is not for 99.4. (A trailing zero is not kept in a number: "85,0" is
 * compared as "85".)
 */
function decimalsCompared(field: Field, reported: number): number {
  const rounded = field.type === 'percent' || field.expected?.rule === 'ratio';
  return rounded ? Math.min(decimalsOf(reported), decimalsFor(field)) : decimalsFor(field);
}

/** -1, 0 or 1: how a reported figure stands to the exact one, both half-up at the decimals compared. */
function compare(field: Field, reported: number, exact: number): number {
  const decimals = decimalsCompared(field, reported);
  return Math.sign(roundHalfUp(reported, decimals) - roundHalfUp(exact, decimals));
}

/** Whether a reported figure differs from the computed one. */
export function differs(reader: Reader, field: Field): boolean {
  const exact = reader.exact(field.id);
  const value = reader.value(field.id);
  if (exact === undefined || value === null || !reader.reported(field.id)) return false;
  if (typeof exact === 'number') return typeof value === 'number' && compare(field, value, exact) !== 0;
  return value !== exact;
}

export function checkExpected(field: Field, expected: Expected): Rule['check'] {
  return (reader) => {
    if (!reader.reported(field.id)) return [];
    if (expected.rule === 'sum') return checkSum(reader, field, expected);
    if (!differs(reader, field)) return [];
    return expected.rule === 'ratio' ? checkRatio(reader, field, expected) : checkFormula(reader, field);
  };
}

const totals = {
  equal: { code: 'total-differs', message: messages.totalDiffers, wrong: (sign: number) => sign !== 0 },
  atLeast: { code: 'total-below-items', message: messages.totalBelowItems, wrong: (sign: number) => sign < 0 },
  atMost: { code: 'total-above-items', message: messages.totalAboveItems, wrong: (sign: number) => sign > 0 },
} as const;

/** `equal`: the total is the sum; `atLeast`: not below it; `atMost`: not above it (where items may overlap). */
function checkSum(reader: Reader, field: Field, expected: Sum): readonly Finding[] {
  const exact = reader.exact(field.id);
  const reported = reader.number(field.id);
  if (reported === undefined) return [];
  if (typeof exact !== 'number' || lacksItems(reader, expected))
    return checkSomeItems(reader, field, expected, reported);
  const rule = totals[expected.compare];
  if (!rule.wrong(compare(field, reported, exact))) return [];
  return [sumFinding(reader, field, expected, { ...rule, reported, sum: exact })];
}

function lacksItems(reader: Reader, expected: Sum): boolean {
  return expected.of.some((id) => !isColumn(reader, id) && reader.value(id) === null);
}

/** Some items are blank: what is given contradicts the total only if it is above it already, and nothing can be negative. */
function checkSomeItems(reader: Reader, field: Field, expected: Sum, reported: number): readonly Finding[] {
  if (expected.compare === 'atMost') return [];
  let sum = 0;
  for (const id of expected.of) {
    const item = reader.field(id);
    if (item === undefined || (item.min ?? -1) < 0) return [];
    for (const number of numbersOf(reader, id)) sum += number;
  }
  if (compare(field, reported, sum) >= 0) return [];
  return [sumFinding(reader, field, expected, { ...someItems, reported, sum })];
}

const someItems = { code: 'items-exceed-total', message: messages.itemsExceedTotal };

function sumFinding(
  reader: Reader,
  field: Field,
  expected: Sum,
  told: { readonly code: string; readonly message: Bilingual; readonly reported: number; readonly sum: number },
): Finding {
  const { code, reported, sum } = told;
  const message = word(told.message, {
    total: nameOf(reader, field.id),
    figure: figureOf(field, reported),
    sum: roundedFigure(field, sum),
    items: itemsOf(reader, expected),
  });
  const value = code === someItems.code ? undefined : roundHalfUp(sum, decimalsFor(field));
  return finding(reader, {
    severity: 'error',
    code,
    class: 'total',
    fields: [field.id, ...expected.of],
    message,
    expected: value,
  });
}

/** "2 + 7 + 1", or how many items there are. */
function itemsOf(reader: Reader, expected: Sum): Bilingual {
  let count = 0;
  for (const id of expected.of) count += numbersOf(reader, id).length;
  if (count > 12) return word(messages.manyItems, { count });
  const numbers = expected.of.flatMap((id) => {
    const field = undefinedUnit(reader, id);
    return numbersOf(reader, id).map((number) => figureOf(field, number));
  });
  return joined(numbers, ' + ');
}

function undefinedUnit(reader: Reader, id: string): Field | undefined {
  const field = reader.field(id);
  if (field === undefined) return undefined;
  const { unit: _, ...without } = field;
  return without;
}

function isColumn(reader: Reader, id: string): boolean {
  return id.includes('.') && !(reader.row !== undefined && id.startsWith(`${reader.row.table}.`));
}

function numbersOf(reader: Reader, id: string): readonly number[] {
  const [table = '', column = ''] = id.split('.');
  const values = isColumn(reader, id) ? columnOf(reader.state, table, column) : [reader.value(id)];
  return values.filter((value) => typeof value === 'number');
}

function checkRatio(reader: Reader, field: Field, expected: Ratio): readonly Finding[] {
  const exact = reader.exact(field.id);
  const reported = reader.number(field.id);
  if (typeof exact !== 'number' || reported === undefined || partsTold(reader, expected.of, expected.to)) return [];
  const names = joined(expected.to.map((id) => nameOf(reader, id)));
  const figures = joined(
    expected.to.map((id) => currentFigure(reader, id)),
    ' + ',
  );
  const message = word(messages.ratioDiffers, {
    share: nameOf(reader, field.id),
    figure: figureOf(field, reported),
    of: nameOf(reader, expected.of),
    ofFigure: currentFigure(reader, expected.of),
    to: expected.to.length === 1 ? names : word(messages.sumOf, { names }),
    toFigure: figures,
    expected: roundedFigure(field, exact),
  });
  const fields = [field.id, expected.of, ...expected.to];
  const value = roundHalfUp(exact, decimalsFor(field));
  return [
    finding(reader, { severity: 'error', code: 'ratio-differs', class: 'ratio', fields, message, expected: value }),
  ];
}

function checkFormula(reader: Reader, field: Field): readonly Finding[] {
  const exact = reader.exact(field.id);
  if (exact === undefined) return [];
  const value = typeof exact === 'number' ? roundHalfUp(exact, decimalsFor(field)) : exact;
  const message = word(messages.valueDiffers, {
    name: nameOf(reader, field.id),
    figure: currentFigure(reader, field.id),
    expected: typeof value === 'number' ? figureOf(field, value) : both(String(value)),
  });
  const kind = field.type === 'percent' ? 'ratio' : 'consistency';
  return [
    finding(reader, {
      severity: 'error',
      code: 'value-differs',
      class: kind,
      fields: [field.id],
      message,
      expected: value,
    }),
  ];
}
