import { z } from 'zod';
import type { Part, Typed } from './part.ts';

const texts = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

/** What a page's form sent. */
export type PartForm = {
  readonly typed: readonly Typed[];
  /** What the form was read from. */
  readonly base: string;
  /** The button that was pressed: "luu", or a step. */
  readonly pressed: string;
};

/** Control characters but line ends have no place in a text; spaces around it neither. */
const cleaned = (text: string): string =>
  text
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .normalize('NFC')
    .trim();

/** The name of a field in the form: in a page with rows with the row's number. */
export const fieldName = (part: Part, name: string, row: number): string =>
  part.rows === undefined ? name : `${name}-${row}`;

/** Reads a page's form as it was sent, wrong or not; null where it is none of ours. */
export function readForm(part: Part, body: unknown): PartForm | null {
  const sent = texts.safeParse(body);
  if (!sent.success) return null;
  const one = (name: string): string => {
    const value = Object.hasOwn(sent.data, name) ? sent.data[name] : undefined;
    return cleaned(Array.isArray(value) ? (value.at(-1) ?? '') : (value ?? ''));
  };
  const count = part.rows === undefined ? 1 : /^\d{1,3}$/.test(one('so-hang')) ? Number(one('so-hang')) : -1;
  // one more than may be saved, so that too many are told and not lost
  if (count < 0 || count > (part.rows?.most ?? 1) + 1) return null;
  const rowOf = (row: number): Typed => ({
    ...Object.fromEntries(part.fields.map(({ name }) => [name, one(fieldName(part, name, row))])),
    ...(part.rows?.isNested === true ? { level: one(`level-${row}`) === '1' && row > 0 ? '1' : '0' } : {}),
  });
  return {
    typed: Array.from({ length: count }, (_, row) => rowOf(row)),
    base: one('goc'),
    pressed: one('viec') || 'luu',
  };
}
