import { sql } from 'kysely';
import { z } from 'zod';
import type { MeasureQuestion } from '#offers';
import type { Queryable } from '#platform/database';
import { endOf } from './sites-of.ts';

const row = z.object({ articleId: z.string(), title: z.string(), section: z.string(), on: z.string() });
export type Contributed = z.infer<typeof row>;

/** What sites gave to the main site in a window: the items that its board accepted, with the section in which they stand there (Art. 12, 17). */
export async function contributedItems(
  db: Queryable,
  sites: readonly string[],
  question: MeasureQuestion,
): Promise<readonly Contributed[]> {
  const { rows } = await sql`
    SELECT o.article_id AS "articleId", p.title, n.name ->> 'vi' AS section, o.decided_at::date::text AS on
    FROM offer o JOIN site m ON m.id = o.to_site_id AND m.is_main
      JOIN section n ON n.site_id = o.to_site_id AND n.code = o.to_section
      JOIN publication p ON p.site_id = o.to_site_id AND p.article_id = o.article_id AND p.language = 'vi'
    WHERE o.from_site_id = ANY (${sites}::uuid[]) AND o.state = 'accepted'
      AND o.decided_at >= ${question.window.from}::date::timestamptz AND o.decided_at < ${endOf(question)}
    ORDER BY n.position, o.decided_at DESC, o.article_id`.execute(db.kysely);
  return rows.map((each) => row.parse(each));
}

/** "Tin tức, sự kiện: 12 tin, bài; Chiến lược, quy hoạch, kế hoạch: 3 tin, bài." Null where nothing was given. */
export function contributedText(items: readonly Contributed[]): string | null {
  const bySection = Map.groupBy(items, ({ section }) => section);
  if (bySection.size === 0) return null;
  return `${[...bySection].map(([section, own]) => `${section}: ${own.length} tin, bài`).join('; ')}.`;
}
