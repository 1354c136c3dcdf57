/** The states of an edition. An article has none. */
export const states = [
  'draft',
  'submitted',
  'edited',
  'returned',
  'approved',
  'scheduled',
  'published',
  'superseded',
  'withdrawn',
  'discarded',
] as const;
export type State = (typeof states)[number];

/** An article has at most one edition in one of these, for each language: the one that is being worked on. */
export const openStates = ['draft', 'submitted', 'edited', 'returned', 'approved', 'scheduled'] as const;

export function isOpen(state: State): boolean {
  return openStates.some((open) => open === state);
}
