/** What reading a typed text gives. */
import type { Bilingual } from '../definition/definition.ts';
import type { Value } from './value.ts';
import { type Words, word } from './wording.ts';

export type Parsed<T = Value> =
  /** `note` says how a text was understood that could have been meant otherwise ("1.116"). */
  | { readonly ok: true; readonly value: T; readonly note?: Bilingual }
  | { readonly ok: false; readonly message: Bilingual };

export function read<T>(value: T, note?: Bilingual): Parsed<T> {
  return note === undefined ? { ok: true, value } : { ok: true, value, note };
}

export function refuse(message: Bilingual, words: Words = {}): { readonly ok: false; readonly message: Bilingual } {
  return { ok: false, message: word(message, words) };
}
