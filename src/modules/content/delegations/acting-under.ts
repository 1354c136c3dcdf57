import { sql } from 'kysely';
import { z } from 'zod';
import type { Action } from '#modules/people';
import type { IsoDate } from '#platform/calendar';
import type { Transaction } from '#platform/database';
import type { Edition } from '../editions/edition.ts';
import type { Editor } from '../workflow/step.ts';

const row = z.object({ id: z.string(), document: z.string(), from: z.string() });
/** The delegation in whose name something is done. */
export type ActingUnder = z.infer<typeof row>;

/** The delegation on which a person's right to a step rests; null where the person has it by an own role. */
export async function actingUnder(
  tx: Transaction,
  editor: Editor,
  { siteId, organisationId, sectionCode }: Pick<Edition, 'siteId' | 'organisationId' | 'sectionCode'>,
  actions: readonly Action[],
  today: IsoDate,
): Promise<ActingUnder | null> {
  const { rows } = await sql`
    SELECT d.id, d.document_number || ' (' || to_char(d.document_on, 'DD/MM/YYYY') || ')' AS document, d.from_account AS "from"
    FROM delegation d JOIN role_grant own ON own.id = d.role_grant_id AND own.valid @> ${today}::date
    JOIN permission p ON p.role = own.role AND p.action = ANY (${[...actions]}::text[])
    WHERE d.to_account = ${editor.accountId} AND d.site_id = ${siteId} AND d.revoked_at IS NULL
      AND (d.sections IS NULL OR ${sectionCode} = ANY (d.sections))
      AND NOT EXISTS (SELECT FROM role_grant g JOIN permission p ON p.role = g.role AND p.action = ANY (${[...actions]}::text[])
        WHERE g.account_id = ${editor.accountId} AND g.valid @> ${today}::date AND g.source <> 'delegation'
          AND g.organisation_id = ${organisationId} AND (g.site_id IS NULL OR g.site_id = ${siteId})
          AND (g.sections IS NULL OR ${sectionCode} = ANY (g.sections)))
    ORDER BY d.document_on DESC LIMIT 1`.execute(tx.kysely);
  return rows[0] === undefined ? null : row.parse(rows[0]);
}
