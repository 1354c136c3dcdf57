import type { IsoDate } from '#platform/calendar';
import { aboveOf, type Organisation } from './organisation.ts';
import { type Body, covers, stateOn, type Tree } from './tree.ts';

/**
 * The tree of a day for what every body ever did: where each stands in it that exists then, and for all others who stands there in their
 * place.
 */
export type TreeOn = {
  readonly day: IsoDate;
  /** The bodies of the day. */
  readonly bodies: ReadonlyMap<string, Organisation>;
  /**
   * Where a body's figures belong on the day: to itself; to the one that took over; where several did, to the body above them all, since
   * nobody can tell whose share is which. Null: nowhere in this tree.
   */
  readonly standing: (id: string) => string | null;
};

function organisationsOf({ bodies }: Tree, day: IsoDate): ReadonlyMap<string, Organisation> {
  const states = [...bodies.values()].flatMap((body) => {
    const state = stateOn(body, day);
    return state === undefined ? [] : [{ id: body.id, state }];
  });
  const parents = new Map(states.map(({ id, state }) => [id, state.parentId]));
  return new Map(
    states.map(({ id, state: { name, kind, legalNature, parentId, identifierCode } }) => [
      id,
      { id, name, kind, legalNature, parentId, identifierCode, above: aboveOf(id, parents) },
    ]),
  );
}

/** Those that are what the body became, or, on a day before it began, what it was made of. */
function heirsOf({ successions }: Tree, body: Body, day: IsoDate): readonly string[] {
  const isBefore = (body.states[0]?.from ?? day) > day;
  const related = isBefore
    ? successions.filter(({ successorId }) => successorId === body.id).map(({ predecessorId }) => predecessorId)
    : successions
        .filter(({ predecessorId, kind }) => predecessorId === body.id && kind !== 'detachment')
        .flatMap(({ successorId }) => successorId ?? []);
  return [...new Set(related)];
}

/** Where nobody is named: the place at which it stood last, or will stand first. */
function lastPlace(body: Body, day: IsoDate): string | null {
  const state = body.states.findLast(({ from }) => from <= day) ?? body.states[0];
  return state?.parentId ?? null;
}

/** The lowest body that stands above all of them or is one of them. */
function meeting(places: readonly string[], bodies: ReadonlyMap<string, Organisation>): string | null {
  const [first = [], ...others] = places.map((id) => [id, ...(bodies.get(id)?.above ?? [])]);
  return first.find((id) => others.every((chain) => chain.includes(id))) ?? null;
}

/** The tree as it is on a day. */
export function treeOn(tree: Tree, day: IsoDate): TreeOn {
  const bodies = organisationsOf(tree, day);
  const known = new Map<string, string | null>();
  const find = (id: string, seen: readonly string[]): string | null => {
    const body = tree.bodies.get(id);
    if (body === undefined || seen.includes(id)) return null;
    if (body.states.some((state) => covers(state, day))) return id;
    const heirs = heirsOf(tree, body, day);
    const last = lastPlace(body, day);
    const wanted = heirs.length > 0 ? heirs : last === null ? [] : [last];
    const places = wanted.map((one) => find(one, [...seen, id])).filter((place) => place !== null);
    return places.length === 0 ? null : meeting([...new Set(places)], bodies);
  };
  const standing = (id: string): string | null => {
    const found = known.has(id) ? (known.get(id) ?? null) : find(id, []);
    known.set(id, found);
    return found;
  };
  return { day, bodies, standing };
}
