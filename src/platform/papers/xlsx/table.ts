import { askWidth, putFill, putText, type SheetDraft, wordingColumn } from './draft.ts';
import { type Fill, widthOf } from './fills.ts';
import type { Grid, GridCell, GridRow } from './grid.ts';
import { words } from './words.ts';

/** Blank rows that a growing table offers beyond those that are answered. */
const spareRows = 8;
/** Characters over the width of a page, by which the shares of columns are measured. */
const pageWidth = 118;

/** Writes a table at the next free row, with spare rows and the line above which more can be inserted. */
export function putTable(sheet: SheetDraft, grid: Grid): void {
  const place = columnPlaces(grid);
  if (grid.caption !== undefined) {
    putText(sheet, { row: sheet.nextRow++, column: 0, columns: 'all', look: 'strong', text: grid.caption });
  }
  askWidths(sheet, grid, place);
  if (grid.header.length > 0) sheet.headers.push({ row: sheet.nextRow, rows: grid.header.length });
  putRows(sheet, grid.header, place);
  putRows(sheet, withSpareRows(grid), place);
  sheet.nextRow++;
}

/** The sheet's column where each column of the table begins; one entry more than columns, for the end. */
type Places = readonly number[];

/**
 * Printed numbers go to the first column of the sheet, wording to the second. A first column of wording takes both. A
 * column whose cells hold several slots takes as many columns of the sheet.
 */
function columnPlaces({ columns, rows }: Grid): Places {
  const fillsIn = columns.map((_, index) => Math.max(0, ...rows.map((row) => spread(row, index))));
  const numbered = (columns[0]?.share ?? 1) <= 0.13 && fillsIn[0] === 0 && columns.length > 1;
  const places = [fillsIn[0] === 0 ? 0 : wordingColumn];
  for (const [index, fills] of fillsIn.entries()) {
    const start = places.at(-1) ?? 0;
    const wide = index === 0 && !numbered && fills === 0;
    places.push(start + (wide ? 2 : Math.max(1, fills)));
  }
  return places;
}

/** Slots of a cell that stand side by side: in a cell with words of its own they stand below instead. */
function spread({ cells }: GridRow, column: number): number {
  const found = cells.find((cell) => cell.column === column && cell.columns === 1);
  return found === undefined || standsBelow(found) ? 0 : found.fills.length;
}

const standsBelow = ({ text, fills }: GridCell): boolean => fills.length > 0 && /[\p{L}\p{N}]/u.test(text);

function askWidths(sheet: SheetDraft, grid: Grid, places: Places): void {
  for (const [index, { share }] of grid.columns.entries()) {
    const [start = 0, end = 0] = [places[index], places[index + 1]];
    if (start === 0 && end === 1) askWidth(sheet, 0, Math.min(9, longestNumber(grid, index) * 1.3));
    if (start < 2) continue;
    const fills = grid.rows.flatMap(
      (row) => row.cells.find((cell) => cell.column === index && cell.columns === 1)?.fills ?? [],
    );
    const wanted = Math.max(share * pageWidth, ...fills.map((fill) => Math.min(widthOf(fill), 26)));
    for (let column = start; column < end; column++) {
      askWidth(sheet, column, Math.min(40, Math.max(9, wanted / (end - start))));
    }
  }
}

function longestNumber({ rows }: Grid, column: number): number {
  const texts = rows.flatMap(({ cells }) => cells.filter((cell) => cell.column === column && cell.columns === 1));
  return Math.max(0, ...texts.map(({ text }) => text.length));
}

/** After the last row of a growing table: spare rows, and the line that says where to insert more. */
function withSpareRows({ rows }: Grid): GridRow[] {
  return rows.flatMap((row, index) => {
    if (row.growing === undefined || rows[index + 1]?.growing === row.growing) return [row];
    const first = rows.findIndex(({ growing }) => growing === row.growing);
    const spare = Array.from({ length: spareRows }, (_, extra) => blankRow(row, index - first + 2 + extra));
    return [row, ...spare, endRow(row)];
  });
}

function blankRow(row: GridRow, number: number): GridRow {
  const isNumber = ({ text, fills }: GridCell) => fills.length === 0 && /^\d+$/.test(text);
  return {
    ...row,
    cells: row.cells.map((cell) => ({
      ...cell,
      ...(isNumber(cell) ? { text: String(number) } : {}),
      fills: cell.fills.map((fill): Fill => ({ ...fill, value: null })),
    })),
  };
}

/** It belongs to the named ranges, so that rows inserted above it do too. */
function endRow(row: GridRow): GridRow {
  const last = row.cells.at(-1);
  const columns = (last?.column ?? 0) + (last?.columns ?? 1);
  const cell: GridCell = { column: 0, columns, rows: 1, text: words.insertAbove, fills: [], look: 'hint' };
  return { ...row, cells: [cell] };
}

function putRows(sheet: SheetDraft, rows: readonly GridRow[], places: Places): void {
  // A row with slots below its words takes two rows of the sheet.
  const starts: number[] = [];
  for (const row of rows) {
    starts.push(sheet.nextRow);
    sheet.nextRow += row.cells.some(standsBelow) ? 2 : 1;
  }
  starts.push(sheet.nextRow);
  for (const [index, row] of rows.entries()) {
    for (const cell of row.cells)
      putCell(sheet, cell, places, starts[index] ?? 0, starts[index + cell.rows] ?? sheet.nextRow);
    nameRow(sheet, row, places, starts[index] ?? 0);
  }
}

function putCell(sheet: SheetDraft, cell: GridCell, places: Places, row: number, endRow: number): void {
  const column = places[cell.column] ?? 0;
  const columns = (places[cell.column + cell.columns] ?? column + 1) - column;
  const rows = endRow - row;
  const aligned = cell.align === undefined ? {} : { align: cell.align };
  const below = standsBelow(cell);
  if (cell.fills.length === 0 || below) {
    putText(sheet, { row, column, columns, rows: below ? 1 : rows, look: cell.look, text: cell.text, ...aligned });
  }
  const at = below ? row + 1 : row;
  for (const [index, fill] of cell.fills.entries()) {
    const isLast = index === cell.fills.length - 1;
    putFill(sheet, at, column + index, fill, cell.align);
    if (isLast && columns > cell.fills.length) padRow(sheet, at, column + index + 1, columns - cell.fills.length, cell);
  }
  if (!below && rows > 1 && cell.fills.length > 0) padRow(sheet, row + 1, column, columns, cell);
}

/** The empty rest of a cell, with its borders. */
function padRow(sheet: SheetDraft, row: number, column: number, columns: number, { look }: GridCell): void {
  for (let index = 0; index < columns; index++) putText(sheet, { row, column: column + index, look });
}

/** The columns' names reach over the line that ends the table; its running numbers have a name of their own. */
function nameRow(sheet: SheetDraft, row: GridRow, places: Places, at: number): void {
  if (row.growing === undefined) return;
  const isEnd = row.cells[0]?.look === 'hint';
  for (const name of sheet.names) {
    if (isEnd && name.entry.table === row.growing) name.lastRow = at;
  }
  const number = row.cells.find(({ text, fills }) => fills.length === 0 && /^\d+$/.test(text));
  const known = sheet.numbers.find(({ table }) => table === row.growing);
  if (known) known.lastRow = at;
  else if (number) sheet.numbers.push({ table: row.growing, column: places[number.column] ?? 0, row: at, lastRow: at });
}
