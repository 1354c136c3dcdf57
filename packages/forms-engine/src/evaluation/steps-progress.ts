/** Steps that count what is answered and what is still blank: per row, per table, per part. */

import type { Field } from '../definition/definition.ts';
import { unreadable } from '../expressions/evaluate-result.ts';
import type { Applicable, FormIndex, PartState, PreparedTable, RowState, State, Step, Tally } from './model.ts';
import { isCounted } from './prepared.ts';
import { cellApplicable } from './reader.ts';
import { applicableOf, signal } from './state.ts';

/** Keeps the tally of a table by the difference that a row makes, so that one cell does not cost two thousand rows. */
export function tallyStep(prepared: PreparedTable): Step {
  const { id } = prepared.table;
  return {
    about: id,
    table: id,
    reads: [`t:${id}`, `a:${id}`],
    rowReads: prepared.required.flatMap((column) => [`d:${id}.${column.id}`, `a:${id}.${column.id}`]),
    writes: [`m:${id}`],
    run(state, row) {
      const table = state.tables.get(id);
      if (row === undefined || table === undefined) return;
      const tally = tallyOf(state, row, prepared.required);
      const answered = table.tally.answered + tally.answered - row.tally.answered;
      const expected = table.tally.expected + tally.expected - row.tally.expected;
      row.tally = tally;
      if (answered === table.tally.answered && expected === table.tally.expected) return;
      table.tally = { answered, expected };
      signal(state, `m:${id}`);
    },
  };
}

function tallyOf(state: State, row: RowState, columns: readonly Field[]): Tally {
  let answered = 0;
  let expected = 0;
  for (const column of columns) {
    const given = isGiven(row.values.get(column.id));
    if (!counts(cellApplicable(state, row, column.id), given)) continue;
    expected++;
    if (given) answered++;
  }
  return { answered, expected };
}

function isGiven(value: unknown): boolean {
  return value !== null && value !== undefined && value !== unreadable;
}

/** A slot whose condition has no answer yet is expected only once it is filled. */
function counts(applicable: Applicable, given: boolean): boolean {
  return applicable === null ? given : applicable;
}

/** A slot that everybody may leave blank but the body that keeps the figure for all. */
const mayBeBlank = (field: Field): boolean => field.printed && field.type !== 'tick';

type Standing = 'out' | 'answered' | 'blank' | 'wrong';

/** How a slot stands. A wrong answer is not blank, and not answered either. */
function standingOf(state: State, field: Field): Standing {
  const { id } = field;
  if (state.notAsked.has(id) || !(isCounted(field) || state.owns.has(id))) return 'out';
  const value = state.values.get(id);
  if (!counts(applicableOf(state, id), isGiven(value))) return 'out';
  if (value === unreadable) return 'wrong';
  return isGiven(value) ? 'answered' : 'blank';
}

/** What is answered and blank in a part. Looks at the slots that were touched, and counts anew only if one stands otherwise. */
export function progressStep(form: FormIndex, part: string): Step {
  const owner = form.parts.get(part)?.owner;
  const fields = [...form.fields.values()].filter(
    (field) => field.part === part && (isCounted(field) || (mayBeBlank(field) && (field.owner ?? owner) !== undefined)),
  );
  const byId = new Map(fields.map((field) => [field.id, field]));
  const tables = [...form.tables.values()].filter(({ table }) => table.part === part);
  return {
    about: part,
    reads: [
      ...fields.flatMap((field) => [`f:${field.id}`, `v:${field.id}`, `a:${field.id}`]),
      ...tables.flatMap(({ table }) => [`m:${table.id}`, `t:${table.id}`, `a:${table.id}`]),
    ],
    writes: [`p:${part}`],
    run(state) {
      const before = state.parts.get(part);
      const standings = before?.standings ?? new Map<string, Standing>();
      let changed = before === undefined || tables.length > 0;
      for (const id of state.touched) {
        const field = byId.get(id);
        if (field === undefined) continue;
        state.touched.delete(id);
        const standing = standingOf(state, field);
        if (standings.get(id) === standing) continue;
        standings.set(id, standing);
        changed = true;
      }
      if (!changed) return;
      state.parts.set(part, partState(state, part, standings, fields, tables));
      signal(state, `p:${part}`);
    },
  };
}

function partState(
  state: State,
  part: string,
  standings: Map<string, Standing>,
  fields: readonly Field[],
  tables: readonly PreparedTable[],
): PartState {
  const blankFields: string[] = [];
  const tally = { answered: 0, expected: 0, blankCells: 0 };
  for (const { id } of fields) {
    const standing = standings.get(id);
    if (standing === undefined || standing === 'out') continue;
    tally.expected++;
    if (standing === 'answered') tally.answered++;
    if (standing === 'blank') blankFields.push(id);
  }
  for (const { table } of tables) {
    if (state.notAsked.has(table.id)) continue;
    const { rows, tally: cells } = state.tables.get(table.id) ?? { rows: [], tally: { answered: 0, expected: 0 } };
    tally.answered += cells.answered;
    tally.expected += cells.expected;
    tally.blankCells += cells.expected - cells.answered;
    if (rows.length > 0 || table.presence === 'optional' || applicableOf(state, table.id) !== true) continue;
    tally.expected++;
    blankFields.push(table.id);
  }
  return { part, ...tally, blankFields, standings };
}
