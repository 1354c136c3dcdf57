import { type RawBuilder, sql } from 'kysely';
import type { ListPart } from './question.ts';

/**
 * The end of a query that answers a part of a list: its order, then the rows wanted. `columns` has the expression of every column
 * that sorts, `last` one that is never the same in two rows, so that no row stands on two pages.
 */
export function orderAndPart(
  part: ListPart,
  columns: Readonly<Record<string, RawBuilder<unknown>>>,
  last: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const { column, isDescending } = part.order;
  const chosen = columns[column];
  if (chosen === undefined) throw new Error(`the query has no expression for the column ${column}`);
  const direction = isDescending ? sql`DESC` : sql`ASC`;
  return sql`ORDER BY ${chosen} ${direction} NULLS LAST, ${last} LIMIT ${part.limit} OFFSET ${part.offset}`;
}

/** How people expect Vietnamese names to be sorted. */
export const byAlphabet = (expression: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`${expression} COLLATE "vi-x-icu"`;

/** Whether every word that was searched for stands in one of the texts, whatever its accents. True where nothing is searched for. */
export function hasWords(words: string, texts: readonly RawBuilder<unknown>[]): RawBuilder<boolean> {
  const patterns = words
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
  if (patterns.length === 0) return sql`true`;
  const said = sql`lower(unaccent(concat_ws(' ', ${sql.join(texts)})))`;
  return sql`(${sql.join(
    patterns.map((pattern) => sql`${said} LIKE lower(unaccent(${pattern}))`),
    sql` AND `,
  )})`;
}
