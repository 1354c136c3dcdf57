/** Steps that decide which parts, fields, tables and cells count in this report. */

import type { Field, GrowingTable, Part } from '../definition/definition.ts';
import type { Expression } from '../expressions/expression.ts';
import type { Applicable, FormIndex, RowState, State, Step } from './model.ts';
import { readerOf } from './reader.ts';
import { applicableOf, setApplicable, signal } from './state.ts';
import { signalsOf } from './steps-values.ts';

/** What a condition says: `null` while what it asks about is blank. A condition that faults otherwise decides nothing. */
function decide(state: State, condition: Expression | undefined, row?: RowState): Applicable {
  if (condition === undefined) return true;
  const result = readerOf(state, row).evaluate(condition);
  return result.ok && typeof result.value === 'boolean' ? result.value : null;
}

function both(a: Applicable, b: Applicable): Applicable {
  if (a === false || b === false) return false;
  return a === null || b === null ? null : true;
}

export function partStep(part: Part, condition: Expression): Step {
  const key = `part:${part.id}`;
  return {
    about: key,
    reads: signalsOf(condition).reads,
    writes: [`a:${key}`],
    run(state) {
      if (setApplicable(state, key, decide(state, condition))) signal(state, `a:${key}`);
    },
  };
}

/** A field or a table counts when its own condition and its part's hold. No step when neither has a condition. */
export function applicableStep(form: FormIndex, item: Field | GrowingTable): readonly Step[] {
  const part = form.parts.get(item.part);
  const own = item.applicable;
  if (own === undefined && part?.applicable === undefined) return [];
  const partKey = `part:${item.part}`;
  const step: Step = {
    about: item.id,
    reads: [...(own === undefined ? [] : signalsOf(own).reads), `a:${partKey}`],
    writes: [`a:${item.id}`],
    run(state) {
      const applicable = both(applicableOf(state, partKey), decide(state, own));
      if (setApplicable(state, item.id, applicable)) signal(state, `a:${item.id}`);
    },
  };
  return [step];
}

export function cellApplicableStep(table: string, field: Field, condition: Expression): Step {
  const name = `${table}.${field.id}`;
  const { reads, rowReads } = signalsOf(condition);
  return {
    about: name,
    table,
    reads: [...reads, `t:${table}`],
    rowReads,
    writes: [`a:${name}`],
    run(state, row) {
      if (row === undefined) return;
      const applicable = decide(state, condition, row);
      if (row.applicable.get(field.id) === applicable) return;
      row.applicable.set(field.id, applicable);
      signal(state, `a:${name}`, row);
    },
  };
}
