/** What expressions and checks see of a report: the whole form, or one row of a growing table with the form around it. */

import { evaluateExpression } from '../expressions/evaluate.ts';
import { type Scalar, type ScopeValue, unreadable } from '../expressions/evaluate-result.ts';
import type { Scope } from '../expressions/scope.ts';
import type { Row, Value } from '../values/value.ts';
import type { Applicable, Reader, RowState, State } from './model.ts';
import { fieldOf } from './prepared.ts';
import { applicableOf, cellOf } from './state.ts';

/** The reader of the whole form, or of one row. Ids of a row's own columns may be written plain or as `table.column`. */
export function readerOf(state: State, row: RowState | undefined): Reader {
  const place = row ?? state;
  place.reader ??= createReader(state, row);
  return place.reader;
}

function createReader(state: State, row: RowState | undefined): Reader {
  const scope = scopeOf(state, row);
  const own = (id: string): string | undefined => ownColumn(state, row, id);
  const value = (id: string): ScopeValue => {
    const column = own(id);
    return (column === undefined || row === undefined ? state.values.get(id) : row.values.get(column)) ?? null;
  };
  const raw = (id: string) => {
    const column = own(id);
    return column === undefined || row === undefined ? state.answers.get(id) : cellOf(row.raw, column);
  };
  return {
    state,
    row,
    field: (id) => fieldOf(state.form, id, row?.table),
    raw,
    value,
    number: (id) => numberOf(value(id)),
    reported: (id) => isReported(raw(id), value(id)),
    exact: (id) => {
      const column = own(id);
      return column === undefined || row === undefined ? state.exact.get(id) : row.exact.get(column);
    },
    applicable: (id) => {
      const column = own(id);
      return column === undefined || row === undefined ? applicableOf(state, id) : cellApplicable(state, row, column);
    },
    evaluate: (expression) => evaluateExpression(expression, scope),
  };
}

function ownColumn(state: State, row: RowState | undefined, id: string): string | undefined {
  if (row === undefined) return undefined;
  const column = id.startsWith(`${row.table}.`) ? id.slice(row.table.length + 1) : id;
  return state.form.tables.get(row.table)?.columns.has(column) ? column : undefined;
}

function numberOf(value: ScopeValue): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function isReported(raw: Value | readonly Row[] | undefined, value: ScopeValue): boolean {
  if (raw === undefined || raw === null || value === null || value === unreadable) return false;
  return !(typeof raw === 'string' && raw.trim() === '') && !(Array.isArray(raw) && raw.length === 0);
}

/** A cell counts when its own condition holds and its table counts. */
export function cellApplicable(state: State, row: RowState, column: string): Applicable {
  const own = row.applicable.get(column);
  const table = applicableOf(state, row.table);
  if (own === false || table === false) return false;
  return own === null || table === null ? null : true;
}

function scopeOf(state: State, row: RowState | undefined): Scope {
  return {
    field: (id) => state.values.get(id) ?? null,
    column: (table, column) => columnOf(state, table, column),
    rowField: (table, column) => (row?.table === table ? row.values.get(column) : undefined) ?? null,
    isTick: (id, table) => fieldOf(state.form, id, table)?.type === 'tick',
    period: state.period,
  };
}

/** The cells of a column in row order; lists (of `several`) are shown as text. */
export function columnOf(state: State, table: string, column: string): (Scalar | typeof unreadable)[] {
  const rows = state.tables.get(table)?.rows ?? [];
  return rows.map((row) => {
    const value = row.values.get(column) ?? null;
    return typeof value === 'object' && value !== null ? value.join('; ') : value;
  });
}
