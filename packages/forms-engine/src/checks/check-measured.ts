/** Answers that say something else than what the system measured. */

import type { Field } from '../definition/definition.ts';
import type { Finding } from '../evaluation/evaluation.ts';
import type { FormIndex, Reader, RowState, Signal } from '../evaluation/model.ts';
import { readerOf } from '../evaluation/reader.ts';
import type { About } from '../values/value.ts';
import { both, word } from '../values/wording.ts';
import { currentValue, figureOf, finding, nameOf } from './finding.ts';
import { messages } from './messages.ts';

/** What the check reads: everything said about answers, and the answers that can be measured. */
export function measuredSignals(form: FormIndex): readonly Signal[] {
  const fields = [...form.fields.values()].filter(({ measure }) => measure !== undefined);
  const tables = [...form.tables.values()].flatMap(({ table }) =>
    table.columns
      .filter(({ measure }) => measure !== undefined)
      .flatMap(({ id }) => [`d:${table.id}.${id}`, `t:${table.id}`]),
  );
  return ['about', ...fields.map(({ id }) => `f:${id}`), ...tables];
}

/**
 * A measured figure that somebody overrode stays in view of whoever signs and reviews; without a reason the report cannot be certified.
 * A row that is gone says nothing more.
 */
export function checkMeasured(reader: Reader): readonly Finding[] {
  return [...reader.state.about].flatMap(([key, about]) => {
    const at = about.overrides === undefined ? undefined : placeOf(reader, key);
    return at === undefined ? [] : [told(at, about)];
  });
}

interface Place {
  readonly reader: Reader;
  readonly id: string;
  readonly field: Field;
}

function placeOf(reader: Reader, key: string): Place | undefined {
  const cell = /^(\w+)\[(.+)\]\.(\w+)$/.exec(key);
  if (cell === null) {
    const field = reader.field(key);
    return field === undefined ? undefined : { reader, id: key, field };
  }
  const [, table = '', row = '', column = ''] = cell;
  const found: RowState | undefined = reader.state.tables.get(table)?.byId.get(row);
  if (found === undefined) return undefined;
  const inRow = readerOf(reader.state, found);
  const field = inRow.field(column);
  return field === undefined ? undefined : { reader: inRow, id: column, field };
}

function told({ reader, id, field }: Place, { overrides, note = '' }: About): Finding {
  const reason = note.trim();
  const message = word(reason === '' ? messages.overriddenSilently : messages.overridden, {
    name: nameOf(reader, id),
    value: currentValue(reader, id),
    measured: overrides === undefined || overrides.value === null ? messages.blank : figureOf(field, overrides.value),
    reason: both(reason),
  });
  return finding(reader, {
    severity: reason === '' ? 'blocker' : 'info',
    code: reason === '' ? 'override-without-reason' : 'override',
    class: 'evidence',
    fields: [id],
    message,
  });
}
