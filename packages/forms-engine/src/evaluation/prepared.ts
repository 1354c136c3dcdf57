/** A definition made ready for evaluating: everything that does not depend on the answers, done once. */
import type { Field, FormDefinition, GrowingTable, Part } from '../definition/definition.ts';
import type { Finding } from './evaluation.ts';
import type { Reader } from './reader.ts';
import type { RowState, State } from './state.ts';

/**
 * What changed, so that whoever reads it runs again:
 * `v:` a field's value (reported, else computed); `f:` anything about a field; `g:` what was reported, of a field with a
 * computed value; `a:` applicability; `c:`, `d:`, `e:` the same as v, f, g for a column; `t:` the rows of a table; `u:`
 * columns that the table lacks; `m:` what is blank in a table; `p:` what is blank in a part; `about`; `unknown`.
 */
export type Signal = string;

interface Reads {
  readonly reads: readonly Signal[];
  /** Set: the task runs once per row of this table; `rowReads` are signals that concern one row only. */
  readonly table?: string;
  readonly rowReads?: readonly Signal[];
}

/** Computes values, applicability or tallies. Runs before the rules, in dependency order. */
export interface Step extends Reads {
  readonly writes: readonly Signal[];
  /** What the step is about, to name a circle of steps. */
  readonly about: string;
  run(state: State, row: RowState | undefined): void;
}

/** A check: what it finds, given what it reads. */
export interface Rule extends Reads {
  /** Place in the document, for the order of findings. */
  readonly position: number;
  check(reader: Reader): readonly Finding[];
}

export interface PreparedTable {
  readonly table: GrowingTable;
  readonly columns: ReadonlyMap<string, Field>;
  /** Columns whose blank in a row is a gap. */
  readonly required: readonly Field[];
}

/** Which tasks (by index; steps first, then rules) run again when a signal is given. */
export interface Readers {
  readonly whole: readonly number[];
  readonly rows: readonly number[];
}

export interface PreparedForm {
  readonly definition: FormDefinition;
  /** Fields outside growing tables. */
  readonly fields: ReadonlyMap<string, Field>;
  readonly tables: ReadonlyMap<string, PreparedTable>;
  readonly parts: ReadonlyMap<string, Part>;
  readonly positions: ReadonlyMap<string, number>;
  readonly steps: readonly Step[];
  readonly rules: readonly Rule[];
  readonly readers: ReadonlyMap<Signal, Readers>;
}

/** The definition's places, before steps and rules are made from them. */
export type FormIndex = Omit<PreparedForm, 'steps' | 'rules' | 'readers'>;

export function indexForm(definition: FormDefinition): FormIndex {
  const top = definition.fields.filter((field) => field.table === undefined);
  const positions = new Map<string, number>();
  const lastOfPart = new Map<string, number>();
  top.forEach((field, index) => {
    positions.set(field.id, index);
    lastOfPart.set(field.part, index);
  });
  definition.tables.forEach((table, index) => {
    positions.set(table.id, (lastOfPart.get(table.part) ?? top.length) + (index + 1) / (definition.tables.length + 1));
  });
  return {
    definition,
    fields: new Map(top.map((field) => [field.id, field])),
    tables: new Map(definition.tables.map((table) => [table.id, prepareTable(table)])),
    parts: new Map(definition.parts.map((part) => [part.id, part])),
    positions,
  };
}

function prepareTable(table: GrowingTable): PreparedTable {
  const columns = new Map(table.columns.map((column) => [column.id, column]));
  return { table, columns, required: table.columns.filter(isCounted) };
}

/** Whether a blank of this field is a gap: optional slots, workings and boxes to tick may stay blank. */
export function isCounted(field: Field): boolean {
  return field.presence === 'required' && field.printed && field.type !== 'tick';
}

/** The field of an id: a column of `table` first, then a field of the form, then "table.column". */
export function fieldOf(form: FormIndex, id: string, table?: string): Field | undefined {
  const own = table === undefined ? undefined : form.tables.get(table)?.columns.get(id);
  if (own !== undefined) return own;
  const [tableId = '', column = ''] = id.split('.');
  return form.fields.get(id) ?? form.tables.get(tableId)?.columns.get(column);
}
