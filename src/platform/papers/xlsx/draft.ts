import type { Align, Orientation } from '#document';
import type { Fill } from './fills.ts';
import { entryOf, type NameEntry } from './names.ts';

export type Look =
  | 'plain'
  | 'note'
  | 'title'
  | 'subtitle'
  | 'heading1'
  | 'heading2'
  | 'strong'
  | 'tableHeader'
  | 'tableNumbers'
  | 'tableGroup'
  | 'tableTotal'
  | 'tableCell'
  | 'answer'
  | 'hint';

/** A cell of the sheet, counted from 0. `columns: 'all'` reaches to the last column in use. */
export interface DraftCell {
  readonly row: number;
  readonly column: number;
  readonly rows?: number;
  readonly columns?: number | 'all';
  readonly look: Look;
  readonly align?: Align;
  readonly indent?: number;
  readonly text?: string;
  readonly fill?: Fill;
}

export interface DraftName {
  readonly entry: NameEntry;
  readonly column: number;
  readonly row: number;
  lastRow: number;
}

/** A sheet while it is laid out. */
export interface SheetDraft {
  readonly name: string;
  readonly orientation: Orientation;
  readonly cells: DraftCell[];
  readonly names: DraftName[];
  /** Names of columns that are not read. */
  readonly numbers: { readonly table: string; readonly column: number; readonly row: number; lastRow: number }[];
  /** Widths that were asked for, in characters. */
  readonly widths: number[];
  readonly headers: { readonly row: number; readonly rows: number }[];
  nextRow: number;
}

export function newSheet(name: string, orientation: Orientation): SheetDraft {
  return { name, orientation, cells: [], names: [], numbers: [], widths: [6, 52, 18, 14], headers: [], nextRow: 0 };
}

/** Columns of every sheet: printed numbers, wording, then answers and units. */
export const numberColumn = 0;
export const wordingColumn = 1;
export const answerColumn = 2;

export function askWidth(sheet: SheetDraft, column: number, width: number): void {
  while (sheet.widths.length <= column) sheet.widths.push(10);
  sheet.widths[column] = Math.max(sheet.widths[column] ?? 0, width);
}

export function putText(sheet: SheetDraft, cell: DraftCell): void {
  sheet.cells.push(cell);
}

/** A cell to fill, with its name; the cells of a growing column share one name. */
export function putFill(sheet: SheetDraft, row: number, column: number, fill: Fill, align?: Align): void {
  sheet.cells.push({ row, column, look: 'answer', fill, ...(align === undefined ? {} : { align }) });
  const entry = entryOf(fill);
  const known = entry.table === undefined ? undefined : sheet.names.find((one) => one.entry.name === entry.name);
  if (known) known.lastRow = Math.max(known.lastRow, row);
  else sheet.names.push({ entry, column, row, lastRow: row });
}
