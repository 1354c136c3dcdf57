/**
 * The neutral document: what stands on an official paper, without a word about files or forms.
 * Made by `createDocument`, read by the writers (HTML, text, DOCX, PDF, XLSX). Plain JSON, safe to send between threads.
 */

export type Orientation = 'portrait' | 'landscape';
export type Align = 'left' | 'center' | 'right';
export type Language = 'vi' | 'en';

export interface Metadata {
  readonly title: string;
  readonly language: Language;
  readonly author?: string;
  readonly subject?: string;
}

/** Pages of one orientation. A section starts on a new page. */
export interface Section {
  readonly orientation: Orientation;
  /** An annex of ours behind the form itself, for example the sources of the figures. */
  readonly annex?: boolean;
  readonly blocks: readonly Block[];
}

export interface Document {
  readonly kind: 'document';
  readonly metadata: Metadata;
  readonly sections: readonly Section[];
}

/* ---------- Inline ---------- */

/** One of the answers that a slot or box accepts. */
export interface Choice {
  readonly id: string;
  readonly label: string;
}

/** Which answer a slot or box stands for; spreadsheets name their cells by it. */
export interface Target {
  readonly field: string;
  /** The field's type as the form names it: "integer", "yesNo" … */
  readonly type: string;
  readonly options?: readonly Choice[];
  /** Where the answer lies in a growing table; `index` counts from 0. */
  readonly row?: { readonly table: string; readonly index: number; readonly id?: string };
  /** Decimals at which a number is shown. */
  readonly decimals?: number;
}

export interface Text {
  readonly kind: 'text';
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
}

/** A place for an answer: a dotted line while `value` is null, otherwise the value as people read it. */
export interface Slot extends Target {
  readonly kind: 'slot';
  readonly value: string | null;
  /** The answer itself, for writers that keep numbers as numbers. */
  readonly raw?: string | number | boolean | readonly string[];
  readonly width: SlotWidth;
}
export type SlotWidth = 'short' | 'medium' | 'long' | 'lines';

/** The box of one option: □ or ☑, with its label where the words do not stand in the text. */
export interface Box extends Target {
  readonly kind: 'box';
  readonly option: string;
  readonly checked: boolean;
  readonly label?: string;
}

export type Inline = Text | { readonly kind: 'break' } | Slot | Box;

/* ---------- Blocks ---------- */

export type ParagraphStyle = 'body' | 'note' | 'formula' | 'centred' | 'title' | 'subtitle';

/** Body's name at the left, national title and motto at the right; a short rule is drawn under each. */
export interface Letterhead {
  readonly kind: 'letterhead';
  readonly left: readonly string[];
  readonly right: readonly string[];
}

export interface Heading {
  readonly kind: 'heading';
  /** 1 is the outermost heading below the title. */
  readonly level: 1 | 2 | 3 | 4;
  readonly number?: string;
  readonly content: readonly Inline[];
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly style: ParagraphStyle;
  /** Indentation in steps. */
  readonly level: number;
  readonly content: readonly Inline[];
}

/** A line with its printed number ("1.1.", "a)", "-"), which hangs before the text. */
export interface Item {
  readonly kind: 'item';
  readonly level: number;
  readonly number: string;
  readonly style?: 'note';
  readonly content: readonly Inline[];
}

export interface Fraction {
  readonly kind: 'fraction';
  readonly lead: readonly Inline[];
  readonly numerator: string;
  readonly denominator: string;
}

export interface Columns {
  readonly kind: 'columns';
  /** Under a letterhead, in its proportions (number at the left, place and date at the right). */
  readonly underLetterhead?: boolean;
  readonly columns: readonly (readonly Block[])[];
}

export interface Table {
  readonly kind: 'table';
  readonly id: string;
  readonly caption?: string;
  /** Widths are shares; they need not add up to 100. */
  readonly columns: readonly { readonly id: string; readonly width: number; readonly align?: Align }[];
  /** Repeated on every page. */
  readonly header: readonly Row[];
  readonly rows: readonly Row[];
}

export type RowStyle = 'plain' | 'group' | 'total' | 'header' | 'numbers' | 'part';

export interface Row {
  readonly style: RowStyle;
  readonly id?: string;
  /** The row of a growing table that this is. */
  readonly growing?: { readonly table: string; readonly index: number };
  readonly cells: readonly Cell[];
}

export interface Cell {
  readonly content: readonly Inline[];
  /** Columns and rows that the cell covers; 1 unless given. */
  readonly columns?: number;
  readonly rows?: number;
  readonly align?: Align;
  readonly bold?: boolean;
}

/** Never broken across pages. */
export interface Signatures {
  readonly kind: 'signatures';
  readonly columns: readonly SignatureColumn[];
}
export interface SignatureColumn {
  readonly dateLine?: string;
  readonly title: readonly string[];
  readonly instruction?: string;
  readonly name?: string;
}

/** A picture between the paragraphs. */
export interface Figure {
  readonly kind: 'figure';
  /** The picture as JPEG, in base64: a document is plain JSON. */
  readonly jpeg: string;
  /** In pixels; the picture is as wide as the column, and never larger than it is at 150 pixels an inch. */
  readonly width: number;
  readonly height: number;
  /** What it shows, for those who do not see it (PDF/UA). Not empty. */
  readonly alt: string;
  readonly caption: readonly Inline[];
}

export type Block =
  | Letterhead
  | Heading
  | Paragraph
  | Item
  | Fraction
  | Columns
  | Table
  | Signatures
  | Figure
  | { readonly kind: 'pageBreak' };
