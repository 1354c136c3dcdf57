import type { Expression, FunctionName } from './expression.ts';

/** What an expression reads. Columns are written `table.column`. */
export interface Reads {
  readonly fields: readonly string[];
  /** All rows of a column. */
  readonly columns: readonly string[];
  /** The same column in the row at hand. */
  readonly rowFields: readonly string[];
}

const tolerant: ReadonlySet<FunctionName> = new Set(['blank', 'given', 'either', 'sum', 'count', 'countIf', 'rows']);

/** Everything that an expression reads, each once, in the order of reading. Walks without recursion. */
export function readsOf(expression: Expression): Reads {
  return collect(expression, false);
}

/** What an expression reads outside the functions that bear a blank (`blank`, `given`, `either`, `sum`, `count`, …). */
export function strictReadsOf(expression: Expression): Reads {
  return collect(expression, true);
}

function collect(expression: Expression, strict: boolean): Reads {
  const fields = new Set<string>();
  const columns = new Set<string>();
  const rowFields = new Set<string>();
  const waiting: Expression[] = [expression];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.op === 'field') fields.add(node.id);
    else if (node.op === 'column') columns.add(`${node.table}.${node.column}`);
    else if (node.op === 'rowField') rowFields.add(`${node.table}.${node.column}`);
    else waiting.push(...childrenOf(node, strict).toReversed());
  }
  return { fields: [...fields], columns: [...columns], rowFields: [...rowFields] };
}

function childrenOf(node: Expression, strict: boolean): readonly Expression[] {
  switch (node.op) {
    case 'unary':
      return [node.operand];
    case 'binary':
      return [node.left, node.right];
    case 'conditional':
      return [node.test, node.yes, node.no];
    case 'list':
      return node.items;
    case 'call':
      return strict && tolerant.has(node.name) ? [] : node.arguments;
    default:
      return [];
  }
}
