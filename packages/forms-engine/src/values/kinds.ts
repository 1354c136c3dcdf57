/** Which field types share a shape of value. */
import type { Field, FieldType } from '../definition/definition.ts';
import type { AddressType } from './addresses.ts';
import type { DateType } from './dates.ts';
import type { DocumentReference, FileReference, Row, Value } from './value.ts';

export type NumberType = 'integer' | 'decimal' | 'money' | 'percent' | 'hours';
const numberTypes: readonly FieldType[] = ['integer', 'decimal', 'money', 'percent', 'hours'];
const dateTypes: readonly FieldType[] = ['date', 'dateTime', 'month', 'quarter', 'year'];
const addressTypes: readonly FieldType[] = ['email', 'phone', 'url', 'domain', 'ip'];

export function isNumberType(type: FieldType): type is NumberType {
  return numberTypes.includes(type);
}

export function isDateType(type: FieldType): type is DateType {
  return dateTypes.includes(type);
}

export function isAddressType(type: FieldType): type is AddressType {
  return addressTypes.includes(type);
}

/** Neither 0 nor `false` is blank; an empty text, an empty list, an unticked box are. */
export function isBlank(field: Pick<Field, 'type'>, value: Value | undefined): value is null | undefined {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.length === 0;
  return value === false && field.type === 'tick';
}

export function isRows(value: unknown): value is readonly Row[] {
  return Array.isArray(value) && value.every((row) => typeof row === 'object' && row !== null && !Array.isArray(row));
}

const documentKeys: readonly string[] = ['number', 'date', 'title', 'link'];

export function isDocument(value: unknown): value is DocumentReference {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  return entries.length > 0 && entries.every(([key, part]) => documentKeys.includes(key) && typeof part === 'string');
}

export function isFile(value: unknown): value is FileReference {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return 'name' in value && typeof value.name === 'string' && 'key' in value && typeof value.key === 'string';
}

/** Decimals at which a value is compared and printed: 0 for counts, else 2, unless the definition says otherwise. */
export function decimalsFor(field: Field): number {
  return field.decimals ?? (field.type === 'integer' ? 0 : 2);
}
