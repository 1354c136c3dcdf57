import { sql } from 'kysely';
import type { Queryable, Transaction } from '#platform/database';
import type { Language } from '#platform/i18n';
import { bytesOf, hashOf, newToken } from '#platform/sessions';
import type { PeopleTables } from '../tables.ts';

/** To take up an account that was made for somebody, or to set a password in place of a forgotten one. */
export type LinkKind = 'invitation' | 'password';

const hour = 60 * 60_000;
/** How long a link serves: a forgotten password is wanted at once, an invitation may lie over a week's leave. */
export const linkMilliseconds = { invitation: 7 * 24 * hour, password: 2 * hour } as const satisfies Record<
  LinkKind,
  number
>;
/** What has expired or was used stays this long, so that the administrator sees it. */
const keptMilliseconds = 90 * 24 * hour;

const tables = (db: Queryable) => db.kysely.$extendTables<PeopleTables>();

/** Makes a link for an account; an older one of the same kind serves no more. Gives its token, which is kept nowhere. */
export async function makeLink(tx: Transaction, accountId: string, kind: LinkKind, now: Date): Promise<string> {
  await withdrawLinks(tx, accountId, kind, now);
  const token = newToken();
  const values = {
    account_id: accountId,
    kind,
    token_hash: hashOf(token),
    made_at: now,
    made_by: tx.actor.name,
    expires_at: new Date(now.getTime() + linkMilliseconds[kind]),
  };
  await tables(tx).insertInto('one_time_link').values(values).execute();
  return token;
}

/** Makes open links of an account useless. Gives whether there was one. */
export async function withdrawLinks(tx: Transaction, accountId: string, kind: LinkKind, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tables(tx)
    .updateTable('one_time_link')
    .set({ withdrawn_at: now })
    .where('account_id', '=', accountId)
    .where('kind', '=', kind)
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** The account behind a link, as who has the link may see it. */
export type LinkedAccount = {
  readonly accountId: string;
  readonly kind: LinkKind;
  readonly name: string;
  readonly login: string;
  readonly language: Language;
  readonly madeBy: string;
};

/** Null: unknown, used, withdrawn, expired, or its account is locked. */
export async function findLink(db: Queryable, token: string, now: Date): Promise<LinkedAccount | null> {
  const bytes = bytesOf(token);
  if (bytes === null) return null;
  const { rows } = await sql<LinkedAccount>`
    SELECT account_id AS "accountId", kind, name, login, language, made_by AS "madeBy" FROM congso_link_of(${bytes}, ${now})`.execute(
    db.kysely,
  );
  return rows[0] ?? null;
}

/** Uses a link up: sets the password, or (null) lets another way in be linked. Gives the account, or null where it served already. */
export async function useLink(tx: Transaction, token: string, hash: string | null, now: Date): Promise<string | null> {
  const bytes = bytesOf(token);
  if (bytes === null) return null;
  const { rows } = await sql<{ account: string | null }>`
    SELECT congso_use_link(${bytes}, ${hash}, ${now}) AS account`.execute(tx.kysely);
  return rows[0]?.account ?? null;
}

export async function forgetOldLinks(tx: Transaction, now: Date): Promise<void> {
  const before = new Date(now.getTime() - keptMilliseconds);
  await tables(tx).deleteFrom('one_time_link').where('expires_at', '<', before).execute();
}
