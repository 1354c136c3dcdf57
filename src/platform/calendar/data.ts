import { z } from 'zod';
import { type IsoDate, isIsoDate } from './iso-date.ts';

/**
 * The calendar as an administrator keeps it: the laws, the list of holidays, and what was announced for each year.
 * Nothing here is computed; `compileCalendar` turns it into days.
 */

const text = z.string().trim().min(1);
const bothLanguages = z.strictObject({ vi: text, en: text });
const year = z.int().min(1900).max(2199);
const isoDate = z.custom<IsoDate>((value) => typeof value === 'string' && isIsoDate(value), {
  message: 'phải là một ngày có thật, ghi YYYY-MM-DD / must be an existing day, written YYYY-MM-DD',
});
const id = z.string().regex(/^[a-z][a-z0-9-]*$/);

/** The law of some years: the words that name its article on holidays, and its article on days off in lieu. */
export const lawSchema = z.strictObject({
  fromYear: year,
  toYear: year,
  holidays: bothLanguages,
  compensation: bothLanguages,
});

/**
 * When a holiday falls. `tet`: five days about the first day of the lunar year. `beside`: one day before or after a solar
 * date, as announced. Lunar dates are of ordinary months.
 */
const when = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('solar'), month: z.int().min(1).max(12), day: z.int().min(1).max(31) }),
  z.strictObject({ kind: z.literal('lunar'), month: z.int().min(1).max(12), day: z.int().min(1).max(30) }),
  z.strictObject({ kind: z.literal('tet') }),
  z.strictObject({ kind: z.literal('beside'), month: z.int().min(1).max(12), day: z.int().min(1).max(31) }),
]);

/** A public holiday. An inactive one is kept in the list without effect; null years mean no limit on that side. */
export const holidaySchema = z.strictObject({
  id,
  name: bothLanguages,
  when,
  fromYear: year.nullable(),
  toYear: year.nullable(),
  active: z.boolean(),
});

/** A document that announced something. `ground` is null where its number is not known for certain. */
const decisionSchema = z.strictObject({
  id,
  ground: z.strictObject({ symbol: text, issuer: bothLanguages, issuedOn: isoDate.nullable() }).nullable(),
  verified: z.boolean(),
  source: text,
});

/**
 * What was announced for one year. `breaks`: every weekday from `from` to `to` is off, and no other for that holiday.
 * `chosenDays`: where a holiday of kind `beside` falls. `moved`: the day off in lieu (`to`) of a holiday on a rest day (`from`).
 * `swaps`: a weekday off against a weekly rest day worked, which may lie in the neighbouring year.
 */
export const announcementSchema = z.strictObject({
  year,
  decisions: z.array(decisionSchema),
  breaks: z.array(z.strictObject({ holiday: id, from: isoDate, to: isoDate, decision: id })),
  chosenDays: z.array(z.strictObject({ holiday: id, date: isoDate, decision: id })),
  moved: z.array(z.strictObject({ holiday: id, from: isoDate, to: isoDate, decision: id.nullable() })),
  swaps: z.array(z.strictObject({ off: isoDate, worked: isoDate, decision: id })),
});

export const calendarDataSchema = z.strictObject({
  years: z.strictObject({ from: year, to: year }),
  restWeekdays: z.array(z.int().min(1).max(7)).min(1).max(6),
  laws: z.array(lawSchema),
  holidays: z.array(holidaySchema),
  announcements: z.array(announcementSchema),
});

export type Law = z.infer<typeof lawSchema>;
export type Holiday = z.infer<typeof holidaySchema>;
export type Decision = z.infer<typeof decisionSchema>;
export type Announcement = z.infer<typeof announcementSchema>;
export type CalendarData = z.infer<typeof calendarDataSchema>;
