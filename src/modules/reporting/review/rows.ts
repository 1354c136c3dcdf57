import type { AnswersFile, Field, FormDefinition, GrowingTable, Row, Value } from '#forms-engine';
import { sameValue } from '#modules/filling';

/** A row of a growing table beside the one of the last report that it goes on; `changed`: the columns in which they differ. */
export type RowPair = {
  readonly now: Row | null;
  readonly before: Row | null;
  readonly changed: ReadonlySet<string>;
};

/** A growing table of a submission beside the last accepted report's. */
export type ComparedTable = {
  readonly table: GrowingTable;
  /** Added, gone and changed ones, in the order of the table; those that went stand last. Without an earlier report all rows, compared with nothing. */
  readonly pairs: readonly RowPair[];
  /** How many rows are as they were. */
  readonly same: number;
};

export type RowChange = 'added' | 'gone' | 'changed' | 'same';

export function changeOf({ now, before, changed }: RowPair): RowChange {
  if (before === null) return 'added';
  if (now === null) return 'gone';
  return changed.size > 0 ? 'changed' : 'same';
}

/** Types by which people name a thing: not how many of it there are. */
const naming = new Set<Field['type']>(['text', 'longText', 'url', 'domain', 'document', 'email']);

/** A value as it names a row, whatever its blanks and capitals. Null: blank, it names nothing. */
function nameIn(row: Row, column: string): string | null {
  const value = row[column] ?? null;
  const text = typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value);
  const folded = text.normalize('NFC').toLocaleLowerCase('vi').replace(/\s+/g, ' ').trim();
  return folded === '' ? null : folded;
}

/** The first column that names every row, in both reports, each by another name; undefined where none does. */
function keyOf({ columns }: GrowingTable, lists: readonly (readonly Row[])[]): string | undefined {
  const namesAll = (column: string) =>
    lists.every((rows) => {
      const names = rows.map((row) => nameIn(row, column));
      return !names.includes(null) && new Set(names).size === names.length;
    });
  return columns.find(({ id, type }) => naming.has(type) && namesAll(id))?.id;
}

const valueIn = (row: Row, column: string): Value => row[column] ?? null;

function pairOf({ columns }: GrowingTable, now: Row, before: Row): RowPair {
  const changed = columns.filter(({ id }) => !sameValue(valueIn(now, id), valueIn(before, id)));
  return { now, before, changed: new Set(changed.map(({ id }) => id)) };
}

/**
 * Puts the rows of two reports beside each other: a row that was carried over by its id; then by the column that names them; where none
 * does, by their order.
 */
export function pairRows(table: GrowingTable, now: readonly Row[], before: readonly Row[]): readonly RowPair[] {
  const left = new Set(before);
  const byId = new Map(before.flatMap((row) => (row._id === undefined ? [] : [[row._id, row]])));
  const carried = new Map(
    now.flatMap((row) => (row._id !== undefined && byId.has(row._id) ? [[row, byId.get(row._id)]] : [])),
  );
  for (const row of carried.values()) if (row !== undefined) left.delete(row);
  const fresh = now.filter((row) => !carried.has(row));
  const key = keyOf(table, [fresh, [...left]]);
  const named = new Map([...left].map((row) => [key === undefined ? '' : nameIn(row, key), row]));
  const inOrder = [...left];
  const partner = (row: Row): Row | undefined => {
    const found = carried.get(row) ?? (key === undefined ? inOrder.shift() : named.get(nameIn(row, key)));
    if (found !== undefined) left.delete(found);
    return found;
  };
  const standing = now.map((row): RowPair => {
    const other = partner(row);
    return other === undefined ? { now: row, before: null, changed: new Set() } : pairOf(table, row, other);
  });
  return [...standing, ...[...left].map((row): RowPair => ({ now: null, before: row, changed: new Set() }))];
}

const rowsIn = ({ answers }: AnswersFile, id: string): readonly Row[] => {
  const value = answers[id] ?? null;
  return Array.isArray(value) ? value.filter((each): each is Row => typeof each === 'object' && each !== null) : [];
};

/** The growing tables of a submission that have rows, or had some in the last accepted report. */
export function comparedTables(
  { tables }: FormDefinition,
  now: AnswersFile,
  before: AnswersFile | undefined,
): readonly ComparedTable[] {
  return tables.flatMap((table) => {
    const pairs = pairRows(table, rowsIn(now, table.id), before === undefined ? [] : rowsIn(before, table.id));
    if (pairs.length === 0) return [];
    const differing = pairs.filter((pair) => changeOf(pair) !== 'same');
    return [{ table, pairs: differing, same: pairs.length - differing.length }];
  });
}
