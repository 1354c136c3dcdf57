/** The strict operators of an expression, on operands that are there. */
import { divisionByZero, isList, type Readable, typeFault, value } from './evaluate-result.ts';
import type { Expression, Result } from './expression.ts';

export type BinaryOperator = Extract<Expression, { op: 'binary' }>['operator'];
type StrictOperator = Exclude<BinaryOperator, '&&' | '||'>;

/**
 * Applies an operator to two operands, neither of which is blank. `fieldsRight` names what a zero divisor came from.
 * Dates are ISO strings, so that `<` and `>` order them as text does.
 */
export function applyBinary(
  operator: StrictOperator,
  left: Readable,
  right: Readable,
  fieldsRight: () => readonly string[],
): Result {
  if (operator === '==') return value(sameValue(left, right));
  if (operator === '!=') return value(!sameValue(left, right));
  if (operator === 'in')
    return isList(right) ? value(!isList(left) && right.includes(left)) : typeFault('in needs a list');
  if (typeof left === 'number' && typeof right === 'number') return onNumbers(operator, left, right, fieldsRight);
  if (typeof left === 'string' && typeof right === 'string') return onTexts(operator, left, right);
  return typeFault(`${operator} does not join ${nameOf(left)} and ${nameOf(right)}`);
}

function onNumbers(
  operator: Exclude<StrictOperator, '==' | '!=' | 'in'>,
  left: number,
  right: number,
  fieldsRight: () => readonly string[],
): Result {
  switch (operator) {
    case '+':
      return finite(left + right);
    case '-':
      return finite(left - right);
    case '*':
      return finite(left * right);
    case '/':
      return right === 0 ? divisionByZero(fieldsRight()) : finite(left / right);
    case '%':
      return right === 0 ? divisionByZero(fieldsRight()) : finite(left % right);
    case '<':
      return value(left < right);
    case '<=':
      return value(left <= right);
    case '>':
      return value(left > right);
    case '>=':
      return value(left >= right);
  }
}

function onTexts(operator: Exclude<StrictOperator, '==' | '!=' | 'in'>, left: string, right: string): Result {
  switch (operator) {
    case '+':
      return value(left + right);
    case '<':
      return value(left < right);
    case '<=':
      return value(left <= right);
    case '>':
      return value(left > right);
    case '>=':
      return value(left >= right);
    default:
      return typeFault(`${operator} does not work on text`);
  }
}

/** A number that a double can hold; anything beyond is a fault, never Infinity. */
export function finite(number: number): Result {
  return Number.isFinite(number) ? value(number) : typeFault('the number is too large');
}

function sameValue(left: Readable, right: Readable): boolean {
  if (isList(left) && isList(right)) return left.length === right.length && left.every((item, i) => item === right[i]);
  return left === right;
}

export function nameOf(given: Readable): string {
  if (given === null) return 'a blank';
  return isList(given) ? 'a list' : `a ${typeof given}`;
}
