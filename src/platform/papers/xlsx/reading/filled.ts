import type { Message } from '#platform/i18n';
import type { WorkbookForm } from '../hidden.ts';
import type { CellContent } from './cells.ts';

/** A cell to be read as an answer; `content` is absent where it is blank. */
export interface AnswerCell {
  readonly field: string;
  readonly option?: string;
  readonly sheet: string;
  /** "D7" */
  readonly cell: string;
  readonly content?: CellContent;
}

export interface FilledTable {
  readonly table: string;
  /** Rows of the region in their order, blank ones included. */
  readonly rows: readonly (readonly AnswerCell[])[];
}

/** What was found in a workbook of ours, found by the names of its cells. Plain data, safe to send between processes. */
export interface FilledWorkbook {
  readonly form: WorkbookForm;
  readonly since1904: boolean;
  readonly answers: readonly AnswerCell[];
  readonly tables: readonly FilledTable[];
  /** Everything that is wrong with the workbook itself: lost names, merged cells, texts beside the cells. */
  readonly faults: readonly Message[];
}

export type WorkbookRead =
  | { readonly ok: true; readonly workbook: FilledWorkbook }
  | { readonly ok: false; readonly faults: readonly Message[] };
