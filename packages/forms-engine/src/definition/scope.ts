import type { ExpressionType, Scope } from '../expressions/parse-scope.ts';
import { unknown } from '../expressions/parse-scope.ts';
import type { Field } from './definition.ts';
import type { Draft } from './draft.ts';

/** The type that a field has in expressions. */
export function expressionType(field: Field): ExpressionType {
  const options = (field.options ?? []).map((option) => option.id);
  switch (field.type) {
    case 'integer':
    case 'decimal':
    case 'money':
    case 'percent':
    case 'hours':
      return { kind: 'number' };
    case 'yesNo':
    case 'tick':
      return { kind: 'boolean' };
    case 'choice':
      return { kind: 'choice', options };
    case 'several':
      return { kind: 'list', of: { kind: 'choice', options } };
    case 'date':
    case 'dateTime':
    case 'month':
    case 'quarter':
    case 'year':
    case 'document':
    case 'file':
      return { kind: field.type };
    default:
      return { kind: 'text' };
  }
}

/** All names of a draft; fields that were declared with faults are there without a type. */
export function scopeOf(draft: Draft): Scope {
  const fields = new Map<string, ExpressionType>();
  const tables = new Map<string, Map<string, ExpressionType>>();
  for (const id of draft.tables.keys()) tables.set(id, new Map());
  const add = (id: string, table: string | undefined, type: ExpressionType): void => {
    if (table === undefined) fields.set(id, type);
    else tables.get(table)?.set(id, type);
  };
  for (const key of draft.failed) {
    const [table, column] = key.split('.');
    if (column === undefined) add(key, undefined, unknown);
    else add(column, table, unknown);
  }
  for (const { field } of draft.declared.values()) add(field.id, field.table, expressionType(field));
  return { fields, tables };
}
