/**
 * The shapes that the parts of this folder share: a form made ready, the state of a report while it is evaluated, and what
 * checks see of it. None of it leaves the engine.
 */
import type { Field, FormDefinition, GrowingTable, Part } from '../definition/definition.ts';
import type { Scalar, ScopeValue } from '../expressions/evaluate-result.ts';
import type { Expression, Result } from '../expressions/expression.ts';
import type { About, Row, Value } from '../values/value.ts';
import type { Computed, Finding, PartProgress, Period } from './evaluation.ts';

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

/** Whether a slot counts; `null`: its condition has no answer yet. */
export type Applicable = boolean | null;

export interface Tally {
  readonly answered: number;
  readonly expected: number;
}

export interface RowState {
  readonly table: string;
  readonly id: string;
  /** From 0. */
  readonly index: number;
  raw: Row;
  /** Made once, when first needed. */
  reader: Reader | undefined;
  readonly values: Map<string, ScopeValue>;
  readonly exact: Map<string, Exclude<Scalar, null>>;
  readonly applicable: Map<string, Applicable>;
  tally: Tally;
}

export interface TableState {
  readonly rows: readonly RowState[];
  readonly byId: ReadonlyMap<string, RowState>;
  tally: Tally;
}

export interface PartState extends PartProgress {
  readonly blankFields: readonly string[];
  readonly blankCells: number;
  /** How each counted slot stands. */
  readonly standings: Map<string, 'out' | 'answered' | 'blank' | 'wrong'>;
}

export interface State {
  readonly form: PreparedForm;
  /** Made once, when first needed. */
  reader: Reader | undefined;
  readonly period: Period | undefined;
  readonly history: Readonly<Record<string, readonly number[]>>;
  readonly notAsked: ReadonlySet<string>;
  readonly owns: ReadonlySet<string>;
  readonly about: Map<string, About>;
  /** As given, unknown ids included. */
  readonly answers: Map<string, Value | readonly Row[]>;
  /** Reported, else computed. */
  readonly values: Map<string, ScopeValue>;
  /** Computed values before rounding. */
  readonly exact: Map<string, Exclude<Scalar, null>>;
  /** Replaced, not changed, so that an evaluation handed out stays as it was. */
  computed: Map<string, Computed>;
  computedShared: boolean;
  /** Only what is not plainly applicable; parts stand under `part:<id>`. */
  applicable: Map<string, Applicable>;
  applicableShared: boolean;
  readonly tables: Map<string, TableState>;
  readonly parts: Map<string, PartState>;
  /** Per rule: its findings, or its findings per row. */
  readonly findings: Map<number, readonly Finding[] | Map<string, readonly Finding[]>>;
  /** 1 for each task (steps, then rules) that has to run, wholly unless `dirtyRows` names its rows. */
  readonly due: Uint8Array;
  readonly dirtyRows: (Set<string> | undefined)[];
  /** Fields whose value or applicability may have changed since their part was last counted. */
  readonly touched: Set<string>;
}

/** What expressions and checks see of a report: the whole form, or one row of a growing table with the form around it. */
export interface Reader {
  readonly state: State;
  readonly row: RowState | undefined;
  field(id: string): Field | undefined;
  /** As given. */
  raw(id: string): Value | readonly Row[] | undefined;
  /** Reported, else computed; `null` when blank. */
  value(id: string): ScopeValue;
  /** The value where it is a number. */
  number(id: string): number | undefined;
  /** Whether a usable value was reported (not merely computed). */
  reported(id: string): boolean;
  /** The computed value before rounding, reported or not. */
  exact(id: string): Exclude<Scalar, null> | undefined;
  applicable(id: string): Applicable;
  evaluate(expression: Expression): Result;
}
