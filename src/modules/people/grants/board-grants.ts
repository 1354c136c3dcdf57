import { sql } from 'kysely';
import { record } from '#platform/audit';
import type { IsoDate } from '#platform/calendar';
import { codeOf, type Transaction } from '#platform/database';
import { Problem } from '#platform/http';
import type { PeopleTables } from '../tables.ts';
import { messages } from './messages.ts';

/** A step of Art. 22 at one site, given by the board's composition or by a delegation in writing. */
export type BoardRole = {
  readonly accountId: string;
  readonly role: 'contributor' | 'editor' | 'approver';
  /** The body to which the site belongs. */
  readonly organisationId: string;
  readonly siteId: string;
  /** Codes of the sections to which it is limited; null: all of the site. */
  readonly sections: readonly string[] | null;
  readonly source: 'board' | 'delegation';
  /** Number and date of the document; a delegation must have one. */
  readonly authority: string | null;
  /** The first day on which it holds. */
  readonly from: IsoDate;
  /** The first day on which it no longer holds; a delegation must have one. */
  readonly until: IsoDate | null;
};

/**
 * Gives a role in the acting person's name, and gives the grant's id. The database decides who may (else 403): the board's roles who has
 * board.manage or board.direct in all of those sections; a delegation who holds the delegated step there in their own right for all of
 * its days. Refuses (409) a role that the person holds there on some of these days from the same source.
 */
export async function grantBoardRole(tx: Transaction, grant: BoardRole): Promise<string> {
  const { accountId, role, organisationId, siteId, sections, source, authority, from, until } = grant;
  const id = await insertGrant(tx, grant);
  const limits = { siteId, sections: sections === null ? null : [...sections] };
  record(tx, {
    action: 'role.grant',
    subject: { kind: 'account', id: accountId },
    organisationId,
    detail: { grant: id, role, source, ...limits, authority, from, until },
  });
  return id;
}

const refusals: Readonly<Record<string, Problem>> = {
  '23P01': new Problem(409, messages.heldAlready),
  '42501': new Problem(403, messages.notYours),
};

async function insertGrant(tx: Transaction, grant: BoardRole): Promise<string> {
  const { from, until, sections } = grant;
  const values = {
    account_id: grant.accountId,
    role: grant.role,
    organisation_id: grant.organisationId,
    site_id: grant.siteId,
    sections: sections === null ? null : [...sections],
    source: grant.source,
    authority: grant.authority,
    valid: sql<string>`daterange(${from}::date, ${until}::date)`,
    granted_by: tx.actor.name,
  };
  const tables = tx.kysely.$extendTables<PeopleTables>();
  try {
    return (await tables.insertInto('role_grant').values(values).returning('id').executeTakeFirstOrThrow()).id;
  } catch (error) {
    throw refusals[codeOf(error) ?? ''] ?? error;
  }
}
