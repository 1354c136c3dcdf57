import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import { z } from 'zod';
import { endGrant, grantBoardRole } from '#modules/people';
import type { IsoDate } from '#platform/calendar';
import type { Transaction } from '#platform/database';
import type { SiteOfBoard } from './board.ts';
import type { BoardRight } from './position.ts';

const row = z.object({
  id: z.string(),
  role: z.enum(['contributor', 'editor', 'approver']),
  sections: z.array(z.string()).nullable(),
});
type Held = z.infer<typeof row>;

/** The board's roles that an account has at a site on a day or later. */
async function heldRights(tx: Transaction, siteId: string, accountId: string, day: IsoDate): Promise<readonly Held[]> {
  const { rows } = await sql`
    SELECT id, role, sections FROM role_grant
    WHERE account_id = ${accountId} AND site_id = ${siteId} AND source = 'board' AND NOT isempty(valid)
      AND (upper_inf(valid) OR upper(valid) > ${day}::date)`.execute(tx.kysely);
  return rows.map((each) => row.parse(each));
}

const sorted = (sections: readonly string[] | null) => (sections === null ? null : [...sections].sort());

const isSame = (one: BoardRight, other: BoardRight): boolean =>
  one.role === other.role && isDeepStrictEqual(sorted(one.sections), sorted(other.sections));

/**
 * Brings the roles of an account at a site to what its place on the board gives from a day on: what it gives no more ends, what is new
 * begins. `authority` names the founding decision.
 */
export async function settleRights(
  tx: Transaction,
  site: SiteOfBoard,
  accountId: string,
  wanted: readonly BoardRight[],
  { day, authority }: { readonly day: IsoDate; readonly authority: string },
): Promise<void> {
  const held = await heldRights(tx, site.id, accountId, day);
  for (const each of held) {
    if (!wanted.some((right) => isSame(right, each))) await endGrant(tx, each.id, day);
  }
  for (const right of wanted) {
    if (held.some((each) => isSame(right, each))) continue;
    const place = { organisationId: site.organisationId, siteId: site.id };
    await grantBoardRole(tx, { ...place, ...right, accountId, source: 'board', authority, from: day, until: null });
  }
}
