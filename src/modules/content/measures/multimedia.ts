import { sql } from 'kysely';
import { z } from 'zod';
import type { MeasureQuestion } from '#offers';
import type { Queryable } from '#platform/database';
import { endOf } from './sites-of.ts';

const row = z.object({ name: z.string(), on: z.string() });

/** Sound and film that sites show, the newest first: their own files, and articles read aloud. */
export async function multimediaOf(db: Queryable, sites: readonly string[], question: MeasureQuestion) {
  const { rows } = await sql`
    SELECT name, created_at::date::text AS on FROM media
    WHERE site_id = ANY (${sites}::uuid[]) AND is_public AND kind IN ('audio', 'video') AND created_at < ${endOf(question)}
    ORDER BY created_at DESC, id LIMIT 1000`.execute(db.kysely);
  return rows.map((each) => row.parse(each));
}
