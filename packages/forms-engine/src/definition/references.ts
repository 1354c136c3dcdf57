import type { Expression } from '../expressions/expression.ts';
import type { ExpressionType, Scope } from '../expressions/parse-scope.ts';

export interface Reference {
  readonly expression: Expression;
  /** Of a column of another row's table: the type of its values. */
  readonly type: ExpressionType;
}

/** What `id` or `table.column` refers to; within a row, its own columns come first. */
export function findReference(id: string, scope: Scope): Reference | undefined {
  const own = scope.row === undefined ? undefined : scope.tables.get(scope.row)?.get(id);
  if (scope.row !== undefined && own !== undefined) {
    return { expression: { op: 'rowField', table: scope.row, column: id }, type: own };
  }
  const type = scope.fields.get(id);
  if (type !== undefined) return { expression: { op: 'field', id }, type };
  const [table = '', column = '', ...rest] = id.split('.');
  const inTable = rest.length === 0 ? scope.tables.get(table)?.get(column) : undefined;
  return inTable === undefined ? undefined : { expression: { op: 'column', table, column }, type: inTable };
}

/** Everything that could be referred to, for "did you mean". */
export function knownReferences(scope: Scope): string[] {
  const columns = [...scope.tables].flatMap(([table, names]) =>
    [...names.keys()].map((column) => `${table}.${column}`),
  );
  const own = scope.row === undefined ? [] : [...(scope.tables.get(scope.row)?.keys() ?? [])];
  return [...own, ...scope.fields.keys(), ...columns];
}
