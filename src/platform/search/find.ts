import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { Queryable } from '#platform/database';
import type { Language } from '#platform/i18n';
import { readQuestion, toExactQuery, toQuery } from './question.ts';

export type SearchQuestion = {
  readonly text: string;
  readonly language: Language;
  readonly siteIds: readonly string[];
  /** The day on which it is asked, YYYY-MM-DD: some things are shown on some days only. */
  readonly on: string;
  readonly sections?: readonly string[];
  readonly from?: Date;
  /** Before this moment. */
  readonly until?: Date;
  readonly offset?: number;
  readonly limit?: number;
};

/**
 * `asTyped`: accents were typed, and what is written with them is found alone. `any`: accents were not typed, or nothing has them, and
 * they do not tell.
 */
export type Spelling = 'asTyped' | 'any';

export type Found = {
  readonly kind: string;
  readonly subject: string;
  readonly siteId: string;
  readonly section: string;
  readonly title: string;
  readonly summary: string;
  readonly text: string;
  readonly path: string;
  readonly publishedAt: Date;
};

export type SearchResult = {
  readonly found: readonly Found[];
  /** How many there are; never above 2,000; with `isMore` there are more than that. */
  readonly total: number;
  readonly isMore: boolean;
  /** What was found, and how its words are to be marked. */
  readonly spelling: Spelling;
};

/** Beyond so many matches a word is so common that the newest are shown first, and nobody counts them. */
const mostCounted = 2_000;

const row = z.object({
  kind: z.string(),
  subject: z.string(),
  siteId: z.string(),
  section: z.string(),
  title: z.string(),
  summary: z.string(),
  text: z.string(),
  path: z.string(),
  publishedAt: z.date(),
});

/** How much of a text is read to show where the words stand in it. */
const shownText = 20_000;

/**
 * What is published and matches, the nearest first. Who typed accents is shown what has them, alone; where nothing has, and where none
 * were typed, everything is found whatever its accents.
 */
export async function findSearchable(db: Queryable, question: SearchQuestion): Promise<SearchResult> {
  const asked = readQuestion(question.text);
  const query = toQuery(asked);
  if (query === null || question.siteIds.length === 0) return { found: [], total: 0, isMore: false, spelling: 'any' };
  const where: Conditions = (by) => conditionsOf(question, query, by);
  const exact = toExactQuery(asked);
  if (exact !== null) {
    const asTyped: Conditions = (by) => sql`${where(by)} AND exact @@ to_tsquery('simple', ${exact})`;
    const result = await resultOf(db, question, query, asTyped);
    if (result.total > 0) return { ...result, spelling: 'asTyped' };
  }
  return { ...(await resultOf(db, question, query, where)), spelling: 'any' };
}

/** What is found on this day. */
export const shownOn = (day: string): RawBuilder<unknown> =>
  sql`(shown_from IS NULL OR shown_from <= ${day}::date) AND (shown_until IS NULL OR shown_until > ${day}::date)`;

/** How a question is asked of the index of words (`by: 'words'`), or of each entry from the newest on (`by: 'newest'`). */
type Conditions = (by: 'words' | 'newest') => RawBuilder<unknown>;

async function resultOf(
  db: Queryable,
  { offset = 0, limit = 20 }: SearchQuestion,
  query: string,
  where: Conditions,
): Promise<Omit<SearchResult, 'spelling'>> {
  const counted = await countUpTo(db, where('words'), mostCounted + 1);
  const isMore = counted > mostCounted;
  const total = Math.min(counted, mostCounted);
  if (offset >= total) return { found: [], total, isMore };
  const order = isMore ? sql`published_at DESC, subject` : sql`${nearness(query)} DESC, published_at DESC, subject`;
  const { rows } = await sql`
    SELECT kind, subject, site_id AS "siteId", section, title, summary, left(body, ${shownText}) AS text, path,
      published_at AS "publishedAt"
    FROM search_entry WHERE ${where(isMore ? 'newest' : 'words')} ORDER BY ${order}
    LIMIT ${limit} OFFSET (SELECT ${offset}::integer)`.execute(db.kysely);
  return { found: rows.map((each) => row.parse(each)), total, isMore };
}

/**
 * A word that thousands of texts have must not be asked of the index of words when the newest twenty are wanted: all its texts would be
 * read and sorted. IS TRUE keeps the planner from it, and the hidden offset from believing that the last page is far.
 */
const matches = (query: string, by: 'words' | 'newest'): RawBuilder<unknown> =>
  by === 'words'
    ? sql`words @@ to_tsquery('congso_vi', ${query})`
    : sql`(words @@ to_tsquery('congso_vi', ${query})) IS TRUE`;

function conditionsOf(question: SearchQuestion, query: string, by: 'words' | 'newest'): RawBuilder<unknown> {
  const { language, siteIds, on, sections, from, until } = question;
  const all = [
    sql`site_id = ANY (${siteIds}::uuid[])`,
    sql`language = ${language}`,
    shownOn(on),
    matches(query, by),
    ...(sections === undefined ? [] : [sql`section = ANY (${sections}::text[])`]),
    ...(from === undefined ? [] : [sql`published_at >= ${from}`]),
    ...(until === undefined ? [] : [sql`published_at < ${until}`]),
  ];
  return sql.join(all, sql` AND `);
}

async function countUpTo(db: Queryable, where: RawBuilder<unknown>, most: number): Promise<number> {
  const { rows } = await sql<{ counted: number }>`
    SELECT count(*)::integer AS counted FROM (SELECT FROM search_entry WHERE ${where} LIMIT ${most}) AS matches`.execute(
    db.kysely,
  );
  return rows[0]?.counted ?? 0;
}

/** Title before summary before text; and above all, whether the accents are those that were typed. Weights in the order D, C, B, A. */
function nearness(query: string): RawBuilder<unknown> {
  return sql`(exact @@ to_tsquery('simple', ${query}))::integer
    + ts_rank('{0.1, 0.2, 0.4, 1}', words, to_tsquery('congso_vi', ${query}))`;
}
