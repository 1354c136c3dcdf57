import { describe, expect, test } from 'vitest';
import { evaluateExpression } from './evaluate.ts';
import { unreadable } from './evaluate-result.ts';
import type { Expression, Result } from './expression.ts';
import { parseExpression } from './parse.ts';
import type { ExpressionType } from './parse-scope.ts';
import type { Scope } from './scope.ts';

const values: Record<string, number | string | boolean | null | typeof unreadable> = {
  staff: 43,
  computers: 159,
  zero: 0,
  blank_count: null,
  other_blank: null,
  wrong: unreadable,
  has: true,
  lacks: false,
  unknown: null,
  ticked: true,
  unticked: null,
  day: '2019-05-20',
  name: 'Sở',
};

const scope: Scope = {
  field: (id) => values[id] ?? null,
  column: (_, column) => (column === 'amount' ? [1, null, 2.5] : column === 'kind' ? ['a', 'b', 'a'] : []),
  rowField: () => 7,
  isTick: (id) => id === 'ticked' || id === 'unticked',
  period: { key: '2019Q2', from: '2019-04-01', to: '2019-06-30', year: 2019, quarter: 2 },
};

const types = new Map(Object.keys(values).map((id): [string, ExpressionType] => [id, { kind: 'unknown' }]));
const columns = new Map(['amount', 'kind', 'empty'].map((id): [string, ExpressionType] => [id, { kind: 'unknown' }]));

function result(text: string): Result {
  const parsed = parseExpression(text, { fields: types, tables: new Map([['items', columns]]) });
  if (!parsed.ok) throw new Error(`${text}: ${JSON.stringify(parsed.faults)}`);
  return evaluateExpression(parsed.expression, scope);
}

function outcome(text: string): unknown {
  const found = result(text);
  return found.ok ? found.value : found.fault;
}

describe('an expression', () => {
  test.each([
    ['staff + computers', 202],
    ['-staff + 3 * 2', -37],
    ['5 / 2', 2.5],
    ['computers % 10', 9],
    ['staff < computers && has', true],
    ['staff > computers ? 1 : 2', 2],
    ['day > "2019-05-01"', true],
    ['name in ["Sở", "Ban"]', true],
    ['yearOf(day)', 2019],
    ['length(name)', 2],
    ['round(2.345, 2)', 2.35],
    ['floor(2.7) + ceil(2.1) + abs(-1)', 6],
    ['min(staff, computers)', 43],
    ['max(items.amount)', 2.5],
    ['period.year + period.quarter', 2021],
    ['sum(items.amount, staff, blank_count)', 46.5],
    ['count(items.amount)', 2],
    ['countIf(items.kind, "a")', 2],
    ['rows(items.amount)', 3],
    ['either(blank_count, 4)', 4],
    ['either(staff, 4)', 43],
  ])('%s gives %s', (text, expected) => {
    expect(outcome(text)).toEqual(expected);
  });

  test('with blank operands is missing and names each of them', () => {
    expect(outcome('staff + blank_count * other_blank')).toEqual({
      kind: 'missing',
      fields: ['blank_count', 'other_blank'],
    });
    expect(outcome('total(staff, blank_count)')).toEqual({ kind: 'missing', fields: ['blank_count'] });
    expect(outcome('sum(blank_count, other_blank)')).toEqual({
      kind: 'missing',
      fields: ['blank_count', 'other_blank'],
    });
    expect(outcome('total(items.amount)')).toEqual({ kind: 'missing', fields: ['items.amount'] });
    expect(outcome('rows(items.empty)')).toEqual({ kind: 'missing', fields: ['items.empty'] });
  });

  test('that divides by zero is a fault that names the divisor, never Infinity', () => {
    expect(outcome('staff / zero')).toEqual({ kind: 'divisionByZero', fields: ['zero'] });
    expect(outcome('staff % (zero * staff)')).toEqual({ kind: 'divisionByZero', fields: ['zero', 'staff'] });
  });

  test('over an answer of the wrong type is a type fault that names it', () => {
    expect(outcome('wrong + 1')).toMatchObject({ kind: 'type', fields: ['wrong'] });
    expect(outcome('1e300 * 1e300')).toMatchObject({ kind: 'type' });
  });

  test('is decided by the side that decides, whatever the other lacks', () => {
    expect(outcome('lacks && unknown')).toBe(false);
    expect(outcome('unknown && lacks')).toBe(false);
    expect(outcome('has || unknown')).toBe(true);
    expect(outcome('unknown || has')).toBe(true);
    expect(outcome('staff / zero > 1 && lacks')).toBe(false);
    expect(outcome('has && unknown')).toEqual({ kind: 'missing', fields: ['unknown'] });
  });

  test('asks for a blank without being missing itself', () => {
    expect(outcome('blank(blank_count)')).toBe(true);
    expect(outcome('given(staff)')).toBe(true);
    expect(outcome('blank(wrong)')).toBe(false);
  });

  test('reads an unticked box as no, and still sees that it is blank', () => {
    expect(outcome('ticked && !unticked')).toBe(true);
    expect(outcome('blank(unticked)')).toBe(true);
    expect(outcome('given(ticked)')).toBe(true);
  });

  test('of thousands of operands needs no deep stack', () => {
    let chain: Expression = { op: 'literal', value: 0 };
    for (let i = 0; i < 20_000; i++) {
      chain = { op: 'binary', operator: '+', left: chain, right: { op: 'literal', value: 1 } };
    }
    expect(evaluateExpression(chain, scope)).toEqual({ ok: true, value: 20_000 });
  });
});

test('a total over a growing table without rows is the total of the rest, and missing where there is nothing at all', () => {
  const column = { op: 'column', table: 'others', column: 'items' } as const;
  const total = (...operands: readonly Expression[]): Expression => ({
    op: 'call',
    name: 'total',
    arguments: operands,
  });
  const scope: Scope = { field: () => null, column: () => [], rowField: () => null };
  expect(evaluateExpression(total({ op: 'literal', value: 3 }, column), scope)).toEqual({ ok: true, value: 3 });
  expect(evaluateExpression(total(column), scope)).toEqual({
    ok: false,
    fault: { kind: 'missing', fields: ['others.items'] },
  });
});
