import { checkCall } from './check-calls.ts';
import { checkComparison, unify } from './check-comparisons.ts';
import { type Checking, describeType, isAssignable } from './check-types.ts';
import type { Expression } from './expression.ts';
import { type ExpressionFault, notice, phrases } from './parse-messages.ts';
import type { Positions } from './parse-names.ts';
import { boolean, date, type ExpressionType, number, type Scope, unknown } from './parse-scope.ts';

const periodTypes: Readonly<Record<(Expression & { op: 'period' })['property'], ExpressionType>> = {
  year: number,
  quarter: number,
  // of a report of a year or of days it is no quarter, and equal to none
  key: { kind: 'quarter' },
  from: date,
  to: date,
};

/** The type of a tree, with every clash of types in it. */
export function checkTypes(
  expression: Expression,
  scope: Scope,
  positions: Positions,
): { readonly type: ExpressionType; readonly faults: readonly ExpressionFault[] } {
  const faults: ExpressionFault[] = [];
  const known = new Map<Expression, ExpressionType>();
  const checking: Checking = {
    // Each part is looked at once, so that its faults are said once and deep trees stay cheap.
    typeOf(part) {
      const type = known.get(part) ?? typeOf(part, scope, checking);
      known.set(part, type);
      return type;
    },
    shown: (part) => positions.get(part)?.shown ?? '',
    fault(part, key, words) {
      const position = (positions.get(part)?.start ?? 0) + 1;
      faults.push({
        position,
        ...notice(key, { at: position, shown: checking.shown(part), hint: '', advice: '', ...words }),
      });
    },
  };
  return { type: checking.typeOf(expression), faults };
}

function typeOf(expression: Expression, scope: Scope, checking: Checking): ExpressionType {
  switch (expression.op) {
    case 'literal':
      return literalType(expression.value);
    case 'field':
      return scope.fields.get(expression.id) ?? unknown;
    case 'rowField':
      return scope.tables.get(expression.table)?.get(expression.column) ?? unknown;
    case 'column':
      return { kind: 'list', of: scope.tables.get(expression.table)?.get(expression.column) ?? unknown, column: true };
    case 'period':
      return periodTypes[expression.property];
    case 'unary': {
      const wanted = expression.operator === '!' ? boolean : number;
      need(expression.operand, wanted, expression.operator, checking);
      return wanted;
    }
    case 'binary':
      return binaryType(expression, checking);
    case 'conditional':
      return conditionalType(expression, checking);
    case 'list':
      return listType(expression.items, checking);
    case 'call':
      return checkCall(expression, checking);
  }
}

function literalType(value: number | string | boolean | null): ExpressionType {
  if (typeof value === 'number') return number;
  if (typeof value === 'boolean') return boolean;
  return { kind: value === null ? 'null' : 'text' };
}

function binaryType(expression: Expression & { op: 'binary' }, checking: Checking): ExpressionType {
  const { operator, left, right } = expression;
  switch (operator) {
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
      need(left, number, operator, checking);
      need(right, number, operator, checking);
      return number;
    case '&&':
    case '||':
      need(left, boolean, operator, checking);
      need(right, boolean, operator, checking);
      return boolean;
    default:
      checkComparison(expression, checking);
      return boolean;
  }
}

function need(operand: Expression, wanted: ExpressionType, operator: string, checking: Checking): void {
  const given = checking.typeOf(operand);
  if (isAssignable(given, wanted) && given.kind !== 'null') return;
  if (given.kind === 'null') {
    checking.fault(operand, 'nullOperand', {});
    return;
  }
  const isColumn = given.kind === 'list' && given.column === true && wanted.kind === 'number';
  const advice = isColumn ? phrases.useSum : phrases.nothing;
  checking.fault(operand, 'operand', { operator, wanted: describeType(wanted), given: describeType(given), advice });
}

function conditionalType(expression: Expression & { op: 'conditional' }, checking: Checking): ExpressionType {
  need(expression.test, boolean, '? :', checking);
  return unify(expression.yes, expression.no, expression, checking);
}

function listType(items: readonly Expression[], checking: Checking): ExpressionType {
  const [first, ...rest] = items;
  if (first === undefined) return { kind: 'list', of: unknown };
  const of = checking.typeOf(first);
  if (of.kind === 'null') checking.fault(first, 'nullOperand', {});
  for (const item of rest) {
    const given = checking.typeOf(item);
    if (given.kind === 'null') checking.fault(item, 'nullOperand', {});
    else if (!isAssignable(given, of)) {
      checking.fault(item, 'mismatch', { left: describeType(of), right: describeType(given) });
    }
  }
  return { kind: 'list', of };
}
