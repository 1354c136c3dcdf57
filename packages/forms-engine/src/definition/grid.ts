import type { Cell } from './definition.ts';
import type { FaultList, Place } from './faults.ts';

/** A row of cells with where it was written. */
export interface GridRow {
  readonly cells: readonly Cell[];
  readonly place: Place;
}

/**
 * Which cell covers each column of each row, merged cells included; reports rows that are not filled, overlap or
 * overflow. Rows and cells are counted from 1 in the faults.
 */
export function layGrid(
  rows: readonly GridRow[],
  columns: number,
  table: string,
  faults: FaultList,
): (Cell | undefined)[][] {
  const grid = rows.map(() => Array.from<Cell | undefined>({ length: columns }));
  for (const [index, row] of rows.entries()) {
    for (const [number, cell] of row.cells.entries()) {
      const start = grid[index]?.indexOf(undefined) ?? -1;
      const fits = start !== -1 && cover(grid, index, start, cell);
      if (!fits) faults.report(row.place, 'rowOverlap', { row: index + 1, cell: number + 1, table });
    }
    const given = grid[index]?.filter((cell) => cell !== undefined).length ?? 0;
    if (given < columns) faults.report(row.place, 'rowCells', { row: index + 1, table, given, wanted: columns });
  }
  return grid;
}

function cover(grid: (Cell | undefined)[][], top: number, left: number, cell: Cell): boolean {
  const { rows = 1, columns = 1 } = cell;
  let fits = true;
  for (let row = top; row < top + rows; row++) {
    const line = grid[row];
    for (let column = left; column < left + columns; column++) {
      if (line === undefined || column >= line.length || line[column] !== undefined) fits = false;
      else line[column] = cell;
    }
  }
  return fits;
}
