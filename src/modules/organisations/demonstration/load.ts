import { dateOf } from '#platform/calendar';
import type { Transaction } from '#platform/database';
import { recordEdits } from '../changing/change-organisations.ts';
import { writeEdits } from '../changing/write.ts';
import { planImport } from '../importing/plan.ts';
import { readRow } from '../importing/row.ts';
import { loadTree, lockTree } from '../store.ts';
import { loadDemonstrationShapes } from './load-shapes.ts';
import { demonstrationRows } from './rows.ts';

const rows = demonstrationRows.flatMap((raw) => {
  const read = readRow(raw);
  return 'row' in read ? [read.row] : [];
});

/** The name that a body of the demonstration has now, or had last. */
export function demonstrationName(id: string): string {
  return rows.findLast(({ key }) => key === id)?.name ?? '';
}

/**
 * Enters the bodies of the demonstration that are not there yet, with their history and territories; gives how many. What somebody has changed since is
 * left as it is.
 */
export async function loadDemonstrationOrganisations(tx: Transaction): Promise<number> {
  await lockTree(tx);
  const before = await loadTree(tx);
  const isUntouched = (id: string) => (before.bodies.get(id)?.revision ?? 1) === 1;
  const wanted = rows.filter(({ key }) => isUntouched(key));
  const { edits, created, refused } = planImport(before, wanted, {
    // asked only for whom a person manages; the program itself may everything
    today: dateOf(2025, 7, 1),
    mayManage: () => true,
    idFor: (key) => key,
  });
  if (refused.length > 0) throw new Error(`the demonstration does not fit: ${JSON.stringify(refused.slice(0, 3))}`);
  await writeEdits(tx, before, edits);
  recordEdits(tx, before, edits, 'organisation.import', { from: 'congso demo' });
  await loadDemonstrationShapes(tx);
  return created;
}
