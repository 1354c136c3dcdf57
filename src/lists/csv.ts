import { stringify } from 'csv-stringify/sync';
import type { Language } from '#platform/i18n';
import type { ListColumn, ListValue } from './list.ts';
import { written } from './written.ts';

/** What a spreadsheet would take for a formula, also in its wide forms. */
const likeFormula = /^[=+\-@\t\r＝＋－＠]/;

/** A text that no spreadsheet runs: an apostrophe before it, as spreadsheets themselves mark a text. */
const harmless = (text: string): string => (likeFormula.test(text) ? `'${text}` : text);

/** Numbers as programs read them, everything else as people do. */
function cell(value: ListValue, column: Pick<ListColumn<never>, 'kind'>, language: Language): string {
  return typeof value === 'number' ? String(value) : harmless(written(value, column, language));
}

/** A list as CSV (RFC 4180), UTF-8 with the mark by which Excel knows it. */
export async function listAsCsv<Row>(
  columns: readonly ListColumn<Row>[],
  pieces: AsyncIterable<readonly Row[]>,
  language: Language,
): Promise<Buffer> {
  const format = { record_delimiter: '\r\n' } as const;
  const head = columns.map((column) => harmless(column.label[language]));
  const parts = [Buffer.from(stringify([head], { ...format, bom: true }))];
  for await (const rows of pieces) {
    const lines = rows.map((row) => columns.map((column) => cell(column.value(row, language), column, language)));
    parts.push(Buffer.from(stringify(lines, format)));
  }
  return Buffer.concat(parts);
}
