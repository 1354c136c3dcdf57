import type { Language } from '#platform/i18n';
import type { List, ListRows, ListValue } from './list.ts';
import type { ListPart } from './question.ts';
import { written } from './written.ts';

/** What a text is compared by when searched for: small letters without accents. */
const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();

const collator = new Intl.Collator('vi', { numeric: true });

function compare(a: ListValue, b: ListValue): number {
  if (a instanceof Date || b instanceof Date) return Number(a) - Number(b);
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return collator.compare(String(a), String(b));
}

function inOrder<Row>(list: List<Row>, rows: readonly Row[], { order }: ListPart, language: Language): readonly Row[] {
  const column = list.columns.find(({ id }) => id === order.column);
  if (column === undefined) return rows;
  const keyed = rows.map((row) => ({ row, key: column.value(row, language) }));
  // what has no value stands last in both directions
  const isMissing = ({ key }: { key: ListValue }): number => (key === null || key === '' ? 1 : 0);
  keyed.sort((a, b) => isMissing(a) - isMissing(b) || compare(a.key, b.key) * (order.isDescending ? -1 : 1));
  return keyed.map(({ row }) => row);
}

type Arrangement<Row> = {
  readonly language: Language;
  /** Whether a row passes a filter with a value, by the filter's name. */
  readonly passes?: Readonly<Record<string, (row: Row, value: string) => boolean>>;
};

/** Answers a question from rows that are all in memory: some thousands at most. Searches in all columns, also those not shown. */
export function arrangeRows<Row>(
  list: List<Row>,
  rows: readonly Row[],
  part: ListPart,
  { language, passes = {} }: Arrangement<Row>,
): ListRows<Row> {
  const words = folded(part.words)
    .split(/\s+/)
    .filter((word) => word !== '');
  const says = (row: Row) =>
    folded(list.columns.map((column) => written(column.value(row, language), column, language)).join(' '));
  const hasWords = (row: Row) => {
    const said = words.length === 0 ? '' : says(row);
    return words.every((word) => said.includes(word));
  };
  const filters = Object.entries(part.filters);
  const found = rows.filter(
    (row) => filters.every(([name, value]) => passes[name]?.(row, value) ?? true) && hasWords(row),
  );
  return {
    rows: inOrder(list, found, part, language).slice(part.offset, part.offset + part.limit),
    total: found.length,
  };
}
