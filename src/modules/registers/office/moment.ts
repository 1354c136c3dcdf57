import { addDays, type IsoDate, vietnameseDate } from '#platform/calendar';
import { type Language, say } from '#platform/i18n';
import type { Dating } from '../catalogue/register.ts';
import type { Span } from '../entries/entry.ts';
import { messages } from './messages.ts';

/** A moment on Vietnam's clock. */
export const moment = (at: Date, language: Language): string =>
  at.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB', {
    timeZone: 'Asia/Ho_Chi_Minh',
    dateStyle: 'short',
    timeStyle: 'short',
  });

export const lastDayOf = ({ until }: Span): IsoDate | null => (until === null ? null : addDays(until, -1));

/** The days of a version in words. */
export function daysInWords(span: Span, dated: Dating, language: Language): string {
  const from = vietnameseDate(span.from);
  const last = lastDayOf(span);
  if (dated.kind === 'year') return span.from.slice(0, 4);
  if (last === null) return say(messages.sinceDay, language, { from });
  return last === span.from ? from : say(messages.spanDays, language, { from, until: vietnameseDate(last) });
}
