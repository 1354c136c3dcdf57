import type { Cell, Row } from './model.ts';

/** A cell with its place in the grid, counted from 0. */
export interface PlacedCell {
  readonly cell: Cell;
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
}

/**
 * Places the cells of rows as HTML does: a cell takes the first free column of its row, and covers the columns and rows
 * that it spans. `faults` names cells that stick out and rows that are not filled.
 */
export function placeCells(rows: readonly Row[], columnCount: number): { cells: PlacedCell[]; faults: string[] } {
  const taken: boolean[][] = rows.map(() => []);
  const cells: PlacedCell[] = [];
  const faults: string[] = [];
  for (const [row, { cells: rowCells }] of rows.entries()) {
    for (const cell of rowCells) {
      const placed = place(cell, row, taken);
      cells.push(placed);
      faults.push(...sticksOut(placed, rows.length, columnCount));
    }
    const filled = taken[row]?.filter(Boolean).length ?? 0;
    if (filled < columnCount) faults.push(`row ${row + 1} fills ${filled} of ${columnCount} columns`);
  }
  return { cells, faults };
}

/** The placed cells of each row, in the order of the rows. */
export function cellsByRow(rows: readonly Row[], columnCount: number): PlacedCell[][] {
  const byRow: PlacedCell[][] = rows.map(() => []);
  for (const placed of placeCells(rows, columnCount).cells) byRow[placed.row]?.push(placed);
  return byRow;
}

function place(cell: Cell, row: number, taken: boolean[][]): PlacedCell {
  const columns = cell.columns ?? 1;
  const rows = cell.rows ?? 1;
  let column = 0;
  while (taken[row]?.[column]) column++;
  for (let r = row; r < Math.min(row + rows, taken.length); r++) {
    const line = taken[r];
    for (let c = column; line && c < column + columns; c++) line[c] = true;
  }
  return { cell, row, column, columns, rows };
}

function sticksOut({ row, column, columns, rows }: PlacedCell, rowCount: number, columnCount: number): string[] {
  const faults: string[] = [];
  if (column + columns > columnCount) faults.push(`row ${row + 1} has more cells than the ${columnCount} columns`);
  if (row + rows > rowCount) faults.push(`a cell of row ${row + 1} spans ${rows} rows, past the last one`);
  return faults;
}
