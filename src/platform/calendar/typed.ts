import { mostWorkingDays } from './counting.ts';
import { messages } from './messages.ts';
import { type Outcome, phrase, refused } from './phrase.ts';

/** A number of working days as typed. Only digits, with a sign that `deadline` will judge: no `1e3`, no `0x10`, no blank. */
export function readDayCount(text: string): Outcome<number> {
  const typed = text.trim();
  if (/^[+-]?\d{1,15}$/.test(typed)) return { ok: true, value: Number(typed) };
  return refused(phrase(messages.daysNotWhole, { text: typed, most: mostWorkingDays }));
}

/** A year as typed: four digits. */
export function readYear(text: string): Outcome<number> {
  const typed = text.trim();
  return /^\d{4}$/.test(typed)
    ? { ok: true, value: Number(typed) }
    : refused(phrase(messages.notAYear, { text: typed }));
}
