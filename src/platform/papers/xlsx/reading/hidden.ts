import { formatVersion, hiddenSheet, type WorkbookForm } from '../hidden.ts';
import type { NameEntry } from '../names.ts';
import { placeOf, type RawWorkbook, type SheetContent } from './cells.ts';
import { UnreadableWorkbook } from './fault.ts';
import { messages } from './messages.ts';

/** A name that the workbook was made with, and where it then stood. */
export interface KnownName extends NameEntry {
  readonly sheet: string;
  readonly cell: string;
}

export interface HiddenContent {
  readonly form: WorkbookForm;
  readonly names: readonly KnownName[];
  /** Names of columns that are not read. */
  readonly numbers: readonly string[];
  /** The wording that we wrote, normalised by `sameText`. */
  readonly texts: ReadonlySet<string>;
}

/** Wording compared regardless of how programs store blanks and accents. */
export const sameText = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** What our hidden sheet says. Throws UnreadableWorkbook where the workbook is not one of ours. */
export function readHidden(workbook: RawWorkbook): HiddenContent {
  const sheet = workbook.sheets.find(({ name }) => name === hiddenSheet);
  const rows = sheet === undefined ? [] : rowsOf(sheet);
  const format = rows.find(([kind]) => kind === 'congso')?.[1];
  if (format === undefined) throw new UnreadableWorkbook(messages.notOurs, { sheet: hiddenSheet });
  if (format !== String(formatVersion)) throw new UnreadableWorkbook(messages.otherFormat, { format });
  const form = formOf(rows.find(([kind]) => kind === 'form'));
  if (form === undefined) throw new UnreadableWorkbook(messages.notOurs, { sheet: hiddenSheet });
  return {
    form,
    names: rows.flatMap((row) => (row[0] === 'name' ? nameOf(row) : [])),
    numbers: rows.flatMap(([kind, name]) => (kind === 'numbers' && name !== undefined ? [name] : [])),
    texts: new Set(rows.flatMap(([kind, text]) => (kind === 'text' && text !== undefined ? [sameText(text)] : []))),
  };
}

type HiddenRow = readonly (string | undefined)[];

function rowsOf({ cells }: SheetContent): HiddenRow[] {
  const rows: (string | undefined)[][] = [];
  for (const [key, content] of cells) {
    const { row, column } = placeOf(key);
    const known = rows[row] ?? [];
    rows[row] = known;
    if (content.kind === 'text') known[column] = content.text;
    if (content.kind === 'number') known[column] = String(content.number);
  }
  return rows.filter((row) => row !== undefined);
}

function formOf(row: HiddenRow | undefined): WorkbookForm | undefined {
  const [, code, version, hash, period, name, parent] = row ?? [];
  if (code === undefined || hash === undefined || !/^\d+$/.test(version ?? '')) return undefined;
  return {
    code,
    version: Number(version),
    hash,
    ...(period === undefined ? {} : { period }),
    ...(name === undefined ? {} : { organisation: { name, ...(parent === undefined ? {} : { parent }) } }),
  };
}

function nameOf([, name, field, option, table, sheet, cell]: HiddenRow): KnownName[] {
  if (name === undefined || field === undefined || sheet === undefined || cell === undefined) return [];
  const known: KnownName = {
    name,
    field,
    sheet,
    cell,
    ...(option === undefined ? {} : { option }),
    ...(table === undefined ? {} : { table }),
  };
  return [known];
}
