import type { Language } from '#document';
import type { Field, FormDefinition, GrowingTable, Option } from '../definition/definition.ts';
import type { Computed } from '../evaluation/evaluation.ts';
import type { About, Answers, Row, Value } from '../values/value.ts';
import type { PrintedPeriod } from './templates.ts';

/** What the blocks of a form are filled with. Without answers the paper is blank. */
export interface Filling {
  readonly definition: FormDefinition;
  readonly fields: ReadonlyMap<string, Field>;
  readonly tables: ReadonlyMap<string, GrowingTable>;
  readonly answers: Answers;
  readonly computed: ReadonlyMap<string, Computed>;
  readonly about: Readonly<Record<string, About>>;
  readonly period: PrintedPeriod;
  readonly language: Language;
  /** The row of a growing table that is being drawn. */
  readonly row?: { readonly table: GrowingTable; readonly index: number; readonly answers: Row | undefined };
}

/** The field of a slot: a column of the growing table whose row is drawn, else a field of the form. */
export function fieldOf(filling: Filling, id: string): Field | undefined {
  const table = filling.row?.table;
  if (table) {
    const column = table.columns.find((field) => field.id === id || `${table.id}.${field.id}` === id);
    if (column) return column;
  }
  return filling.fields.get(id);
}

/** The reported value, else the computed one; null if the slot is blank. */
export function shownValue(filling: Filling, field: Field): Value {
  if (filling.row?.table.columns.includes(field)) return filling.row.answers?.[field.id] ?? null;
  const reported = filling.answers[field.id];
  if (reported !== undefined && reported !== null && !isRows(reported)) return reported;
  const computed = filling.computed.get(field.id);
  return computed?.ok ? computed.value : null;
}

/** The rows that stand in a growing table, and how many are drawn: never fewer than on the blank paper. */
export function rowsOf(filling: Filling, table: GrowingTable): { rows: readonly Row[]; drawn: number } {
  const answer = filling.answers[table.id];
  const rows = answer !== undefined && answer !== null && isRows(answer) ? answer : [];
  return { rows, drawn: Math.max(rows.length, table.blankRows, 1) };
}

/** `several` holds a list of option ids; a growing table a list of rows. */
function isRows(answer: Value | readonly Row[]): answer is readonly Row[] {
  return Array.isArray(answer) && answer.every((item) => typeof item === 'object');
}

const yesNo: readonly Option[] = [
  { id: 'yes', label: 'Có' },
  { id: 'no', label: 'Không' },
];

/** The options as printed; for yes/no Có and Không unless the form words them otherwise. */
export function optionsOf(field: Field): readonly Option[] {
  return field.options ?? (field.type === 'yesNo' ? yesNo : []);
}

/** Whether the option's box is ticked. */
export function isChosen(value: Value, option: string): boolean {
  if (value === true) return option !== 'no';
  if (value === false) return option === 'no';
  return Array.isArray(value) ? value.includes(option) : value === option;
}
