/** What evaluating a report gives. Implemented in this folder; the same in server and browser. */

import type { Bilingual, FindingClass, Severity } from '../definition/definition.ts';
import type { Fault } from '../expressions/expression.ts';
import type { About, Answers } from '../values/value.ts';

/** The days that the report is about. */
export interface Period {
  /** "2019Q2", "2019", or "2019-01-01/2019-06-30". */
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly year: number;
  readonly quarter?: number;
}

export interface EvaluationInput {
  readonly answers: Answers;
  readonly about?: Readonly<Record<string, About>>;
  readonly period?: Period;
  /** The same organisation's earlier answers by field id, newest first, for the class `history`. */
  readonly history?: Readonly<Record<string, readonly number[]>>;
  /**
   * Fields and growing tables that this body is not asked, since another one answers them: they are never expected, and what is found of
   * them alone is not told.
   */
  readonly notAsked?: ReadonlySet<string>;
  /** Optional fields that this body keeps for all: of it they are expected. */
  readonly owns?: ReadonlySet<string>;
}

export interface Finding {
  readonly severity: Severity;
  readonly code: string;
  readonly class: FindingClass;
  readonly part: string;
  readonly fields: readonly string[];
  /** Where the finding lies in a growing table. */
  readonly row?: { readonly table: string; readonly id: string; readonly index: number };
  readonly message: Bilingual;
  /** The value that would agree. */
  readonly expected?: number | string | boolean;
}

/** A computed value, or the reason why there is none. */
export type Computed =
  | { readonly ok: true; readonly value: number | string | boolean }
  | { readonly ok: false; readonly fault: Fault };

export interface PartProgress {
  readonly part: string;
  readonly answered: number;
  readonly expected: number;
}

export interface Evaluation {
  readonly computed: ReadonlyMap<string, Computed>;
  readonly findings: readonly Finding[];
  readonly progress: readonly PartProgress[];
  /** Fields that count in this report: those whose condition and part apply. */
  isApplicable(field: string): boolean;
}
