import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { Message } from '#platform/i18n';
import { readWorkbookRows, type SheetRow } from '#platform/papers';
import type { Register } from '../catalogue/register.ts';
import { told } from '../entries/entry.ts';
import { columnTitled, fileColumns } from './columns.ts';
import { messages } from './messages.ts';

/** A row of a file: its line, and what it says by column; of a JSON file as data. */
export type FileRow = {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
  readonly data?: Readonly<Record<string, unknown>>;
};
export type FileRead =
  | { readonly kind: 'rows'; readonly rows: readonly FileRow[] }
  | { readonly kind: 'refused'; readonly reasons: readonly Message[] };

export const mostRows = 5_000;
const refused = (...reasons: readonly Message[]): FileRead => ({ kind: 'refused', reasons });

/** Spreadsheets of some countries separate by semicolons or tabs; the first line shows it. */
function delimiterOf(text: string): string {
  const [first = ''] = text.split(/\r?\n/, 1);
  const counts = [';', '\t', ','].map((mark) => ({ mark, count: first.split(mark).length }));
  return counts.toSorted((a, b) => b.count - a.count)[0]?.mark ?? ',';
}

/** Takes off the apostrophe by which an exported file keeps a text from being a formula. */
const unmarked = (cell: string): string => (/^'[=+\-@\t\r＝＋－＠]/.test(cell) ? cell.slice(1) : cell);

function rowsOfCsv(text: string): readonly SheetRow[] {
  const rows: SheetRow[] = [];
  parse(text, {
    bom: true,
    delimiter: delimiterOf(text),
    relax_column_count: true,
    skip_empty_lines: true,
    on_record: (cells, { lines: line }) => {
      rows.push({ line, cells: z.array(z.string()).parse(cells).map(unmarked) });
      return null;
    },
  });
  return rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
}

/** Everything that is wrong with the first line. */
function titleFaults(register: Register, titles: readonly string[]): readonly Message[] {
  const columns = fileColumns(register);
  const found = titles.map((title) => ({ title, column: columnTitled(columns, title) }));
  const unknown = found.flatMap(({ title, column }) =>
    column === undefined && title.trim() !== '' ? [told(messages.unknownTitle, { title: title.slice(0, 60) })] : [],
  );
  const ids = found.flatMap(({ column }) => (column === undefined ? [] : [column.id]));
  const twice = columns.filter(({ id }) => ids.filter((each) => each === id).length > 1);
  const missing = columns.filter(
    ({ id, column }) => (column?.isRequired || (column === null && id === 'from')) && !ids.includes(id),
  );
  return [
    ...unknown,
    ...twice.map(({ label }) => told(messages.titleTwice, { title: label })),
    ...missing.map(({ label }) => told(messages.titleMissing, { title: label })),
  ];
}

function readTable(register: Register, rows: readonly SheetRow[]): FileRead {
  const [first, ...rest] = rows;
  if (first === undefined || rest.length === 0) return refused(messages.empty);
  if (rest.length > mostRows) return refused(told(messages.tooMany, { most: mostRows }));
  const faults = titleFaults(register, first.cells);
  if (faults.length > 0) return refused(...faults);
  const columns = first.cells.map((title) => columnTitled(fileColumns(register), title));
  const cellsOf = (cells: readonly string[]) =>
    Object.fromEntries(
      cells.flatMap((cell, index) => (columns[index] === undefined ? [] : [[columns[index].id, cell] as const])),
    );
  return { kind: 'rows', rows: rest.map(({ line, cells }) => ({ line, cells: cellsOf(cells) })) };
}

const entries = z.object({
  entries: z.array(
    z.object({ from: z.string().optional(), until: z.string().nullish(), values: z.record(z.string(), z.unknown()) }),
  ),
});

function readJson(text: string): FileRead {
  const parsed = entries.safeParse(jsonOf(text));
  if (!parsed.success) return refused(messages.brokenJson);
  const list = parsed.data.entries;
  if (list.length === 0) return refused(messages.empty);
  if (list.length > mostRows) return refused(told(messages.tooMany, { most: mostRows }));
  return {
    kind: 'rows',
    rows: list.map(({ from = '', until, values }, index) => ({
      line: index + 1,
      cells: { from, until: until ?? '' },
      data: values,
    })),
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function textOf(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** Reads a file of a register's entries, a workbook, CSV or JSON, by what stands in it. */
export async function readFile(register: Register, bytes: Uint8Array): Promise<FileRead> {
  if (isZip(bytes)) {
    const read = await readWorkbookRows(bytes);
    return read.ok ? readTable(register, read.rows) : refused(...read.faults);
  }
  const text = textOf(bytes);
  if (text === null) return refused(messages.notText);
  if (text.trim() === '') return refused(messages.empty);
  if (/^\s*[[{]/.test(text)) return readJson(text);
  try {
    return readTable(register, rowsOfCsv(text));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return refused(told(messages.brokenCsv, { line: Number(error.lines ?? 0) }));
  }
}
