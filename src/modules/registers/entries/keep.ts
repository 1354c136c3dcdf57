import { addDays, type IsoDate, vietnameseDate } from '#platform/calendar';
import type { Transaction } from '#platform/database';
import type { Register } from '../catalogue/register.ts';
import { type Plan, planChange, planCorrection, planEnd } from './days.ts';
import { type Act, type Entry, type Fault, told, type Values, type Version } from './entry.ts';
import { keyOf, nameOf } from './key.ts';
import { messages } from './messages.ts';
import { selectOptionalEntry, selectRivals } from './queries.ts';
import { countRevision, insertEntry, lockRegister, writeChange } from './store.ts';

/** Which register of which body, when, and from which file. What is written must have been checked (`read-values.ts`). */
export type Keeping = {
  readonly register: Register;
  readonly organisationId: string;
  readonly now: Date;
  readonly source?: string;
  /** Where many are changed in one transaction: takes each, and whoever began it makes them findable at its end (`arrangeEntries`). */
  readonly changed?: Set<string>;
};

/** An entry as whoever changes it saw it. */
export type Base = { readonly entryId: string; readonly revision: number };

export type Kept =
  | { readonly kind: 'done'; readonly entryId: string; readonly revision: number }
  | { readonly kind: 'refused'; readonly faults: readonly Fault[] }
  /** Somebody else has changed it since: nothing was done. */
  | { readonly kind: 'changedMeanwhile'; readonly entry: Entry }
  | { readonly kind: 'missing' };

const refused = (...faults: readonly Fault[]): Kept => ({ kind: 'refused', faults });

const noEntry = '00000000-0000-0000-0000-000000000000';

/** Why a version cannot stand: another entry of the register says the same on one of its days. */
async function rivalFault(
  tx: Transaction,
  { register, organisationId }: Keeping,
  entryId: string,
  version: Version,
): Promise<Fault | null> {
  const key = keyOf(register, version.values);
  const [rival] = await selectRivals(tx, {
    organisationId,
    register: register.code,
    key,
    entryId,
    from: version.from,
    until: version.until,
  });
  if (rival === undefined) return null;
  const from = vietnameseDate(rival.from);
  if (register.key.length === 0 && register.holds === 'one')
    return { column: 'from', text: told(messages.oneRecord, { from }) };
  const until =
    rival.until === null
      ? { vi: '', en: '' }
      : told(messages.untilDay, { day: vietnameseDate(addDays(rival.until, -1)) });
  return {
    column: register.key[0] ?? 'from',
    text: told(messages.twice, { name: nameOf(register, version.values), from, until }),
  };
}

async function rivalFaults(
  tx: Transaction,
  keeping: Keeping,
  entryId: string,
  versions: readonly Version[],
): Promise<readonly Fault[]> {
  const faults: Fault[] = [];
  for (const version of versions) {
    const fault = await rivalFault(tx, keeping, entryId, version);
    if (fault !== null) faults.push(fault);
  }
  return faults;
}

/** Enters something new. */
export async function enterEntry(tx: Transaction, keeping: Keeping, version: Version): Promise<Kept> {
  const { register, organisationId, now, source = null, changed } = keeping;
  await lockRegister(tx, organisationId, register.code);
  const faults = await rivalFaults(tx, keeping, noEntry, [version]);
  if (faults.length > 0) return refused(...faults);
  const { id: entryId, revision } = await insertEntry(tx, organisationId, register.code);
  await writeChange(tx, {
    register,
    organisationId,
    entryId,
    revision,
    act: 'enter',
    day: version.from,
    reason: null,
    source,
    now,
    dropped: [],
    added: [version],
    changed,
  });
  return { kind: 'done', entryId, revision };
}

type Doing = {
  readonly act: Act;
  readonly day: IsoDate | null;
  readonly reason: string | null;
  readonly plan: (entry: Entry) => { readonly plan: Plan } | { readonly faults: readonly Fault[] };
};

/** Does something with an entry that is still as it was seen. */
async function act(tx: Transaction, keeping: Keeping, { entryId, revision: base }: Base, doing: Doing): Promise<Kept> {
  const { register, organisationId, now, source = null, changed } = keeping;
  await lockRegister(tx, organisationId, register.code);
  const entry = await selectOptionalEntry(tx, entryId);
  if (entry === undefined || entry.organisationId !== organisationId || entry.register !== register.code)
    return { kind: 'missing' };
  if (entry.revision !== base) return { kind: 'changedMeanwhile', entry };
  const planned = doing.plan(entry);
  if ('faults' in planned) return refused(...planned.faults);
  const { dropped, added } = planned.plan;
  const faults = await rivalFaults(tx, keeping, entryId, added);
  if (faults.length > 0) return refused(...faults);
  const revision = entry.revision + 1;
  const kept = entry.standing.filter((each) => dropped.some(({ from }) => from === each.from));
  await writeChange(tx, {
    register,
    organisationId,
    entryId,
    revision,
    act: doing.act,
    day: doing.day,
    reason: doing.reason,
    source,
    now,
    dropped: kept,
    added,
    changed,
  });
  await countRevision(tx, entryId, revision);
  return { kind: 'done', entryId, revision };
}

/** Whether two say the same, whatever the order of their columns. */
export function isSame(first: Values, second: Values): boolean {
  const ids = new Set([...Object.keys(first), ...Object.keys(second)]);
  return [...ids].every((id) => JSON.stringify(sorted(first[id])) === JSON.stringify(sorted(second[id])));
}

const sorted = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
    : value;

/** From a day on it says something else; what it said before stays for the days before. */
export async function changeEntry(
  tx: Transaction,
  keeping: Keeping,
  base: Base,
  { from, values }: { readonly from: IsoDate; readonly values: Values },
): Promise<Kept> {
  if (keeping.register.dated.kind !== 'state') return refused({ column: null, text: messages.notDated });
  return act(tx, keeping, base, {
    act: 'change',
    day: from,
    reason: null,
    plan: ({ standing }) => {
      const current = standing.findLast((version) => version.from <= from);
      if (current !== undefined && isSame(current.values, values))
        return { faults: [{ column: null, text: messages.nothingNew }] };
      return planChange(standing, from, values);
    },
  });
}

const reasonFaults = (reason: string): readonly Fault[] => {
  if (reason.trim() === '') return [{ column: 'reason', text: messages.noReason }];
  return reason.length > 1_000 ? [{ column: 'reason', text: messages.reasonTooLong }] : [];
};

/** What began on a day was wrong: it is said rightly, and the wrong is kept with the reason. */
export async function correctEntry(
  tx: Transaction,
  keeping: Keeping,
  base: Base,
  { began, version, reason }: { readonly began: IsoDate; readonly version: Version; readonly reason: string },
): Promise<Kept> {
  const faults = reasonFaults(reason);
  if (faults.length > 0) return refused(...faults);
  return act(tx, keeping, base, {
    act: 'correct',
    day: version.from,
    reason: reason.trim(),
    plan: ({ standing }) => {
      const wrong = standing.find(({ from }) => from === began);
      const isNothing =
        wrong !== undefined &&
        isSame(wrong.values, version.values) &&
        wrong.from === version.from &&
        wrong.until === version.until;
      return isNothing
        ? { faults: [{ column: null, text: messages.nothingNew }] }
        : planCorrection(standing, began, version);
    },
  });
}

/** It ends with a day, the last on which it holds. */
export async function endEntry(
  tx: Transaction,
  keeping: Keeping,
  base: Base,
  { last, reason }: { readonly last: IsoDate; readonly reason: string },
): Promise<Kept> {
  if (keeping.register.dated.kind !== 'state') return refused({ column: null, text: messages.notDated });
  if (reason.length > 1_000) return refused({ column: 'reason', text: messages.reasonTooLong });
  const plan = ({ standing }: Entry) => planEnd(standing, last);
  return act(tx, keeping, base, { act: 'end', day: last, reason: reason.trim() === '' ? null : reason.trim(), plan });
}

/** It should never have been there. What it said is kept as history, with the reason. */
export async function withdrawEntry(tx: Transaction, keeping: Keeping, base: Base, reason: string): Promise<Kept> {
  const faults = reasonFaults(reason);
  if (faults.length > 0) return refused(...faults);
  const plan = ({ standing }: Entry) =>
    standing.length === 0
      ? { faults: [{ column: null, text: messages.withdrawn }] }
      : { plan: { dropped: standing, added: [] } };
  return act(tx, keeping, base, { act: 'withdraw', day: null, reason: reason.trim(), plan });
}
