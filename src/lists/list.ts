import type { ComponentChildren } from 'preact';
import type { Language, Message } from '#platform/i18n';

/** What a column says of a row: a Date is a moment, a day is a text "YYYY-MM-DD". Null: nothing. */
export type ListValue = string | number | Date | null;

export type ListColumn<Row> = {
  /** Its name in addresses, Vietnamese without accents: "ten". */
  readonly id: string;
  readonly label: Message;
  readonly kind?: 'text' | 'number' | 'day' | 'moment';
  /** What the exported file says, and the page too unless `cell` says it better. */
  readonly value: (row: Row, language: Language) => ListValue;
  readonly cell?: (row: Row, language: Language) => ComponentChildren;
  readonly isSortable?: boolean;
  /** A few words that are read as one: a period. They stand on one line where there is room. */
  readonly isOneLine?: boolean;
  /** Shown and exported only when the reader chooses it. */
  readonly isExtra?: boolean;
};

/** A condition that the reader may set: one of some values, or a day. */
export type ListFilter =
  | {
      readonly kind: 'choice';
      /** Its name in addresses: "trang-thai". */
      readonly name: string;
      readonly label: Message;
      readonly options: readonly { readonly value: string; readonly label: Message | string }[];
    }
  | { readonly kind: 'day'; readonly name: string; readonly label: Message };

/** A list of the office, as the module that has the rows describes it. The first column names the row. */
export type List<Row> = {
  /** The address of its page, without a query. */
  readonly path: string;
  readonly caption: Message;
  /** Begins the name of an exported file: "bao-cao". */
  readonly fileName: string;
  readonly columns: readonly ListColumn<Row>[];
  readonly filters?: readonly ListFilter[];
  /** What the search looks into: "Tên biểu mẫu, cơ quan". Without it there is no search. */
  readonly search?: Message;
  /** The order unless the reader chooses another: the id of a column. */
  readonly order: { readonly column: string; readonly isDescending?: boolean };
  /** Said where there is nothing at all: what would stand here, and how it comes about. */
  readonly empty: Message;
};

/** The rows of one page, and how many there are on all pages; `isMore`: and more, which were not counted (`countUpTo` of the part). */
export type ListRows<Row> = { readonly rows: readonly Row[]; readonly total: number; readonly isMore?: boolean };
