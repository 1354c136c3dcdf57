import { readPlainContent } from './content.ts';
import type { Cell } from './definition.ts';
import type { Context } from './draft.ts';
import { type Place, within } from './faults.ts';
import { type GridRow, layGrid } from './grid.ts';
import { plainWords } from './inline.ts';
import { cleanLabel } from './label.ts';
import { type BlockSource, cellSchema } from './schemas.ts';
import { shape } from './shape.ts';
import type { Column } from './tables.types.ts';

export interface Header {
  readonly rows: readonly (readonly Cell[])[];
  readonly grid: readonly (readonly (Cell | undefined)[])[];
}

/** The header as written, else made from the columns; then the row of column numbers. */
export function readHeader(
  table: BlockSource<'table'>,
  columns: readonly Column[],
  place: Place,
  context: Context,
): Header {
  const rows: GridRow[] =
    table.header === undefined ? fromColumns(columns, context) : written(table.header, place, context);
  const grid = layGrid(rows, columns.length, table.table, context.draft.faults);
  if (table.columnNumbers === undefined) return { rows: rows.map((row) => row.cells), grid };
  const at = within(place, 'columnNumbers');
  const numbers = table.columnNumbers.map((text) => ({ content: readPlainContent(text, at, context) }));
  layGrid([{ cells: numbers, place: at }], columns.length, table.table, context.draft.faults);
  return { rows: [...rows.map((row) => row.cells), numbers], grid };
}

function fromColumns(columns: readonly Column[], context: Context): GridRow[] {
  const [first] = columns;
  if (first === undefined || columns.every((column) => column.source.header === undefined)) return [];
  const cells = columns.map(({ source, place }) => ({
    content: readPlainContent(source.header ?? '', within(place, 'header'), context),
  }));
  return [{ cells, place: first.place }];
}

function written(header: readonly (readonly unknown[])[], place: Place, context: Context): GridRow[] {
  return header.map((row, index) => {
    const at = within(place, 'header', index);
    const cells = row.flatMap((cell, column) => readHeaderCell(cell, within(at, column), context) ?? []);
    return { cells, place: at };
  });
}

function readHeaderCell(source: unknown, place: Place, context: Context): Cell | undefined {
  const cell = shape(cellSchema, typeof source === 'string' ? { text: source } : source, place, context.draft.faults);
  if (cell === undefined) return undefined;
  const { text, ...merging } = cell;
  return { content: readPlainContent(text, place, context), ...merging };
}

/** The words right above a column, merged cells included. */
export function headingOf(column: Column, index: number, grid: Header['grid']): string {
  if (column.source.header !== undefined) return cleanLabel(stripStyles(column.source.header));
  const cells = grid.map((row) => row[index]).filter((cell) => cell !== undefined);
  return cleanLabel(plainWords((cells.at(-1)?.content ?? []).filter((piece) => piece.kind !== 'box')));
}

function stripStyles(text: string): string {
  return text.replace(/<\/?[ib]>/g, '').replace(/\s+/g, ' ');
}
