/** What stands in a cell. `shown` says how a number is shown, since 0,85 may stand for 85% and 43000 for a day. */
export type CellContent =
  | { readonly kind: 'text'; readonly text: string; readonly formula?: true }
  | { readonly kind: 'number'; readonly number: number; readonly shown: NumberKind; readonly formula?: true }
  | { readonly kind: 'boolean'; readonly value: boolean; readonly formula?: true }
  | { readonly kind: 'error'; readonly code: string; readonly formula?: true }
  /** A formula whose result the file does not hold. */
  | { readonly kind: 'nothing'; readonly formula: true };
export type NumberKind = 'plain' | 'percent' | 'date';

/** Rows and columns counted from 0, both ends included. */
export interface Range {
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

export interface SheetContent {
  readonly name: string;
  /** Only cells that hold something, by `keyOf`. */
  readonly cells: ReadonlyMap<number, CellContent>;
  readonly merges: readonly Range[];
}

export interface DefinedName {
  readonly name: string;
  readonly text: string;
  /** The sheet that a copied name belongs to. */
  readonly scope?: number;
}

export interface RawWorkbook {
  readonly sheets: readonly SheetContent[];
  readonly names: readonly DefinedName[];
  readonly since1904: boolean;
}

const columnsOfSheet = 16_384;
const rowsOfSheet = 1_048_576;

export const keyOf = (row: number, column: number): number => row * columnsOfSheet + column;
export const placeOf = (key: number) => ({ row: Math.floor(key / columnsOfSheet), column: key % columnsOfSheet });

/** "D7" or "$D$7" as row and column counted from 0; undefined if no sheet has such a cell. */
export function cellPlace(text: string): { readonly row: number; readonly column: number } | undefined {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(text);
  if (match === null) return undefined;
  const column = [...(match[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const row = Number(match[2]) - 1;
  return row < rowsOfSheet && column < columnsOfSheet ? { row, column } : undefined;
}

/** "D7:D9" or "D7". */
export function rangeOf(text: string): Range | undefined {
  const [from = '', to = from, more] = text.split(':');
  const [start, end] = [cellPlace(from), cellPlace(to)];
  if (start === undefined || end === undefined || more !== undefined) return undefined;
  if (end.row < start.row || end.column < start.column) return undefined;
  return { ...start, lastRow: end.row, lastColumn: end.column };
}
