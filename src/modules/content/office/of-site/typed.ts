import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type IsoDate, parseDate } from '#platform/calendar';
import { Problem } from '#platform/http';
import type { Refusal } from '../../workflow/refusal.ts';
import { messages as deskMessages } from '../messages.ts';
import { messages } from './messages.ts';

/** One line as it was typed; control characters, which the database refuses, are spaces. */
export const line = z
  .string()
  .default('')
  .transform((text) =>
    text
      .replace(/\p{Cc}/gu, ' ')
      .normalize('NFC')
      .trim(),
  );

/** A text of several lines as it was typed. */
export const lines = z
  .string()
  .default('')
  .transform((text) =>
    text
      .replace(/\r\n?/g, '\n')
      .replace(/[^\P{Cc}\n]/gu, ' ')
      .normalize('NFC')
      .trim(),
  );

/** What was ticked of several; a form sends one alone as a text. */
export const ticked = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((given): readonly string[] => (typeof given === 'string' ? [given] : given));

/** Whether a box was ticked. */
export const tick = z
  .string()
  .optional()
  .transform((given) => given !== undefined);

/** A form as its schema reads it; what no page of ours sends is refused (400). */
export function formOf<T>(schema: z.ZodType<T>, request: FastifyRequest): T {
  const read = schema.safeParse(request.body ?? {});
  if (!read.success) throw new Problem(400, deskMessages.wrongForm);
  return read.data;
}

/** A day that was typed, or null with the reason put into `refusals`. */
export function dayTyped(text: string, place: string, refusals: Refusal[]): IsoDate | null {
  const read = parseDate(text);
  if (read.ok) return read.value;
  refusals.push({ code: 'noSuchDay', text: messages.noSuchDay, place });
  return null;
}

/** Puts a refusal into `refusals` where a text is longer than it may be. */
export function checkLength(text: string, most: number, place: string, refusals: Refusal[]): void {
  if (text.length > most) refusals.push({ code: 'tooLong', text: messages.tooLong, values: { most }, place });
}

/** What was read of a form: the wish, or every field that cannot be read. */
export type Read<T> =
  | { readonly ok: true; readonly wish: T }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };
