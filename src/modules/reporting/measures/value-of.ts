import {
  decimalsFor,
  type Field,
  faultOfValue,
  isNumberType,
  parseDocument,
  roundHalfUp,
  type Value,
} from '#forms-engine';
import type { MeasuredValue } from '#offers';
import type { Message } from '#platform/i18n';

/** A measured value as the field holds it, or why it cannot hold it: a fault of the module that measures, and no answer. */
export type FieldValue = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly fault: Message };

function shaped(field: Field, value: MeasuredValue): Value {
  if (typeof value === 'number' && isNumberType(field.type)) return roundHalfUp(value, decimalsFor(field));
  if (typeof value === 'string' && field.type === 'document') return parseDocument(value) ?? null;
  // a tick is there or not
  return value === false && field.type === 'tick' ? null : value;
}

/** Brings what a module measured into the shape of the field, and checks it as if it had been typed. */
export function fieldValue(field: Field, measured: MeasuredValue): FieldValue {
  const value = shaped(field, measured);
  const fault = faultOfValue(field, value);
  if (fault !== undefined) return { ok: false, fault: fault.message };
  const isChoice = field.type === 'choice' && value !== null;
  if (isChoice && !(field.options ?? []).some(({ id }) => id === value)) {
    const shown = String(value);
    return { ok: false, fault: { vi: `không có lựa chọn “${shown}”`, en: `there is no option “${shown}”` } };
  }
  return { ok: true, value };
}
