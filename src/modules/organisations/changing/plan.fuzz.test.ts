import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type IsoDate } from '#platform/calendar';
import { type Body, stateOn, type Tree } from '../tree.ts';
import type { Change } from './change.ts';
import { faultsOf } from './faults.ts';
import { planChange } from './plan.ts';
import { circumstances, day, decision, described, province } from './tree.testing.ts';

const known = [...province().bodies.keys(), 'new1', 'new2', 'new3', 'new4'];
const anyBody = fc.constantFrom(...known);
const anyDay = fc.integer({ min: -40, max: 400 }).map((days) => addDays(day(2025), days));
const anyKind = fc.constantFrom('department', 'district', 'commune', 'unit', 'unit');
const anyDescription = fc
  .record({
    name: fc.constantFrom('Một', 'Hai', 'Ba', 'Bốn'),
    kind: anyKind,
    parent: anyBody,
    code: fc.constantFrom(null, 'H99.01', 'H99.50'),
  })
  .map(({ name, kind, parent, code }) => described(name, parent, { kind, identifierCode: code }));
const dated = { on: anyDay, decision: fc.constant(decision) };
const below = fc.oneof(
  fc.constant({ kind: 'none' } as const),
  fc.constant({ kind: 'dissolve' } as const),
  anyBody.map((to) => ({ kind: 'move', to }) as const),
);

const anyChange: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ ...dated, kind: fc.constant('create' as const), body: anyDescription }),
  fc.record({
    ...dated,
    kind: fc.constant('rename' as const),
    id: anyBody,
    set: anyDescription.map(({ name }) => ({ name })),
  }),
  fc.record({ ...dated, kind: fc.constant('move' as const), id: anyBody, parentId: anyBody }),
  fc.record({
    ...dated,
    kind: fc.constant('merge' as const),
    ids: fc.array(anyBody, { maxLength: 3 }),
    into: fc.oneof(
      anyDescription.map((body) => ({ kind: 'new', body }) as const),
      anyBody.map((id) => ({ kind: 'existing', id }) as const),
    ),
  }),
  fc.record({
    ...dated,
    kind: fc.constant('split' as const),
    id: anyBody,
    into: fc.array(anyDescription, { maxLength: 3 }),
    goesOn: fc.boolean(),
    children: fc.dictionary(anyBody, fc.integer({ min: 0, max: 2 })),
  }),
  fc.record({
    ...dated,
    kind: fc.constant('dissolve' as const),
    id: anyBody,
    successors: fc.array(anyBody, { maxLength: 2 }),
    below,
  }),
);

const daysOf = (body: Body): readonly IsoDate[] =>
  body.states.flatMap(({ from, until }) => [from, ...(until === null ? [] : [until])]);

/** What a body was on a day, without what only says how long that lasted. */
function seen(body: Body | undefined, when: IsoDate): unknown {
  const state = stateOn(body, when);
  if (state === undefined) return undefined;
  const { until: _until, storedFrom: _stored, ...rest } = state;
  return rest;
}

function expectWhole(tree: Tree): void {
  expect(faultsOf(tree, new Set(tree.bodies.keys()))).toEqual([]);
  for (const { states } of tree.bodies.values()) {
    for (const [index, state] of states.entries()) {
      expect(state.until === null || state.from < state.until).toBe(true);
      const next = states[index + 1];
      if (next !== undefined) expect(state.until !== null && state.until <= next.from).toBe(true);
    }
  }
}

test('whatever is decided in whatever order, the tree stays whole, nothing vanishes, and the days before a change stay as they were', () => {
  fc.assert(
    fc.property(fc.array(anyChange, { minLength: 1, maxLength: 12 }), (changes) => {
      let tree = province();
      let count = 0;
      const newId = () => {
        count += 1;
        return `new${count}`;
      };
      for (const change of changes) {
        const plan = planChange(tree, change, circumstances({ newId }));
        if (plan.kind === 'refused') {
          expect(plan.refusals.length).toBeGreaterThan(0);
          continue;
        }
        expectWhole(plan.tree);
        for (const [id, body] of tree.bodies) {
          const later = plan.tree.bodies.get(id);
          for (const when of daysOf(body)) {
            if (change.kind !== 'correct' && when < change.on) expect(seen(later, when)).toEqual(seen(body, when));
          }
        }
        tree = plan.tree;
      }
    }),
    { numRuns: 400 },
  );
});
