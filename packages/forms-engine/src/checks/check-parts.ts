/** A count above a whole of which it is a part ("trong đó"). */

import type { Field } from '../definition/definition.ts';
import type { FormIndex, Reader, Rule } from '../evaluation/model.ts';
import { fieldOf } from '../evaluation/prepared.ts';
import { joined, word } from '../values/wording.ts';
import { figureOf, finding, nameOf } from './finding.ts';
import { messages } from './messages.ts';

/**
 * The wholes against which a field is checked. A whole that is the sum of items, this one among them, is left to its own
 * check of totals, which tells more: one contradiction, one finding.
 */
export function wholesOf(form: FormIndex, field: Field): readonly string[] {
  const items = new Set([field.id, `${field.table}.${field.id}`]);
  return (field.partOf ?? []).filter((whole) => {
    const expected = fieldOf(form, whole, field.table)?.expected;
    if (expected?.rule !== 'sum' || expected.compare === 'atMost') return true;
    return !expected.of.some((id) => items.has(id));
  });
}

export function checkPart(field: Field, wholes: readonly string[]): Rule['check'] {
  return (reader) => {
    const part = reader.number(field.id);
    if (part === undefined) return [];
    const passed = wholes.flatMap((id) => {
      const whole = reader.number(id);
      return whole !== undefined && part > whole ? [{ id, whole }] : [];
    });
    if (passed.length === 0) return [];
    const told = passed.map(({ id, whole }) =>
      word(messages.wholeFigure, { whole: nameOf(reader, id), figure: figureOf(reader.field(id), whole) }),
    );
    const message = word(messages.partAboveWhole, {
      part: nameOf(reader, field.id),
      partFigure: figureOf(field, part),
      wholes: joined(told, '; '),
    });
    const fields = [field.id, ...passed.map(({ id }) => id)];
    return [finding(reader, { severity: 'error', code: 'part-above-whole', class: 'part', fields, message })];
  };
}

/** Whether the check above already tells that a ratio's count is above what it is divided by. */
export function partsTold(reader: Reader, of: string, to: readonly string[]): boolean {
  const part = reader.number(of);
  const declared = reader.field(of)?.partOf ?? [];
  return to.some((id) => {
    const whole = reader.number(id);
    return (
      part !== undefined && whole !== undefined && part > whole && declared.some((own) => plain(own) === plain(id))
    );
  });
}

function plain(id: string): string {
  return id.slice(id.indexOf('.') + 1);
}
