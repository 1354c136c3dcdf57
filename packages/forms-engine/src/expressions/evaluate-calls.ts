/** The functions of an expression (expression.ts lists what each gives). */
import { roundHalfUp } from '../values/rounding.ts';
import { finite, nameOf } from './evaluate-operators.ts';
import { isList, mergeFaults, missing, type Readable, type Scalar, typeFault, value } from './evaluate-result.ts';
import type { Expression, FunctionName, Result } from './expression.ts';
import type { Scope } from './scope.ts';

type Arguments = readonly Expression[];

/** How an argument is evaluated, and where: functions take their arguments unevaluated. */
export interface Calling {
  readonly scope: Scope;
  evaluate(argument: Expression): Result;
}

/** Calls a function on its unevaluated arguments: some bear a blank, the others pass its fault on. */
export function evaluateCall(name: FunctionName, args: Arguments, calling: Calling): Result {
  switch (name) {
    case 'blank':
      return isBlank(args[0], calling);
    case 'given': {
      const blank = isBlank(args[0], calling);
      return blank.ok ? value(blank.value === false) : blank;
    }
    case 'either':
      return either(args, calling);
    case 'sum':
    case 'total':
      return add(args, calling, name === 'sum');
    case 'count':
    case 'countIf':
    case 'rows':
      return countRows(name, args, calling);
    case 'min':
    case 'max':
      return extreme(name, args, calling);
    default:
      return onFirst(name, args, calling);
  }
}

function isBlank(arg: Expression | undefined, calling: Calling): Result {
  if (arg === undefined) return typeFault('an argument is lacking');
  const result = calling.evaluate(arg);
  if (!result.ok) return result.fault.kind === 'type' ? value(false) : value(true);
  if (isList(result.value)) return value(result.value.every((item) => item === null));
  return value(result.value === null || (result.value === false && isTick(arg, calling)));
}

function isTick(arg: Expression, calling: Calling): boolean {
  if (arg.op === 'field') return calling.scope.isTick?.(arg.id) === true;
  return arg.op === 'rowField' && calling.scope.isTick?.(arg.column, arg.table) === true;
}

function either(args: Arguments, calling: Calling): Result {
  let last: Result = typeFault('an argument is lacking');
  for (const arg of args) {
    last = calling.evaluate(arg);
    if (last.ok ? last.value !== null : last.fault.kind === 'type') return last;
  }
  return last;
}

interface Gathered {
  readonly numbers: readonly number[];
  readonly blanks: readonly string[];
  /** Columns without a row: nothing is blank there, and nothing is to be added. */
  readonly empty: readonly string[];
  readonly fault: Result | undefined;
}

/** The numbers of all arguments, columns and lists flattened; and which operands were blank. */
function gather(args: Arguments, calling: Calling): Gathered {
  const numbers: number[] = [];
  const blanks: string[] = [];
  const empty: string[] = [];
  for (const arg of args) {
    const result = calling.evaluate(arg);
    if (!result.ok && result.fault.kind !== 'missing') return { numbers, blanks, empty, fault: result };
    if (!result.ok) {
      for (const field of result.fault.fields) blanks.push(field);
      continue;
    }
    const items: readonly Scalar[] = isList(result.value) ? result.value : [result.value];
    if (items.length === 0) empty.push(columnName(arg));
    for (const item of items) {
      if (typeof item === 'number') numbers.push(item);
      else if (item === null) blanks.push(columnName(arg));
      else return { numbers, blanks, empty, fault: typeFault(`${nameOf(item)} cannot be added`) };
    }
  }
  return { numbers, blanks, empty, fault: undefined };
}

function columnName(arg: Expression): string {
  return arg.op === 'column' ? `${arg.table}.${arg.column}` : '';
}

/** `sum` bears blanks unless all are blank; `total` needs every operand. A table without rows adds nothing to either. */
function add(args: Arguments, calling: Calling, bearsBlanks: boolean): Result {
  const { numbers, blanks, empty, fault } = gather(args, calling);
  if (fault !== undefined) return fault;
  if (blanks.length > 0 && !bearsBlanks) return missing(...new Set(blanks));
  if (numbers.length === 0 && blanks.length + empty.length > 0) return missing(...new Set([...blanks, ...empty]));
  let sum = 0;
  for (const number of numbers) sum += number;
  return finite(sum);
}

/** The least or greatest; a blank field is missing, blank cells of a column are passed over. */
function extreme(name: 'min' | 'max', args: Arguments, calling: Calling): Result {
  const { numbers, blanks, empty, fault } = gather(args, calling);
  if (fault !== undefined) return fault;
  const columns = new Set(args.filter((arg) => arg.op === 'column').map(columnName));
  const strict = [...blanks, ...empty].filter((id) => numbers.length === 0 || !columns.has(id));
  if (strict.length > 0) return missing(...new Set(strict));
  if (numbers.length === 0) return typeFault(`${name} needs an argument`);
  return value(numbers.reduce((a, b) => (name === 'min' ? Math.min(a, b) : Math.max(a, b))));
}

/** Counts in a column. A table without rows is blank, hence missing, not zero. */
function countRows(name: 'count' | 'countIf' | 'rows', args: Arguments, calling: Calling): Result {
  const column = args[0];
  if (column === undefined) return typeFault('an argument is lacking');
  const result = calling.evaluate(column);
  if (!result.ok) return result;
  if (!isList(result.value)) return typeFault(`${name} needs a column`);
  const cells = result.value;
  if (cells.length === 0) return missing(columnName(column));
  if (name === 'rows') return value(cells.length);
  if (name === 'count') return value(cells.filter((cell) => cell !== null).length);
  const wanted = args[1] === undefined ? typeFault('countIf needs a value') : calling.evaluate(args[1]);
  if (!wanted.ok) return wanted;
  return value(cells.filter((cell) => cell === wanted.value).length);
}

/** The functions of one value (and, for `round`, the decimals). */
function onFirst(name: FunctionName, args: Arguments, calling: Calling): Result {
  const [first, second] = args;
  if (first === undefined) return typeFault('an argument is lacking');
  const result = calling.evaluate(first);
  const decimals = second === undefined ? value(0) : calling.evaluate(second);
  if (!result.ok) return decimals.ok ? result : mergeFaults(result.fault, decimals.fault);
  if (!decimals.ok) return decimals;
  return typeof result.value === 'number' ? onNumber(name, result.value, decimals.value) : onText(name, result.value);
}

function onNumber(name: FunctionName, number: number, decimals: Readable): Result {
  if (name === 'floor') return value(Math.floor(number));
  if (name === 'ceil') return value(Math.ceil(number));
  if (name === 'abs') return value(Math.abs(number));
  if (name === 'round' && typeof decimals === 'number') return value(roundHalfUp(number, decimals));
  return typeFault(`${name} does not work on a number`);
}

function onText(name: FunctionName, text: Readable): Result {
  if (typeof text === 'string' && name === 'yearOf') {
    return /^\d{4}/.test(text) ? value(Number(text.slice(0, 4))) : typeFault('yearOf needs a date');
  }
  if (typeof text === 'string' && name === 'length') return value([...text].length);
  if (isList(text) && name === 'length') return value(text.length);
  return typeFault(`${name} does not work on ${nameOf(text)}`);
}
