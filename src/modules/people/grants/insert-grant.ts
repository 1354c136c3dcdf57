import { sql } from 'kysely';
import { record } from '#platform/audit';
import type { IsoDate } from '#platform/calendar';
import { codeOf, type Transaction } from '#platform/database';
import type { GrantSource, Role } from '../permissions.ts';
import type { PeopleTables } from '../tables.ts';

export type NewGrant = {
  readonly accountId: string;
  readonly role: Role;
  /** Null: the whole installation. */
  readonly organisationId: string | null;
  readonly siteId: string | null;
  readonly sections: readonly string[] | null;
  readonly source: GrantSource;
  readonly authority: string | null;
  /** The first day on which it holds. */
  readonly from: IsoDate;
  /** The first day on which it no longer holds; null: no end. */
  readonly until: IsoDate | null;
};

/** `held`: the person holds that role there on some of these days already. `notYours`: the acting person may not give it. */
export class GrantRefused extends Error {
  readonly reason: 'held' | 'notYours';

  constructor(reason: 'held' | 'notYours') {
    super(`the grant was refused: ${reason}`);
    this.reason = reason;
  }
}

/** Gives a role in the acting person's name, and gives the grant's id. Where the database refuses: `GrantRefused`, which undoes the transaction. */
export async function insertGrant(tx: Transaction, grant: NewGrant): Promise<string> {
  const { accountId, role, organisationId, siteId, source, authority, from, until } = grant;
  const sections = grant.sections === null ? null : [...grant.sections];
  const values = {
    account_id: accountId,
    role,
    organisation_id: organisationId,
    site_id: siteId,
    sections,
    source,
    authority,
    valid: sql<string>`daterange(${from}::date, ${until}::date)`,
    granted_by: tx.actor.name,
  };
  const tables = tx.kysely.$extendTables<PeopleTables>();
  try {
    const { id } = await tables.insertInto('role_grant').values(values).returning('id').executeTakeFirstOrThrow();
    const detail = { grant: id, role, source, siteId, sections, authority, from, until };
    record(tx, { action: 'role.grant', subject: { kind: 'account', id: accountId }, organisationId, detail });
    return id;
  } catch (error) {
    const code = codeOf(error);
    if (code === '23P01') throw new GrantRefused('held');
    if (code === '42501') throw new GrantRefused('notYours');
    throw error;
  }
}
