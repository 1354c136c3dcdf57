import type { Cell, MergeRange, WriteOptions, WriteSheet } from 'hucre/xlsx';
import type { Document } from '#document';
import { PaperFault } from '../fault.ts';
import type { DraftCell, SheetDraft } from './draft.ts';
import { hiddenRows, hiddenSheet, type WorkbookForm } from './hidden.ts';
import { heightOf, styleOf } from './looks.ts';
import { numbersName, reference } from './names.ts';
import { sheetsOf } from './sheets.ts';
import { validationOf } from './validation.ts';
import { words } from './words.ts';

/** The most letters that a cell of a spreadsheet can hold. */
const longestText = 32_767;

/**
 * The paper as a workbook: a sheet per part, a named unlocked cell per slot, rows to spare in growing tables, and a hidden
 * sheet that says which form it is. Throws PaperFault if an answer is longer than a cell can hold.
 */
export async function toXlsx(document: Document, form: WorkbookForm): Promise<Uint8Array> {
  const sheets = sheetsOf(document);
  const options: WriteOptions = {
    properties: { title: document.metadata.title, creator: document.metadata.author ?? 'CổngSố' },
    defaultFont: { name: 'Times New Roman', size: 12 },
    workbookProtection: { lockStructure: true },
    sheets: [
      ...sheets.map(writeSheet),
      { name: hiddenSheet, rows: hiddenRows(form, sheets).map(escapeRow), hidden: true, protection: { sheet: true } },
    ],
    namedRanges: sheets.flatMap(rangesOf),
  };
  const { writeXlsx } = await import('hucre/xlsx');
  return writeXlsx(options);
}

const escapeRow = <T>(row: readonly T[]) => row.map((value) => (typeof value === 'string' ? written(value) : value));

/**
 * OOXML reads "_x0041_" as "A": what looks like it is written so that it stays as it is. And a text that the library would
 * take for the mark of an error ("#REF!") is written so that it does not.
 */
function written(text: string): string {
  if (text.length > longestText) throw new PaperFault('failed', { reason: `> ${longestText}: ${text.slice(0, 40)}…` });
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replace(/^#(?=[A-Z/0_]+[!?]?$)/, '_x0023_');
}

function rangesOf(sheet: SheetDraft) {
  const names = sheet.names.map(({ entry, column, row, lastRow }) => ({
    name: entry.name,
    range: reference(sheet.name, column, row, lastRow),
  }));
  const numbers = sheet.numbers.map(({ table, column, row, lastRow }) => ({
    name: numbersName(table),
    range: reference(sheet.name, column, row, lastRow),
  }));
  const header = headerOf(sheet);
  const titles = header === undefined ? [] : [titleRange(sheet.name, header)];
  return [...names, ...numbers, ...titles];
}

/** The rows printed again on every page; the library's own setting does not quote the sheet's name. */
function titleRange(sheet: string, { row, rows }: { row: number; rows: number }) {
  const range = `'${sheet.replaceAll("'", "''")}'!$${row + 1}:$${row + rows}`;
  return { name: '_xlnm.Print_Titles', range, scope: sheet };
}

/** The header of the only table of a sheet. */
function headerOf({ headers }: SheetDraft) {
  return headers.length === 1 ? headers[0] : undefined;
}

function writeSheet(sheet: SheetDraft): WriteSheet {
  const lastColumn = Math.max(sheet.widths.length - 1, ...sheet.cells.map(endOf));
  const widths = Array.from({ length: lastColumn + 1 }, (_, index) => sheet.widths[index] ?? 10);
  const header = headerOf(sheet);
  return {
    name: sheet.name,
    columns: widths.map((width) => ({ width })),
    cells: cellsOf(sheet, lastColumn),
    merges: sheet.cells.flatMap((cell) => mergeOf(cell, lastColumn)),
    rowDefs: heightsOf(sheet, widths),
    dataValidations: sheet.cells.flatMap(validationOf),
    // Only a header near the top: otherwise it would take half the screen.
    ...(header && header.row <= 4 ? { freezePane: { rows: header.row + header.rows } } : {}),
    protection: {
      sheet: true,
      insertRows: true,
      deleteRows: true,
      formatRows: true,
      formatColumns: true,
      formatCells: true,
    },
    view: { showGridLines: false },
    pageSetup: {
      paperSize: 'a4',
      orientation: widths.reduce((sum, width) => sum + width, 0) > 150 ? 'landscape' : sheet.orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.6, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: `&L&A&R${words.page} &P/&N` },
  };
}

const spanOf = (cell: DraftCell, lastColumn: number): number =>
  cell.columns === 'all' ? Math.max(1, lastColumn - cell.column + 1) : (cell.columns ?? 1);

const endOf = (cell: DraftCell): number => cell.column + (cell.columns === 'all' ? 0 : (cell.columns ?? 1) - 1);

function cellsOf(sheet: SheetDraft, lastColumn: number): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  for (const cell of sheet.cells) {
    const style = styleOf(cell);
    // Every cell of a merged one bears its borders.
    for (let row = cell.row; row < cell.row + (cell.rows ?? 1); row++) {
      for (let column = cell.column; column < cell.column + spanOf(cell, lastColumn); column++) {
        cells.set(`${row},${column}`, { value: null, type: 'empty', style });
      }
    }
    cells.set(`${cell.row},${cell.column}`, { ...content(cell), style });
  }
  return cells;
}

/** Texts are written as texts whatever they begin with: "=1+1" is no formula. */
function content({ text, fill, look }: DraftCell): Partial<Cell> {
  const value = fill === undefined ? (text ?? null) : fill.value;
  if (value === null || value === '') return { value: null, type: 'empty' };
  if (typeof value === 'number') return { value, type: 'number' };
  return { value: written(value), type: 'string', ...emphasis(look, value) };
}

/** Of a group's wording only the first line is bold, explanations below it are not. */
function emphasis(look: DraftCell['look'], text: string): Pick<Cell, 'richText'> {
  const end = text.indexOf('\n');
  if (look !== 'tableGroup' || end < 0) return {};
  const font = { name: 'Times New Roman', size: 12 };
  return {
    richText: [
      { text: written(text.slice(0, end)), font: { ...font, bold: true } },
      { text: written(text.slice(end)), font },
    ],
  };
}

function mergeOf(cell: DraftCell, lastColumn: number): MergeRange[] {
  const [rows, columns] = [cell.rows ?? 1, spanOf(cell, lastColumn)];
  if (rows === 1 && columns === 1) return [];
  return [
    { startRow: cell.row, startCol: cell.column, endRow: cell.row + rows - 1, endCol: cell.column + columns - 1 },
  ];
}

/** Heights for wording and answers; not every program fits rows itself when it opens a workbook. */
function heightsOf({ cells }: SheetDraft, widths: readonly number[]) {
  const heights = new Map<number, { height: number }>();
  for (const cell of cells) {
    const shown = cell.text ?? (typeof cell.fill?.value === 'string' ? cell.fill.value : undefined);
    if (shown === undefined || (cell.rows ?? 1) > 1) continue;
    const end = cell.column + spanOf(cell, widths.length - 1);
    const width = widths.slice(cell.column, end).reduce((sum, one) => sum + one, 0);
    const height = heightOf(shown, cell.look, width - (cell.indent ?? 0) * 2);
    heights.set(cell.row, { height: Math.min(400, Math.max(height, heights.get(cell.row)?.height ?? 0)) });
  }
  return heights;
}
