import { sql } from 'kysely';
import { record } from '#platform/audit';
import type { IsoDate } from '#platform/calendar';
import type { Transaction } from '#platform/database';
import type { PeopleTables } from '../tables.ts';

type Ended = {
  readonly id: string;
  readonly account_id: string;
  readonly role: string;
  readonly organisation_id: string | null;
  readonly site_id: string | null;
};

/**
 * Ends a grant: `day` is the first on which it no longer holds. What its holder delegated by it ends with it. Gives false where there is
 * no such grant that the acting person may end, or where it has ended by then already.
 */
export async function endGrant(tx: Transaction, grantId: string, day: IsoDate): Promise<boolean> {
  const before = sql`daterange(NULL, ${day}::date)`;
  const ended: Ended | undefined = await tx.kysely
    .$extendTables<PeopleTables>()
    .updateTable('role_grant')
    .set({ valid: sql<string>`valid * ${before}` })
    .where('id', '=', grantId)
    .where(sql<boolean>`NOT valid <@ ${before}`)
    .returning(['id', 'account_id', 'role', 'organisation_id', 'site_id'])
    .executeTakeFirst();
  if (ended === undefined) return false;
  recordEnd(tx, ended, day);
  const lent = await sql<Ended>`SELECT * FROM congso_end_lent(${ended.account_id}, ${day}::date)`.execute(tx.kysely);
  for (const each of lent.rows) recordEnd(tx, each, day, grantId);
  return true;
}

function recordEnd(tx: Transaction, grant: Ended, day: IsoDate, restedOn?: string): void {
  const { id, account_id, role, organisation_id: organisationId, site_id: siteId } = grant;
  const detail = { grant: id, role, siteId, day, ...(restedOn === undefined ? {} : { restedOn }) };
  record(tx, { action: 'role.end', subject: { kind: 'account', id: account_id }, organisationId, detail });
}
