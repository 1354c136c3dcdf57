import { type ASTNode, Environment, ParseError } from '@marcbachmann/cel-js';
import type { Bilingual } from '../definition/definition.ts';
import { checkTypes } from './check.ts';
import { describeType, isAssignable } from './check-types.ts';
import type { Expression } from './expression.ts';
import { type ExpressionFault, notice, syntaxReasons } from './parse-messages.ts';
import { type Positions, translate } from './parse-names.ts';
import type { ExpressionType, Scope } from './parse-scope.ts';

export type { ExpressionFault };

export type ParsedExpression =
  | { readonly ok: true; readonly expression: Expression; readonly type: ExpressionType }
  | { readonly ok: false; readonly faults: readonly ExpressionFault[] };

/** Longest text and deepest nesting of an expression; a sum over 100 fields still fits. */
export const expressionLimits = { characters: 8000, depth: 200, nodes: 2000, arguments: 500 } as const;

const language = new Environment({
  limits: {
    maxAstNodes: expressionLimits.nodes,
    maxDepth: expressionLimits.depth,
    maxListElements: expressionLimits.arguments,
    maxMapEntries: expressionLimits.arguments,
    maxCallArguments: expressionLimits.arguments,
  },
});

/**
 * Reads an expression in CEL's grammar (docs/decisions/011-expressions.md) into the checked tree.
 * All faults of names come at once, and of types once the names are right. Never throws.
 * @param wanted the type that the place needs; absent: any
 */
export function parseExpression(text: string, scope: Scope, wanted?: ExpressionType): ParsedExpression {
  const read = readNames(text, scope);
  if (!read.ok) return read;
  const checked = checkTypes(read.expression, scope, read.positions);
  if (checked.faults.length > 0) return { ok: false, faults: checked.faults };
  if (wanted !== undefined && !isAssignable(checked.type, wanted)) {
    return refuse(1, 'result', { given: describeType(checked.type), wanted: describeType(wanted) });
  }
  return { ok: true, expression: read.expression, type: checked.type };
}

type Refused = { readonly ok: false; readonly faults: readonly ExpressionFault[] };

/** The tree of an expression without looking at types: what `printExpression` is the inverse of. */
export function readSyntaxTree(
  text: string,
  scope: Scope,
): Refused | { readonly ok: true; readonly expression: Expression } {
  const read = readNames(text, scope);
  return read.ok ? { ok: true, expression: read.expression } : read;
}

type Named = { readonly ok: true; readonly expression: Expression; readonly positions: Positions };

function readNames(text: string, scope: Scope): Refused | Named {
  const { characters } = expressionLimits;
  if (text.length > characters) return refuse(1, 'tooLong', { length: text.length, limit: characters });
  const read = readSyntax(text);
  if ('faults' in read) return read;
  const { expression, positions, faults } = translate(read.tree, scope, text);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, expression, positions };
}

function refuse(position: number, ...rest: Parameters<typeof notice>): Refused {
  return { ok: false, faults: [{ position, ...notice(...rest) }] };
}

type Read = { readonly tree: ASTNode } | Refused;

function readSyntax(text: string): Read {
  try {
    return { tree: language.parse(text).ast };
  } catch (error) {
    if (error instanceof ParseError) return refuseSyntax(error, text);
    // Deep unary chains overflow the parser's stack before it counts them.
    return refuse(1, 'tooDeep', { limit: expressionLimits.depth });
  }
}

function refuseSyntax(error: ParseError, text: string): Refused {
  const at = (error.node?.pos ?? 0) + 1;
  const shown = text.slice(Math.max(0, at - 11), at + 10).trim();
  if (error.code === 'limit_exceeded') return refuse(at, 'tooLarge', { limit: error.summary });
  if (error.code === 'reserved_identifier') {
    const name = /[A-Za-z_]\w*/.exec(text.slice(at - 1))?.[0] ?? shown;
    return refuse(at, 'reserved', { at, name });
  }
  return refuse(at, 'syntax', { at, shown, reason: reasonOf(error) });
}

function reasonOf(error: ParseError): Bilingual {
  return { vi: syntaxReasons[error.code] ?? error.summary, en: error.summary };
}
