/** Our expressions, in which a blank makes the result missing, turned into two-valued logic that says when there is a result. */
import type { Expression } from '#forms-engine';
import { type Answer, keyOf, type Names, type Truth, Untranslatable } from './names.ts';
import {
  type Arithmetic,
  and,
  type Comparison,
  choose,
  constant,
  no,
  not,
  op,
  or,
  type Plain,
  type Slot,
  yes,
} from './plain.ts';

function slotOf(expression: Extract<Expression, { op: 'field' | 'rowField' }>): Slot {
  return expression.op === 'field' ? { id: expression.id } : { id: expression.column, table: expression.table };
}

export function answerOf(expression: Expression, names: Names): Answer {
  switch (expression.op) {
    case 'literal':
      return expression.value === null
        ? { given: no, value: constant(0) }
        : { given: yes, value: constant(expression.value) };
    case 'field':
    case 'rowField':
      return ofSlot(slotOf(expression), names);
    case 'period': {
      const value = names.period?.[expression.property];
      return value === undefined ? { given: no, value: constant(0) } : { given: yes, value: constant(value) };
    }
    case 'unary':
      return expression.operator === '!'
        ? ofTruth(truthOf(expression, names))
        : negative(answerOf(expression.operand, names));
    case 'binary':
      return isArithmetic(expression.operator)
        ? calculated(expression.operator, answerOf(expression.left, names), answerOf(expression.right, names))
        : ofTruth(truthOf(expression, names));
    case 'conditional': {
      const test = truthOf(expression.test, names);
      const [first, second] = [answerOf(expression.yes, names), answerOf(expression.no, names)];
      const given = or(and(test.yes, first.given), and(test.no, second.given));
      return { given, value: choose(test.yes, first.value, second.value) };
    }
    case 'call':
      return ofCall(expression, names);
    default:
      throw new Untranslatable(`${expression.op} has no place in a formula of the peers`);
  }
}

function ofSlot(slot: Slot, names: Names): Answer {
  const answer = names.answer(slot);
  const type = names.field(slot)?.type;
  if (type === 'tick' || (type === 'yesNo' && names.blankIsNo))
    return { given: yes, value: op('==', answer.value, yes) };
  return names.assumed.has(keyOf(slot)) ? { given: yes, value: answer.value } : answer;
}

function ofTruth(truth: Truth): Answer {
  return { given: or(truth.yes, truth.no), value: truth.yes };
}

function negative({ given, value }: Answer): Answer {
  return {
    given,
    value:
      value.k === 'const' && typeof value.value === 'number' ? constant(-value.value) : op('-', constant(0), value),
  };
}

function isArithmetic(operator: string): operator is Arithmetic {
  return ['+', '-', '*', '/', '%'].includes(operator);
}

function calculated(operator: Arithmetic, left: Answer, right: Answer): Answer {
  const divides = operator === '/' || operator === '%';
  const zero = divides && right.value.k !== 'const' ? [op('!=', right.value, constant(0))] : [];
  return { given: and(left.given, right.given, ...zero), value: op(operator, left.value, right.value) };
}

type Call = Extract<Expression, { op: 'call' }>;

function ofCall(call: Call, outer: Names): Answer {
  const names = { ...outer, blankIsNo: false };
  const answers = () => call.arguments.map((argument) => answerOf(argument, names));
  switch (call.name) {
    case 'blank':
    case 'given':
      return ofTruth(truthOf(call, outer));
    case 'either':
      return answers().reduceRight((later, earlier) => ({
        given: or(earlier.given, later.given),
        value: choose(earlier.given, earlier.value, later.value),
      }));
    case 'sum':
      return added(call, names);
    case 'total': {
      const parts = call.arguments.map((argument) =>
        argument.op === 'column' ? fullColumn(argument) : answerOf(argument, names),
      );
      const value = parts.map((part) => part.value).reduce((left, right) => op('+', left, right));
      return { given: and(...parts.map((part) => part.given)), value };
    }
    case 'count':
    case 'rows':
      return counted(call);
    case 'countIf':
      throw new Untranslatable('countIf');
    default: {
      const parts = answers();
      return {
        given: and(...parts.map((part) => part.given)),
        value: { k: 'call', name: call.name, items: parts.map((part) => part.value) },
      };
    }
  }
}

/** A column without a blank cell. */
function fullColumn({ table, column }: Extract<Expression, { op: 'column' }>): Answer {
  const of = (what: 'sum' | 'count' | 'rows'): Plain => ({ k: 'column', of: what, table, column });
  return { given: and(op('>', of('rows'), constant(0)), op('==', of('count'), of('rows'))), value: of('sum') };
}

/** `sum` bears blanks unless all are blank. */
export function added(call: Pick<Call, 'arguments'>, names: Names): Answer {
  const parts = call.arguments.map((argument): Answer => {
    if (argument.op !== 'column') return answerOf(argument, names);
    const { table, column } = argument;
    const value: Plain = { k: 'column', of: 'sum', table, column };
    return { given: op('>', { k: 'column', of: 'count', table, column }, constant(0)), value };
  });
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  const items = parts.map(({ given, value }) =>
    value.k === 'slot' || given.k === 'const' || value.k === 'column' ? value : choose(given, value, constant(0)),
  );
  return { given: or(...parts.map((part) => part.given)), value: { k: 'sum', items } };
}

function counted(call: Call): Answer {
  const [argument] = call.arguments;
  if (argument?.op !== 'column') throw new Untranslatable(`${call.name} of no column`);
  const { table, column } = argument;
  const rows: Plain = { k: 'column', of: 'rows', table, column };
  return {
    given: op('>', rows, constant(0)),
    value: call.name === 'rows' ? rows : { k: 'column', of: 'count', table, column },
  };
}

export function truthOf(expression: Expression, names: Names): Truth {
  switch (expression.op) {
    case 'field':
    case 'rowField':
      return ofYesNo(slotOf(expression), names);
    case 'unary':
      return expression.operator === '!'
        ? swapped(truthOf(expression.operand, names))
        : decided(answerOf(expression, names));
    case 'binary':
      return ofBinary(expression, names);
    case 'conditional': {
      const [test, first, second] = [expression.test, expression.yes, expression.no].map((node) =>
        truthOf(node, names),
      );
      if (test === undefined || first === undefined || second === undefined) return { yes: no, no };
      return {
        yes: or(and(test.yes, first.yes), and(test.no, second.yes)),
        no: or(and(test.yes, first.no), and(test.no, second.no)),
      };
    }
    case 'call':
      if (expression.name === 'given' || expression.name === 'blank') return ofBlank(expression, names);
      return decided(answerOf(expression, names));
    default:
      return decided(answerOf(expression, names));
  }
}

function swapped(truth: Truth): Truth {
  return { yes: truth.no, no: truth.yes };
}

function decided({ given, value }: Answer): Truth {
  if (value.k === 'const')
    return { yes: and(given, constant(value.value === true)), no: and(given, constant(value.value === false)) };
  return { yes: and(given, op('==', value, yes)), no: and(given, op('==', value, no)) };
}

function ofYesNo(slot: Slot, names: Names): Truth {
  const { value } = names.answer(slot);
  const type = names.field(slot)?.type;
  const isYes = op('==', value, yes);
  if (type === 'tick' || (type === 'yesNo' && names.blankIsNo)) return { yes: isYes, no: op('!=', value, yes) };
  return { yes: isYes, no: op('==', value, no) };
}

function ofBlank(call: Call, names: Names): Truth {
  const [argument] = call.arguments;
  if (argument === undefined) throw new Untranslatable('nothing to ask about');
  const isGiven = givenOf(argument, { ...names, blankIsNo: false });
  const truth = { yes: isGiven, no: not(isGiven) };
  return call.name === 'given' ? truth : swapped(truth);
}

function givenOf(expression: Expression, names: Names): Plain {
  if (expression.op === 'column') {
    return op('>', { k: 'column', of: 'count', table: expression.table, column: expression.column }, constant(0));
  }
  const isTick =
    (expression.op === 'field' || expression.op === 'rowField') && names.field(slotOf(expression))?.type === 'tick';
  const { given, value } = answerOf(expression, names);
  return isTick ? value : given;
}

type Binary = Extract<Expression, { op: 'binary' }>;

function ofBinary(expression: Binary, names: Names): Truth {
  const { operator, left, right } = expression;
  switch (operator) {
    case '&&': {
      const [a, b] = [truthOf(left, names), truthOf(right, names)];
      return { yes: and(a.yes, b.yes), no: or(a.no, b.no) };
    }
    case '||': {
      const [a, b] = [truthOf(left, names), truthOf(right, names)];
      return { yes: or(a.yes, b.yes), no: and(a.no, b.no) };
    }
    case 'in':
      return ofIn(left, right, names);
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
      return decided(answerOf(expression, names));
    default:
      return compared(operator, left, right, names);
  }
}

function compared(operator: Comparison, left: Expression, right: Expression, names: Names): Truth {
  const blankSide = isNull(right) ? left : isNull(left) ? right : undefined;
  if (blankSide !== undefined) {
    const { given } = answerOf(blankSide, names);
    const equal = { yes: not(given), no: given };
    return operator === '==' ? equal : swapped(equal);
  }
  const [a, b] = [answerOf(left, names), answerOf(right, names)];
  const holds = op(operator, a.value, b.value);
  return { yes: and(a.given, b.given, holds), no: and(a.given, b.given, not(holds)) };
}

function isNull(expression: Expression): boolean {
  return expression.op === 'literal' && expression.value === null;
}

function ofIn(left: Expression, right: Expression, names: Names): Truth {
  if (right.op === 'field' || right.op === 'rowField') {
    const slot = slotOf(right);
    if (left.op !== 'literal' || left.value === null)
      throw new Untranslatable('only a constant may be looked for in a list');
    const holds: Plain = { k: 'contains', slot, option: left.value };
    const { given } = ofSlot(slot, names);
    return { yes: and(given, holds), no: and(given, not(holds)) };
  }
  if (right.op !== 'list') throw new Untranslatable('in needs a list');
  const item = answerOf(left, names);
  const equal = right.items.map((one) => op('==', item.value, answerOf(one, names).value));
  return { yes: and(item.given, or(...equal)), no: and(item.given, ...equal.map(not)) };
}
