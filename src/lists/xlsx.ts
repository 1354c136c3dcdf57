import type { Language } from '#platform/i18n';
import type { ListColumn, ListValue } from './list.ts';
import { onVietnamsClock } from './written.ts';

/** The most letters that a cell can hold. */
const longestText = 32_767;
const formats = { day: 'dd/mm/yyyy', moment: 'dd/mm/yyyy hh:mm', number: '#,##0.##', text: '@' } as const;
const widths = { day: 12, moment: 18, number: 14, text: 36 } as const;

/** OOXML reads "_x0041_" as "A": what looks like it is written so that it stays as it is. Control characters have no place in XML. */
function textCell(text: string): string {
  const clean = text.replace(/[^\P{Cc}\n\t]/gu, ' ').replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  return clean.length > longestText ? `${clean.slice(0, longestText - 1)}…` : clean;
}

function cell(value: ListValue, { kind }: Pick<ListColumn<never>, 'kind'>): string | number | Date | null {
  if (value === null || value === '') return null;
  if (value instanceof Date) return onVietnamsClock(value);
  if (typeof value === 'number') return value;
  return kind === 'day' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(value) : textCell(value);
}

async function* linesOf<Row>(
  columns: readonly ListColumn<Row>[],
  pieces: AsyncIterable<readonly Row[]>,
  language: Language,
) {
  for await (const rows of pieces) {
    for (const row of rows) yield columns.map((column) => cell(column.value(row, language), column));
  }
}

/** A list as a workbook of one sheet: texts stay texts whatever they begin with, days and moments are real ones. Written as it is read. */
export async function listAsXlsx<Row>(
  title: string,
  columns: readonly ListColumn<Row>[],
  pieces: AsyncIterable<readonly Row[]>,
  language: Language,
): Promise<Buffer> {
  const { writeXlsxStream } = await import('hucre/xlsx');
  const stream = writeXlsxStream(linesOf(columns, pieces, language), {
    // what Excel refuses in the name of a sheet
    name: title.replace(/[[\]:*?/\\']/g, ' ').slice(0, 31),
    columns: columns.map(({ label, kind = 'text' }) => ({
      header: textCell(label[language]),
      width: widths[kind],
      numFmt: formats[kind],
    })),
    freezePane: { rows: 1 },
  });
  return Buffer.from(await new Response(stream).arrayBuffer());
}
