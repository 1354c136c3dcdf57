import type { Field } from '../definition/definition.ts';
import { formatDate, isDateValue } from './dates.ts';
import { formatDocument } from './document-reference.ts';
import { isDateType, isDocument, isFile, isNumberType } from './kinds.ts';
import { formatNumber } from './numbers.ts';
import { yesNoLabels } from './options.ts';
import type { Value } from './value.ts';
import type { Language } from './wording.ts';

/**
 * A value as it stands on paper and in a slot of the page, without its unit; blank is an empty text. Numbers keep exactly
 * the decimals that they have. `parseInput(field, formatValue(field, v, l), l)` gives v again (files apart).
 */
export function formatValue(field: Field, value: Value | undefined, language: Language): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return formatNumber(value, language);
  if (typeof value === 'boolean') return formatBoolean(field, value, language);
  if (typeof value === 'string') return formatText(field, value, language);
  if (isDocument(value)) return formatDocument(value, language);
  if (isFile(value)) return value.name;
  return Array.isArray(value) ? value.map((id: string) => labelOf(field, id)).join('; ') : '';
}

/** A value with its unit, for messages: "85%", "1.116,5 triệu đồng"; texts that list choices ("có/không") are no unit. */
export function formatFigure(field: Field, value: Value | undefined, language: Language): string {
  const text = formatValue(field, value, language);
  if (text === '' || !isNumberType(field.type)) return text;
  if (field.type === 'percent') return `${text}%`;
  const { unit } = field;
  return unit === undefined || unit.includes('(') ? text : `${text} ${unit}`;
}

function formatBoolean(field: Field, value: boolean, language: Language): string {
  if (field.type === 'tick') return value ? 'X' : '';
  const labels = yesNoLabels(field, language);
  return value ? labels.yes : labels.no;
}

function formatText(field: Field, value: string, language: Language): string {
  if (field.type === 'choice') return labelOf(field, value);
  return isDateType(field.type) && isDateValue(field.type, value) ? formatDate(field.type, value, language) : value;
}

function labelOf(field: Field, id: string): string {
  return field.options?.find((option) => option.id === id)?.label ?? id;
}
