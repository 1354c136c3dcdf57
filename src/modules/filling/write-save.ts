import type { Transaction } from '#platform/database';
import type { Held } from './hold-answers.ts';
import { type Answer, advanceSheet, type Progress, type Written, writeAnswers } from './queries.ts';

/** The sheet's sequence after a save, and all that it holds then. */
export type Standing = { readonly sequence: number; readonly answers: readonly Answer[] };

/**
 * Writes changes as the next save of a sheet that is held: what stands now, what stood when, and how far the sheet is filled by
 * then, where that can have changed.
 */
export async function writeSave(
  tx: Transaction,
  { sheet, standing }: Held,
  changes: readonly Written[],
  progressOf?: (answers: readonly Answer[]) => Progress,
): Promise<Standing> {
  const sequence = sheet.sequence + 1;
  const written = await writeAnswers(tx, sheet, sequence, changes);
  const answers = [...new Map([...standing, ...written.map((answer) => [answer.place, answer] as const)]).values()];
  await advanceSheet(tx, sheet.id, sequence, progressOf?.(answers));
  return { sequence, answers };
}
