import { readable } from '../values/validate-value.ts';
import type { About, Answers, Row, Value } from '../values/value.ts';
import type { Evaluation, EvaluationInput } from './evaluation.ts';
import type { PreparedForm, RowState, State } from './model.ts';
import { resultOf } from './result.ts';
import { run } from './run.ts';
import { cellKey, createState, createTable, setComputed, setValue, signal } from './state.ts';

/** A report that is being filled: each change recomputes only what depends on it and gives what a full evaluation would. */
export interface Session {
  evaluation(): Evaluation;
  /** The answers as they now stand. */
  answers(): Answers;
  /** Changes a field's value, or all rows of a table (to insert, remove or move rows). */
  update(id: string, value: Value | readonly Row[]): Evaluation;
  /** Changes one cell. The row is named by its `_id`, or "row-1" … where it has none. Throws when there is no such row. */
  updateCell(table: string, row: string, column: string, value: Value): Evaluation;
  /** Changes what is said about an answer: evidence is checked. */
  updateAbout(id: string, about: About | undefined): Evaluation;
}

export function session(form: PreparedForm, input: EvaluationInput): Session {
  const state = createState(form, input);
  let current: Evaluation | undefined;
  const changed = () => {
    run(state);
    current = resultOf(state);
    return current;
  };
  changed();
  return {
    evaluation: () => current ?? changed(),
    answers: () => answersOf(state),
    update(id, value) {
      state.answers.set(id, value);
      if (form.tables.has(id)) replaceRows(state, id, value);
      else setField(state, id, value);
      return changed();
    },
    updateCell(table, rowId, column, value) {
      const row = state.tables.get(table)?.byId.get(rowId);
      if (row === undefined) throw new RangeError(`Table ${table} has no row ${rowId}`);
      setCell(state, row, column, value);
      return changed();
    },
    updateAbout(id, about) {
      if (about === undefined) state.about.delete(id);
      else state.about.set(id, about);
      signal(state, 'about');
      return changed();
    },
  };
}

/** Cells change in their rows only; here the tables are put together again. */
function answersOf(state: State): Answers {
  const tables = [...state.tables].filter(([, { rows }]) => rows.length > 0);
  const rowsOf = tables.map(([id, { rows }]) => [id, rows.map(({ raw }) => raw)] as const);
  return Object.fromEntries([...state.answers, ...rowsOf]);
}

function setField(state: State, id: string, value: Value | readonly Row[]): void {
  const field = state.form.fields.get(id);
  signal(state, field === undefined ? 'unknown' : `f:${id}`);
  // A field with a formula settles its value in its own step.
  if (field?.expected !== undefined) signal(state, `g:${id}`);
  else if (field !== undefined && setValue(state, id, readable(field, value))) signal(state, `v:${id}`);
}

function setCell(state: State, row: RowState, column: string, value: Value): void {
  row.raw = { ...row.raw, [column]: value };
  const name = `${row.table}.${column}`;
  const field = state.form.tables.get(row.table)?.columns.get(column);
  signal(state, field === undefined ? `u:${row.table}` : `d:${name}`, row);
  if (field?.expected !== undefined) signal(state, `e:${name}`, row);
  else if (field !== undefined) {
    row.values.set(column, readable(field, value));
    signal(state, `c:${name}`, row);
  }
}

/** All rows anew. Columns count as changed as a whole. */
function replaceRows(state: State, id: string, value: Value | readonly Row[]): void {
  const prepared = state.form.tables.get(id);
  if (prepared === undefined) return;
  const computed = [...prepared.columns.values()].filter((column) => column.expected !== undefined);
  for (const row of state.tables.get(id)?.rows ?? []) {
    for (const column of computed) setComputed(state, cellKey(row, column.id), undefined);
  }
  state.tables.set(id, createTable(prepared, value));
  signal(state, `t:${id}`);
  for (const column of prepared.columns.keys()) {
    for (const kind of ['c', 'd', 'e']) signal(state, `${kind}:${id}.${column}`);
  }
}
