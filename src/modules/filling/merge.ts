import type { Value } from '#forms-engine/browser';
import { parsePlace } from './place.ts';

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
}

export interface Merge<C extends Change = Change> {
  readonly apply: readonly C[];
  /** Places that already hold what was wanted. */
  readonly same: readonly string[];
  readonly conflicts: readonly Conflict[];
}

function sameValue(one: Value, other: Value): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function rowOf(place: string): string | null {
  const parsed = parsePlace(place);
  return parsed?.kind === 'cell' ? `${parsed.table}/${parsed.row}` : null;
}

/** A removal disturbs whoever wrote in the row since; an entry disturbs whoever removed the row. */
function disturbed(change: Change, held: ReadonlyMap<string, Held>): Held | null {
  const row = rowOf(change.place);
  if (row !== null) {
    const holder = held.get(row);
    return holder !== undefined && holder.value === null && holder.sequence > change.base ? holder : null;
  }
  if (parsePlace(change.place)?.kind !== 'row' || change.value !== null) return null;
  const later = [...held].filter(([place, cell]) => rowOf(place) === change.place && cell.sequence > change.base);
  return later[0]?.[1] ?? null;
}

function conflictIn(change: Change, held: ReadonlyMap<string, Held>): Held | null {
  const holder = held.get(change.place);
  const removal = change.value === null && parsePlace(change.place)?.kind === 'row';
  if (!removal && holder !== undefined && holder.sequence > change.base) return holder;
  return disturbed(change, held);
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
    const theirs = conflictIn(change, held);
    if (sameValue(holder?.value ?? null, change.value)) same.push(change.place);
    else if (theirs !== null) conflicts.push({ place: change.place, yours: change.value, theirs });
    else apply.push(change);
  }
  return { apply, same, conflicts };
}
