type FigureLayoutTable = {
  readonly hash: string;
  readonly slots: string[];
};

type SubmissionFiguresTable = {
  readonly submission_id: string;
  readonly report_id: string;
  readonly organisation_id: string;
  readonly form_code: string;
  readonly period: string;
  readonly version: number;
  readonly layout_hash: string;
  readonly figures: (number | null)[];
};

/** The tables of this folder, for `kysely.$extendTables<AggregationTables>()`. */
export type AggregationTables = {
  readonly figure_layout: FigureLayoutTable;
  readonly submission_figures: SubmissionFiguresTable;
};
