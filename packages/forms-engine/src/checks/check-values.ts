/** Wrong types, impossible formats and values out of their limits; answers to what the form does not ask. */

import type { Field } from '../definition/definition.ts';
import { hint } from '../definition/suggest.ts';
import type { Finding } from '../evaluation/evaluation.ts';
import type { PreparedTable, Reader, Rule } from '../evaluation/model.ts';
import { isRows } from '../values/kinds.ts';
import { faultOfValue } from '../values/validate-value.ts';
import { both, word } from '../values/wording.ts';
import { differs } from './check-expected.ts';
import { partsTold } from './check-parts.ts';
import { finding, nameOfField } from './finding.ts';
import { messages } from './messages.ts';

export function checkValue(field: Field): Rule['check'] {
  const { expected } = field;
  return (reader) => {
    const raw = reader.raw(field.id);
    if (raw === undefined || raw === null) return [];
    const fault = faultOfValue(field, raw);
    if (fault === undefined) return [];
    // A percentage above 100 is told once: by its counts, where they are known and tell it.
    if (fault.code === 'above-hundred' && expected?.rule === 'ratio') {
      if (differs(reader, field) || partsTold(reader, expected.of, expected.to)) return [];
    }
    const message = word(messages.valueFault, { name: nameOfField(field), fault: fault.message });
    return [finding(reader, { ...fault, severity: 'error', fields: [field.id], message })];
  };
}

/** Answers under ids that the form does not have, which would otherwise be lost unseen. */
export function checkUnknown(reader: Reader): readonly Finding[] {
  const { form, answers } = reader.state;
  const known = [...form.fields.keys(), ...form.tables.keys()];
  const unknown = [...answers].filter(([id, value]) => value !== null && !form.fields.has(id) && !form.tables.has(id));
  return unknown.map(([id]) => {
    const message = word(messages.unknownField, { form: form.definition.code, id, hint: hint(id, known) });
    return finding(reader, { severity: 'error', code: 'unknown', class: 'format', fields: [id], message });
  });
}

export function checkUnknownColumns(table: PreparedTable): Rule['check'] {
  return (reader) =>
    Object.entries(reader.row?.raw ?? {})
      .filter(([id, value]) => id !== '_id' && value !== null && !table.columns.has(id))
      .map(([id]) => {
        const message = word(messages.unknownColumn, { id, hint: hint(id, table.columns.keys()) });
        const part = table.table.part;
        return finding(reader, {
          severity: 'error',
          code: 'unknown-column',
          class: 'format',
          fields: [id],
          message,
          part,
        });
      });
}

/** A table takes a list of rows, as many as the form allows. An empty table is a gap, not too few rows. */
export function checkRows({ table }: PreparedTable): Rule['check'] {
  return (reader) => {
    const raw = reader.state.answers.get(table.id);
    const at = { severity: 'error', fields: [table.id] } as const;
    const label = table.label;
    if (raw !== undefined && raw !== null && !isRows(raw)) {
      const given = both(JSON.stringify(raw).slice(0, 60));
      const message = word(messages.notRows, { table: label, given });
      return [finding(reader, { ...at, code: 'wrong-type', class: 'type', message })];
    }
    const count = reader.state.tables.get(table.id)?.rows.length ?? 0;
    const few = count > 0 && count < (table.minRows ?? 0) && reader.applicable(table.id) === true;
    const many = count > (table.maxRows ?? Number.POSITIVE_INFINITY);
    if (!few && !many) return [];
    const limit = (few ? table.minRows : table.maxRows) ?? 0;
    const message = word(few ? messages.rowsTooFew : messages.rowsTooMany, { table: label, count, limit });
    return [
      finding(reader, {
        ...at,
        code: few ? 'rows-too-few' : 'rows-too-many',
        class: 'range',
        message,
        expected: limit,
      }),
    ];
  };
}
