import type { ASTNode } from '@marcbachmann/cel-js';
import { hint } from '../definition/suggest.ts';
import { type Expression, functionNames } from './expression.ts';
import { type ExpressionFault, type NoticeKey, notice } from './parse-messages.ts';
import type { Scope } from './parse-scope.ts';

export interface Translated {
  readonly expression: Expression;
  readonly faults: readonly ExpressionFault[];
  /** Where each node stands in the text, counted from 0. */
  readonly positions: Positions;
}

export type Positions = ReadonlyMap<Expression, { readonly start: number; readonly shown: string }>;

interface Translation {
  readonly scope: Scope;
  readonly text: string;
  readonly faults: ExpressionFault[];
  readonly positions: Map<Expression, { readonly start: number; readonly shown: string }>;
}

const nothing: Expression = { op: 'literal', value: null };

/** Binds CEL's syntax tree to our names and refuses whatever the contract of expression.ts does not have. */
export function translate(tree: ASTNode, scope: Scope, text: string): Translated {
  const translation: Translation = { scope, text, faults: [], positions: new Map() };
  const expression = visit(tree, translation);
  return { expression, faults: translation.faults, positions: translation.positions };
}

function visit(node: ASTNode, into: Translation): Expression {
  const expression = convert(node, into);
  const shown = into.text.slice(node.start, Math.min(node.end, node.start + 60));
  into.positions.set(expression, { start: node.start, shown });
  return expression;
}

function convert(node: ASTNode, into: Translation): Expression {
  switch (node.op) {
    case 'value':
      return literal(node, node.args, into);
    case 'id':
      return named(node, node.args, into);
    case '.':
      return selected(node, node.args[0], node.args[1], into);
    case 'call':
      return called(node, node.args[0], node.args[1], into);
    case 'list':
      return { op: 'list', items: node.args.map((item) => visit(item, into)) };
    case '?:': {
      const [test, yes, no] = node.args;
      return { op: 'conditional', test: visit(test, into), yes: visit(yes, into), no: visit(no, into) };
    }
    case '!_':
      return { op: 'unary', operator: '!', operand: visit(node.args, into) };
    case '-_':
      return { op: 'unary', operator: '-', operand: visit(node.args, into) };
    case 'rcall':
      return fault(into, node, 'method', { name: node.args[0], known: functionNames.join(', ') });
    case 'map':
      return fault(into, node, 'notSupported', { construct: '{…}' });
    case '[]':
    case '[?]':
      return fault(into, node, 'notSupported', { construct: 'x[…]' });
    case '.?':
      return fault(into, node, 'notSupported', { construct: 'x.?y' });
    default: {
      const [left, right] = node.args;
      return { op: 'binary', operator: node.op, left: visit(left, into), right: visit(right, into) };
    }
  }
}

function fault(into: Translation, node: ASTNode, key: NoticeKey, words: Record<string, string>): Expression {
  const at = node.start + 1;
  into.faults.push({ position: at, ...notice(key, { at, hint: '', ...words }) });
  return { ...nothing };
}

function literal(node: ASTNode, value: unknown, into: Translation): Expression {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return { op: 'literal', value };
  if (typeof value === 'number' && Number.isFinite(value)) return { op: 'literal', value };
  // CEL's int and double are one here: every number is a double.
  if (typeof value === 'bigint' && Number.isSafeInteger(Number(value))) return { op: 'literal', value: Number(value) };
  return fault(into, node, 'badNumber', { name: into.text.slice(node.start, node.end) });
}

function named(node: ASTNode, id: string, into: Translation): Expression {
  const { scope } = into;
  const columns = scope.row === undefined ? undefined : scope.tables.get(scope.row);
  if (scope.row !== undefined && columns?.has(id)) return { op: 'rowField', table: scope.row, column: id };
  if (scope.fields.has(id)) return { op: 'field', id };
  if (scope.tables.has(id)) return fault(into, node, 'tableAsField', { name: id });
  const known = [...(columns?.keys() ?? []), ...scope.fields.keys()];
  return faultWithHint(into, node, 'unknownField', { name: id }, known);
}

function faultWithHint(
  into: Translation,
  node: ASTNode,
  key: NoticeKey,
  words: { readonly name: string; readonly table?: string; readonly known?: string },
  known: readonly string[],
): Expression {
  const at = node.start + 1;
  into.faults.push({ position: at, ...notice(key, { at, ...words, hint: hint(words.name, known) }) });
  return { ...nothing };
}

const periodProperties = ['year', 'quarter', 'key', 'from', 'to'] as const;

function selected(node: ASTNode, from: ASTNode, name: string, into: Translation): Expression {
  if (from.op !== 'id') return fault(into, node, 'notSupported', { construct: 'x.y.z' });
  const table = from.args;
  if (table === 'period') {
    const property = periodProperties.find((one) => one === name);
    return property === undefined ? fault(into, node, 'unknownPeriod', { name }) : { op: 'period', property };
  }
  const columns = into.scope.tables.get(table);
  if (columns === undefined) {
    return faultWithHint(into, node, 'unknownTable', { name: table }, [...into.scope.tables.keys()]);
  }
  if (columns.has(name)) return { op: 'column', table, column: name };
  return faultWithHint(into, node, 'unknownColumn', { table, name }, [...columns.keys()]);
}

function called(node: ASTNode, name: string, given: readonly ASTNode[], into: Translation): Expression {
  const known = functionNames.find((one) => one === name);
  const translated = given.map((argument) => visit(argument, into));
  if (known !== undefined) return { op: 'call', name: known, arguments: translated };
  return faultWithHint(into, node, 'unknownFunction', { name, known: functionNames.join(', ') }, functionNames);
}
