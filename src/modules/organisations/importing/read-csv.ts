import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { messages } from './messages.ts';
import { type RawRow, type RefusedRow, reason } from './row.ts';
import { columnNamed, type RawFile, titleFaults } from './titles.ts';

/** Spreadsheets of some countries separate by semicolons; the first line shows it. */
function delimiterOf(text: string): string {
  const [first = ''] = text.split(/\r?\n/, 1);
  const counts = [';', '\t', ','].map((mark) => ({ mark, count: first.split(mark).length }));
  return counts.toSorted((a, b) => b.count - a.count)[0]?.mark ?? ',';
}

/** Takes off the apostrophe by which an exported file keeps a text from being a formula. */
const unmarked = (cell: string): string => (/^'[=+\-@\t\r＝＋－＠]/.test(cell) ? cell.slice(1) : cell);

type Recorded = { readonly record: readonly string[]; readonly line: number };
const cellsOfRecord = z.array(z.string());

function recordsOf(text: string): readonly Recorded[] {
  const records: Recorded[] = [];
  parse(text, {
    delimiter: delimiterOf(text),
    relax_column_count: true,
    skip_empty_lines: true,
    on_record: (cells, { lines: line }) => {
      records.push({ record: cellsOfRecord.parse(cells), line });
      return null;
    },
  });
  return records;
}

function toRow(titles: readonly string[], { record, line }: Recorded): RawRow | RefusedRow {
  const extra = record.slice(titles.length).some((cell) => cell.trim() !== '');
  if (extra) {
    const why = reason(messages.tooManyCells, { count: record.length, columns: titles.length });
    return { line, key: record[0] ?? '', reasons: [why] };
  }
  const cells: Record<string, string> = {};
  for (const [index, title] of titles.entries()) {
    const name = columnNamed(title);
    if (name !== undefined) cells[name] = unmarked(record[index] ?? '');
  }
  return { line, cells };
}

const isBlank = ({ record }: Recorded): boolean => record.every((cell) => cell.trim() === '');

/** Reads CSV (RFC 4180) with commas, semicolons or tabs, a line of titles first. */
export function readCsv(text: string): RawFile {
  let records: readonly Recorded[];
  try {
    records = recordsOf(text);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { kind: 'refused', reasons: [reason(messages.brokenCsv, { line: Number(error.lines ?? 0) })] };
  }
  if (records.length === 0) return { kind: 'refused', reasons: [reason(messages.empty)] };
  const titles = (records[0]?.record ?? []).map((title) => title.trim());
  const faults = titleFaults(titles);
  if (faults.length > 0) return { kind: 'refused', reasons: faults };
  const read = records
    .slice(1)
    .filter((each) => !isBlank(each))
    .map((each) => toRow(titles, each));
  return {
    kind: 'lines',
    lines: read.filter((each) => 'cells' in each),
    refused: read.filter((each) => 'reasons' in each),
  };
}
