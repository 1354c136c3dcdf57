import { sql } from 'kysely';
import { z } from 'zod';
import type { MeasureQuestion } from '#offers';
import type { Queryable } from '#platform/database';
import { endOf } from './sites-of.ts';

const row = z.object({
  articleId: z.string(),
  siteId: z.string(),
  code: z.string(),
  on: z.string(),
  title: z.string(),
  editionId: z.string(),
  source: z.string(),
  language: z.string(),
});
export type CountedItem = z.infer<typeof row>;

const selected = sql`e.article_id AS "articleId", e.site_id AS "siteId", e.at::date::text AS on, d.title,
  d.id AS "editionId", e.language`;

/** An item is counted while it was not withdrawn by the end: a withdrawn one was a mistake, or is no longer offered. */
const stands = (question: MeasureQuestion) => sql`NOT EXISTS (
  SELECT FROM content_event w WHERE w.article_id = e.article_id AND w.language = e.language AND w.kind = 'withdrawn'
    AND w.at < ${endOf(question)} AND NOT EXISTS (
      SELECT FROM content_event a WHERE a.article_id = w.article_id AND a.language = w.language AND a.kind = 'published'
        AND (a.at, a.id) > (w.at, w.id) AND a.at < ${endOf(question)}))`;

/** The section in which the item stood at the end: a correction may have moved it. */
const codeAtEnd = (question: MeasureQuestion) => sql`(
  SELECT l.section_code FROM content_event l WHERE l.article_id = e.article_id AND l.language = e.language
    AND l.at < ${endOf(question)} ORDER BY l.at DESC, l.id DESC LIMIT 1)`;

/**
 * The items that sites posted in a window, each once in whatever languages: their own by the day of their first publication, those of sites
 * below by the day on which they were accepted. The newest first.
 */
export async function postedItems(
  db: Queryable,
  sites: readonly string[],
  question: MeasureQuestion,
): Promise<readonly CountedItem[]> {
  const from = sql`${question.window.from}::date::timestamptz`;
  const { rows } = await sql`
    SELECT * FROM (
      SELECT DISTINCT ON (e.article_id) ${selected}, ${codeAtEnd(question)} AS code, '' AS source
      FROM content_event e JOIN edition d ON d.id = e.edition_id
      WHERE e.site_id = ANY (${sites}::uuid[]) AND e.kind = 'published' AND e.at >= ${from} AND e.at < ${endOf(question)}
        AND NOT EXISTS (SELECT FROM content_event b WHERE b.article_id = e.article_id AND b.kind = 'published'
          AND (b.at, b.id) < (e.at, e.id))
        AND ${stands(question)}
      ORDER BY e.article_id, e.at, e.id) own
    UNION ALL
    SELECT o.article_id, o.to_site_id, o.decided_at::date::text, d.title, d.id, p.language, o.to_section, s.name ->> 'vi'
    FROM offer o JOIN publication p ON p.site_id = o.to_site_id AND p.article_id = o.article_id AND p.language = 'vi'
      JOIN edition d ON d.id = p.edition_id JOIN site s ON s.id = o.from_site_id
    WHERE o.to_site_id = ANY (${sites}::uuid[]) AND NOT o.from_site_id = ANY (${sites}::uuid[]) AND o.state = 'accepted'
      AND o.decided_at >= ${from} AND o.decided_at < ${endOf(question)}
    ORDER BY "on" DESC, "articleId"`.execute(db.kysely);
  return rows.map((each) => row.parse(each));
}

/** The items that sites' own editors show at the end of a window, one for each language. */
export async function standingItems(
  db: Queryable,
  sites: readonly string[],
  question: MeasureQuestion,
): Promise<readonly CountedItem[]> {
  const { rows } = await sql`
    SELECT DISTINCT ON (e.article_id, e.language) ${selected}, e.section_code AS code, '' AS source
    FROM content_event e JOIN edition d ON d.id = e.edition_id
    WHERE e.site_id = ANY (${sites}::uuid[]) AND e.kind <> 'withdrawn' AND e.at < ${endOf(question)} AND ${stands(question)}
      AND (e.section_code IN ('projects', 'science', 'science_results') OR e.language <> 'vi')
    ORDER BY e.article_id, e.language, e.at DESC, e.id DESC`.execute(db.kysely);
  return rows.map((each) => row.parse(each));
}
