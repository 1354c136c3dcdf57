import { dateOf, type IsoDate } from '#platform/calendar';
import type { Body, State, Succession, Tree } from '../tree.ts';
import type { Change, Circumstances, Description, Plan } from './change.ts';
import { planChange } from './plan.ts';

/** 1 January of a year, or a day of it. */
export const day = (year: number, month = 1, date = 1): IsoDate => dateOf(year, month, date);

export const decision = { number: '12/QĐ-UBND', on: day(2025, 2, 20), link: null };

export const described = (name: string, parentId: string | null, more: Partial<Description> = {}): Description => ({
  name,
  kind: 'unit',
  legalNature: 'administrative',
  parentId,
  identifierCode: null,
  olderCode: null,
  ...more,
});

/** A body from 2015 on, unless told otherwise. */
export function body(id: string, parentId: string | null, more: Partial<State> = {}): Body {
  const from = more.from ?? day(2015);
  const state = { ...described(id, parentId), from, until: null, decision: null, storedFrom: from, ...more };
  return { id, importKey: null, revision: 1, states: [state] };
}

export function treeOf(bodies: readonly Body[], successions: readonly Succession[] = []): Tree {
  return { bodies: new Map(bodies.map((each) => [each.id, each])), successions };
}

/** A province with two departments, a district with two wards, and a division. */
export const province = (): Tree =>
  treeOf([
    body('province', null, { kind: 'province', identifierCode: 'H99' }),
    body('finance', 'province', { kind: 'department', identifierCode: 'H99.01' }),
    body('planning', 'province', { kind: 'department', identifierCode: 'H99.02' }),
    body('budget', 'planning'),
    body('district', 'province', { kind: 'district' }),
    body('east', 'district', { kind: 'commune' }),
    body('west', 'district', { kind: 'commune' }),
  ]);

/** Circumstances in which a person may everything; new bodies are called new1, new2, … */
export function circumstances(more: Partial<Circumstances> = {}): Circumstances {
  let count = 0;
  const newId = () => {
    count += 1;
    return `new${count}`;
  };
  return { today: day(2025, 3, 1), newId, mayManage: () => true, ...more };
}

export const planned = (tree: Tree, change: Change, more: Partial<Circumstances> = {}): Plan =>
  planChange(tree, change, circumstances(more));

/** The tree after a change that must be possible. */
export function made(tree: Tree, change: Change): Tree {
  const plan = planned(tree, change);
  if (plan.kind === 'refused') throw new Error(plan.refusals.map(({ code }) => code).join(', '));
  return plan.tree;
}

/** The codes of all reasons against a change; none where it is made. */
export function reasons(tree: Tree, change: Change, more: Partial<Circumstances> = {}): readonly string[] {
  const plan = planned(tree, change, more);
  return plan.kind === 'refused' ? plan.refusals.map(({ code }) => code) : [];
}
