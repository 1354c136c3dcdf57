import type { Value } from '#forms-engine/browser';
import { parsePlace } from './place.ts';
import { sameValue } from './same-value.ts';

/** What a person wants a place to hold, and the save that they had seen there when they began. */
export interface Change {
  readonly place: string;
  readonly value: Value;
  /** Sequence of the place that the change rests on; 0 if it was never answered. For the removal of a row: of the whole sheet. */
  readonly base: number;
}

export interface Held {
  readonly value: Value;
  readonly sequence: number;
  readonly by: string;
  readonly at: string;
}

/** Two people wrote different things in one place: both are shown, a person decides. */
export interface Conflict {
  readonly place: string;
  readonly yours: Value;
  readonly theirs: Held;
  /** Where theirs stands, if not at the same place: the row that was removed, or a cell of the row to be removed. */
  readonly at?: string;
}

export interface Merge<C extends Change = Change> {
  readonly apply: readonly C[];
  /** Places that already hold what was wanted. */
  readonly same: readonly string[];
  readonly conflicts: readonly Conflict[];
}

function rowOf(place: string): string | null {
  const parsed = parsePlace(place);
  return parsed?.kind === 'cell' ? `${parsed.table}/${parsed.row}` : null;
}

type Against = Pick<Conflict, 'theirs' | 'at'>;

/** A removal disturbs whoever wrote in the row since; an entry disturbs whoever removed the row. */
function disturbed(change: Change, held: ReadonlyMap<string, Held>): Against | null {
  const row = rowOf(change.place);
  if (row !== null) {
    const holder = held.get(row);
    const isGone = holder !== undefined && holder.value === null && holder.sequence > change.base;
    return isGone ? { theirs: holder, at: row } : null;
  }
  if (parsePlace(change.place)?.kind !== 'row' || change.value !== null) return null;
  const later = [...held].filter(([place, cell]) => rowOf(place) === change.place && cell.sequence > change.base);
  // the newest, so that a decision that rests on it rests on the whole row
  const [newest] = later.sort(([, one], [, other]) => other.sequence - one.sequence);
  return newest === undefined ? null : { theirs: newest[1], at: newest[0] };
}

function conflictIn(change: Change, held: ReadonlyMap<string, Held>): Against | null {
  const holder = held.get(change.place);
  const removal = change.value === null && parsePlace(change.place)?.kind === 'row';
  if (!removal && holder !== undefined && holder.sequence > change.base) return { theirs: holder };
  return disturbed(change, held);
}

/** The changes without those that a later one of the same place replaces. */
export function lastOfEachPlace<C extends Change>(changes: readonly C[]): readonly C[] {
  return [...new Map(changes.map((change) => [change.place, change])).values()];
}

/**
 * Sorts the changes of one save into those that may be written, those already there, and those that would overwrite
 * unseen what somebody else wrote. `held` has every place that the changes touch and all cells of the rows they remove.
 */
export function mergeChanges<C extends Change>(changes: readonly C[], held: ReadonlyMap<string, Held>): Merge<C> {
  const apply: C[] = [];
  const same: string[] = [];
  const conflicts: Conflict[] = [];
  for (const change of changes) {
    const holder = held.get(change.place);
    const against = conflictIn(change, held);
    if (sameValue(holder?.value ?? null, change.value)) same.push(change.place);
    else if (against !== null) conflicts.push({ place: change.place, yours: change.value, ...against });
    else apply.push(change);
  }
  return { apply, same, conflicts };
}
