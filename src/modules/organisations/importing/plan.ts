import type { Circumstances, Edits } from '../changing/change.ts';
import { faultsOf } from '../changing/faults.ts';
import { reachFaults } from '../changing/reach.ts';
import type { Refusal } from '../changing/refusal.ts';
import type { Body, Tree } from '../tree.ts';
import { historyOf } from './history.ts';
import { messages } from './messages.ts';
import { Names } from './names.ts';
import { type Reason, type RefusedRow, type Row, reason } from './row.ts';
import { successionsOf } from './successions.ts';

export type ImportCircumstances = Pick<Circumstances, 'today' | 'mayManage'> & {
  /** The id that a new body gets. */
  readonly idFor: (key: string) => string;
};

/** What a file makes of the bodies, with the lines that were refused. Without any refusal everything in it is planned. */
export type ImportPlan = {
  readonly edits: Edits;
  readonly created: number;
  readonly changed: number;
  readonly refused: readonly RefusedRow[];
};

type Reasons = Map<Row, Reason[]>;

function refuse(reasons: Reasons, row: Row, ...why: readonly Reason[]): void {
  if (why.length > 0) reasons.set(row, [...(reasons.get(row) ?? []), ...why]);
}

/** The line to which a fault of the whole tree belongs: its state's, else its body's, else that of the body above it. */
function rowOf(fault: Refusal, rows: ReadonlyMap<string, readonly Row[]>): Row | undefined {
  const own = rows.get(fault.about ?? '') ?? [];
  return own.find((row) => row.from === fault.from) ?? own[0] ?? rows.get(fault.through ?? '')?.[0];
}

function grouped(rows: readonly Row[], names: Names): ReadonlyMap<string, readonly Row[]> {
  const byBody = new Map<string, Row[]>();
  for (const row of rows) {
    const id = names.idOf(row);
    const there = byBody.get(id);
    if (there === undefined) byBody.set(id, [row]);
    else there.push(row);
  }
  return byBody;
}

/** One pass over the lines: what they make of the bodies, and the reasons against each. */
function attempt(before: Tree, rows: readonly Row[], circumstances: ImportCircumstances, out: ReadonlySet<string>) {
  const names = new Names(before, rows, circumstances.idFor, out);
  const byBody = grouped(rows, names);
  const reasons: Reasons = new Map();
  const bodies = new Map<string, Body>();
  for (const [id, own] of byBody) {
    const history = historyOf(before.bodies.get(id), id, own, names);
    for (const [row, why] of history.refused) refuse(reasons, row, why);
    if (history.body !== before.bodies.get(id)) bodies.set(id, history.body);
  }
  const after = (id: string) => bodies.get(id) ?? before.bodies.get(id);
  const successions = successionsOf(before, byBody, after, names);
  for (const [row, why] of successions.refused) refuse(reasons, row, why);
  const edits: Edits = { bodies, added: successions.added, removed: successions.removed };
  const tree: Tree = { bodies: new Map([...before.bodies, ...bodies]), successions: before.successions };
  const faults = [...reachFaults(before, edits, circumstances), ...faultsOf(tree, new Set(bodies.keys()))];
  // a body of which a line does not even say where it stands cannot be judged in the tree
  const isUnclear = (row: Row) => byBody.get(names.idOf(row))?.some((each) => reasons.has(each)) === true;
  const judged = faults.flatMap((fault) => {
    const row = rowOf(fault, byBody);
    return row === undefined || isUnclear(row) ? [] : [[row, reason(fault.text, fault.values)] as const];
  });
  for (const [row, why] of judged) refuse(reasons, row, why);
  return { edits, reasons, byBody };
}

/** The lines of the same bodies, which go with a refused one: half a history is worse than none. */
function withTheirBodies(reasons: Reasons, byBody: ReadonlyMap<string, readonly Row[]>): Reasons {
  const all: Reasons = new Map(reasons);
  for (const rows of byBody.values()) {
    if (!rows.some((row) => reasons.has(row))) continue;
    for (const row of rows) if (!all.has(row)) all.set(row, [reason(messages.bodyRefused)]);
  }
  return all;
}

const toRefused = (reasons: Reasons): readonly RefusedRow[] =>
  [...reasons].map(([row, why]) => ({ line: row.line, key: row.key, reasons: why }));

/**
 * What the lines of a file make of the bodies, whatever their order. Lines that are refused are left out, and with them what rests on
 * them, until the rest stands by itself; the caller decides whether the rest is taken.
 */
export function planImport(
  before: Tree,
  rows: readonly Row[],
  circumstances: ImportCircumstances,
  unreadable: ReadonlySet<string> = new Set(),
): ImportPlan {
  const refused: RefusedRow[] = [];
  const out = new Set(unreadable);
  // a body of which a line could not be read at all is not taken with half of its history
  const broken = rows.filter(({ key }) => out.has(key));
  refused.push(...broken.map((row) => ({ line: row.line, key: row.key, reasons: [reason(messages.bodyRefused)] })));
  let left = rows.filter(({ key }) => !out.has(key));
  for (;;) {
    const { edits, reasons, byBody } = attempt(before, left, circumstances, out);
    if (reasons.size === 0) {
      const created = [...edits.bodies.keys()].filter((id) => !before.bodies.has(id)).length;
      const succeeded = [...edits.added, ...edits.removed].map(({ predecessorId }) => predecessorId);
      const touched = new Set([...edits.bodies.keys(), ...succeeded]);
      return { edits, created, changed: touched.size - created, refused: refused.sort((a, b) => a.line - b.line) };
    }
    const dropped = withTheirBodies(reasons, byBody);
    refused.push(...toRefused(dropped));
    for (const { key } of dropped.keys()) out.add(key);
    left = left.filter((row) => !dropped.has(row));
  }
}
