import { record } from '#platform/audit';
import type { Transaction } from '#platform/database';
import { aboutAfter } from './about-after.ts';
import { type Change, type Conflict, lastOfEachPlace, mergeChanges } from './merge.ts';
import {
  type Answer,
  lockSheet,
  type Progress,
  type Sheet,
  selectAnswers,
  type Written,
  writeChanges,
  writeProgress,
} from './queries.ts';

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
  sheetId: string,
  changes: readonly Written[],
  progressOf: (answers: readonly Answer[]) => Progress,
): Promise<Saved | undefined> {
  const sheet = await lockSheet(tx, sheetId);
  if (sheet === undefined) return undefined;
  const before = new Map((await selectAnswers(tx, sheet)).map((answer) => [answer.place, answer]));
  const merge = mergeChanges(
    lastOfEachPlace(changes).map((change) => onKnownBase(change, sheet)),
    before,
  );
  const written = merge.apply.map((change) => ({
    ...change,
    about: aboutAfter(before.get(change.place), change, tx.actor.name),
  }));
  const sequence = written.length === 0 ? sheet.sequence : await writeChanges(tx, sheet, written, tx.actor.name);
  if (merge.apply.length > 0) {
    record(tx, {
      action: 'sheet.save',
      subject: { kind: 'sheet', id: sheet.id },
      organisationId: sheet.organisationId,
      detail: { sequence, places: merge.apply.map((change) => change.place) },
    });
  }
  const saved = [...merge.apply.map((change) => change.place), ...merge.same];
  const answers = await selectAnswers(tx, sheet);
  if (written.length > 0) await writeProgress(tx, sheet.id, progressOf(answers));
  return { sheet, sequence, saved, conflicts: merge.conflicts, answers };
}
