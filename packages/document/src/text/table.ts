import { type PlacedCell, placeCells } from '../grid.ts';
import type { Inline, Row, Table } from '../model.ts';

const separator = ' | ';
/** Columns whose content is longer than this are not padded: the terminal would show nothing but blanks. */
const paddedUpTo = 24;

/** A row of the table is a line; cells are parted by " | ", short columns are aligned. A cell covered by a merged one is left blank. */
export function tableToText(table: Table, write: (content: readonly Inline[]) => string): string[] {
  const header = gridOf(table.header, table, write);
  const body = gridOf(table.rows, table, write);
  const widths = columnWidths(table, write);
  const lines = (grid: string[][]) =>
    grid.map((cells) => cells.map((text, i) => pad(text, widths[i] ?? 0)).join(separator));
  const rule = '-'.repeat(Math.min(78, Math.max(...widths.map((width) => width + 3).concat(20))));
  return [
    ...(table.caption === undefined ? [] : [table.caption]),
    ...lines(header),
    ...(header.length === 0 ? [] : [rule]),
    ...lines(body),
  ];
}

function gridOf(rows: readonly Row[], table: Table, write: (content: readonly Inline[]) => string): string[][] {
  const grid: string[][] = rows.map(() => []);
  for (const placed of placeCells(rows, table.columns.length).cells) setCell(grid, placed, write);
  return grid.map((cells) => Array.from({ length: cells.length }, (_, i) => cells[i] ?? ''));
}

function setCell(grid: string[][], { cell, row, column }: PlacedCell, write: (content: readonly Inline[]) => string) {
  const line = grid[row];
  // A wording must be found unbroken, so a break within a cell is a blank.
  if (line)
    line[column] = write(cell.content)
      .replace(/\s*\n\s*/g, ' ')
      .trim();
}

/** A cell over several columns widens none of them. */
function columnWidths(table: Table, write: (content: readonly Inline[]) => string): number[] {
  const widths = table.columns.map(() => 0);
  const unpadded = new Set<number>();
  for (const { cell, column, columns } of placeCells([...table.header, ...table.rows], table.columns.length).cells) {
    const length = write(cell.content).length;
    if (columns > 1) continue;
    if (length > paddedUpTo) unpadded.add(column);
    widths[column] = Math.max(widths[column] ?? 0, length);
  }
  return widths.map((width, column) => (unpadded.has(column) ? 0 : width));
}

const pad = (text: string, width: number) => text.padEnd(width);
