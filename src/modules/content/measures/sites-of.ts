import { sql } from 'kysely';
import { reachedBodies } from '#modules/organisations';
import type { MeasureQuestion } from '#offers';
import type { Queryable } from '#platform/database';

/** The sites that a question is about: those of its bodies that were open on some day of its window; the oldest first. */
export async function sitesOf(db: Queryable, question: MeasureQuestion): Promise<readonly string[]> {
  const { organisationId: id, reach, window } = question;
  const bodies = await reachedBodies(db, { id, reach, day: window.to });
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM site WHERE organisation_id = ANY (${bodies}) AND opened_on <= ${window.to}::date
      AND (closed_on IS NULL OR closed_on > ${window.from}::date)
    ORDER BY is_main DESC, opened_on, id`.execute(db.kysely);
  return rows.map((row) => row.id);
}

/** The end of the window, or the moment of asking if that comes first: nothing later is counted. */
export const endOf = ({ window, now }: MeasureQuestion) =>
  sql`least((${window.to}::date + 1)::timestamptz, ${now}::timestamptz)`;
