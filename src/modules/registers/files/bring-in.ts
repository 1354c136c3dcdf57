import { vietnameseDate } from '#platform/calendar';
import type { Transaction } from '#platform/database';
import type { Register } from '../catalogue/register.ts';
import { readSpan } from '../entries/days.ts';
import { type Fault, told, type Version } from '../entries/entry.ts';
import type { Links } from '../entries/field.ts';
import { changeEntry, correctEntry, endEntry, enterEntry, isSame, type Keeping, type Kept } from '../entries/keep.ts';
import { keyOf, nameOf } from '../entries/key.ts';
import { type Standing, selectOptionalEntry, selectStanding } from '../entries/queries.ts';
import { checkValues, readValues } from '../entries/read-values.ts';
import { lastDayOf } from '../office/moment.ts';
import { messages } from './messages.ts';
import type { FileRow } from './read-file.ts';

export type RowOutcome = {
  readonly line: number;
  readonly name: string;
  readonly done: 'enter' | 'change' | 'correct' | 'end' | 'same' | 'refused';
  readonly version: Version | null;
  readonly faults: readonly Fault[];
};

type Read = { readonly version: Version } | { readonly faults: readonly Fault[] };

function readRow(register: Register, { cells, data }: FileRow, links: Links): Read {
  // a file speaks Vietnamese, whatever the language of the page
  const read = data === undefined ? readValues(register, cells, 'vi', links) : checkValues(register, data, links);
  const span = readSpan(register.dated, read.values, { from: cells.from ?? '', until: cells.until ?? '' });
  const known = new Set(read.ok ? [] : read.faults.map(({ column }) => column));
  const days = 'faults' in span ? span.faults.filter(({ column }) => !known.has(column)) : [];
  if (!read.ok || 'faults' in span) return { faults: [...(read.ok ? [] : read.faults), ...days] };
  return { version: { ...span.span, values: read.values } };
}

/** What stands of the entries that are called the same; of a register without names what stands on the same days. */
async function namesakes(
  tx: Transaction,
  { register, organisationId }: Keeping,
  version: Version,
): Promise<readonly Standing[]> {
  const key = keyOf(register, version.values);
  const standing = await selectStanding(tx, { organisationId, register: register.code, key });
  const hasNames = register.key.length > 0 || register.dated.kind === 'state';
  return hasNames ? standing : standing.filter(({ from }) => from === version.from);
}

type Step = { readonly done: RowOutcome['done']; readonly kept?: Kept; readonly faults?: readonly Fault[] };

async function baseOf(tx: Transaction, entryId: string) {
  const entry = await selectOptionalEntry(tx, entryId);
  return { entryId, revision: entry?.revision ?? 0 };
}

/** What a row that is known already makes of the entry: nothing, an end, a correction of what began on its day, a change from its day on. */
async function renew(tx: Transaction, keeping: Keeping, version: Version, known: readonly Standing[]): Promise<Step> {
  const reason = told(messages.reason, { file: keeping.source ?? '' }).vi;
  const same = known.find(({ from }) => from === version.from);
  if (same !== undefined) {
    const isEnd = isSame(same.values, version.values);
    if (isEnd && (version.until === null || version.until === same.until)) return { done: 'same' };
    const base = await baseOf(tx, same.entryId);
    const last = lastDayOf(version);
    if (isEnd && last !== null && same.until === null)
      return { done: 'end', kept: await endEntry(tx, keeping, base, { last, reason }) };
    const corrected = { ...version, until: version.until ?? same.until };
    return {
      done: 'correct',
      kept: await correctEntry(tx, keeping, base, { began: same.from, version: corrected, reason }),
    };
  }
  const [first] = known;
  const current = known.find(({ from, until }) => from < version.from && (until === null || version.from < until));
  if (current === undefined) {
    const isEarlier =
      first !== undefined && version.from < first.from && (version.until === null || version.until > first.from);
    if (!isEarlier) return { done: 'enter', kept: await enterEntry(tx, keeping, version) };
    const days = { from: vietnameseDate(first.from), day: vietnameseDate(version.from) };
    return { done: 'refused', faults: [{ column: 'from', text: told(messages.beforeKnown, days) }] };
  }
  if (isSame(current.values, version.values)) return { done: 'same' };
  const base = await baseOf(tx, current.entryId);
  return { done: 'change', kept: await changeEntry(tx, keeping, base, { from: version.from, values: version.values }) };
}

function faultsOf({ kept, faults = [] }: Step): readonly Fault[] {
  if (kept === undefined || kept.kind === 'done') return faults;
  return kept.kind === 'refused' ? kept.faults : [{ column: null, text: messages.meanwhile }];
}

async function bringRow(
  tx: Transaction,
  keeping: Keeping,
  row: FileRow,
  links: Links,
): Promise<Omit<RowOutcome, 'line'>> {
  const { register } = keeping;
  const read = readRow(register, row, links);
  if ('faults' in read)
    return {
      name: row.cells[register.columns[0]?.id ?? ''] ?? '',
      done: 'refused',
      version: null,
      faults: read.faults,
    };
  const { version } = read;
  const known = await namesakes(tx, keeping, version);
  const step: Step =
    known.length === 0
      ? { done: 'enter', kept: await enterEntry(tx, keeping, version) }
      : await renew(tx, keeping, version, known);
  const faults = faultsOf(step);
  return { name: nameOf(register, version.values), done: faults.length > 0 ? 'refused' : step.done, version, faults };
}

/**
 * Brings the rows of a file into a register, one after the other. The same file twice changes nothing. Rows that are refused are told
 * with every reason; whoever calls gives the transaction up when there are any, so that a file is taken whole or not at all.
 */
export async function bringIn(
  tx: Transaction,
  keeping: Keeping,
  rows: readonly FileRow[],
  links: Links,
): Promise<readonly RowOutcome[]> {
  const { register } = keeping;
  const outcomes: RowOutcome[] = [];
  const lines = new Map<string, number>();
  for (const row of rows) {
    const outcome = await bringRow(tx, keeping, row, links);
    const { version } = outcome;
    const mark = version === null ? null : `${keyOf(register, version.values)}\u001e${version.from}`;
    const before = mark === null ? undefined : lines.get(mark);
    if (mark !== null && before === undefined) lines.set(mark, row.line);
    const twice = before === undefined ? [] : [{ column: null, text: told(messages.sameAs, { line: before }) }];
    const faults = [...outcome.faults, ...twice];
    outcomes.push({ ...outcome, line: row.line, faults, done: faults.length > 0 ? 'refused' : outcome.done });
  }
  return outcomes;
}
