import { sql } from 'kysely';
import type { Queryable } from '#platform/database';

/**
 * The bodies that the campaigns of a form and period ask, as far as the actor may see them; who was withdrawn is not asked any more. Null:
 * no such campaign was opened.
 */
export async function selectAnswerers(
  db: Queryable,
  formCode: string,
  period: string,
): Promise<ReadonlySet<string> | null> {
  const { rows } = await sql<{ id: string; isAsked: boolean }>`
    SELECT a.organisation_id AS id, bool_or(a.withdrawn_at IS NULL) AS "isAsked"
    FROM campaign c JOIN campaign_answerer a ON a.campaign_id = c.id
    WHERE c.form_code = ${formCode} AND c.period = ${period} AND c.state <> 'draft'
    GROUP BY a.organisation_id`.execute(db.kysely);
  return rows.length === 0 ? null : new Set(rows.filter(({ isAsked }) => isAsked).map(({ id }) => id));
}
