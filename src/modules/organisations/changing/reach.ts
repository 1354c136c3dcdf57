import { aboveAround, type State, stateAround, type Tree } from '../tree.ts';
import type { Circumstances, Edits } from './change.ts';
import { type Refusal, refusal } from './refusal.ts';

const hasParent = (states: readonly State[], parentId: string | null): boolean =>
  states.some((state) => state.parentId === parentId);

/**
 * What of an edit lies outside of what the person manages: bodies that change, and bodies under which something newly comes to stand.
 * New bodies are reached through the place where they will stand.
 */
export function reachFaults(
  before: Tree,
  edits: Pick<Edits, 'bodies'>,
  { mayManage, today }: Pick<Circumstances, 'mayManage' | 'today'>,
): readonly Refusal[] {
  const faults: Refusal[] = [];
  const asked = new Map<string, boolean>();
  const check = (id: string, place: { readonly field: string; readonly about: string }) => {
    const body = before.bodies.get(id);
    if (body === undefined) return;
    const isWithin = asked.get(id) ?? mayManage({ id, above: aboveAround(before, id, today) });
    if (!isWithin && asked.get(id) === undefined) {
      faults.push(refusal('notYours', { name: stateAround(body, today)?.name ?? id }, place));
    }
    asked.set(id, isWithin);
  };
  for (const { id, states } of edits.bodies.values()) {
    check(id, { field: 'id', about: id });
    const old = before.bodies.get(id)?.states ?? [];
    for (const { parentId } of states.filter((state) => !hasParent(old, state.parentId))) {
      const place = { field: 'parent', about: id };
      if (parentId !== null) check(parentId, place);
      else if (!mayManage(null)) faults.push(refusal('wholeOnly', {}, place));
    }
  }
  return faults;
}
