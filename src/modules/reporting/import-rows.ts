import type { Row, Value } from '#forms-engine';
import type { Answer } from '#modules/filling';

const rowId = /^[A-Za-z0-9_-]{1,40}$/;

/** A row of a file with the row of the sheet that it is. `isNew`: it stands after those that there are. */
export interface TakenRow {
  readonly id: string;
  readonly isNew: boolean;
  readonly cells: Readonly<Record<string, Value>>;
}

/** The rows of a table in a sheet: the positions of those that there are, and the ids of those that were removed. */
interface HeldRows {
  readonly live: readonly string[];
  readonly all: ReadonlySet<string>;
}

function heldRows(table: string, held: readonly Answer[]): HeldRows {
  const own = held.flatMap(({ place, value }) => {
    const [first, id = '', cell] = place.split('/');
    return first === table && id !== '' && cell === undefined ? [{ id, value }] : [];
  });
  const live = own
    .flatMap(({ id, value }) => (typeof value === 'number' ? [{ id, value }] : []))
    .sort((one, other) => one.value - other.value || (one.id < other.id ? -1 : 1));
  return { live: live.map(({ id }) => id), all: new Set(own.map(({ id }) => id)) };
}

const isFilled = (cells: Readonly<Record<string, Value>>): boolean =>
  Object.values(cells).some((value) => value !== null);

/** Ids that neither the sheet nor the file has, so that the same file finds the same rows the next time. */
function* freshIds(taken: ReadonlySet<string>): Generator<string> {
  for (let number = 1; ; number += 1) if (!taken.has(`row-${number}`)) yield `row-${number}`;
}

/**
 * Which row of the sheet each row of a file is. By their ids, where the file has ids of this sheet (it was exported from
 * it), and a row that was removed since comes back; otherwise, and always for a spreadsheet (`inOrder`), in their order:
 * the first is the first. The same file twice therefore gives the same rows. Blank rows do not count.
 */
export function takenRows(
  table: string,
  rows: readonly Row[],
  held: readonly Answer[],
  inOrder: boolean,
): readonly TakenRow[] {
  const { live, all } = heldRows(table, held);
  const filled = rows
    .map(({ _id = '', ...cells }) => ({ id: _id, cells: cells as Readonly<Record<string, Value>> }))
    .filter(({ cells }) => isFilled(cells));
  const ids = filled.map(({ id }) => id);
  const areUsable = new Set(ids).size === ids.length && ids.every((id) => rowId.test(id));
  if (areUsable && (live.length === 0 || (!inOrder && ids.some((id) => all.has(id))))) {
    return filled.map(({ id, cells }) => ({ id, cells, isNew: !live.includes(id) }));
  }
  const fresh = freshIds(new Set([...all, ...ids]));
  return filled.map(({ cells }, index) => {
    const id = live[index];
    return id === undefined ? { id: fresh.next().value, cells, isNew: true } : { id, cells, isNew: false };
  });
}

/** The position after all rows that the table has. */
export function lastPosition(table: string, held: readonly Answer[]): number {
  return held.reduce((last, { place, value }) => {
    const [first, , cell] = place.split('/');
    return first === table && cell === undefined && typeof value === 'number' ? Math.max(last, value) : last;
  }, 0);
}
