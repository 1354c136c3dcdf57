/** Steps that compute values: of fields, and of the cells of growing tables. */

import type { Expected, Field } from '../definition/definition.ts';
import { readsOf } from '../expressions/evaluate-reads.ts';
import type { Scalar, ScopeValue } from '../expressions/evaluate-result.ts';
import type { Expression, Result } from '../expressions/expression.ts';
import { decimalsFor, isBlank, isNumberType } from '../values/kinds.ts';
import { roundHalfUp } from '../values/rounding.ts';
import { readable } from '../values/validate-value.ts';
import type { Value } from '../values/value.ts';
import type { Computed } from './evaluation.ts';
import type { RowState, Signal, State, Step } from './model.ts';
import { cellApplicable, readerOf } from './reader.ts';
import { applicableOf, cellKey, cellOf, sameValue, setComputed, setValue, signal } from './state.ts';

/** The signals that an expression depends on, and those of them that concern one row of `table` only. */
export function signalsOf(expression: Expression): {
  readonly reads: readonly Signal[];
  readonly rowReads: readonly Signal[];
} {
  const { fields, columns, rowFields } = readsOf(expression);
  return {
    reads: [...fields.map((id) => `v:${id}`), ...columns.flatMap((id) => [`c:${id}`, `t:${id.split('.')[0]}`])],
    rowReads: rowFields.map((id) => `c:${id}`),
  };
}

interface Outcome {
  readonly computed: Computed | undefined;
  readonly exact: Exclude<Scalar, null> | undefined;
}

/**
 * Computed values are rounded half up at the field's decimals, as the slot would print them, so that what depends on them
 * is the same whether the slot was left blank or filled with the very figure.
 */
function outcomeOf(field: Field, result: Result): Outcome {
  if (!result.ok) return { computed: { ok: false, fault: result.fault }, exact: undefined };
  const { value } = result;
  const numeric = isNumberType(field.type);
  if (numeric && typeof value === 'number') {
    return { computed: { ok: true, value: roundHalfUp(value, decimalsFor(field)) }, exact: value };
  }
  if (numeric || typeof value === 'number' || typeof value === 'object' || readable(field, value) !== value) {
    const fault = {
      kind: 'type',
      fields: [field.id],
      detail: 'the formula gives no value of the field’s type',
    } as const;
    return { computed: { ok: false, fault }, exact: undefined };
  }
  return { computed: { ok: true, value }, exact: value };
}

function settled(
  field: Field,
  given: Value | undefined,
  readGiven: ScopeValue,
  computed: Computed | undefined,
): ScopeValue {
  if (!isBlank(field, given)) return readGiven;
  return computed?.ok === true ? computed.value : null;
}

/** The value of a field with a formula: reported as it stands, else computed while the field counts. */
export function fieldStep(field: Field, expected: Expected): Step {
  const { id } = field;
  return {
    about: id,
    reads: [...signalsOf(expected.expression).reads, `g:${id}`, `a:${id}`],
    writes: [`v:${id}`, `f:${id}`],
    run(state) {
      const counts = applicableOf(state, id) !== false;
      const { computed, exact } = counts
        ? outcomeOf(field, readerOf(state, undefined).evaluate(expected.expression))
        : noOutcome;
      setComputed(state, id, computed);
      if (exact === undefined) state.exact.delete(id);
      else state.exact.set(id, exact);
      signal(state, `f:${id}`);
      const given = state.answers.get(id);
      const readGiven = readable(field, given);
      const value = readGiven === null ? settled(field, null, null, computed) : readGiven;
      if (setValue(state, id, value)) signal(state, `v:${id}`);
    },
  };
}

const noOutcome: Outcome = { computed: undefined, exact: undefined };

/** The same for a column with a formula, row by row. */
export function cellStep(table: string, field: Field, expected: Expected): Step {
  const name = `${table}.${field.id}`;
  const { reads, rowReads } = signalsOf(expected.expression);
  return {
    about: name,
    table,
    reads: [...reads, `t:${table}`, `a:${table}`],
    rowReads: [...rowReads, `e:${name}`, `a:${name}`],
    writes: [`c:${name}`, `d:${name}`],
    run(state, row) {
      if (row !== undefined) computeCell(state, row, field, expected);
    },
  };
}

function computeCell(state: State, row: RowState, field: Field, expected: Expected): void {
  const name = `${row.table}.${field.id}`;
  const counts = cellApplicable(state, row, field.id) !== false;
  const { computed, exact } = counts ? outcomeOf(field, readerOf(state, row).evaluate(expected.expression)) : noOutcome;
  setComputed(state, cellKey(row, field.id), computed);
  if (exact === undefined) row.exact.delete(field.id);
  else row.exact.set(field.id, exact);
  signal(state, `d:${name}`, row);
  const given = cellOf(row.raw, field.id);
  const value = settled(field, given, readable(field, given), computed);
  if (sameValue(row.values.get(field.id), value)) return;
  row.values.set(field.id, value);
  signal(state, `c:${name}`, row);
}
