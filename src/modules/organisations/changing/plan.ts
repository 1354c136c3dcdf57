import { addDays } from '#platform/calendar';
import type { Body, Tree } from '../tree.ts';
import type { Change, Circumstances, Plan } from './change.ts';
import { correct } from './correct.ts';
import { dissolve } from './dissolve.ts';
import { Draft } from './draft.ts';
import { faultsOf } from './faults.ts';
import { merge } from './merge.ts';
import { reachFaults } from './reach.ts';
import { refusal, shown } from './refusal.ts';
import { move, rename } from './rename.ts';
import { split } from './split.ts';

/** Somebody who types 2205 for 2025 is asked; ten years ahead no decision is made. */
const farthestDays = 3653;

function make(draft: Draft, change: Change): void {
  switch (change.kind) {
    case 'create':
      draft.create(change.body, change.on, change.decision);
      break;
    case 'rename':
      rename(draft, change);
      break;
    case 'move':
      move(draft, change);
      break;
    case 'merge':
      merge(draft, change);
      break;
    case 'split':
      split(draft, change);
      break;
    case 'dissolve':
      dissolve(draft, change);
      break;
    case 'correct':
      correct(draft, change);
      break;
  }
}

function checkSeen(draft: Draft, before: Tree, { seen = {}, today }: Circumstances): void {
  for (const [id, revision] of Object.entries(seen)) {
    const body: Body | undefined = before.bodies.get(id);
    if (body !== undefined && body.revision !== revision) {
      draft.refuse(refusal('changedMeanwhile', { name: draft.nameOf(id, today) }, { about: id }));
    }
  }
}

/**
 * What a change makes of the bodies, or every reason why it is not made. Nothing is written: the same plan is shown as a preview and
 * carried out.
 */
export function planChange(before: Tree, change: Change, circumstances: Circumstances): Plan {
  const draft = new Draft(before, circumstances);
  if (change.kind !== 'correct' && change.on > addDays(circumstances.today, farthestDays)) {
    draft.refuse(refusal('dateTooFar', { on: shown(change.on) }, { field: 'on' }));
  }
  checkSeen(draft, before, circumstances);
  make(draft, change);
  draft.refuse(...reachFaults(before, draft.edits, circumstances));
  const tree = draft.tree();
  draft.refuse(...faultsOf(tree, new Set(draft.edits.bodies.keys())));
  const { refusals, edits } = draft;
  return refusals.length > 0 ? { kind: 'refused', refusals } : { kind: 'planned', edits, tree };
}
