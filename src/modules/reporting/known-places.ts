import type { FormDefinition } from '#forms-engine';

const rowId = /^[A-Za-z0-9_-]{1,40}$/;

/** Tells whether the form has a place: nothing else is ever stored in its sheets. */
export function knownPlaces(definition: FormDefinition): (place: string) => boolean {
  const fields = new Set(definition.fields.filter((field) => field.table === undefined).map((field) => field.id));
  const columns = new Map(
    definition.tables.map((table) => [table.id, new Set(table.columns.map((column) => column.id))]),
  );
  return (place) => {
    const [first = '', row, column, ...rest] = place.split('/');
    if (rest.length > 0) return false;
    if (row === undefined) return fields.has(first);
    const known = columns.get(first);
    return known !== undefined && rowId.test(row) && (column === undefined || known.has(column));
  };
}
