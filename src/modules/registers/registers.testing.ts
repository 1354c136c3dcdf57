import { dateOf, type IsoDate } from '#platform/calendar';
import type { Transaction } from '#platform/database';
import { registerWith } from './catalogue/catalogue.ts';
import type { Values } from './entries/entry.ts';
import { noLinks } from './entries/field.ts';
import { enterEntry, type Keeping, type Kept } from './entries/keep.ts';
import { checkValues } from './entries/read-values.ts';

export const day = (text: string): IsoDate => {
  const [year = 0, month = 0, date = 0] = text.split('-').map(Number);
  return dateOf(year, month, date);
};

export const keeping = (code: string, organisationId: string, now = new Date('2026-03-02T03:00:00Z')): Keeping => ({
  register: registerWith(code),
  organisationId,
  now,
});

/** Checked as the pages check it, and entered from a day on. */
export async function entered(
  tx: Transaction,
  where: Keeping,
  values: Values,
  from: string,
  until: string | null = null,
): Promise<Extract<Kept, { kind: 'done' }>> {
  const read = checkValues(where.register, values, noLinks);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  const kept = await enterEntry(tx, where, {
    from: day(from),
    until: until === null ? null : day(until),
    values: read.values,
  });
  if (kept.kind !== 'done') throw new Error(JSON.stringify(kept));
  return kept;
}
