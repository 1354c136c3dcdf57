/**
 * The engine's own evaluator of checked expressions: all numbers are doubles, faults are values, nothing throws.
 * A blank operand makes the result `missing` and names it; `false && missing` is false and `true || missing` is true.
 */
import { evaluateCall } from './evaluate-calls.ts';
import { applyBinary, type BinaryOperator, nameOf } from './evaluate-operators.ts';
import { readsOf } from './evaluate-reads.ts';
import {
  mergeFaults,
  missing,
  type Readable,
  type Scalar,
  type ScopeValue,
  typeFault,
  unreadable,
  value,
} from './evaluate-result.ts';
import type { Expression, Result } from './expression.ts';
import type { Scope } from './scope.ts';

type Binary = Extract<Expression, { op: 'binary' }>;

/** The value of an expression in a scope, or the fault that prevents it. */
export function evaluateExpression(expression: Expression, scope: Scope): Result {
  switch (expression.op) {
    case 'literal':
      return value(expression.value);
    case 'field':
      return read(scope.field(expression.id), expression.id, undefined, scope);
    case 'rowField': {
      const { table, column } = expression;
      return read(scope.rowField(table, column), column, table, scope);
    }
    case 'column':
      return readColumn(scope.column(expression.table, expression.column), `${expression.table}.${expression.column}`);
    case 'period':
      return read(scope.period?.[expression.property] ?? null, expression.property, 'period', undefined);
    case 'unary':
      return evaluateUnary(expression.operator, evaluateExpression(expression.operand, scope));
    case 'binary':
      return evaluateBinary(expression, scope);
    case 'conditional':
      return evaluateConditional(expression, scope);
    case 'list':
      return evaluateList(expression.items, scope);
    case 'call':
      return evaluateCall(expression.name, expression.arguments, {
        scope,
        evaluate: (argument) => evaluateExpression(argument, scope),
      });
  }
}

/** Whether a blank is an unticked box is asked only of a blank: most slots that formulas read are given. */
function read(given: ScopeValue, id: string, table: string | undefined, scope: Scope | undefined): Result {
  if (given !== null && given !== unreadable) return value(given);
  const name = table === undefined ? id : `${table}.${id}`;
  if (given === unreadable) return typeFault('the answer has the wrong type', [name]);
  return scope?.isTick?.(id, table) === true ? value(false) : missing(name);
}

function readColumn(given: readonly (Scalar | typeof unreadable)[], id: string): Result {
  const readable: Scalar[] = [];
  for (const cell of given) {
    if (cell === unreadable) return typeFault('an answer in the column has the wrong type', [id]);
    readable.push(cell);
  }
  return value(readable);
}

function evaluateUnary(operator: '-' | '!', operand: Result): Result {
  if (!operand.ok) return operand;
  if (operator === '-' && typeof operand.value === 'number') return value(-operand.value);
  if (operator === '!' && typeof operand.value === 'boolean') return value(!operand.value);
  return typeFault(`${operator} does not work on ${nameOf(operand.value)}`);
}

/** Climbs the left spine in a loop, so that `a + b + c + …` over thousands of fields needs no deep stack. */
function evaluateBinary(expression: Binary, scope: Scope): Result {
  const spine: Binary[] = [expression];
  let first = expression.left;
  while (first.op === 'binary') {
    spine.push(first);
    first = first.left;
  }
  let result = evaluateExpression(first, scope);
  let leftmost: Expression = first;
  for (let node = spine.pop(); node !== undefined; node = spine.pop()) {
    result = step(node, leftmost, result, scope);
    leftmost = node;
  }
  return result;
}

function step(node: Binary, leftNode: Expression, left: Result, scope: Scope): Result {
  if (node.operator === '&&' || node.operator === '||') return logical(node.operator, left, node.right, scope);
  if (node.operator === '==' || node.operator === '!=') {
    if (isNull(node.right)) return blankTest(node.operator, left);
    if (isNull(leftNode)) return blankTest(node.operator, evaluateExpression(node.right, scope));
  }
  const right = evaluateExpression(node.right, scope);
  if (!left.ok) return right.ok ? left : mergeFaults(left.fault, right.fault);
  if (!right.ok) return right;
  return applyBinary(node.operator, left.value, right.value, () => readsOf(node.right).fields);
}

/** `x == null` asks whether x is blank; it is never missing itself. */
function blankTest(operator: BinaryOperator, operand: Result): Result {
  if (!operand.ok && operand.fault.kind !== 'missing') return operand;
  const blank = !operand.ok || operand.value === null;
  return value(operator === '==' ? blank : !blank);
}

/** As in CEL, the side that decides absorbs a fault of the other, whichever side it stands on. */
function logical(operator: '&&' | '||', left: Result, rightNode: Expression, scope: Scope): Result {
  const deciding = operator === '||';
  if (left.ok && left.value === deciding) return left;
  const right = evaluateExpression(rightNode, scope);
  if (right.ok && right.value === deciding) return right;
  if (!left.ok) return right.ok ? left : mergeFaults(left.fault, right.fault);
  if (!right.ok) return right;
  if (typeof left.value !== 'boolean' || typeof right.value !== 'boolean') {
    return typeFault(`${operator} needs yes/no on both sides`);
  }
  return right;
}

function evaluateConditional(node: Extract<Expression, { op: 'conditional' }>, scope: Scope): Result {
  const test = evaluateExpression(node.test, scope);
  if (!test.ok) return test;
  if (typeof test.value !== 'boolean') return typeFault('the condition before "?" is no yes/no');
  return evaluateExpression(test.value ? node.yes : node.no, scope);
}

function evaluateList(items: readonly Expression[], scope: Scope): Result {
  const list: Scalar[] = [];
  for (const item of items) {
    const result = evaluateExpression(item, scope);
    if (!result.ok) return result;
    const scalar: Readable = result.value;
    if (typeof scalar === 'object' && scalar !== null) return typeFault('a list cannot hold a list');
    list.push(scalar);
  }
  return value(list);
}

function isNull(node: Expression): boolean {
  return node.op === 'literal' && node.value === null;
}
