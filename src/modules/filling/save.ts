import { record } from '#platform/audit';
import type { Transaction } from '#platform/database';
import { aboutAfter } from './about-after.ts';
import { holdAnswers, type Seen } from './hold-answers.ts';
import { type Change, type Conflict, lastOfEachPlace, mergeChanges } from './merge.ts';
import type { Answer, Progress, Sheet, Written } from './queries.ts';
import { writeSave } from './write-save.ts';

export interface Saved {
  readonly sheet: Sheet;
  /** The sheet's sequence after this save. */
  readonly sequence: number;
  /** Places that hold now what was wanted. */
  readonly saved: readonly string[];
  readonly conflicts: readonly Conflict[];
  /** What the sheet holds after this save. */
  readonly answers: readonly Answer[];
}

/**
 * A change can rest on no save that has not happened: it comes from a page older than a restored backup, or is made up.
 * It rests on nothing, so that it overwrites nothing unseen.
 */
function onKnownBase<C extends Change>(change: C, sheet: Sheet): C {
  return change.base > sheet.sequence ? { ...change, base: 0 } : change;
}

/**
 * Saves changes of one person. Whatever would overwrite unseen what somebody else wrote comes back as a conflict;
 * everything else is written in the same transaction with its audit record, and with how far the sheet is filled by then.
 * Undefined where there is no such sheet that the actor may see.
 */
export async function saveChanges(
  tx: Transaction,
  seen: Seen,
  changes: readonly Written[],
  progressOf: (answers: readonly Answer[]) => Progress,
): Promise<Saved | undefined> {
  const held = await holdAnswers(tx, seen);
  if (held === undefined) return undefined;
  const { sheet, standing } = held;
  const merge = mergeChanges(
    lastOfEachPlace(changes).map((change) => onKnownBase(change, sheet)),
    standing,
  );
  const places = merge.apply.map(({ place }) => place);
  const saved = [...places, ...merge.same];
  if (places.length === 0) {
    return { sheet, sequence: sheet.sequence, saved, conflicts: merge.conflicts, answers: [...standing.values()] };
  }
  const written = merge.apply.map((change) => ({
    ...change,
    about: aboutAfter(standing.get(change.place), change, tx.actor.name),
  }));
  const { sequence, answers } = await writeSave(tx, held, written, progressOf);
  record(tx, {
    action: 'sheet.save',
    subject: { kind: 'sheet', id: sheet.id },
    organisationId: sheet.organisationId,
    detail: { sequence, places },
  });
  return { sheet, sequence, saved, conflicts: merge.conflicts, answers };
}
