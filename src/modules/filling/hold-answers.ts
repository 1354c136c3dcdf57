import type { Transaction } from '#platform/database';
import { type Answer, lockSheet, type Sheet, selectAnswers } from './queries.ts';

/** What somebody read of a sheet in this transaction, before it was held. */
export type Seen = { readonly sheet: Pick<Sheet, 'id' | 'sequence'>; readonly answers: readonly Answer[] };

/** A sheet that is held until the end of the transaction, with what stands at each place of it. */
export type Held = { readonly sheet: Sheet; readonly standing: ReadonlyMap<string, Answer> };

/** Nothing was read of the sheet yet. */
export const unseen = (id: string): Seen => ({ sheet: { id, sequence: 0 }, answers: [] });

/**
 * Holds a sheet; what others saved since it was read is read again, and nothing else. Undefined where there is no such sheet that
 * the actor may see.
 */
export async function holdAnswers(
  tx: Transaction,
  { sheet: { id, sequence }, answers }: Seen,
): Promise<Held | undefined> {
  const sheet = await lockSheet(tx, id);
  if (sheet === undefined) return undefined;
  const newer = sheet.sequence === sequence ? [] : await selectAnswers(tx, sheet, sequence);
  return { sheet, standing: new Map([...answers, ...newer].map((answer) => [answer.place, answer])) };
}
