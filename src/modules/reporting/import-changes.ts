import { type Answers, type FormDefinition, formatValue, type Row, type Value } from '#forms-engine';
import { type Answer, type Change, fieldAt, sameValue, valueSchema } from '#modules/filling';
import { type Language, say } from '#platform/i18n';
import { lastPosition, takenRows } from './import-rows.ts';
import { takenBy } from './known-places.ts';
import { messages } from './messages.ts';
import type { Difference } from './pages/import.page.tsx';

/** What a file would change in a sheet. */
export interface Taken {
  readonly changes: readonly Change[];
  /** Places of the file that the form does not have. */
  readonly unknown: readonly string[];
  /** Places whose content is longer than an answer may be. */
  readonly tooLong: readonly string[];
}

function isRows(value: Value | readonly Row[]): value is readonly Row[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'object' && item !== null);
}

type Placed = { readonly place: string; readonly value: Value };

function placedRows(table: string, rows: readonly Row[], held: readonly Answer[], inOrder: boolean): readonly Placed[] {
  let position = lastPosition(table, held);
  return takenRows(table, rows, held, inOrder).flatMap(({ id, isNew, cells }) => {
    if (isNew) position += 1;
    const row = isNew ? [{ place: `${table}/${id}`, value: position }] : [];
    return [...row, ...Object.entries(cells).map(([column, value]) => ({ place: `${table}/${id}/${column}`, value }))];
  });
}

/**
 * What a file changes in a sheet. A place that the file leaves blank stays as it is: nobody loses figures by uploading a
 * half-filled form. Rows that the file lacks stay as well. `inOrder`: the file's rows have no ids of their own.
 */
export function importedChanges(
  definition: FormDefinition,
  answers: Answers,
  held: readonly Answer[],
  inOrder: boolean,
): Taken {
  const tables = new Set(definition.tables.map((table) => table.id));
  const placed = Object.entries(answers).flatMap(([id, value]): readonly Placed[] => {
    if (tables.has(id)) return isRows(value) ? placedRows(id, value, held, inOrder) : [];
    return isRows(value) && value.length > 0 ? [] : [{ place: id, value: isRows(value) ? null : value }];
  });
  const given = placed.filter(({ value }) => value !== null);
  const isKnown = takenBy(definition);
  const now = new Map(held.map((answer) => [answer.place, answer]));
  const read = given.filter(isKnown).map((each) => ({ ...each, read: valueSchema.safeParse(each.value) }));
  const changes = read.flatMap(({ place, read: { data: value = null, success } }) => {
    const there = now.get(place);
    return !success || sameValue(value, there?.value ?? null) ? [] : [{ place, value, base: there?.sequence ?? 0 }];
  });
  return {
    changes,
    unknown: given.filter((each) => !isKnown(each)).map(({ place }) => place),
    tooLong: read.filter(({ read: { success } }) => !success).map(({ place }) => place),
  };
}

/** The number of every row after these changes, by its place. */
function rowNumbers(changes: readonly Change[], held: readonly Answer[]): ReadonlyMap<string, number> {
  const positions = new Map([...held, ...changes].map(({ place, value }) => [place, value]));
  const counts = new Map<string, number>();
  const rows = [...positions].flatMap(([place, value]) => {
    const [table = '', row, cell] = place.split('/');
    return row !== undefined && cell === undefined && typeof value === 'number' ? [{ place, table, value }] : [];
  });
  const inOrder = rows.sort((one, other) => one.value - other.value || (one.place < other.place ? -1 : 1));
  return new Map(
    inOrder.map(({ place, table }) => {
      counts.set(table, (counts.get(table) ?? 0) + 1);
      return [place, counts.get(table) ?? 0];
    }),
  );
}

/** The changes as a person reads them before agreeing. */
export function differencesOf(
  definition: FormDefinition,
  changes: readonly Change[],
  held: readonly Answer[],
  language: Language,
): readonly Difference[] {
  const now = new Map(held.map((answer) => [answer.place, answer.value]));
  const numbers = rowNumbers(changes, held);
  const blank = say(messages.blank, language);
  return changes.map(({ place, value }) => {
    const [table = '', row, column] = place.split('/');
    const field = fieldAt(definition, place);
    const shown = (one: Value) => (one === null || field === undefined ? blank : formatValue(field, one, 'vi'));
    const number = numbers.get(`${table}/${row}`) ?? '';
    const label = definition.tables.find(({ id }) => id === table)?.label ?? '';
    const inRow = row === undefined ? [] : [`${label}, ${say(messages.row, language, { number })}`];
    const name = [field?.number, field?.name ?? field?.label].filter(Boolean).join(' ');
    const item = [...inRow, ...(name === '' ? [] : [name])].join(': ');
    if (row !== undefined && column === undefined) return { item, now: '', inFile: say(messages.rowAdded, language) };
    return { item, now: shown(now.get(place) ?? null), inFile: shown(value) };
  });
}
