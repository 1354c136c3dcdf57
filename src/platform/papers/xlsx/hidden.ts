import type { CellValue } from 'hucre/xlsx';
import type { SheetDraft } from './draft.ts';
import { cellName } from './names.ts';

/** The hidden sheet: which form the workbook is, and what each of its names and words stands for. */
export const hiddenSheet = '_congso';
/** Raised when the meaning of the hidden sheet or of the names changes. */
export const formatVersion = 1;

/** Which form a workbook holds; period and organisation where they are known. */
export interface WorkbookForm {
  readonly code: string;
  readonly version: number;
  readonly hash: string;
  readonly period?: string;
  readonly organisation?: { readonly name: string; readonly parent?: string };
}

/**
 * Rows of the hidden sheet, told apart by their first cell: "congso" (format), "form", "name" (defined name, field,
 * option, table, where it stood), "text" (wording, so that whatever else stands in the workbook is noticed).
 */
export function hiddenRows(form: WorkbookForm, sheets: readonly SheetDraft[]): CellValue[][] {
  const { code, version, hash, period = '', organisation } = form;
  const names = sheets.flatMap((sheet) =>
    sheet.names.map(({ entry, column, row }): CellValue[] => [
      'name',
      entry.name,
      entry.field,
      entry.option ?? '',
      entry.table ?? '',
      sheet.name,
      cellName(row, column),
    ]),
  );
  const numbers = sheets.flatMap((sheet) => sheet.numbers.map(({ table }): CellValue[] => ['numbers', `n_${table}`]));
  const texts = new Set(sheets.flatMap(({ cells }) => cells.flatMap(({ text }) => text ?? [])));
  return [
    ['congso', String(formatVersion)],
    ['form', code, String(version), hash, period, organisation?.name ?? '', organisation?.parent ?? ''],
    ...names,
    ...numbers,
    ...[...texts].map((text): CellValue[] => ['text', text]),
  ];
}
