import type { Context } from './draft.ts';
import type { Place } from './faults.ts';
import { checkId, describePlace } from './ids.ts';

/** Tables and rows have names of their own, each used once. */
export function nameOnce(id: string, place: Place, { draft }: Context): boolean {
  if (!checkId(id, place, draft.faults)) return false;
  const taken = draft.names.get(id);
  if (taken !== undefined) {
    draft.faults.report(place, 'duplicateId', { id, first: describePlace(taken) });
    return false;
  }
  draft.names.set(id, place);
  return true;
}
