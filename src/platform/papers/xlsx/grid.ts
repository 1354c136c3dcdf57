import { type Align, type PlacedCell, placeCells, type Row, type RowStyle, type Table } from '#document';
import type { Look } from './draft.ts';
import { type Fill, piecesOf } from './fills.ts';

/** A cell of a table: wording and cells to fill, at its place in the table's own columns. */
export interface GridCell {
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
  readonly text: string;
  readonly fills: readonly Fill[];
  readonly look: Look;
  readonly align?: Align;
}

export interface GridRow {
  /** The growing table whose row this is. */
  readonly growing?: string;
  readonly cells: readonly GridCell[];
}

/** A table of the paper, or lines that repeat, made ready for a sheet. */
export interface Grid {
  readonly caption?: string;
  readonly columns: readonly { readonly share: number; readonly align?: Align }[];
  readonly header: readonly GridRow[];
  readonly rows: readonly GridRow[];
}

const looks: Readonly<Record<RowStyle, Look>> = {
  plain: 'tableCell',
  group: 'tableGroup',
  part: 'tableGroup',
  total: 'tableTotal',
  header: 'tableHeader',
  numbers: 'tableNumbers',
};

export function gridOf(table: Table): Grid {
  const all = table.columns.reduce((sum, { width }) => sum + width, 0);
  return {
    ...(table.caption === undefined ? {} : { caption: table.caption }),
    columns: table.columns.map(({ width, align }) => ({
      share: width / all,
      ...(align === undefined ? {} : { align }),
    })),
    header: gridRows(table, table.header),
    rows: gridRows(table, table.rows),
  };
}

function gridRows(table: Table, rows: readonly Row[]): GridRow[] {
  const placed = placeCells(rows, table.columns.length).cells;
  return rows.map((row, index) => ({
    ...(row.growing === undefined ? {} : { growing: row.growing.table }),
    cells: placed.filter((cell) => cell.row === index).map((cell) => gridCell(cell, row, table)),
  }));
}

function gridCell({ cell, column, columns, rows }: PlacedCell, { style, growing }: Row, table: Table): GridCell {
  const { texts, fills } = piecesOf(cell.content);
  const align = cell.align ?? table.columns[column]?.align;
  const look = cell.bold && style === 'plain' ? 'tableTotal' : looks[style];
  // A growing row is one row of the sheet: signs between its slots are not kept. What follows a cell to fill (" %") is kept with the words before it, dots showing its place.
  const text =
    growing !== undefined && fills.length > 0
      ? ''
      : texts
          .join(fills.length === 0 ? '' : ' …… ')
          .replace(/(?:\s*……\s*)+$/u, '')
          .replace(/ {2,}/g, ' ')
          .trim();
  return { column, columns, rows, text, fills, look, ...(align === undefined ? {} : { align }) };
}
