import { parse } from 'csv-parse/sync';
import { z } from 'zod';

/** A row of a file with the line on which it begins; of JSON, its place in the list. */
export type FileRow = { readonly line: number; readonly value: unknown };

const json = z.union([z.array(z.unknown()), z.object({ articles: z.array(z.unknown()) })]);
const csvRow = z.object({ record: z.record(z.string(), z.string()), info: z.object({ lines: z.number() }) });

/** The rows of a JSON file (a list, or `{"articles": […]}`) or of a CSV file with names in its first line. Throws what the parser throws. */
export function readArticleFile(text: string): readonly FileRow[] {
  const trimmed = text.replace(/^\uFEFF/, '').trimStart();
  if (/^[[{]/.test(trimmed)) {
    const read = json.parse(JSON.parse(trimmed));
    return (Array.isArray(read) ? read : read.articles).map((value, index) => ({ line: index + 1, value }));
  }
  const [head = ''] = trimmed.split('\n', 1);
  const delimiter = head.split(';').length > head.split(',').length ? ';' : ',';
  const rows: unknown[] = parse(trimmed, { columns: true, delimiter, info: true, skip_empty_lines: true, trim: true });
  return rows.map((each) => {
    const { record, info } = csvRow.parse(each);
    return { line: info.lines, value: record };
  });
}
