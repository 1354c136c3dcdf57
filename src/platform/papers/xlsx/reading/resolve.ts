import type { Message } from '#platform/i18n';
import { hiddenSheet } from '../hidden.ts';
import { cellName } from '../names.ts';
import { words } from '../words.ts';
import {
  type CellContent,
  type DefinedName,
  keyOf,
  type Range,
  type RawWorkbook,
  rangeOf,
  type SheetContent,
} from './cells.ts';
import { worded } from './fault.ts';
import type { AnswerCell, FilledTable, FilledWorkbook } from './filled.ts';
import { type HiddenContent, type KnownName, readHidden, sameText } from './hidden.ts';
import { messages } from './messages.ts';
import { strangersIn } from './strangers.ts';

/** The most rows of a growing table. */
const mostRows = 20_000;

/** A name that was found, with the cells that it covers. */
export interface FoundName {
  readonly known: KnownName;
  readonly sheet: SheetContent;
  readonly range: Range;
}

/** Finds the answers of a workbook of ours by the names of its cells, and all that is wrong with it. */
export function resolveWorkbook(raw: RawWorkbook): FilledWorkbook {
  const hidden = readHidden(raw);
  const faults: Message[] = [];
  const definitions = Map.groupBy(raw.names, ({ name }) => name.toLowerCase());
  const found = hidden.names.flatMap((known) => findName(known, definitions.get(known.name) ?? [], raw, faults));
  const single = found.filter(({ known }) => known.table === undefined);
  reportShared(found, faults);
  const merged = (name: FoundName, row: number) => reportMerged(name, row, faults);
  const answers = single.map((name) => {
    merged(name, name.range.row);
    return answerAt(name, name.range.row);
  });
  const tables = tablesOf(found, merged, faults);
  faults.push(...strangersIn(raw, hidden, [...found, ...numberRanges(hidden, definitions, raw)]));
  return { form: hidden.form, since1904: raw.since1904, answers, tables, faults };
}

function findName(
  known: KnownName,
  definitions: readonly DefinedName[],
  raw: RawWorkbook,
  faults: Message[],
): FoundName[] {
  const values = { ...known, option: known.option ?? '', table: known.table ?? '' };
  const [first, second] = definitions;
  if (first === undefined) faults.push(worded(messages.missing, values));
  else if (second !== undefined) {
    faults.push(worded(messages.twice, { ...values, places: definitions.map(({ text }) => text).join('; ') }));
  } else if (first.text.includes('#REF!')) faults.push(worded(messages.lost, values));
  else {
    const place = resolve(first.text, raw);
    const isCell = place && (known.table !== undefined || place.range.lastRow === place.range.row);
    if (isCell) return [{ known, ...place }];
    faults.push(worded(messages.wrongRange, { ...values, range: first.text.slice(0, 100) }));
  }
  return [];
}

/** 'Mục 1'!$D$7:$D$9 of a single column. */
function resolve(text: string, { sheets }: RawWorkbook): Omit<FoundName, 'known'> | undefined {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)$/.exec(text.trim());
  const name = match?.[1]?.replaceAll("''", "'") ?? match?.[2];
  const sheet = sheets.find((one) => one.name === name && one.name !== hiddenSheet);
  const range = rangeOf(match?.[3] ?? '');
  return sheet === undefined || range === undefined || range.column !== range.lastColumn ? undefined : { sheet, range };
}

function numberRanges(hidden: HiddenContent, definitions: ReadonlyMap<string, DefinedName[]>, raw: RawWorkbook) {
  return hidden.numbers.flatMap((name) => resolve(definitions.get(name)?.[0]?.text ?? '', raw) ?? []);
}

function answerAt({ known, sheet, range }: FoundName, row: number): AnswerCell {
  const content: CellContent | undefined = sheet.cells.get(keyOf(row, range.column));
  return {
    field: known.field,
    ...(known.option === undefined ? {} : { option: known.option }),
    sheet: sheet.name,
    cell: cellName(row, range.column),
    ...(content === undefined ? {} : { content }),
  };
}

/** Two names for one cell: one of the two answers would be read twice. */
function reportShared(found: readonly FoundName[], faults: Message[]): void {
  const seen = new Map<string, FoundName>();
  for (const name of found) {
    const cell = cellName(name.range.row, name.range.column);
    const place = `${cell} ${name.sheet.name}`;
    const other = seen.get(place);
    seen.set(place, name);
    if (other === undefined) continue;
    const names = `${other.known.field}, ${name.known.field}`;
    faults.push(worded(messages.shared, { sheet: name.sheet.name, cell, names }));
  }
}

/** An answer cell that a merged one covers, or that a larger merged cell begins with, lost its own place. */
function reportMerged({ known, sheet, range }: FoundName, row: number, faults: Message[]): void {
  const merge = sheet.merges.find(
    (one) => one.row <= row && row <= one.lastRow && one.column <= range.column && range.column <= one.lastColumn,
  );
  if (merge === undefined) return;
  const text = `${cellName(merge.row, merge.column)}:${cellName(merge.lastRow, merge.lastColumn)}`;
  const cell = cellName(row, range.column);
  faults.push(worded(messages.merged, { sheet: sheet.name, cell, field: known.field, range: text }));
}

function tablesOf(
  found: readonly FoundName[],
  merged: (name: FoundName, row: number) => void,
  faults: Message[],
): FilledTable[] {
  const byTable = Map.groupBy(
    found.filter(({ known }) => known.table !== undefined),
    ({ known }) => known.table ?? '',
  );
  return [...byTable].flatMap(([table, columns]) => tableOf(table, columns, merged, faults));
}

function tableOf(
  table: string,
  columns: readonly FoundName[],
  merged: (name: FoundName, row: number) => void,
  faults: Message[],
): FilledTable[] {
  const [first] = columns;
  if (first === undefined) return [];
  const { row, lastRow } = first.range;
  const isEven = columns.every(
    ({ sheet, range }) => sheet === first.sheet && range.row === row && range.lastRow === lastRow,
  );
  if (!isEven || lastRow - row >= mostRows) {
    faults.push(worded(isEven ? messages.tooManyRows : messages.unevenTable, { table, most: mostRows }));
    return [];
  }
  const rows = Array.from({ length: lastRow - row + 1 }, (_, index) =>
    columns.map((name) => answerAt(name, row + index)),
  );
  // The last row is our own line "insert above", which is merged.
  return [
    {
      table,
      rows: rows.filter((cells, index) => isRow(columns, row + index, cells, index === rows.length - 1, merged)),
    },
  ];
}

const isEndLine = (content: CellContent): boolean =>
  content.kind === 'text' && sameText(content.text) === words.insertAbove;

function isRow(
  columns: readonly FoundName[],
  row: number,
  cells: readonly AnswerCell[],
  isLast: boolean,
  merged: (name: FoundName, row: number) => void,
): boolean {
  const isBlank = cells.every(({ content }) => content === undefined || isEndLine(content));
  if (isLast && isBlank) return false;
  if (!isBlank) for (const name of columns) merged(name, row);
  return true;
}
