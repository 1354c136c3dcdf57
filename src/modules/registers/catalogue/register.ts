import type { Organisation } from '#modules/organisations';
import type { Message } from '#platform/i18n';
import type { Counted } from './counted.ts';

/**
 * What a column holds: the forms engine's types, and two links. `body`: a body, this one or one below it; `site`: a site of this body.
 * Money is in million đồng.
 */
export type ColumnType =
  | 'text'
  | 'longText'
  | 'address'
  | 'email'
  | 'phone'
  | 'url'
  | 'domain'
  | 'ip'
  | 'integer'
  | 'decimal'
  | 'money'
  | 'percent'
  | 'hours'
  | 'yesNo'
  | 'choice'
  | 'several'
  | 'date'
  | 'dateTime'
  | 'year'
  | 'document'
  | 'body'
  | 'site';

export type Choice = { readonly id: string; readonly label: Message };

export type Column = {
  /** Its name in what is stored, in files and in addresses. It never changes. */
  readonly id: string;
  readonly type: ColumnType;
  readonly label: Message;
  readonly hint?: Message;
  readonly unit?: Message;
  readonly isRequired?: true;
  /** Limits of a number; 0 at least unless told. */
  readonly min?: number;
  readonly max?: number;
  readonly choices?: readonly Choice[];
  /** Stands in the list of the register and not only in the entry. */
  readonly isListed?: true;
  /** In a register that everybody may see: not this column. */
  readonly isInternal?: true;
  /** The heading under which this column and those after it stand in a long entry. */
  readonly heading?: Message;
};

/** What must hold between the columns of one entry. Blanks are no fault. */
export type Rule =
  /** A part is not above the wholes added up. */
  | { readonly rule: 'part'; readonly part: string; readonly of: readonly string[] }
  /** Parts added up are not above the whole. */
  | { readonly rule: 'parts'; readonly parts: readonly string[]; readonly of: string }
  /** A day or moment is not before another. */
  | { readonly rule: 'order'; readonly first: string; readonly last: string }
  /** A column that is filled (or is one of these values) asks for another. */
  | {
      readonly rule: 'needs';
      readonly given: string;
      readonly is?: readonly (string | boolean)[];
      readonly needs: string;
    };

export const registerGroups = ['infrastructure', 'applications', 'people', 'policies', 'security', 'work'] as const;
export type RegisterGroup = (typeof registerGroups)[number];

/**
 * How an entry is dated. `state`: it holds from a day on, until it is changed or ended. `event`: it happened on the day of a column.
 * `period`: it counts what happened from a day to a day. `year`: it is about the year of a column.
 */
export type Dating =
  | { readonly kind: 'state' }
  | { readonly kind: 'event'; readonly column: string; readonly until?: string }
  | { readonly kind: 'period' }
  | { readonly kind: 'year'; readonly column: string };

/** A register as data: all that the pages, the files, the checks and the measures need to know of it. */
export type Register = {
  /** In what is stored; never changes: "it-staff". */
  readonly code: string;
  /** In addresses: "nhan-luc-cntt". */
  readonly slug: string;
  readonly group: RegisterGroup;
  readonly name: Message;
  /** What is kept here and for what. */
  readonly about: Message;
  /** On what it rests: "Điều 11.8 Quy chế". */
  readonly ground?: string;
  /** `one`: a single record for each body. */
  readonly holds: 'one' | 'list';
  readonly dated: Dating;
  /** The kinds of bodies that keep it; all where it is missing. */
  readonly kinds?: readonly Organisation['kind'][];
  readonly columns: readonly Column[];
  /** The columns that tell one entry from another: a body has no two with the same on one day. None where it holds one record. */
  readonly key: readonly string[];
  readonly rules?: readonly Rule[];
  /** Anybody may see what stands in it, unless an entry's column `shown` says no. */
  readonly isPublic?: true;
  /** The figures of reports that are taken from it. */
  readonly measures: readonly Counted[];
};
