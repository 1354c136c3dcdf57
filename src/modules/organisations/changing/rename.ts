import type { State } from '../tree.ts';
import type { Change, Description } from './change.ts';
import type { Draft } from './draft.ts';
import { refusal } from './refusal.ts';

const keys = ['name', 'kind', 'legalNature', 'parentId', 'identifierCode', 'olderCode'] as const;

const changesNothing = (state: State, set: Partial<Description>): boolean =>
  keys.every((key) => set[key] === undefined || set[key] === state[key]);

function become(
  draft: Draft,
  {
    id,
    on,
    decision,
    set,
  }: Omit<Extract<Change, { kind: 'rename' }>, 'kind' | 'set'> & { readonly set: Partial<Description> },
  field: string,
): void {
  const state = draft.changeable(id, on, 'id');
  if (state === undefined) return;
  if (changesNothing(state, set)) draft.refuse(refusal('noChange', { name: state.name }, { field, about: id }));
  draft.alter(id, state, on, set, decision);
}

/** From a day on a body has another name, kind, nature or code. */
export function rename(draft: Draft, change: Extract<Change, { kind: 'rename' }>): void {
  become(draft, change, 'name');
}

/** From a day on a body stands under another. */
export function move(draft: Draft, { parentId, ...change }: Extract<Change, { kind: 'move' }>): void {
  become(draft, { ...change, set: { parentId } }, 'parent');
}
