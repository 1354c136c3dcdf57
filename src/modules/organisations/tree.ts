import type { IsoDate } from '#platform/calendar';
import type { Organisation } from './organisation.ts';

/** On what a state or a change rests. */
export type Decision = {
  /** As it is written: "1234/QĐ-UBND". */
  readonly number: string;
  readonly on: IsoDate | null;
  readonly link: string | null;
};

export function isSameDecision(a: Decision | null, b: Decision | null): boolean {
  return a === b || (a !== null && b !== null && a.number === b.number && a.on === b.on && a.link === b.link);
}

/** What a body is from one day on. `until` is the first day on which it is that no longer; null: none is known. */
export type State = {
  readonly from: IsoDate;
  readonly until: IsoDate | null;
  readonly name: string;
  readonly kind: Organisation['kind'];
  readonly legalNature: Organisation['legalNature'];
  readonly parentId: string | null;
  readonly identifierCode: string | null;
  readonly olderCode: string | null;
  readonly decision: Decision | null;
  /** The first day under which the database keeps the state; missing: it does not yet. */
  readonly storedFrom?: IsoDate;
};

/** A body with all its states, the earliest first; they never overlap. */
export type Body = {
  readonly id: string;
  readonly importKey: string | null;
  /** Counts the changes; 0 for a body that is not stored yet. */
  readonly revision: number;
  readonly states: readonly State[];
};

export const successionKinds = ['merge', 'split', 'detachment', 'dissolution'] as const;

/** Who came after whom. After a detachment the predecessor goes on; a dissolution can have no successor (null). */
export type Succession = {
  readonly predecessorId: string;
  readonly successorId: string | null;
  readonly on: IsoDate;
  readonly kind: (typeof successionKinds)[number];
  readonly decision: Decision | null;
};

/** All bodies that there are and were. */
export type Tree = {
  readonly bodies: ReadonlyMap<string, Body>;
  readonly successions: readonly Succession[];
};

export const covers = (state: State, day: IsoDate): boolean =>
  state.from <= day && (state.until === null || day < state.until);

/** What a body is on a day; undefined where it does not exist then. */
export function stateOn(body: Body | undefined, day: IsoDate): State | undefined {
  return body?.states.find((state) => covers(state, day));
}

/** The state on a day, else the one that it had last before; for a body that begins later, its first. */
export function stateAround(body: Body, day: IsoDate): State | undefined {
  return body.states.findLast((state) => state.from <= day) ?? body.states[0];
}

/** The day from which a body does not exist any more; null while no end is known. */
export function endOf(body: Body): IsoDate | null {
  return body.states.at(-1)?.until ?? null;
}

/** The bodies directly under one on a day or at any time after it. */
export function childrenFrom(tree: Tree, id: string, day: IsoDate): readonly Body[] {
  const isUnder = (state: State) => state.parentId === id && (state.until === null || day < state.until);
  return [...tree.bodies.values()].filter((body) => body.states.some(isUnder));
}

/** The bodies above one, the nearest first, as they stand around a day: a dissolved body keeps its last place. */
export function aboveAround(tree: Tree, id: string, day: IsoDate): readonly string[] {
  const above: string[] = [];
  let next = parentAround(tree, id, day);
  while (next !== null && next !== id && !above.includes(next)) {
    above.push(next);
    next = parentAround(tree, next, day);
  }
  return above;
}

function parentAround(tree: Tree, id: string, day: IsoDate): string | null {
  const body = tree.bodies.get(id);
  return body === undefined ? null : (stateAround(body, day)?.parentId ?? null);
}
