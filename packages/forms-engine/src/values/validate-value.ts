import type { Bilingual, Field } from '../definition/definition.ts';
import { type ScopeValue, unreadable } from '../expressions/evaluate-result.ts';
import { isAddress } from './addresses.ts';
import { hasControl } from './clean-text.ts';
import { isDateValue } from './dates.ts';
import { formatFigure, formatValue } from './format-value.ts';
import { isAddressType, isBlank, isDateType, isDocument, isFile, isNumberType } from './kinds.ts';
import { messages, typeNames } from './messages.ts';
import { formatNumber } from './numbers.ts';
import { parseInput } from './parse-input.ts';
import type { Row, Value } from './value.ts';
import { both, joined, word } from './wording.ts';

/** Why a value does not suit its field: of the wrong shape, of the right shape but no such thing, or out of its limits. */
export interface ValueFault {
  readonly class: 'type' | 'format' | 'range';
  readonly code: string;
  readonly message: Bilingual;
  /** What was probably meant, or the limit that was passed. */
  readonly expected?: number | string | boolean;
}

/** The message of the value's fault with its mend, or null where the value suits the field. Blank always does. */
export function validateValue(field: Field, value: Value): Bilingual | null {
  return faultOfValue(field, value)?.message ?? null;
}

/** The fault of a value, or undefined. Rows where a single value belongs are a type fault. */
export function faultOfValue(field: Field, value: Value | readonly Row[]): ValueFault | undefined {
  if (!isSingle(value)) return wrongType(field, value);
  if (isBlank(field, value)) return undefined;
  if (!hasShape(field, value)) return wrongType(field, value);
  return typeof value === 'number' ? faultOfNumber(field, value) : faultOfFormat(field, value);
}

function isSingle(value: Value | readonly Row[]): value is Value {
  return !Array.isArray(value) || value.every((item) => typeof item === 'string');
}

function hasShape(field: Field, value: Value): boolean {
  const { type } = field;
  if (isNumberType(type)) {
    return typeof value === 'number' && Number.isFinite(value) && (type !== 'integer' || Number.isSafeInteger(value));
  }
  switch (type) {
    case 'yesNo':
    case 'tick':
      return typeof value === 'boolean';
    case 'several':
      return Array.isArray(value);
    case 'document':
      return isDocument(value);
    case 'file':
      return isFile(value);
    default:
      return typeof value === 'string';
  }
}

function wrongType(field: Field, value: Value | readonly Row[]): ValueFault {
  const parsed = typeof value === 'string' ? parseInput(field, value) : undefined;
  const meant = parsed?.ok && isPlain(parsed.value) ? parsed.value : undefined;
  const message = word(messages.wrongType, { given: both(shown(value)), wanted: wantedOf(field) });
  if (meant === undefined) return { class: 'type', code: 'wrong-type', message };
  const hint = word(messages.meant, { value: String(meant) });
  return {
    class: 'type',
    code: 'wrong-type',
    message: joined([message, hint], ''),
    expected: meant,
  };
}

function isPlain(value: Value): value is number | string | boolean {
  return value !== null && typeof value !== 'object';
}

function shown(value: Value | readonly Row[]): string {
  const text = typeof value === 'string' ? `“${value}”` : (JSON.stringify(value) ?? String(value));
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

function wantedOf(field: Field): Bilingual {
  const { type } = field;
  const options = both((field.options ?? []).map((option) => option.id).join(', '));
  if (type === 'choice' || type === 'several') return word(typeNames[type], { options });
  if (type === 'integer') return typeNames.integer;
  if (isNumberType(type)) return typeNames.number;
  if (isDateType(type) || type === 'yesNo' || type === 'tick' || type === 'document' || type === 'file') {
    return typeNames[type];
  }
  return typeNames.text;
}

function faultOfNumber(field: Field, value: number): ValueFault | undefined {
  const { min, max } = field;
  const figure = (number: number) => ({ vi: formatFigure(field, number, 'vi'), en: formatFigure(field, number, 'en') });
  if (min !== undefined && value < min) {
    const message = word(min === 0 ? messages.negative : messages.belowMinimum, {
      value: figure(value),
      limit: figure(min),
    });
    return { class: 'range', code: 'below-minimum', message };
  }
  if (max === undefined || value <= max) return undefined;
  const hundred = field.type === 'percent' && max === 100;
  const limit = hundred ? both(formatNumber(max, 'vi')) : figure(max);
  const message = word(hundred ? messages.aboveHundred : messages.aboveMaximum, { value: figure(value), limit });
  return { class: 'range', code: hundred ? 'above-hundred' : 'above-maximum', message };
}

function faultOfFormat(field: Field, value: Value): ValueFault | undefined {
  const { type } = field;
  if (Array.isArray(value)) return faultOfOptions(field, value);
  if (typeof value !== 'string') return isDocument(value) ? faultOfDocument(value.date, value.link) : undefined;
  if (hasControl(value.replace(/\r\n/g, '\n').replaceAll('\t', ' ')))
    return format('control-character', messages.control, value);
  if (type === 'choice') return faultOfOptions(field, [value]);
  if (isDateType(type) && !isDateValue(type, value)) return format(`invalid-${type}`, messages[type], value, field);
  if (isAddressType(type) && !isAddress(type, value.trim())) return format(`invalid-${type}`, messages[type], value);
  return undefined;
}

function faultOfDocument(date: string | undefined, link: string | undefined): ValueFault | undefined {
  if (date !== undefined && !isDateValue('date', date)) return format('invalid-date', messages.date, date);
  if (link !== undefined && !isAddress('url', link)) return format('invalid-url', messages.url, link);
  return undefined;
}

function faultOfOptions(field: Field, ids: readonly unknown[]): ValueFault | undefined {
  const options = field.options ?? [];
  const unknown = ids.find((id) => !options.some((option) => option.id === id));
  if (unknown !== undefined) {
    const known = both(options.map((option) => `${option.id} (${option.label})`).join('; '));
    return {
      class: 'format',
      code: 'unknown-option',
      message: word(messages.option, { text: String(unknown), options: known }),
    };
  }
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  return twice === undefined ? undefined : format('option-twice', messages.optionTwice, String(twice));
}

function format(code: string, message: Bilingual, text: string, field?: Field): ValueFault {
  const parsed = field === undefined ? undefined : parseInput(field, text);
  const expected = parsed?.ok && typeof parsed.value === 'string' ? { expected: parsed.value } : {};
  return { class: 'format', code, message: word(message, { text }), ...expected };
}

/** What formulas see of an answer: `null` when blank, `unreadable` when its type is wrong or it is no such thing at all. */
export function readable(field: Field, value: Value | readonly Row[] | undefined): ScopeValue {
  if (value === undefined || !isSingle(value)) return value === undefined ? null : unreadable;
  if (isBlank(field, value)) return null;
  const fault = faultOfValue(field, value);
  const unusable = fault?.class === 'type' || (fault?.class === 'format' && !isTextType(field));
  if (unusable) return unreadable;
  return isDocument(value) || isFile(value) ? formatValue(field, value, 'vi') : plainOf(value);
}

function isTextType(field: Field): boolean {
  return isAddressType(field.type) || field.type === 'text' || field.type === 'longText' || field.type === 'document';
}

function plainOf(value: string | number | boolean | readonly string[]): ScopeValue {
  return typeof value === 'string' ? value.trim() : value;
}
