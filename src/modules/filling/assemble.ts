import type { Answers, Row, Value } from '#forms-engine/browser';
import { parsePlace } from './place.ts';

interface RowDraft {
  position: number;
  cells: Record<string, Value>;
}

/** Rows in their order; a cell whose row is unknown or removed is left out. */
function rowsInOrder(drafts: ReadonlyMap<string, RowDraft>): readonly Row[] {
  return [...drafts]
    .sort(([leftId, left], [rightId, right]) => left.position - right.position || (leftId < rightId ? -1 : 1))
    .map(([id, draft]) => ({ ...draft.cells, _id: id }));
}

/** Answers as the engine takes them, from what the places of a sheet hold. */
export function assembleAnswers(places: Iterable<readonly [string, Value]>): Answers {
  const answers: Record<string, Value | readonly Row[]> = {};
  const tables = new Map<string, Map<string, RowDraft>>();
  const cells: { readonly table: string; readonly row: string; readonly column: string; readonly value: Value }[] = [];
  for (const [text, value] of places) {
    const place = parsePlace(text);
    if (place === null) continue;
    if (place.kind === 'field') answers[place.field] = value;
    else if (place.kind === 'cell') cells.push({ ...place, value });
    else if (typeof value === 'number') {
      const rows = tables.get(place.table) ?? new Map<string, RowDraft>();
      tables.set(place.table, rows.set(place.row, { position: value, cells: {} }));
    }
  }
  for (const { table, row, column, value } of cells) {
    const draft = tables.get(table)?.get(row);
    if (draft !== undefined) draft.cells[column] = value;
  }
  for (const [table, rows] of tables) answers[table] = rowsInOrder(rows);
  return answers;
}
