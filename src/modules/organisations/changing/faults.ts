import type { IsoDate } from '#platform/calendar';
import { codeFormOf } from '../codes.ts';
import { kindNames } from '../names.ts';
import type { Organisation } from '../organisation.ts';
import { type Body, type State, stateAround, type Tree } from '../tree.ts';
import { type Refusal, refusal, shown } from './refusal.ts';

/** Days from `from` up to, not including, `until`; null: without end. */
type Span = { readonly from: IsoDate; readonly until: IsoDate | null };

const kindsAbove: Readonly<Record<Organisation['kind'], readonly Organisation['kind'][] | null>> = {
  province: [],
  department: ['province'],
  district: ['province'],
  // two levels since 1 July 2025, three before
  commune: ['province', 'district'],
  // divisions and public-service units stand anywhere
  unit: null,
};

function overlapOf(a: Span, b: Span): Span | null {
  const from = a.from > b.from ? a.from : b.from;
  const until = a.until === null || (b.until !== null && b.until < a.until) ? b.until : a.until;
  return until === null || from < until ? { from, until } : null;
}

/** The first day of a span on which a body does not exist; null where it does all the time. */
function firstGap(body: Body, span: Span): IsoDate | null {
  let day = span.from;
  for (const state of body.states) {
    if (state.from > day) return day;
    if (state.until === null) return null;
    if (state.until > day) day = state.until;
    if (span.until !== null && day >= span.until) return null;
  }
  return day;
}

type Circle = { readonly on: IsoDate; readonly through: string };

/** The first day on which a body comes to stand under itself, and through whom; null if it never does. */
function circleOf(tree: Tree, start: Body, id: string, span: Span, seen: readonly string[]): Circle | null {
  const body = tree.bodies.get(id);
  for (const state of body?.states ?? []) {
    const overlap = overlapOf(state, span);
    if (overlap === null || state.parentId === null || seen.includes(state.parentId)) continue;
    if (state.parentId === start.id) return { on: overlap.from, through: state.name };
    const found: { on: IsoDate; through: string } | null = circleOf(tree, start, state.parentId, overlap, [
      ...seen,
      id,
    ]);
    if (found !== null) return found;
  }
  return null;
}

function placeFaults(tree: Tree, body: Body, state: State, isTouched: boolean): readonly Refusal[] {
  const { name, kind, from } = state;
  if (state.parentId === null) return [];
  const place = { about: body.id, from, through: state.parentId, field: 'parent' };
  const parent = tree.bodies.get(state.parentId);
  if (parent === undefined) return [refusal('unknownParent', { name }, place)];
  const parentState = stateAround(parent, state.from);
  const values = { name, parent: parentState?.name ?? '' };
  const gap = firstGap(parent, state);
  if (gap !== null) return [refusal('parentMissing', { ...values, on: shown(gap) }, place)];
  const circle = isTouched ? circleOf(tree, body, parent.id, state, []) : null;
  if (state.parentId === body.id || circle !== null) {
    const on = shown(circle?.on ?? state.from);
    return [refusal('circle', { name, parent: circle?.through ?? name, on }, place)];
  }
  const wrong = parent.states.find(
    (each) => overlapOf(each, state) !== null && kindsAbove[kind]?.includes(each.kind) === false,
  );
  if (wrong === undefined) return [];
  const kinds = { kind: kindNames[kind], parentKind: kindNames[wrong.kind] };
  return [refusal('wrongLevel', { ...values, ...kinds }, place)];
}

function writingFaults({ id: about }: Body, { from, name, identifierCode, olderCode }: State): readonly Refusal[] {
  const faults: Refusal[] = [];
  if (name.trim() === '') faults.push(refusal('noName', {}, { about, from, field: 'name' }));
  if (identifierCode !== null && codeFormOf(identifierCode) !== 'current') {
    faults.push(refusal('wrongCode', { code: identifierCode }, { about, from, field: 'code' }));
  }
  if (olderCode !== null && codeFormOf(olderCode) !== 'older') {
    faults.push(refusal('wrongOlderCode', { code: olderCode }, { about, from, field: 'olderCode' }));
  }
  return faults;
}

/** The states of all bodies by what no two may share on a day: a code, or a name under the same body. */
type Shared = ReadonlyMap<string, readonly { readonly body: Body; readonly state: State }[]>;

const sharedKeys = (state: State): readonly (readonly [key: string, field: string])[] => [
  [`name ${state.parentId ?? ''} ${state.name.toLocaleLowerCase('vi')}`, 'name'],
  ...(state.identifierCode === null ? [] : [[`code ${state.identifierCode}`, 'code'] as const]),
  ...(state.olderCode === null ? [] : [[`code ${state.olderCode}`, 'olderCode'] as const]),
];

function sharedOf(tree: Tree): Shared {
  const shared = new Map<string, { readonly body: Body; readonly state: State }[]>();
  for (const body of tree.bodies.values()) {
    for (const state of body.states) {
      for (const [key] of sharedKeys(state)) {
        const there = shared.get(key);
        if (there === undefined) shared.set(key, [{ body, state }]);
        else there.push({ body, state });
      }
    }
  }
  return shared;
}

/**
 * Whether a state gives its body a name. Nobody is named like a neighbour; but when two departments are merged, the office of each comes
 * along under its name until somebody decides about them.
 */
function isNaming(body: Body, state: State): boolean {
  return body.states[body.states.indexOf(state) - 1]?.name !== state.name;
}

function sharingFaults(shared: Shared, body: Body, state: State): readonly Refusal[] {
  return sharedKeys(state).flatMap(([key, field]) => {
    for (const other of shared.get(key) ?? []) {
      const overlap = other.body.id === body.id ? null : overlapOf(other.state, state);
      if (overlap === null) continue;
      const place = { about: body.id, from: state.from, field };
      const on = shown(overlap.from);
      if (field === 'name') {
        const isNamedThen = (each: { body: Body; state: State }) =>
          overlap.from === each.state.from && isNaming(each.body, each.state);
        if (!isNamedThen({ body, state }) && !isNamedThen(other)) continue;
        return [refusal('sameName', { name: state.name, on }, place)];
      }
      const code = (field === 'code' ? state.identifierCode : state.olderCode) ?? '';
      return [refusal('codeTaken', { code, other: other.state.name, name: state.name, on }, place)];
    }
    return [];
  });
}

/**
 * What is wrong in a tree about the bodies that were touched and about those directly under them: a body under one that does not
 * exist on some day, a circle, a level under a wrong one, a name or a code that two have at once.
 */
export function faultsOf(tree: Tree, touched: ReadonlySet<string>): readonly Refusal[] {
  const shared = sharedOf(tree);
  const faults: Refusal[] = [];
  for (const body of tree.bodies.values()) {
    const isTouched = touched.has(body.id);
    for (const state of body.states) {
      if (isTouched || (state.parentId !== null && touched.has(state.parentId))) {
        faults.push(...placeFaults(tree, body, state, isTouched));
      }
      if (isTouched) faults.push(...writingFaults(body, state), ...sharingFaults(shared, body, state));
    }
  }
  return faults;
}
