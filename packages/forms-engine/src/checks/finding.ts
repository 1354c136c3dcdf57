/** How findings are made and how they name fields and figures. */

import type { Bilingual, Field, FindingClass, Severity } from '../definition/definition.ts';
import type { Finding } from '../evaluation/evaluation.ts';
import type { Reader } from '../evaluation/model.ts';
import { unreadable } from '../expressions/evaluate-result.ts';
import { formatFigure, formatValue } from '../values/format-value.ts';
import { decimalsFor, isNumberType } from '../values/kinds.ts';
import { roundHalfUp } from '../values/rounding.ts';
import type { Value } from '../values/value.ts';
import { both, joined, word } from '../values/wording.ts';
import { messages } from './messages.ts';

export interface Found {
  readonly severity: Severity;
  readonly code: string;
  readonly class: FindingClass;
  readonly fields: readonly string[];
  readonly message: Bilingual;
  readonly expected?: number | string | boolean | undefined;
  /** Absent: the part of the first field. */
  readonly part?: string;
}

/** A finding at the reader's place; in a row, the message begins with the row's number and its table. */
export function finding(reader: Reader, found: Found): Finding {
  const { severity, code, fields, expected } = found;
  const first = fields[0] ?? '';
  const place = reader.field(first) ?? reader.state.form.tables.get(first)?.table;
  const row = reader.row;
  return {
    severity,
    code,
    class: found.class,
    part: found.part ?? place?.part ?? '',
    fields,
    ...(row === undefined ? {} : { row: { table: row.table, id: row.id, index: row.index } }),
    message: row === undefined ? found.message : joined([rowName(reader), found.message], ''),
    ...(expected === undefined ? {} : { expected }),
  };
}

function rowName(reader: Reader): Bilingual {
  const table = reader.row?.table ?? '';
  const label = reader.state.form.tables.get(table)?.table.label ?? table;
  return word(messages.inRow, { row: (reader.row?.index ?? 0) + 1, table: label });
}

const longest = 110;

/** “Tổng số máy tính” (mục 1.2): the name or wording, quoted, with its printed number where it has one. */
export function nameOf(reader: Reader, id: string): Bilingual {
  const table = reader.state.form.tables.get(id)?.table;
  if (table !== undefined) return both(`“${shorten(table.label)}”`);
  const field = reader.field(id);
  return field === undefined ? both(`“${id}”`) : nameOfField(field);
}

export function nameOfField(field: Field): Bilingual {
  const quoted = both(`“${shorten(field.name ?? field.label) || field.id}”`);
  const number = (field.number ?? '').replace(/[.):\s]+$/u, '');
  return /[\p{L}\d]/u.test(number) ? joined([quoted, word(messages.itemNumber, { number })], '') : quoted;
}

function shorten(label: string): string {
  const plain = label
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .replace(/[\s:;]+$/u, '')
    .trim();
  return plain.length > longest ? `${plain.slice(0, longest - 1).trimEnd()}…` : plain;
}

/** A value of a field with its unit, in both languages. */
export function figureOf(field: Field | undefined, value: Value): Bilingual {
  if (field === undefined) return both(String(value));
  return { vi: formatFigure(field, value, 'vi'), en: formatFigure(field, value, 'en') };
}

/** A computed figure as the field would print it. */
export function roundedFigure(field: Field | undefined, value: number): Bilingual {
  return figureOf(field, field === undefined ? value : roundHalfUp(value, decimalsFor(field)));
}

/** The present value of a field with its unit, or "chưa có số liệu". */
export function currentFigure(reader: Reader, id: string): Bilingual {
  const field = reader.field(id);
  const value = reader.value(id);
  if (field !== undefined && typeof value === 'number' && isNumberType(field.type)) return figureOf(field, value);
  return currentValue(reader, id);
}

/** The present value as printed, or "chưa có số liệu". */
export function currentValue(reader: Reader, id: string): Bilingual {
  const field = reader.field(id);
  const value = reader.value(id);
  if (value === null || field === undefined) return messages.blank;
  if (value === unreadable) return both(String(reader.raw(id)));
  if (field.type === 'document' || field.type === 'file') return both(String(value));
  const shown = typeof value === 'object' ? value.map(String) : value;
  return { vi: formatValue(field, shown, 'vi'), en: formatValue(field, shown, 'en') };
}

/** The first names of a list, and how many more there are. */
export function someNames(names: readonly Bilingual[], shown = 5): Bilingual {
  const first = joined(names.slice(0, shown), '; ');
  return names.length > shown ? word(messages.andMore, { names: first, count: names.length - shown }) : first;
}
