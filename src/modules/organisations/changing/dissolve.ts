import { type Body, childrenFrom } from '../tree.ts';
import type { Change } from './change.ts';
import type { Draft } from './draft.ts';
import { refusal, shown } from './refusal.ts';

type Dissolve = Extract<Change, { kind: 'dissolve' }>;

const namedAtMost = 5;

function refuseChildren(draft: Draft, { id, on }: Dissolve, children: readonly Body[]): void {
  const names = children.slice(0, namedAtMost).map((child) => draft.nameOf(child.id, on));
  const shownNames = `${names.join(', ')}${children.length > namedAtMost ? ', …' : ''}`;
  const values = { name: draft.nameOf(id, on), on: shown(on), count: children.length, names: shownNames };
  draft.refuse(refusal('childrenLeft', values, { field: 'below', about: id }));
}

/** Settles what stands under a body before it ends; false where it stays and the body therefore cannot end. */
function settleBelow(draft: Draft, change: Dissolve): boolean {
  const { id, on, below, decision } = change;
  const children = childrenFrom(draft.tree(), id, on);
  if (children.length === 0) return true;
  switch (below.kind) {
    case 'none':
      refuseChildren(draft, change, children);
      return false;
    case 'move':
      draft.existing(below.to, on, 'below');
      for (const child of children) draft.follow(child.id, id, below.to, on, decision);
      return true;
    case 'dissolve':
      for (const child of children) dissolve(draft, { ...change, id: child.id, successors: [] });
      return true;
  }
}

/** A body ends on a day; others may take its work over. What stands under it moves, or ends with it. */
export function dissolve(draft: Draft, change: Dissolve): void {
  const { id, on, successors, decision } = change;
  const state = draft.changeable(id, on, 'id');
  if (state === undefined || !settleBelow(draft, change)) return;
  draft.end(id, state, on);
  for (const successorId of new Set(successors)) {
    if (successorId === id)
      draft.refuse(refusal('intoItself', { name: state.name }, { field: 'successors', about: id }));
    else draft.existing(successorId, on, 'successors');
    draft.succeed({ predecessorId: id, successorId, on, kind: 'dissolution', decision });
  }
  if (successors.length === 0) {
    draft.succeed({ predecessorId: id, successorId: null, on, kind: 'dissolution', decision });
  }
}
