/**
 * A form definition as the engine, the papers and the browser use it: compiled, checked, plain JSON.
 * It is made from the YAML in `forms/<code>/` by `compileDefinition`; docs/forms.md tells how to write one.
 */
import type { Expression } from '../expressions/expression.ts';

export const fieldTypes = [
  'text',
  'longText',
  'address',
  'email',
  'phone',
  'url',
  'domain',
  'ip',
  'integer',
  'decimal',
  'money',
  'percent',
  'hours',
  'yesNo',
  'tick',
  'choice',
  'several',
  'date',
  'dateTime',
  'month',
  'quarter',
  'year',
  'document',
  'file',
] as const;
export type FieldType = (typeof fieldTypes)[number];

/** A text in both languages; definitions use it for what is ours (names, messages), never for the form's own words. */
export interface Bilingual {
  readonly vi: string;
  readonly en: string;
}

export interface Option {
  readonly id: string;
  /** As printed, for example "Hoàn chỉnh" or "Đã kết nối". For `yesNo` the ids are `yes` and `no`. */
  readonly label: string;
}

/** Which days a figure covers. `state` at the window's end; `flow` within it; `cumulative` from the year's start to its end. */
export interface Window {
  readonly kind: 'state' | 'flow' | 'cumulative';
  /** Absent: the report's period. Otherwise dates relative to the period's year, for example { from: "-1-12-01", to: "0-05-31" } (year offset, month, day). */
  readonly from?: string;
  readonly to?: string;
  /** As the form words it, when it does. */
  readonly text?: string;
}

/** How a value adds up over organisations. Derived from the type unless given. */
export const aggregations = [
  'sum',
  'countYes',
  'countEach',
  'ratio',
  'weightedMean',
  'list',
  'minimum',
  'maximum',
  'none',
] as const;
export type Aggregation = (typeof aggregations)[number];

export interface Field {
  readonly id: string;
  /** Exact printed wording that stands at the slot (recognition errors mended). */
  readonly label: string;
  /** A wording of ours that stands alone, where `label` does not ("Tỷ lệ"). Used in messages. */
  readonly name?: string;
  /** As printed: "1", "a", "đ", "1.2", "i"; never part of the id. */
  readonly number?: string;
  readonly part: string;
  readonly type: FieldType;
  /** As printed in the unit column or after the slot. */
  readonly unit?: string;
  readonly options?: readonly Option[];
  /** Decimals at which a reported value is compared and printed: 0 for `integer`, 2 unless the form says otherwise. */
  readonly decimals?: number;
  readonly min?: number;
  readonly max?: number;
  /** `optional` for slots that a complete report may leave blank ("nếu có", notes); `required` is the default. */
  readonly presence: 'required' | 'optional';
  /** The slot counts only when this holds ("Nếu có …"); its blank is then no finding, a value without it is one. */
  readonly applicable?: Expression;
  /** Reported value with what is expected of it (forms.md 1). */
  readonly expected?: Expected;
  /** This count is part of these wholes, none of which it may exceed ("trong đó"). */
  readonly partOf?: readonly string[];
  readonly indicator?: string;
  readonly measure?: string;
  /** The body that knows this figure, as the form says, for example "Sở Nội vụ". */
  readonly owner?: string;
  readonly window?: Window;
  readonly aggregation?: Aggregation;
  /** The count by which a share is weighed where shares of several bodies become one: over whom it is a share. */
  readonly weight?: string;
  /** "cộng điểm khuyến khích". */
  readonly bonus?: boolean;
  /** False for workings: inputs of a printed formula that have no slot on paper. */
  readonly printed: boolean;
  /** The wording, or a part of it, is ours, forced by another text; the reason. */
  readonly restored?: string;
  /** Where the slot is a column of a growing table: that table's id. */
  readonly table?: string;
  /** How wide the dotted line is on paper. */
  readonly width?: 'short' | 'medium' | 'long' | 'lines';
}

/** Of what a formula speaks: field ids; `table.column` for a whole column; within its own table's rows the bare column. */
export type Expected =
  | {
      readonly rule: 'sum';
      readonly of: readonly string[];
      readonly compare: 'equal' | 'atLeast' | 'atMost';
      readonly expression: Expression;
    }
  | {
      readonly rule: 'ratio';
      readonly of: string;
      readonly to: readonly string[];
      readonly scale: number;
      readonly expression: Expression;
    }
  | { readonly rule: 'expression'; readonly expression: Expression };

/** A table whose rows the filler adds. Its columns are fields with `table` set; answers are rows keyed by column id. */
export interface GrowingTable {
  readonly id: string;
  readonly label: string;
  readonly part: string;
  readonly columns: readonly Field[];
  readonly presence: 'required' | 'optional';
  readonly applicable?: Expression;
  readonly minRows?: number;
  readonly maxRows?: number;
  /** Rows drawn on the blank paper. */
  readonly blankRows: number;
  readonly restored?: string;
}

export type Severity = 'blocker' | 'error' | 'warning' | 'info';

/** Classes of contradictions (forms.md 8) and of plain faults. */
export const findingClasses = [
  'type',
  'range',
  'missing',
  'part',
  'total',
  'ratio',
  'hundred',
  'condition',
  'exclusive',
  'window',
  'owner',
  'evidence',
  'order',
  'history',
  'consistency',
  'format',
] as const;
export type FindingClass = (typeof findingClasses)[number];

/** A check written by hand, compiled. The derived ones follow from the fields. */
export interface Check {
  readonly code: string;
  readonly class: FindingClass;
  readonly severity: Severity;
  /** Must be true, otherwise the finding is made. */
  readonly expect: Expression;
  readonly when?: Expression;
  /** Named as in {@link Expected}; a check whose expressions name row fields is made for every row. */
  readonly fields: readonly string[];
  /** What a blank operand does: no check at all, no check if all are blank, or blank counts as false. */
  readonly blank: 'skipAny' | 'skipAll' | 'never';
  /** `{field_id}` is replaced by the formatted value, `{name:field_id}` by its name. */
  readonly message: Bilingual;
}

export interface Part {
  readonly id: string;
  /** As printed: "MỤC 1.", "II." */
  readonly number?: string;
  readonly title: string;
  readonly owner?: string;
  readonly window?: Window;
  readonly applicable?: Expression;
  /** The heading is ours; the reason. */
  readonly restored?: string;
}

/* ---------- Layout: the paper in its order ---------- */

export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly italic?: boolean; readonly bold?: boolean }
  | { readonly kind: 'break' }
  | { readonly kind: 'slot'; readonly field: string }
  /** The box of one option of a choice, yes/no or tick; the label stands in the text or is printed if `label` is set. */
  | { readonly kind: 'box'; readonly field: string; readonly option: string; readonly label?: string };

export type LineStyle = 'plain' | 'note' | 'formula' | 'centred' | 'title' | 'subtitle';

export type Block =
  | { readonly kind: 'part'; readonly part: string; readonly heading: readonly Inline[] | null }
  | {
      readonly kind: 'heading';
      readonly level: 2 | 3 | 4;
      readonly number?: string;
      readonly content: readonly Inline[];
    }
  | {
      readonly kind: 'line';
      readonly level: number;
      readonly number?: string;
      readonly style: LineStyle;
      readonly content: readonly Inline[];
    }
  | {
      readonly kind: 'fraction';
      readonly lead: readonly Inline[];
      readonly numerator: string;
      readonly denominator: string;
    }
  | { readonly kind: 'columns'; readonly columns: readonly (readonly Block[])[] }
  | TableBlock
  | { readonly kind: 'repeat'; readonly table: string; readonly blocks: readonly Block[] }
  | { readonly kind: 'letterhead'; readonly left: readonly string[]; readonly right: readonly string[] }
  | { readonly kind: 'signatures' }
  | { readonly kind: 'pageBreak'; readonly orientation?: 'portrait' | 'landscape' }
  | { readonly kind: 'workings'; readonly fields: readonly string[]; readonly title: Bilingual };

export interface TableBlock {
  readonly kind: 'table';
  readonly id: string;
  readonly caption?: string;
  readonly columns: readonly {
    readonly id: string;
    readonly width: number;
    readonly align?: 'left' | 'center' | 'right';
  }[];
  readonly header: readonly (readonly Cell[])[];
  readonly rows: readonly LayoutRow[];
}

export type LayoutRow =
  | {
      readonly kind: 'row';
      /** Row id: the fields in its cells start with it. */
      readonly id?: string;
      readonly part?: string;
      readonly style: 'plain' | 'group' | 'total' | 'header' | 'part';
      readonly cells: readonly Cell[];
    }
  /** Rows that the filler adds, in the midst of fixed ones or alone; the cells are the pattern of one row. */
  | { readonly kind: 'growing'; readonly table: string; readonly cells: readonly Cell[] };

export interface Cell {
  readonly content: readonly Inline[];
  readonly columns?: number;
  readonly rows?: number;
  readonly align?: 'left' | 'center' | 'right';
  readonly bold?: boolean;
  /** The cell shows the running number of a growing row. */
  readonly rowNumber?: boolean;
}

/* ---------- Identity ---------- */

export interface Signature {
  /** `filler` or `head`: who signs, as data of the form. */
  readonly signer: 'filler' | 'head';
  /** As printed above the space: place and date line, title lines, instruction. */
  readonly dateLine?: string;
  readonly title: readonly string[];
  readonly instruction?: string;
  /** Printed on the paper; otherwise it is the system's rule only. */
  readonly printed: boolean;
}

/** A recognition error or slip of the source, mended. */
export interface Correction {
  readonly at: string;
  readonly source: string;
  readonly corrected: string;
  readonly reason?: string;
}

export interface FormDefinition {
  readonly code: string;
  readonly version: number;
  /** The title as printed; lines are parted by "\n". */
  readonly title: string;
  /** Short name of ours for lists. */
  readonly name: Bilingual;
  readonly source: {
    readonly document: string;
    readonly date: string;
    readonly issuer: string;
    readonly place?: string;
    readonly note?: string;
  };
  readonly validity: { readonly from: string; readonly to?: string };
  readonly scope: {
    readonly natures: readonly string[];
    readonly kinds?: readonly string[];
    readonly organisations?: readonly string[];
    readonly text?: string;
  };
  readonly period: { readonly kind: 'quarter' | 'year' | 'dates'; readonly window: Window; readonly due?: string };
  /** The year that the source prints; relative years ("{year-1}") show it on a blank form without a period. */
  readonly printedYear: number;
  /** The quarter that the source prints, for the same purpose. */
  readonly printedQuarter?: number;
  readonly orientation: 'portrait' | 'landscape';
  readonly parts: readonly Part[];
  readonly fields: readonly Field[];
  readonly tables: readonly GrowingTable[];
  readonly layout: readonly Block[];
  readonly checks: readonly Check[];
  readonly signatures: readonly Signature[];
  readonly corrections: readonly Correction[];
}
