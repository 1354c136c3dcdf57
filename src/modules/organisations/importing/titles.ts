import { type ColumnName, columns, plainWord } from './columns.ts';
import { messages } from './messages.ts';
import { type RawRow, type Reason, type RefusedRow, reason } from './row.ts';

/** Lines and cells as they stand in the file, whatever its form. */
export type RawFile =
  | { readonly kind: 'lines'; readonly lines: readonly RawRow[]; readonly refused: readonly RefusedRow[] }
  | { readonly kind: 'refused'; readonly reasons: readonly Reason[] };

const names: readonly ColumnName[] = Object.keys(columns).filter((name): name is ColumnName => name in columns);
const byWord = new Map(names.flatMap((name) => [name, columns[name]].map((word) => [plainWord(word), name] as const)));

/** The column that a title names, in code or in Vietnamese. */
export const columnNamed = (title: string): ColumnName | undefined => byWord.get(plainWord(title));

/** What is wrong about the titles of a file: unknown, twice, or missing. */
export function titleFaults(titles: readonly string[]): readonly Reason[] {
  const known = titles.map(columnNamed);
  const unknown = titles.filter((_title, index) => known[index] === undefined);
  const double = titles.filter((_title, index) => known[index] !== undefined && known.indexOf(known[index]) < index);
  const needed: readonly ColumnName[] = ['name', 'kind', 'nature', 'from'];
  const missing = needed.filter((name) => !known.includes(name)).map((name) => columns[name]);
  if (!known.some((name) => name === 'key' || name === 'code' || name === 'olderCode')) missing.push(columns.key);
  const faults: Reason[] = [];
  if (unknown.length > 0) faults.push(reason(messages.unknownColumns, { columns: unknown.join(', ') }));
  if (double.length > 0) faults.push(reason(messages.doubleColumns, { columns: double.join(', ') }));
  if (missing.length > 0) faults.push(reason(messages.missingColumns, { columns: missing.join(', ') }));
  return faults;
}
