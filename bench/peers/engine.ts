/** What the benchmark asks of every engine. */
import type { Answers, Row, Value } from '#forms-engine';
import type { Scalar } from './plain.ts';
import type { Plan } from './plan.parts.ts';

/** The values that an engine computed, by slot (of rows `table/index/column`), and the contradictions it found, sorted. */
export interface Outcome {
  readonly computed: ReadonlyMap<string, Scalar>;
  readonly found: readonly string[];
}

/** A form that is open: its answers stay between two changes. */
export interface Opened {
  /** Takes all answers anew and evaluates everything. */
  fill(answers: Answers): void;
  /** Changes one answer and brings every value and every contradiction up to date. */
  change(id: string, value: Value | readonly Row[]): void;
  /** The same of one cell; rows are counted from 0. */
  changeCell(table: string, row: number, column: string, value: Value): void;
  /** Changes one answer as {@link change} does, but leaves contradictions elsewhere as they were (what some peers do by themselves). */
  changeValuesOnly?(id: string, value: Value): void;
  outcome(): Outcome;
}

export interface Engine {
  readonly name: string;
  /** The form as the engine keeps it in a file. */
  modelOf(plan: Plan): string;
  open(model: string, plan: Plan): Opened;
}

export function rowKey(table: string, row: number, column: string): string {
  return `${table}/${row}/${column}`;
}
