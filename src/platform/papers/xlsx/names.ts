import type { Fill } from './fills.ts';

/** What a defined name stands for: the cell of a field or of one of its options, or a column of a growing table. */
export interface NameEntry {
  readonly name: string;
  readonly field: string;
  readonly option?: string;
  /** The growing table whose column this is; the name then covers all its rows. */
  readonly table?: string;
}

/** Ids never hold two underscores in a row, so the parts of a name cannot be mistaken. */
export function entryOf({ target, option }: Fill): NameEntry {
  const { field, row, options = [] } = target;
  const base = row === undefined ? `f_${field}` : `t_${row.table}__${field}`;
  const suffix =
    option === undefined
      ? ''
      : `__${/^[a-z0-9_]+$/.test(option) ? option : `o${options.findIndex(({ id }) => id === option) + 1}`}`;
  return {
    name: base + suffix,
    field,
    ...(option === undefined ? {} : { option }),
    ...(row === undefined ? {} : { table: row.table }),
  };
}

/** The column of running numbers of a growing table: what stands there is not read. */
export const numbersName = (table: string): string => `n_${table}`;

/** 0 is "A", 27 is "AB". */
function columnLetters(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest < 0 ? '' : columnLetters(rest)) + String.fromCharCode(65 + (column % 26));
}

/** "D7" from row and column counted from 0. */
export const cellName = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** "'Mục 1'!$D$7" or "'Mục 1'!$D$7:$D$9". */
export function reference(sheet: string, column: number, row: number, lastRow = row): string {
  const letters = columnLetters(column);
  const end = lastRow === row ? '' : `:$${letters}$${lastRow + 1}`;
  return `'${sheet.replaceAll("'", "''")}'!$${letters}$${row + 1}${end}`;
}
