import { type Actor, type Database, inTransaction, type Transaction } from '#platform/database';
import type { Links } from '../entries/field.ts';
import type { Keeping } from '../entries/keep.ts';
import { arrangeEntries } from '../search/arrange.ts';
import { bringIn, type RowOutcome } from './bring-in.ts';
import type { FileRow } from './read-file.ts';

/** Gives a transaction up that was only to show what would come of it. */
class NotTaken extends Error {
  readonly outcomes: readonly RowOutcome[];
  constructor(outcomes: readonly RowOutcome[]) {
    super('not taken');
    this.outcomes = outcomes;
  }
}

export type Taking = {
  readonly actor: Actor;
  readonly keeping: Keeping;
  readonly links: (tx: Transaction) => Promise<Links>;
  /** Nothing stays of it. */
  readonly isTrial: boolean;
};

/** What the rows do, or would do; with a refused row, or as a trial, nothing of it stays. */
export async function takeRows(
  db: Database,
  { actor, keeping, links, isTrial }: Taking,
  rows: readonly FileRow[],
): Promise<readonly RowOutcome[]> {
  try {
    return await inTransaction(db, actor, async (tx) => {
      const changed = new Set<string>();
      const outcomes = await bringIn(tx, { ...keeping, changed }, rows, await links(tx));
      if (isTrial || outcomes.some(({ done }) => done === 'refused')) throw new NotTaken(outcomes);
      await arrangeEntries(tx, [...changed], keeping.now);
      return outcomes;
    });
  } catch (error) {
    if (error instanceof NotTaken) return error.outcomes;
    throw error;
  }
}
