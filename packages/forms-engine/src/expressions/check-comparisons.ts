import { hint } from '../definition/suggest.ts';
import { type Checking, describeType, isAssignable } from './check-types.ts';
import type { Expression } from './expression.ts';
import { phrases, typeNames } from './parse-messages.ts';
import type { ExpressionType, ScalarKind } from './parse-scope.ts';

const timeShapes: Partial<Record<ScalarKind, { readonly pattern: RegExp; readonly usage: string }>> = {
  date: { pattern: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, usage: '"2019-05-20"' },
  dateTime: {
    pattern: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/,
    usage: '"2019-05-20T08:30"',
  },
  month: { pattern: /^\d{4}-(0[1-9]|1[0-2])$/, usage: '"2019-05"' },
  quarter: { pattern: /^\d{4}Q[1-4]$/, usage: '"2019Q2"' },
  year: { pattern: /^\d{4}$/, usage: '"2019"' },
};

const ordered: ReadonlySet<string> = new Set(['number', 'unknown', ...Object.keys(timeShapes)]);

/** Checks `< <= > >= == != in`. */
export function checkComparison(expression: Expression & { op: 'binary' }, checking: Checking): void {
  const { operator, left, right } = expression;
  const types = [checking.typeOf(left), checking.typeOf(right)] as const;
  for (const [index, side] of [left, right].entries()) {
    if (types[index]?.kind === 'null') {
      checking.fault(side, 'nullOperand', {});
      return;
    }
  }
  if (operator === 'in') {
    checkMembership(left, right, checking);
    return;
  }
  if (!comparable(left, right, checking)) {
    const advice = types.some((type) => type.kind === 'year') ? phrases.useYearOf : adviceForList(types);
    const words = { left: describeType(types[0]), right: describeType(types[1]), advice };
    checking.fault(expression, 'mismatch', words);
    return;
  }
  if (operator === '==' || operator === '!=') return;
  for (const [index, side] of [left, right].entries()) {
    const type = types[index];
    // A date written as a literal is a text that comparable() has accepted.
    const isLiteral = side.op === 'literal' && typeof side.value === 'string';
    if (type === undefined || ordered.has(type.kind) || (isLiteral && ordered.has(types[1 - index]?.kind ?? '')))
      continue;
    checking.fault(side, 'operand', { operator, wanted: phrases.ordered, given: describeType(type) });
    return;
  }
}

function adviceForList(types: readonly ExpressionType[]): typeof phrases.useSum | typeof phrases.nothing {
  return types.some((type) => type.kind === 'list' && type.column === true) ? phrases.useSum : phrases.nothing;
}

function comparable(left: Expression, right: Expression, checking: Checking): boolean {
  const [one, other] = [checking.typeOf(left), checking.typeOf(right)];
  if (one.kind === 'list' || other.kind === 'list') return false;
  if (checkLiteralAgainst(right, one, checking) || checkLiteralAgainst(left, other, checking)) return true;
  return isAssignable(one, other) || isAssignable(other, one);
}

function checkMembership(left: Expression, right: Expression, checking: Checking): void {
  const [one, list] = [checking.typeOf(left), checking.typeOf(right)];
  if (list.kind !== 'list') {
    const words = { operator: 'in', wanted: phrases.collection, given: describeType(list) };
    checking.fault(right, 'operand', words);
    return;
  }
  if (checkLiteralAgainst(left, list.of, checking)) return;
  if (right.op === 'list' && right.items.every((item) => checkLiteralAgainst(item, one, checking))) return;
  if (!isAssignable(one, list.of) && !isAssignable(list.of, one)) {
    checking.fault(left, 'mismatch', { left: describeType(one), right: describeType(list.of) });
  }
}

/**
 * Whether `side` is a text literal that is meant as an option or a day of `type`; a wrong one is reported here,
 * so that the caller need not report it again.
 */
export function checkLiteralAgainst(side: Expression, type: ExpressionType, checking: Checking): boolean {
  if (side.op === 'conditional') {
    const branches = [side.yes, side.no].map((branch) => checkLiteralAgainst(branch, type, checking));
    return branches.every((isLiteral) => isLiteral);
  }
  if (side.op !== 'literal' || typeof side.value !== 'string' || type.kind === 'list') return false;
  if (type.kind === 'choice') {
    const known = type.options ?? [];
    if (!known.includes(side.value)) {
      checking.fault(side, 'unknownOption', {
        name: side.value,
        known: known.join(', '),
        hint: hint(side.value, known),
      });
    }
    return true;
  }
  const shape = timeShapes[type.kind];
  if (shape === undefined) return false;
  if (!shape.pattern.test(side.value)) {
    checking.fault(side, 'badDate', { name: side.value, wanted: typeNames[type.kind], usage: shape.usage });
  }
  return true;
}

/** The common type of two branches; null fits any. */
export function unify(one: Expression, other: Expression, whole: Expression, checking: Checking): ExpressionType {
  const left = checking.typeOf(one);
  const right = checking.typeOf(other);
  if (isAssignable(right, left)) return left.kind === 'null' ? right : left;
  if (isAssignable(left, right)) return right;
  if (checkLiteralAgainst(other, left, checking)) return left;
  if (checkLiteralAgainst(one, right, checking)) return right;
  checking.fault(whole, 'branches', { left: describeType(left), right: describeType(right) });
  return left;
}
