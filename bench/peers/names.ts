/** What the translation of expressions knows of a form. */
import type { Field, Period } from '#forms-engine';
import type { Plain, Slot } from './plain.ts';

/** What an expression gives, and when there is anything. */
export interface Answer {
  readonly given: Plain;
  readonly value: Plain;
}

/** When a condition holds, and when it does not; neither, while it is missing. */
export interface Truth {
  readonly yes: Plain;
  readonly no: Plain;
}

/** Where names lead, and what is known beforehand. */
export interface Names {
  /** A field's value: reported, else computed. */
  answer(slot: Slot): Answer;
  field(slot: Slot): Field | undefined;
  readonly period: Period | undefined;
  /** Slots (`id` or `table.id`) that were asked about already. */
  readonly assumed: ReadonlySet<string>;
  /** A blank yes/no counts as "không". */
  readonly blankIsNo: boolean;
}

/** What no peer can say in its own language. */
export class Untranslatable extends Error {}

export function keyOf(slot: Slot): string {
  return slot.table === undefined ? slot.id : `${slot.table}.${slot.id}`;
}
