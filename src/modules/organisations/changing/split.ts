import { childrenFrom } from '../tree.ts';
import type { Change } from './change.ts';
import type { Draft } from './draft.ts';
import { refusal } from './refusal.ts';

type Split = Extract<Change, { kind: 'split' }>;

function assign(draft: Draft, { id, on, children, goesOn, decision }: Split, parts: readonly string[]): void {
  for (const child of childrenFrom(draft.tree(), id, on)) {
    const position = children[child.id];
    const part = position === undefined ? undefined : parts[position];
    if (part !== undefined) draft.follow(child.id, id, part, on, decision);
    else if (!goesOn) {
      const values = { child: draft.nameOf(child.id, on) };
      draft.refuse(refusal('childUnassigned', values, { field: `child:${child.id}`, about: child.id }));
    }
  }
}

/** A body is divided into new ones on a day and ends, or has parts detached and goes on. Each body under it goes to one of them. */
export function split(draft: Draft, change: Split): void {
  const { id, on, into, goesOn, decision } = change;
  if (into.length < (goesOn ? 1 : 2)) draft.refuse(refusal('tooFewParts', {}, { field: 'into' }));
  const state = goesOn ? draft.existing(id, on, 'id') : draft.changeable(id, on, 'id');
  if (state === undefined) return;
  const parts = into.map((body) => draft.create(body, on, decision));
  assign(draft, change, parts);
  if (!goesOn) draft.end(id, state, on);
  const kind = goesOn ? 'detachment' : 'split';
  for (const successorId of parts) draft.succeed({ predecessorId: id, successorId, on, kind, decision });
}
