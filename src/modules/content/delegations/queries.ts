import { sql } from 'kysely';
import { z } from 'zod';
import type { IsoDate } from '#platform/calendar';
import type { Queryable } from '#platform/database';

const row = z.object({
  id: z.string(),
  fromAccount: z.string(),
  toAccount: z.string(),
  fromName: z.string(),
  toName: z.string(),
  step: z.enum(['edit', 'approve']),
  sections: z.array(z.string()).nullable(),
  documentNumber: z.string(),
  documentOn: z.string(),
  from: z.string(),
  until: z.string(),
  revokedAt: z.date().nullable(),
  revokedBy: z.string().nullable(),
  holds: z.boolean(),
});
export type Delegation = z.infer<typeof row>;

/**
 * The delegations of a site, the newest first, with whether each holds on a day. One whose giver lost the right on which it rested does
 * not, although nobody revoked it.
 */
export async function selectDelegations(db: Queryable, siteId: string, day: IsoDate): Promise<readonly Delegation[]> {
  const { rows } = await sql`
    SELECT d.id, d.from_account AS "fromAccount", d.to_account AS "toAccount", d.from_name AS "fromName", d.to_name AS "toName", d.step,
      d.sections, d.document_number AS "documentNumber", d.document_on::text AS "documentOn", lower(d.valid)::text AS from,
      upper(d.valid)::text AS until, d.revoked_at AS "revokedAt", d.revoked_by AS "revokedBy",
      d.revoked_at IS NULL AND d.valid @> ${day}::date AND coalesce(g.valid @> ${day}::date, true) AS holds
    FROM delegation d LEFT JOIN role_grant g ON g.id = d.role_grant_id
    WHERE d.site_id = ${siteId} ORDER BY d.document_on DESC, d.id`.execute(db.kysely);
  return rows.map((each) => row.parse(each));
}
