import type { Message } from '#platform/i18n';

/** A value as a form's field holds it: dates are ISO texts, yes/no is a boolean, a choice is the id of its option. Null: blank, nothing is recorded. */
export type MeasuredValue = string | number | boolean | null;

/** What is asked: one body, or it with all bodies below it as the tree was on the window's last day. */
export type MeasureQuestion = {
  readonly organisationId: string;
  readonly reach: 'own' | 'subtree';
  /** Days, YYYY-MM-DD, both counted. A state is told as it was at the end of `to`. */
  readonly window: { readonly from: string; readonly to: string };
  /** The moment of asking: nothing later than it is counted. */
  readonly now: Date;
};

/** The figure; for a column of a growing table one value for each row. Rows of one list of things have the same ids in all its measures. */
export type Measured =
  | { readonly kind: 'value'; readonly value: MeasuredValue }
  | { readonly kind: 'rows'; readonly rows: readonly { readonly id: string; readonly value: MeasuredValue }[] };

/** The list behind a figure, a part of it at a time: each thing that was counted, and where it can be opened. */
export type CountedThings = {
  readonly columns: readonly Message[];
  readonly things: readonly { readonly cells: readonly MeasuredValue[]; readonly href?: string }[];
  readonly total: number;
};

/** A figure that a module can tell of any body: its dotted name (docs/measures.md), and in words what is counted. */
export type Measure = {
  readonly name: string;
  readonly label: Message;
  /** `state`: as it is at the window's end. `flow`: what happened within it. */
  readonly kind: 'state' | 'flow';
  /** Whom it is asked of: the reporting body alone unless told; `subtree` where its figures are those of all bodies under it. */
  readonly reach?: 'subtree';
};

/** What a module measures. It reads as the system: who asks for a report's figures has been asked before. */
export type MeasureSource = {
  readonly measures: readonly Measure[];
  /** Several figures of one question, all in one reading of the database. Names that are not in `measures` are left out of the answer. */
  readonly take: (names: readonly string[], question: MeasureQuestion) => Promise<ReadonlyMap<string, Measured>>;
  readonly list: (
    name: string,
    question: MeasureQuestion,
    part: { readonly offset: number; readonly limit: number },
  ) => Promise<CountedThings | null>;
};
