import type { IsoDate } from '#platform/calendar';
import { type Body, endOf, type State } from '../tree.ts';
import type { Change } from './change.ts';
import type { Draft } from './draft.ts';
import { lastDay, refusal, shown } from './refusal.ts';

type Correct = Extract<Change, { kind: 'correct' }>;

/** The state before ends where the corrected one begins, where the two met. */
function joined(states: readonly State[], at: number, corrected: State): readonly State[] {
  const wrong = states[at];
  return states.map((state, index) => {
    if (index === at) return corrected;
    return index === at - 1 && state.until === wrong?.from ? { ...state, until: corrected.from } : state;
  });
}

function checkDays(draft: Draft, body: Body, at: number, corrected: State, wrong: State): void {
  const about = body.id;
  const previous = body.states[at - 1]?.from;
  const next = body.states[at + 1]?.from;
  if ((previous !== undefined && corrected.from <= previous) || (next !== undefined && corrected.from >= next)) {
    const values = {
      previous: previous === undefined ? '…' : shown(previous),
      next: next === undefined ? '…' : shown(next),
    };
    draft.refuse(refusal('orderBroken', values, { field: 'from', about }));
  }
  if (corrected.until !== wrong.until && next !== undefined) {
    draft.refuse(refusal('endNotLast', {}, { field: 'until', about }));
  } else if (corrected.until !== null && corrected.until <= corrected.from) {
    const values = { last: shown(lastDay(corrected.until)), from: shown(corrected.from) };
    draft.refuse(refusal('endBeforeStart', values, { field: 'until', about }));
  }
}

/** Who took over goes with the end: to its new day, or away where there was no end. */
function moveSuccessions(draft: Draft, id: string, old: IsoDate | null, end: IsoDate | null): void {
  if (old === end) return;
  for (const succession of draft.tree().successions) {
    const rests = succession.predecessorId === id && succession.on === old && succession.kind !== 'detachment';
    if (!rests) continue;
    draft.unsucceed(succession);
    if (end !== null) draft.succeed({ ...succession, on: end });
  }
}

/** What was entered wrongly about one state is put right, with a reason. The audit trail keeps what it said before. */
export function correct(draft: Draft, { id, stateFrom, set, reason }: Correct): void {
  const body = draft.body(id);
  if (reason.trim() === '') draft.refuse(refusal('noReason', {}, { field: 'reason', about: id }));
  if (body === undefined) {
    draft.refuse(refusal('unknownBody', {}, { field: 'id' }));
    return;
  }
  const at = body.states.findIndex((state) => state.from === stateFrom);
  const wrong = body.states[at];
  if (wrong === undefined) {
    const values = { name: draft.nameOf(id, stateFrom), on: shown(stateFrom) };
    draft.refuse(refusal('noSuchState', values, { field: 'state', about: id }));
    return;
  }
  const corrected: State = { ...wrong, ...set };
  checkDays(draft, body, at, corrected, wrong);
  const states = joined(body.states, at, corrected);
  if (JSON.stringify(states) === JSON.stringify(body.states)) {
    draft.refuse(refusal('noChange', { name: wrong.name }, { field: 'name', about: id }));
  }
  draft.put({ ...body, states });
  moveSuccessions(draft, id, endOf(body), endOf({ ...body, states }));
}
