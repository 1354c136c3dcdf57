import type { Expression } from './expression.ts';

/** The parts of a tree, itself first. */
export function* walkExpression(expression: Expression): Generator<Expression> {
  yield expression;
  for (const part of partsOf(expression)) yield* walkExpression(part);
}

function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.op) {
    case 'unary':
      return [expression.operand];
    case 'binary':
      return [expression.left, expression.right];
    case 'conditional':
      return [expression.test, expression.yes, expression.no];
    case 'list':
      return expression.items;
    case 'call':
      return expression.arguments;
    default:
      return [];
  }
}

/** Ids of the fields, and of the growing tables, whose answers the expression reads; each once, in order. */
export function dependenciesOf(expression: Expression): readonly string[] {
  const found = new Set<string>();
  for (const part of walkExpression(expression)) {
    if (part.op === 'field') found.add(part.id);
    if (part.op === 'column' || part.op === 'rowField') found.add(part.table);
  }
  return [...found];
}

/** Like {@link dependenciesOf}, with columns told apart as `table.column`. */
export function referencesOf(expression: Expression): readonly string[] {
  const found = new Set<string>();
  for (const part of walkExpression(expression)) {
    if (part.op === 'field') found.add(part.id);
    if (part.op === 'column' || part.op === 'rowField') found.add(`${part.table}.${part.column}`);
  }
  return [...found];
}
