import type { Period } from '../evaluation/evaluation.ts';
import type { Scalar, ScopeValue, unreadable } from './evaluate-result.ts';

/** Where an expression finds its operands. `null` is blank. */
export interface Scope {
  field(id: string): ScopeValue;
  column(table: string, column: string): readonly (Scalar | typeof unreadable)[];
  rowField(table: string, column: string): ScopeValue;
  /** True for a box to tick: its blank reads as false, yet `given` and `blank` see the blank. */
  isTick?(id: string, table?: string): boolean;
  readonly period?: Period | undefined;
}
