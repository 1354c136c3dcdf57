import type { FormDefinition, Value } from '#forms-engine';

const rowId = /^[A-Za-z0-9_-]{1,40}$/;

type PlacedValue = { readonly place: string; readonly value: Value };

/**
 * Tells whether the form has a place for a value: nothing else is ever stored in its sheets. A field or a cell takes any
 * value (whether it suits is for the checks to say); a row takes its position, or nothing when it is removed.
 */
export function takenBy(definition: FormDefinition): (change: PlacedValue) => boolean {
  const fields = new Set(definition.fields.filter((field) => field.table === undefined).map((field) => field.id));
  const columns = new Map(
    definition.tables.map((table) => [table.id, new Set(table.columns.map((column) => column.id))]),
  );
  return ({ place, value }) => {
    const [first = '', row, column, ...rest] = place.split('/');
    if (rest.length > 0) return false;
    if (row === undefined) return fields.has(first);
    const known = columns.get(first);
    if (known === undefined || !rowId.test(row)) return false;
    return column === undefined ? value === null || typeof value === 'number' : known.has(column);
  };
}
