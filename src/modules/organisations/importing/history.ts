import { addDays, vietnameseDate } from '#platform/calendar';
import { type Body, isSameDecision, type State } from '../tree.ts';
import { columns } from './columns.ts';
import { messages } from './messages.ts';
import type { Names } from './names.ts';
import { type Reason, type Row, reason } from './row.ts';

type Refused = readonly (readonly [Row, Reason])[];

function orKnown<T>(given: T | null | undefined, known: T | null | undefined): T | null {
  return given === undefined ? (known ?? null) : given;
}

function stateFrom(row: Row, parentId: string | null, known: State | undefined): State {
  return {
    from: row.from,
    until: row.until,
    name: row.name,
    kind: row.kind,
    legalNature: row.legalNature,
    parentId,
    identifierCode: orKnown(row.identifierCode, known?.identifierCode),
    olderCode: orKnown(row.olderCode, known?.olderCode),
    decision: orKnown(row.decision, known?.decision),
    ...(known?.storedFrom === undefined ? {} : { storedFrom: known.storedFrom }),
  };
}

const isSame = (a: State, b: State): boolean =>
  a.from === b.from &&
  a.until === b.until &&
  a.name === b.name &&
  a.kind === b.kind &&
  a.legalNature === b.legalNature &&
  a.parentId === b.parentId &&
  a.identifierCode === b.identifierCode &&
  a.olderCode === b.olderCode &&
  isSameDecision(a.decision, b.decision);

/** Each state ends at the latest where the next one begins; one that says a later end is refused. */
function chained(states: readonly State[], rows: readonly Row[]): { states: readonly State[]; refused: Refused } {
  const refused: (readonly [Row, Reason])[] = [];
  const chain = states.map((state, index) => {
    const next = states[index + 1]?.from;
    if (next === undefined || (state.until !== null && state.until <= next)) return state;
    const row = rows.find(({ from }) => from === state.from);
    if (state.until !== null && row !== undefined) {
      const values = { to: vietnameseDate(addDays(state.until, -1)), next: vietnameseDate(next) };
      refused.push([row, reason(messages.overlap, values)]);
    }
    return { ...state, until: next };
  });
  return { states: chain, refused };
}

/** The states that there are and those of the lines, by their first days; a line for a known first day corrects that state. */
function collect(old: Body | undefined, rows: readonly Row[], names: Names) {
  const states = new Map(old?.states.map((state) => [state.from, state]));
  const seen = new Map<string, Row>();
  const refused: (readonly [Row, Reason])[] = [];
  for (const row of rows) {
    const twin = seen.get(row.from);
    if (twin !== undefined) {
      refused.push([row, reason(messages.twice, { from: vietnameseDate(row.from), line: twin.line })]);
      continue;
    }
    seen.set(row.from, row);
    const parent = row.parent === null ? null : names.find(row.parent);
    if (parent?.kind === 'none') {
      refused.push([row, reason(parent.why, { column: columns.parent, text: row.parent ?? '' })]);
    }
    const parentId = parent?.kind === 'body' ? parent.id : null;
    states.set(row.from, stateFrom(row, parentId, states.get(row.from)));
  }
  return { states: [...states.values()].sort((a, b) => (a.from < b.from ? -1 : 1)), refused };
}

/** A body's states after its lines were taken; the body itself, unchanged, where they say nothing new. */
export function historyOf(
  old: Body | undefined,
  id: string,
  rows: readonly Row[],
  names: Names,
): { readonly body: Body; readonly refused: Refused } {
  const collected = collect(old, rows, names);
  const chain = chained(collected.states, rows);
  const states = chain.states.map((state) => old?.states.find((known) => isSame(known, state)) ?? state);
  const refused = [...collected.refused, ...chain.refused];
  const importKey = old?.importKey ?? rows[0]?.key ?? null;
  const isUnchanged = old !== undefined && states.every((state, index) => state === old.states[index]);
  if (isUnchanged && states.length === old.states.length) return { body: old, refused };
  return {
    body: { id, importKey: importKey === id ? null : importKey, revision: old?.revision ?? 0, states },
    refused,
  };
}
