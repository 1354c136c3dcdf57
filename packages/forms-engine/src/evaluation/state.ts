/** What is known of one report while it is evaluated. Changed in place by the steps; never leaves this folder. */

import type { ScopeValue } from '../expressions/evaluate-result.ts';
import { isRows } from '../values/kinds.ts';
import { readable } from '../values/validate-value.ts';
import type { Row, Value } from '../values/value.ts';
import type { Computed, EvaluationInput } from './evaluation.ts';
import type { Applicable, PreparedForm, PreparedTable, RowState, Signal, State, TableState } from './model.ts';

/** The state of a report of which nothing has been computed yet; every task is due. */
export function createState(form: PreparedForm, input: EvaluationInput): State {
  const tasks = form.steps.length + form.rules.length;
  const state: State = {
    form,
    reader: undefined,
    period: input.period,
    history: input.history ?? {},
    notAsked: input.notAsked ?? new Set(),
    owns: input.owns ?? new Set(),
    about: new Map(Object.entries(input.about ?? {})),
    answers: new Map(Object.entries(input.answers)),
    values: new Map(),
    exact: new Map(),
    computed: new Map(),
    computedShared: false,
    applicable: new Map(),
    applicableShared: false,
    tables: new Map(),
    parts: new Map(),
    findings: new Map(),
    due: new Uint8Array(tasks).fill(1),
    dirtyRows: [],
    touched: new Set(form.fields.keys()),
  };
  for (const field of form.fields.values()) {
    if (field.expected === undefined) state.values.set(field.id, readable(field, state.answers.get(field.id)));
  }
  for (const table of form.tables.values())
    state.tables.set(table.table.id, createTable(table, state.answers.get(table.table.id)));
  return state;
}

/** The rows of a table, each with an id of its own; what is no list of rows gives none. */
export function createTable(table: PreparedTable, given: Value | readonly Row[] | undefined): TableState {
  const byId = new Map<string, RowState>();
  const rows = (isRows(given) ? given : []).map((raw, index) => {
    const row = createRow(table, raw, uniqueId(raw, index, byId), index);
    byId.set(row.id, row);
    return row;
  });
  return { rows, byId, tally: { answered: 0, expected: 0 } };
}

function createRow(table: PreparedTable, raw: Row, id: string, index: number): RowState {
  const values = new Map<string, ScopeValue>();
  for (const column of table.columns.values()) {
    if (column.expected === undefined) values.set(column.id, readable(column, cellOf(raw, column.id)));
  }
  const tally = { answered: 0, expected: 0 };
  return {
    table: table.table.id,
    id,
    index,
    raw,
    reader: undefined,
    values,
    exact: new Map(),
    applicable: new Map(),
    tally,
  };
}

function uniqueId(raw: Row, index: number, taken: ReadonlyMap<string, unknown>): string {
  const own = typeof raw._id === 'string' && raw._id !== '' ? raw._id : `row-${index + 1}`;
  return taken.has(own) ? `${own}#${index + 1}` : own;
}

export function cellOf(row: Row, column: string): Value | undefined {
  return Object.hasOwn(row, column) ? row[column] : undefined;
}

/** Where a computed cell stands in `Evaluation.computed`: "table/row id/column". */
export function cellKey(row: RowState, column: string): string {
  return `${row.table}/${row.id}/${column}`;
}

/** Makes every reader of a signal run again; with a row, those that look at single rows only in that row. */
export function signal(state: State, name: Signal, row?: RowState): void {
  const readers = state.form.readers.get(name);
  if (readers === undefined) return;
  for (const task of readers.whole) markWhole(state, task);
  for (const task of readers.rows) {
    if (row === undefined) markWhole(state, task);
    else markRow(state, task, row.id);
  }
}

function markWhole(state: State, task: number): void {
  state.due[task] = 1;
  state.dirtyRows[task] = undefined;
}

function markRow(state: State, task: number, row: string): void {
  const rows = state.dirtyRows[task];
  if (rows !== undefined) rows.add(row);
  else if (state.due[task] === 0) state.dirtyRows[task] = new Set([row]);
  state.due[task] = 1;
}

export function setComputed(state: State, key: string, computed: Computed | undefined): void {
  if (state.computedShared) {
    state.computed = new Map(state.computed);
    state.computedShared = false;
  }
  if (computed === undefined) state.computed.delete(key);
  else state.computed.set(key, computed);
}

/** Returns whether it changed. */
export function setApplicable(state: State, key: string, applicable: Applicable): boolean {
  const before = state.applicable.get(key);
  if ((before === undefined ? true : before) === applicable) return false;
  state.touched.add(key);
  if (state.applicableShared) {
    state.applicable = new Map(state.applicable);
    state.applicableShared = false;
  }
  if (applicable === true) state.applicable.delete(key);
  else state.applicable.set(key, applicable);
  return true;
}

export function applicableOf(state: State, key: string): Applicable {
  const found = state.applicable.get(key);
  return found === undefined ? true : found;
}

/** Sets a field's value; returns whether it changed. */
export function setValue(state: State, id: string, value: ScopeValue): boolean {
  if (sameValue(state.values.get(id), value)) return false;
  state.values.set(id, value);
  state.touched.add(id);
  return true;
}

export function sameValue(a: ScopeValue | undefined, b: ScopeValue | undefined): boolean {
  if (a === b) return true;
  if (!Array.isArray(a) || !Array.isArray(b)) return false;
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
