import type { About } from '#forms-engine';
import { record } from '#platform/audit';
import type { Transaction } from '#platform/database';
import { type Conflict, mergeChanges } from './merge.ts';
import { type Answer, lockSheet, type Sheet, selectAnswers, type Written, writeChanges } from './queries.ts';

/** More than the largest form has slots, and a page of a growing table besides; a whole imported file may hold more. */
export const mostChanges = 5_000;

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

/** What a person types is theirs: an earlier origin (imported, measured) no longer holds, notes and evidence stay. */
function typedBy(name: string, before: Answer | undefined): About {
  const { provenance: _earlier, ...kept } = before?.about ?? {};
  return { ...kept, provenance: { kind: 'typed', by: name } };
}

/**
 * Saves changes of one person. Whatever would overwrite unseen what somebody else wrote comes back as a conflict;
 * everything else is written in the same transaction with its audit record.
 * Undefined where there is no such sheet that the actor may see.
 */
export async function saveChanges(
  tx: Transaction,
  sheetId: string,
  changes: readonly Written[],
): Promise<Saved | undefined> {
  const sheet = await lockSheet(tx, sheetId);
  if (sheet === undefined) return undefined;
  const before = new Map((await selectAnswers(tx, sheet)).map((answer) => [answer.place, answer]));
  const merge = mergeChanges(changes, before);
  const written = merge.apply.map((change) => ({
    ...change,
    about: change.about ?? typedBy(tx.actor.name, before.get(change.place)),
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
  return { sheet, sequence, saved, conflicts: merge.conflicts, answers: await selectAnswers(tx, sheet) };
}
