import { todayOf } from '#modules/organisations';
import { addDays, type IsoDate } from '#platform/calendar';
import { chance, type Names } from './slots.ts';
import type { Template } from './texts/template.ts';

const dayMilliseconds = 86_400_000;

/** One item to be made of a template: when it was published, and the seed of its slots. */
export type Planned = { readonly template: Template; readonly seed: string; readonly publishedAt: Date };

function isRestDay(at: Date): boolean {
  const weekday = new Date(at.getTime() + 7 * 3_600_000).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/** Office hours of a working day: nothing was published on a Sunday. Hours of Vietnam, seven before Greenwich. */
function inOfficeHours(day: number, seed: string): Date {
  const start = Math.floor(day / dayMilliseconds) * dayMilliseconds;
  const minutes = 8 * 60 + Math.floor(chance(`${seed} minute`) * 8.5 * 60);
  let at = new Date(start + minutes * 60_000 - 7 * 3_600_000);
  while (isRestDay(at)) at = new Date(at.getTime() - dayMilliseconds);
  return at;
}

/** What a site published in the two years before `now`, by its templates: spread evenly, each by chance within its part, oldest first. */
export function planItems(templates: readonly Template[], site: string, now: Date): readonly Planned[] {
  const span = 730 * dayMilliseconds;
  const planned = templates.flatMap((template) =>
    Array.from({ length: template.times }, (_none, index): Planned => {
      const seed = `${site} ${template.key} ${index}`;
      // the newest of each kind is recent, so that a new province looks alive
      const back = ((index + 0.05 + 0.9 * chance(`${seed} day`)) / template.times) * (index === 0 ? 0.35 : 1) * span;
      return { template, seed, publishedAt: inOfficeHours(now.getTime() - dayMilliseconds - back, seed) };
    }),
  );
  return planned.sort((a, b) => a.publishedAt.getTime() - b.publishedAt.getTime());
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');
const written = (day: Date): string =>
  `${twoDigits(day.getUTCDate())}/${twoDigits(day.getUTCMonth() + 1)}/${day.getUTCFullYear()}`;

/** The named slots for a moment and a place. `communes`: bare names of communes, at least two. */
export function namesFor(publishedAt: Date, communes: readonly string[], body: string, seed: string): Names {
  const local = new Date(publishedAt.getTime() + 7 * 3_600_000);
  const first = Math.floor(chance(`${seed} xa`) * communes.length);
  const year = local.getUTCFullYear();
  return {
    xa: communes[first] ?? body,
    xa2: communes[(first + 1 + Math.floor(chance(`${seed} xa2`) * (communes.length - 1))) % communes.length] ?? body,
    coQuan: body,
    coQuanNgan: body.replace(/^Ủy ban nhân dân /, ''),
    nam: String(year),
    nam5: String(Math.ceil((year + 4) / 5) * 5),
    thang: twoDigits(local.getUTCMonth() + 1),
    quy: ['I', 'II', 'III', 'IV'][Math.floor(local.getUTCMonth() / 3)] ?? 'I',
    ngay: written(local),
    ngayHan: written(new Date(local.getTime() + 45 * dayMilliseconds)),
  };
}

/** The day in Vietnam of a moment, some days before. */
export function dayBefore(at: Date, days: number): IsoDate {
  return addDays(todayOf(at), -days);
}
