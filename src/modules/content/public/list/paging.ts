import { z } from 'zod';
import { beginOfMonth, yearInVietnam } from '../moments.ts';
import type { Extent } from './listing.ts';

export const pageSize = 20;

/** What a reader asks of a list by the address. */
export type ListQuestion = { readonly page: number; readonly year: number | null; readonly month: number | null };

const blank = z.literal('').transform(() => null);
const question = z.object({
  trang: z
    .string()
    .regex(/^[1-9]\d{0,6}$/)
    .transform(Number)
    .default(1),
  nam: z
    .union([
      blank,
      z
        .string()
        .regex(/^(19|20|21)\d\d$/)
        .transform(Number),
    ])
    .default(null),
  thang: z
    .union([
      blank,
      z
        .string()
        .regex(/^(0?[1-9]|1[0-2])$/)
        .transform(Number),
    ])
    .default(null),
});

/** The page, year and month of an address; null where they cannot be read. A month without its year says nothing and is left out. */
export function readListQuestion(query: Readonly<Record<string, string>>): ListQuestion | null {
  const read = question.safeParse({ trang: query.trang, nam: query.nam, thang: query.thang });
  if (!read.success) return null;
  const { trang, nam, thang } = read.data;
  return { page: trang, year: nam, month: nam === null ? null : thang };
}

/** The address of a list; what is as it is anyway is left out, so that each page has one address. */
export function listAddress(path: string, { page, year, month }: ListQuestion): string {
  const pairs = [
    ...(year === null ? [] : [`nam=${year}`]),
    ...(year === null || month === null ? [] : [`thang=${month}`]),
    ...(page <= 1 ? [] : [`trang=${page}`]),
  ];
  return pairs.length === 0 ? path : `${path}?${pairs.join('&')}`;
}

/** The span of time that the question asks for, [from, until). */
export function windowOf({ year, month }: ListQuestion): { readonly from: Date | null; readonly until: Date | null } {
  if (year === null) return { from: null, until: null };
  if (month === null) return { from: beginOfMonth(year, 1), until: beginOfMonth(year + 1, 1) };
  return { from: beginOfMonth(year, month), until: beginOfMonth(year, month + 1) };
}

/** A list without items has one page, which says so. */
export const pagesOf = (total: number): number => Math.max(1, Math.ceil(total / pageSize));

/** The years in which the section published, the newest first. */
export function yearsOf({ oldest, newest }: Extent): readonly number[] {
  if (oldest === null || newest === null) return [];
  const last = yearInVietnam(newest);
  return Array.from({ length: last - yearInVietnam(oldest) + 1 }, (_, back) => last - back);
}
