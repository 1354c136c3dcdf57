/** A definition made ready for evaluating: everything that does not depend on the answers, done once. */

import type { Field, FormDefinition, GrowingTable } from '../definition/definition.ts';
import type { FormIndex, PreparedTable } from './model.ts';

export function indexForm(definition: FormDefinition): FormIndex {
  const top = definition.fields.filter((field) => field.table === undefined);
  const positions = new Map<string, number>();
  const lastOfPart = new Map<string, number>();
  top.forEach((field, index) => {
    positions.set(field.id, index);
    lastOfPart.set(field.part, index);
  });
  definition.tables.forEach((table, index) => {
    positions.set(table.id, (lastOfPart.get(table.part) ?? top.length) + (index + 1) / (definition.tables.length + 1));
  });
  return {
    definition,
    fields: new Map(top.map((field) => [field.id, field])),
    tables: new Map(definition.tables.map((table) => [table.id, prepareTable(table)])),
    parts: new Map(definition.parts.map((part) => [part.id, part])),
    positions,
  };
}

function prepareTable(table: GrowingTable): PreparedTable {
  const columns = new Map(table.columns.map((column) => [column.id, column]));
  return { table, columns, required: table.columns.filter(isCounted) };
}

/** Whether a blank of this field is a gap: optional slots, workings and boxes to tick may stay blank. */
export function isCounted(field: Field): boolean {
  return field.presence === 'required' && field.printed && field.type !== 'tick';
}

/** The field of an id: a column of `table` first, then a field of the form, then "table.column". */
export function fieldOf(form: FormIndex, id: string, table?: string): Field | undefined {
  const own = table === undefined ? undefined : form.tables.get(table)?.columns.get(id);
  if (own !== undefined) return own;
  const top = form.fields.get(id);
  if (top !== undefined) return top;
  const dot = id.indexOf('.');
  return dot < 0 ? undefined : form.tables.get(id.slice(0, dot))?.columns.get(id.slice(dot + 1));
}
