import { childrenFrom } from '../tree.ts';
import type { Change } from './change.ts';
import type { Draft } from './draft.ts';
import { refusal } from './refusal.ts';
import { rename } from './rename.ts';

type Merge = Extract<Change, { kind: 'merge' }>;

function receiverOf(draft: Draft, { into, ids, on, decision }: Merge): string | undefined {
  if (into.kind === 'new') return draft.create(into.body, on, decision);
  if (ids.includes(into.id)) {
    draft.refuse(refusal('intoItself', { name: draft.nameOf(into.id, on) }, { field: 'into', about: into.id }));
    return undefined;
  }
  const state = draft.existing(into.id, on, 'into');
  if (state === undefined) return undefined;
  if (into.name !== undefined && into.name !== state.name) {
    rename(draft, { kind: 'rename', id: into.id, on, decision, set: { name: into.name } });
  }
  return into.id;
}

/**
 * Several bodies become a new one, or are taken into an existing one, on a day: they end, what stands under them stands under the one
 * that takes over, which is their successor.
 */
export function merge(draft: Draft, change: Merge): void {
  const { into, on, decision } = change;
  const ids = [...new Set(change.ids)];
  if (ids.length < (into.kind === 'new' ? 2 : 1)) draft.refuse(refusal('tooFewMerged', {}, { field: 'ids' }));
  const receiver = receiverOf(draft, change);
  for (const id of ids) {
    const state = draft.changeable(id, on, 'ids');
    if (state === undefined || receiver === undefined) continue;
    draft.end(id, state, on);
    for (const child of childrenFrom(draft.tree(), id, on)) draft.follow(child.id, id, receiver, on, decision);
    draft.succeed({ predecessorId: id, successorId: receiver, on, kind: 'merge', decision });
  }
}
