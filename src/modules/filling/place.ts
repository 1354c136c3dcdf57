/**
 * Where an answer stands: a field, a row of a growing table, or a cell of such a row. One way of saving serves all three:
 * a row's own value is its position among the rows (a number), and null when it was removed.
 */
export type Place =
  | { readonly kind: 'field'; readonly field: string }
  | { readonly kind: 'row'; readonly table: string; readonly row: string }
  | { readonly kind: 'cell'; readonly table: string; readonly row: string; readonly column: string };

const name = /^[a-z][a-z0-9_]{0,79}$/;
const rowId = /^[A-Za-z0-9_-]{1,40}$/;

/** The place that a text such as "services/ab12/name" names; null for anything that is no place. */
export function parsePlace(text: string): Place | null {
  const [first = '', row, column, ...rest] = text.split('/');
  if (!name.test(first) || rest.length > 0) return null;
  if (row === undefined) return { kind: 'field', field: first };
  if (!rowId.test(row)) return null;
  if (column === undefined) return { kind: 'row', table: first, row };
  return name.test(column) ? { kind: 'cell', table: first, row, column } : null;
}
