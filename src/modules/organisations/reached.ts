import { sql } from 'kysely';
import type { Queryable } from '#platform/database';

/** The bodies that a question about one reaches: it alone, or it with all that stood under it on a day. */
export async function reachedBodies(
  db: Queryable,
  { id, reach, day }: { readonly id: string; readonly reach: 'own' | 'subtree'; readonly day: string },
): Promise<readonly string[]> {
  if (reach === 'own') return [id];
  const { rows } = await sql<{ id: string }>`
    WITH RECURSIVE below (id) AS (
      SELECT ${id}::uuid
      UNION
      SELECT s.organisation_id FROM organisation_state s JOIN below b ON s.parent_id = b.id AND s.valid @> ${day}::date
    ) SELECT id FROM below`.execute(db.kysely);
  return rows.map((row) => row.id);
}
