import type { Organisation } from '#modules/organisations';
import type { Message } from '#platform/i18n';

/** Which entries count: for each column the values that it may have; `given`: any value at all. Of a list of values one suffices. */
export type Where = Readonly<Record<string, readonly (string | boolean)[] | 'given'>>;

/** A limit of a band: what is below it, or not above it; the last band has none. */
export type Band = { readonly id: string; readonly below?: number; readonly upTo?: number };

/** How a figure is made from the entries that hold at a time or happened in it. */
export type Counting =
  /** `different`: entries that say the same there count once. `isBlankWithoutAny`: none is a blank, since the form asks only “if any”. */
  | { readonly take: 'count'; readonly where?: Where; readonly different?: string; readonly isBlankWithoutAny?: true }
  /** The columns of all entries added up, each entry times the weight of what its column says (1 unless told). */
  | {
      readonly take: 'sum';
      readonly columns: readonly string[];
      readonly weights?: { readonly column: string; readonly of: Readonly<Record<string, number>> };
      readonly where?: Where;
      readonly isBlankWithoutAny?: true;
    }
  /** `of` in percent of `to`. */
  | { readonly take: 'share'; readonly of: string; readonly to: string }
  /** Whether there is any. */
  | { readonly take: 'exists'; readonly where?: Where }
  /** What the one entry says, or the first that counts; a number as the band in which it lies. Only of the body itself. */
  | { readonly take: 'value'; readonly column: string; readonly where?: Where; readonly bands?: readonly Band[] }
  /** What all entries say, one a line. Only of the body itself. */
  | { readonly take: 'lines'; readonly column: string; readonly where?: Where }
  /** A value for each entry, in the order of their days. */
  | { readonly take: 'rows'; readonly column: string; readonly where?: Where };

/** A figure of a report that a register answers. */
export type Counted = {
  /** Dotted name: docs/measures.md. */
  readonly name: string;
  readonly label: Message;
  readonly counting: Counting;
  /** It is always asked of the bodies below, whatever the question's reach: all of them, or those of some kinds alone. */
  readonly tree?: 'all' | readonly Organisation['kind'][];
  /** It is about the whole province, whoever is asked: "Sở Nội vụ thống kê". */
  readonly isOfProvince?: true;
};
