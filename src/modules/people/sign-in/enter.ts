import { sql } from 'kysely';
import { record } from '#platform/audit';
import { type Actor, type Database, inTransaction, type Queryable, type Transaction } from '#platform/database';
import { type Language, languages } from '#platform/i18n';
import { beginSession, type Entry, endSession, findSession, removeExpiredSessions } from '#platform/sessions';
import { isFactorAsked } from '../second-factor/store.ts';
import type { PeopleTables } from '../tables.ts';
import { beginPending } from './pending.ts';

/** The browser that signs in. */
export type Browser = {
  readonly address: string | undefined;
  readonly agent: string | undefined;
  /** The token of a session that it still has; that one ends. */
  readonly oldToken: string | null;
};

/** `pending`: the second factor is asked for now. */
export type Entered =
  | { readonly kind: 'done'; readonly token: string; readonly language: Language }
  | { readonly kind: 'pending'; readonly token: string };

export function visitorAt(browser: Browser): Actor {
  return { accountId: null, name: 'visitor', ...(browser.address === undefined ? {} : { ip: browser.address }) };
}

/** Who may come in: the first step was right. Begins a session, or asks for the second factor where the account has one. */
export function enter(
  db: Database,
  { accountId, name }: { readonly accountId: string; readonly name: string },
  browser: Browser,
  by: Entry['by'],
  now: Date,
): Promise<Entered> {
  return inTransaction(db, { ...visitorAt(browser), accountId, name }, async (tx) => {
    if (await isFactorAsked(tx, accountId))
      return { kind: 'pending', token: await beginPending(tx, accountId, by, now) };
    return beginEntry(tx, accountId, browser, { by, secondFactor: null }, now);
  });
}

/** Begins the session of the acting account, as the last step of every way in. */
export async function beginEntry(
  tx: Transaction,
  accountId: string,
  browser: Browser,
  entry: Entry,
  now: Date,
): Promise<Extract<Entered, { kind: 'done' }>> {
  await removeExpiredSessions(tx, now);
  const old = browser.oldToken === null ? null : await findSession(tx, browser.oldToken, now);
  if (old !== null) await endSession(tx, old.accountId, old.id);
  await sql`SELECT congso_signed_in(${now})`.execute(tx.kysely);
  const token = await beginSession(tx, browser.agent, entry, now);
  record(tx, { action: 'account.signIn', subject: { kind: 'account', id: accountId }, detail: { ...entry } });
  return { kind: 'done', token, language: await languageOfAccount(tx, accountId) };
}

async function languageOfAccount(db: Queryable, accountId: string): Promise<Language> {
  const { language } = await db.kysely
    .$extendTables<PeopleTables>()
    .selectFrom('account')
    .select('language')
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow();
  return languages.find((each) => each === language) ?? 'vi';
}
