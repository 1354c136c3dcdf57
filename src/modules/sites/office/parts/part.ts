import { type Language, type Message, say } from '#platform/i18n';
import type { Changeable } from '../../change.ts';
import type { Site } from '../../site.ts';
import type { Choices } from '../desk.ts';

/** What stands in the fields of one row, by their names; a page without rows has one. */
export type Typed = Readonly<Record<string, string>>;

export type FieldSpec = {
  readonly name: string;
  readonly label: Message;
  readonly hint?: Message;
  readonly kind: 'text' | 'area' | 'email' | 'link' | 'colour' | 'count' | 'check' | 'choice' | 'picture';
  /** The most letters; of a count: the largest. */
  readonly most: number;
  readonly isRequired?: boolean;
  /** Of a choice. */
  readonly options?: (choices: Choices) => readonly { readonly value: string; readonly label: Message | string }[];
};

export type RowsSpec = {
  readonly most: number;
  /** "Mục": what one row is called. */
  readonly name: Message;
  readonly add: Message;
  /** Rows may stand below another one; the field `level` says so. */
  readonly isNested: boolean;
};

export type PartFault = {
  readonly row: number;
  readonly field: string;
  readonly text: Message;
  readonly most: number;
  readonly label?: Message;
};

/** One page of a site's settings, as data: one form for all of them draws, checks and saves it. */
export type Part = {
  /** The end of its address. */
  readonly id: string;
  readonly title: Message;
  readonly introduction: Message;
  readonly fields: readonly FieldSpec[];
  readonly rows?: RowsSpec;
  /** What the form shows of a site as it is stored; without rows exactly one. */
  readonly read: (site: Changeable) => readonly Typed[];
  /** What the form begins with where nothing is stored: what the site shows until then. */
  readonly usual?: (choices: Choices) => readonly Typed[];
  readonly apply: (site: Changeable, typed: readonly Typed[]) => Changeable;
};

/** The mark of what a form was read from: another one, and somebody has changed it since. */
export const baseOf = (part: Part, site: Changeable | Site): string => JSON.stringify(part.read(site));

export const sayFault = ({ text, most, label }: PartFault, language: Language): string =>
  say(text, language, { most, label: label === undefined ? '' : say(label, language) });
