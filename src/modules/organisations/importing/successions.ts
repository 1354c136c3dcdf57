import { type Body, type Decision, endOf, isSameDecision, type Succession, type Tree } from '../tree.ts';
import { type ColumnName, columns, type EndingKind } from './columns.ts';
import type { Names } from './names.ts';
import { type Reason, type Row, reason } from './row.ts';

type Refuse = (row: Row, why: Reason) => void;

const usualKind = (successors: number): EndingKind =>
  successors === 0 ? 'dissolution' : successors === 1 ? 'merge' : 'split';

const isSame = (a: Succession, b: Succession): boolean =>
  a.predecessorId === b.predecessorId &&
  a.successorId === b.successorId &&
  a.on === b.on &&
  a.kind === b.kind &&
  isSameDecision(a.decision, b.decision);

/** Reads the references of a line and refuses those that name nothing. */
class References {
  readonly #names: Names;
  readonly #refuse: Refuse;

  constructor(names: Names, refuse: Refuse) {
    this.#names = names;
    this.#refuse = refuse;
  }

  find(row: Row, column: ColumnName, text: string): readonly string[] {
    const found = this.#names.find(text);
    if (found.kind === 'body') return [found.id];
    this.#refuse(row, reason(found.why, { column: columns[column], text }));
    return [];
  }
}

/** How a body ends by its last line: who takes over, or that nobody does. Undefined: its lines say nothing about that. */
function endingOf(body: Body, rows: readonly Row[], references: References): readonly Succession[] | undefined {
  const on = endOf(body);
  const row = rows.find(({ from }) => from === body.states.at(-1)?.from);
  if (row?.successors === undefined) return undefined;
  if (on === null) return [];
  const ids = row.successors.flatMap((text) => references.find(row, 'successors', text));
  const decision: Decision | null = row.endDecision;
  const kind = row.ending ?? usualKind(ids.length);
  const common = { predecessorId: body.id, on, decision };
  if (ids.length === 0) return [{ ...common, successorId: null, kind: 'dissolution' }];
  return [...new Set(ids)].map((successorId) => ({ ...common, successorId, kind }));
}

/** From which body this one was detached, by its first line. Undefined: the file does not say. */
function originOf(body: Body, rows: readonly Row[], references: References): readonly Succession[] | undefined {
  const row = rows.find(({ from }) => from === body.states[0]?.from);
  if (row?.detachedFrom === undefined) return undefined;
  if (row.detachedFrom === null) return [];
  const [predecessorId] = references.find(row, 'detachedFrom', row.detachedFrom);
  if (predecessorId === undefined) return [];
  return [{ predecessorId, successorId: body.id, on: row.from, kind: 'detachment', decision: row.decision ?? null }];
}

/** What the file says about a body's successions instead of what is known; what it leaves open keeps to the body's end. */
function wantedOf(body: Body, rows: readonly Row[], known: readonly Succession[], references: References) {
  const end = endOf(body);
  const endings = known.filter(({ predecessorId, kind }) => predecessorId === body.id && kind !== 'detachment');
  const origins = known.filter(({ successorId, kind }) => successorId === body.id && kind === 'detachment');
  const moved = end === null ? [] : endings.map((each) => ({ ...each, on: end }));
  const wanted = [...(endingOf(body, rows, references) ?? moved), ...(originOf(body, rows, references) ?? origins)];
  return { known: [...endings, ...origins], wanted };
}

/** The successions that a file adds and those that it replaces. */
export function successionsOf(
  before: Tree,
  byBody: ReadonlyMap<string, readonly Row[]>,
  after: (id: string) => Body | undefined,
  names: Names,
) {
  const refused: (readonly [Row, Reason])[] = [];
  const references = new References(names, (row, why) => void refused.push([row, why]));
  const byId = new Map<string, Succession[]>();
  for (const succession of before.successions) {
    const id = succession.kind === 'detachment' ? succession.successorId : succession.predecessorId;
    if (id !== null) byId.set(id, [...(byId.get(id) ?? []), succession]);
  }
  const added: Succession[] = [];
  const removed: Succession[] = [];
  for (const [id, rows] of byBody) {
    const body = after(id);
    if (body === undefined) continue;
    const { known, wanted } = wantedOf(body, rows, byId.get(id) ?? [], references);
    added.push(...wanted.filter((each) => !known.some((one) => isSame(one, each))));
    removed.push(...known.filter((each) => !wanted.some((one) => isSame(one, each))));
  }
  return { added, removed, refused };
}
