import type { Place } from './faults.ts';
import type { RowSource } from './schemas.ts';
import type { Override } from './tables.cells.ts';
import type { Column, TableContext } from './tables.types.ts';

/** What the cells of one fixed row need. */
export interface Row {
  readonly source: RowSource;
  readonly place: Place;
  readonly context: TableContext;
  readonly overrides: ReadonlyMap<string, Override>;
  /** The row's label without slots, dashes and colon. */
  readonly label: string;
  /** Fields by the name that option columns give in `of`. */
  readonly tableFields: Readonly<Record<string, unknown>>;
}

/** The columns that together are the row's own field: its option columns, else its first field column. */
export function ownColumns(columns: readonly Column[]): readonly Column[] {
  const options = columns.filter(({ source }) => source.holds === 'option' && source.of === undefined);
  if (options.length > 0) return options;
  return columns.filter(({ source }) => source.holds === 'field').slice(0, 1);
}

/** Whether the row has a field in this column. */
export function isFilled(column: Column, row: Row): boolean {
  const kind = row.overrides.get(column.source.id)?.kind ?? 'none';
  return row.source.id !== undefined && kind !== 'empty' && kind !== 'text';
}

/** The id of a further field of the row. */
export function otherId(row: Row, column: string): string {
  return `${row.source.id ?? ''}_${column}`;
}
