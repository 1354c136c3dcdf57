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

const wordsOf = (words: string): readonly string[] => words.split(/\s+/).filter((word) => word !== '');

/** The words that are searched for, each as a pattern of LIKE. */
export const patternsOf = (words: string): readonly string[] =>
  wordsOf(words).map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);

/** A word is made plain once for the query, not for each of its rows. */
const plainly = (text: string): RawBuilder<string> => sql`(SELECT lower(unaccent(${text}::text)))`;

/** Whether every word that was searched for stands in a text that has neither accents nor capitals. */
function hasPlainWords(words: string, text: RawBuilder<unknown>): RawBuilder<boolean> {
  const each = patternsOf(words).map((pattern) => sql`${text} LIKE ${plainly(pattern)}`);
  return each.length === 0 ? sql`true` : sql`(${sql.join(each, sql` AND `)})`;
}

/**
 * The same where thousands of rows have them and the first of an order are wanted: told by places, since of LIKE the planner believes that
 * almost nothing is like it, and would read and sort all.
 */
export function hasCommonWords(words: string, text: RawBuilder<unknown>): RawBuilder<boolean> {
  const each = wordsOf(words).map((word) => sql`strpos(${text}, ${plainly(word)}) > 0`);
  return each.length === 0 ? sql`true` : sql`(${sql.join(each, sql` AND `)})`;
}

/** Whether every word that was searched for stands in one of the texts, whatever its accents. True where nothing is searched for. */
export const hasWords = (words: string, texts: readonly RawBuilder<unknown>[]): RawBuilder<boolean> =>
  hasPlainWords(words, sql`lower(unaccent(concat_ws(' ', ${sql.join(texts)})))`);
