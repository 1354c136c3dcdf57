import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import { record } from '#platform/audit';
import type { IsoDate } from '#platform/calendar';
import type { Queryable, Transaction } from '#platform/database';
import type { Language } from '#platform/i18n';
import { endSessionsOf } from '#platform/sessions';
import { insertGrant } from './grants/insert-grant.ts';
import { hashPassword } from './passwords/passwords.ts';
import { type Role, roles } from './permissions.ts';
import type { PeopleTables } from './tables.ts';

export type NewAccount = {
  readonly email: string | null;
  readonly userName: string | null;
  readonly name: string;
  /** The body in whose name the person works. */
  readonly organisationId: string | null;
  readonly grants: readonly { readonly role: Role; readonly organisationId: string | null }[];
  readonly password: string;
  /** Whether the person must set another password first; false only for the demonstration. */
  readonly mustChangePassword: boolean;
  readonly isDemonstration?: boolean;
};

const tables = (db: Queryable) => db.kysely.$extendTables<PeopleTables>();

export async function setPassword(
  tx: Transaction,
  accountId: string,
  password: string,
  now: Date,
  mustChange: boolean,
): Promise<void> {
  const hash = await hashPassword(password);
  await sql`SELECT congso_set_password(${accountId}::uuid, ${hash}, ${now}, ${mustChange})`.execute(tx.kysely);
}

/** The account with this e-mail address or user name, as far as the actor may see it. */
export async function findAccount(db: Queryable, login: string): Promise<{ id: string; name: string } | null> {
  const wanted = login.normalize('NFKC').trim().toLowerCase();
  const found = await tables(db)
    .selectFrom('account')
    .select(['id', 'name'])
    .where((eb) => eb.or([eb(sql`lower(email)`, '=', wanted), eb('user_name', '=', wanted)]))
    .executeTakeFirst();
  return found ?? null;
}

/** Makes an account with its roles from a day on, and gives its id. */
export async function createAccount(tx: Transaction, account: NewAccount, now: Date, from: IsoDate): Promise<string> {
  const id = await insertAccount(tx, account);
  for (const { role, organisationId } of account.grants) {
    await insertGrant(tx, { ...unlimited, accountId: id, role, organisationId, from });
  }
  await setPassword(tx, id, account.password, now, account.mustChangePassword);
  return id;
}

export const unlimited = { siteId: null, sections: null, source: 'direct', authority: null, until: null } as const;

type Described = Pick<NewAccount, 'email' | 'userName' | 'name' | 'organisationId' | 'isDemonstration'>;

/** An account without a role and without a way in. Its id is made here: who makes it sees it only from the next query on. */
export async function insertAccount(
  tx: Transaction,
  account: Described & { readonly language?: Language },
): Promise<string> {
  const id = randomUUID();
  const values = {
    id,
    email: account.email?.trim().toLowerCase() ?? null,
    user_name: account.userName?.trim().toLowerCase() ?? null,
    name: account.name.normalize('NFC').trim(),
    organisation_id: account.organisationId,
    language: account.language ?? 'vi',
    is_demonstration: account.isDemonstration ?? false,
  };
  await tables(tx).insertInto('account').values(values).execute();
  const detail = { name: values.name };
  record(tx, {
    action: 'account.create',
    subject: { kind: 'account', id },
    organisationId: account.organisationId,
    detail,
  });
  return id;
}

/** Locks an account and ends its sessions, or opens it again. Gives false where it was so already. */
export async function setLocked(tx: Transaction, accountId: string, lockedAt: Date | null): Promise<boolean> {
  const { numUpdatedRows } = await tables(tx)
    .updateTable('account')
    .set({ locked_at: lockedAt })
    .where('id', '=', accountId)
    .where('locked_at', lockedAt === null ? 'is not' : 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  if (lockedAt !== null) await endSessionsOf(tx, accountId);
  const action = lockedAt === null ? 'account.unlock' : 'account.lock';
  record(tx, { action, subject: { kind: 'account', id: accountId } });
  return true;
}

/** Gives an account another password, which its owner must change (but not in the demonstration), and ends its sessions. */
export async function resetPassword(
  tx: Transaction,
  accountId: string,
  password: string,
  now: Date,
  mustChange = true,
): Promise<void> {
  await setPassword(tx, accountId, password, now, mustChange);
  await endSessionsOf(tx, accountId);
  record(tx, { action: 'account.resetPassword', subject: { kind: 'account', id: accountId } });
}

const listed = z.object({
  id: z.string(),
  email: z.string().nullable(),
  userName: z.string().nullable(),
  name: z.string(),
  organisation: z.string().nullable(),
  locked: z.boolean(),
  isDemonstration: z.boolean(),
  roles: z.array(z.object({ role: z.enum(roles), organisation: z.string().nullable() })),
});

/** An account as its administrator sees it, with the roles of the day. */
export type ListedAccount = z.infer<typeof listed>;

/** The accounts that the actor may see, by name. */
export async function listAccounts(db: Queryable, day: IsoDate): Promise<readonly ListedAccount[]> {
  const { rows } = await sql`
    WITH named AS (SELECT DISTINCT ON (organisation_id) organisation_id, name FROM organisation_state
      WHERE lower(valid) <= ${day}::date ORDER BY organisation_id, lower(valid) DESC)
    SELECT a.id, a.email, a.user_name AS "userName", a.name, w.name AS organisation, a.locked_at IS NOT NULL AS locked,
      a.is_demonstration AS "isDemonstration",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('role', g.role, 'organisation', n.name) ORDER BY g.role), '[]')
        FROM role_grant g LEFT JOIN named n ON n.organisation_id = g.organisation_id
        WHERE g.account_id = a.id AND g.valid @> ${day}::date) AS roles
    FROM account a LEFT JOIN named w ON w.organisation_id = a.organisation_id ORDER BY a.name, a.id`.execute(db.kysely);
  return rows.map((each) => listed.parse(each));
}
