import type { Bilingual } from '../definition/definition.ts';
import { checkLiteralAgainst, unify } from './check-comparisons.ts';
import { type Checking, describeType, isAssignable } from './check-types.ts';
import type { Expression, FunctionName } from './expression.ts';
import { phrases, typeNames } from './parse-messages.ts';
import { boolean, type ExpressionType, number, unknown } from './parse-scope.ts';

type Call = Expression & { op: 'call' };

const usages: Readonly<
  Record<FunctionName, { readonly usage: string; readonly least: number; readonly most: number }>
> = {
  blank: { usage: 'blank(x)', least: 1, most: 1 },
  given: { usage: 'given(x)', least: 1, most: 1 },
  either: { usage: 'either(x, y)', least: 2, most: 2 },
  sum: { usage: 'sum(x, y, table.column)', least: 1, most: Number.POSITIVE_INFINITY },
  total: { usage: 'total(x, y, table.column)', least: 1, most: Number.POSITIVE_INFINITY },
  count: { usage: 'count(table.column)', least: 1, most: 1 },
  countIf: { usage: 'countIf(table.column, value)', least: 2, most: 2 },
  rows: { usage: 'rows(table.column)', least: 1, most: 1 },
  round: { usage: 'round(x, 2)', least: 2, most: 2 },
  floor: { usage: 'floor(x)', least: 1, most: 1 },
  ceil: { usage: 'ceil(x)', least: 1, most: 1 },
  abs: { usage: 'abs(x)', least: 1, most: 1 },
  min: { usage: 'min(x, y)', least: 1, most: Number.POSITIVE_INFINITY },
  max: { usage: 'max(x, y)', least: 1, most: Number.POSITIVE_INFINITY },
  yearOf: { usage: 'yearOf(x)', least: 1, most: 1 },
  length: { usage: 'length(x)', least: 1, most: 1 },
};

const withYear: ReadonlySet<string> = new Set(['date', 'dateTime', 'month', 'quarter', 'year', 'unknown']);

/** The type that a call gives; wrong arguments are reported. */
export function checkCall(call: Call, checking: Checking): ExpressionType {
  const { usage, least, most } = usages[call.name];
  const given = call.arguments.length;
  if (given < least || given > most) {
    const wanted = most === Number.POSITIVE_INFINITY ? `≥ ${least}` : least;
    checking.fault(call, 'arity', { name: call.name, wanted, given, usage });
    return resultOf(call.name);
  }
  return checkArguments(call, checking);
}

function resultOf(name: FunctionName): ExpressionType {
  if (name === 'either') return unknown;
  return name === 'blank' || name === 'given' ? boolean : number;
}

function checkArguments(call: Call, checking: Checking): ExpressionType {
  const [first, second] = call.arguments;
  if (first === undefined) return resultOf(call.name);
  switch (call.name) {
    case 'blank':
    case 'given':
      if (!isReference(first)) refuse(call, first, phrases.field, checking);
      return boolean;
    case 'either':
      return second === undefined ? unknown : unify(first, second, call, checking);
    case 'sum':
    case 'total':
    case 'min':
    case 'max':
      for (const argument of call.arguments) checkNumbers(call, argument, checking);
      return number;
    case 'count':
    case 'rows':
      if (first.op !== 'column') refuse(call, first, phrases.column, checking);
      return number;
    case 'countIf':
      if (second !== undefined) checkCountIf(call, first, second, checking);
      return number;
    case 'round':
    case 'floor':
    case 'ceil':
    case 'abs':
      for (const argument of call.arguments) checkKind(call, argument, number, checking);
      return number;
    case 'yearOf':
      if (!withYear.has(checking.typeOf(first).kind)) refuse(call, first, phrases.dateLike, checking);
      return number;
    case 'length':
      checkKind(call, first, { kind: 'text' }, checking);
      return number;
  }
}

function isReference(expression: Expression): boolean {
  return expression.op === 'field' || expression.op === 'rowField' || expression.op === 'column';
}

function refuse(call: Call, argument: Expression, wanted: Bilingual, checking: Checking): void {
  const given = describeType(checking.typeOf(argument));
  checking.fault(argument, 'argument', { name: call.name, wanted, given, usage: usages[call.name].usage });
}

function checkKind(call: Call, argument: Expression, wanted: ExpressionType, checking: Checking): void {
  const given = checking.typeOf(argument);
  if (given.kind === 'null' || !isAssignable(given, wanted)) refuse(call, argument, describeType(wanted), checking);
}

function checkNumbers(call: Call, argument: Expression, checking: Checking): void {
  const given = checking.typeOf(argument);
  const type = given.kind === 'list' ? given.of : given;
  if (type.kind !== 'number' && type.kind !== 'unknown') refuse(call, argument, phrases.numbers, checking);
}

function checkCountIf(call: Call, column: Expression, value: Expression, checking: Checking): void {
  const given = checking.typeOf(column);
  if (column.op !== 'column' || given.kind !== 'list') {
    refuse(call, column, phrases.column, checking);
    return;
  }
  if (checkLiteralAgainst(value, given.of, checking)) return;
  const type = checking.typeOf(value);
  if (type.kind === 'null' || !isAssignable(type, given.of)) {
    refuse(call, value, given.of.kind === 'list' ? typeNames.unknown : describeType(given.of), checking);
  }
}
