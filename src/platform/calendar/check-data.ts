import { z } from 'zod';
import { checkReferences } from './check-references.ts';
import { announcementSchema, type CalendarData, calendarDataSchema, holidaySchema, lawSchema } from './data.ts';
import type { DataFault, SoundParts } from './data-fault.ts';
import { phrase } from './phrase.ts';

export type CheckedData =
  | { readonly ok: true; readonly data: CalendarData }
  | { readonly ok: false; readonly faults: readonly DataFault[] };

/**
 * Checks calendar data from outside (an administrator's form, a file) and gives all its faults at once: the shape of every
 * entry, and for the entries of right shape also what they say about each other and about the calendar.
 */
export function checkCalendarData(input: unknown): CheckedData {
  const shape = calendarDataSchema.safeParse(input);
  const faults = [...shapeFaults(input, shape.error), ...checkReferences(soundPartsOf(input))];
  return shape.success && faults.length === 0 ? { ok: true, data: shape.data } : { ok: false, faults };
}

const listsSchema = z.object({
  years: calendarDataSchema.shape.years.nullable().catch(null),
  restWeekdays: calendarDataSchema.shape.restWeekdays.nullable().catch(null),
  laws: z.array(lawSchema.nullable().catch(null)).catch([]),
  holidays: z.array(holidaySchema.nullable().catch(null)).catch([]),
  announcements: z.array(announcementSchema.nullable().catch(null)).catch([]),
});

function soundPartsOf(input: unknown): SoundParts {
  const parts = listsSchema.safeParse(input);
  return parts.data ?? { years: null, restWeekdays: null, laws: [], holidays: [], announcements: [] };
}

/** Zod's own words for faults of shape, in both languages: the same input gives the same issues in the same order. */
function shapeFaults(input: unknown, english: z.ZodError | undefined): DataFault[] {
  if (english === undefined) return [];
  const vietnamese = calendarDataSchema.safeParse(input, { error: z.locales.vi().localeError }).error;
  return english.issues.map((issue, index) => {
    const vi = vietnamese?.issues[index]?.message ?? issue.message;
    return { path: pathOf(issue.path), what: phrase({ vi, en: issue.message }) };
  });
}

function pathOf(path: readonly PropertyKey[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
}
