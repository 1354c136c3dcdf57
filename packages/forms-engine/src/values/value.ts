/**
 * The values that an answer can hold. Blank is `null` or absent: neither 0 nor "không".
 *
 * Shapes by field type:
 * - text-like types (`text`, `longText`, `address`, `email`, `phone`, `url`, `domain`, `ip`): string, NFC, trimmed
 * - `integer`, `decimal`, `money` (million đồng), `percent` (85 means 85%), `hours`: number
 * - `yesNo`, `tick`: boolean (`tick` is `true` or blank)
 * - `choice`: the id of an option; `several`: ids of options
 * - `date` YYYY-MM-DD, `dateTime` YYYY-MM-DDTHH:mm, `month` YYYY-MM, `quarter` YYYYQn, `year` YYYY: string
 * - `document`: {@link DocumentReference}; `file`: {@link FileReference}
 */
export type Value = string | number | boolean | readonly string[] | DocumentReference | FileReference | null;

/** A document that an answer rests on: number and symbol, date of issue, title, address. At least one is given. */
export interface DocumentReference {
  readonly number?: string;
  readonly date?: string;
  readonly title?: string;
  readonly link?: string;
}

/** A stored file: its name for people, and where storage holds it. */
export interface FileReference {
  readonly name: string;
  readonly key: string;
}

/** A row of a growing table. `_id` stays with the row through edits by several people; imports give one. */
export type Row = Readonly<Record<string, Value>> & { readonly _id?: string };

/** Answers by field id, and rows by growing-table id. */
export type Answers = Readonly<Record<string, Value | readonly Row[]>>;

/** Where a value came from, what was said about it, and what proves it. */
export interface About {
  readonly provenance?: Provenance;
  /** What the system measured, where the answer says something else. A note must then give the reason. */
  readonly overrides?: MeasuredFigure;
  readonly note?: string;
  readonly evidence?: readonly string[];
}

/** A figure that the system measured: its value, the measure's name, the days that it covers ("2019-04-01/2019-06-30"), and the moment of measuring. */
export interface MeasuredFigure {
  readonly value: Value;
  readonly measure: string;
  readonly window: string;
  readonly asOf: string;
}

export type Provenance =
  | { readonly kind: 'typed'; readonly by?: string; readonly at?: string }
  | { readonly kind: 'imported'; readonly from: string; readonly place?: string; readonly at?: string }
  | { readonly kind: 'measured'; readonly measure: string; readonly window: string; readonly asOf: string }
  | { readonly kind: 'carried'; readonly from: string; readonly period: string }
  /** Added up from the reports of the bodies below: on which form, for which period, of how many, by the tree of which day. */
  | {
      readonly kind: 'composed';
      readonly from: string;
      readonly period: string;
      readonly reports: number;
      readonly treeOn: string;
    }
  | { readonly kind: 'computed' };

/** Under which key things are said about the answer at a place: "computers_total", or "services[ab12].name" for a cell. */
export function aboutKey(place: string): string {
  const [table = '', row, column] = place.split('/');
  return row === undefined || column === undefined ? place : `${table}[${row}].${column}`;
}

/** An answers file as it travels (contract.md): the form, the period, who answers, the answers. */
export interface AnswersFile {
  readonly form: string;
  readonly period?: string;
  readonly organisation?: string;
  readonly answers: Answers;
  readonly about?: Readonly<Record<string, About>>;
}
