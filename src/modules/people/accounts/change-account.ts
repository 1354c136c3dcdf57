import { sql } from 'kysely';
import { record } from '#platform/audit';
import type { IsoDate } from '#platform/calendar';
import type { Config } from '#platform/config';
import { type Actor, codeOf, type Database, inTransaction, type Transaction } from '#platform/database';
import type { Message } from '#platform/i18n';
import { endSessionsOf } from '#platform/sessions';
import { setLocked } from '../accounts.ts';
import { endGrant } from '../grants/end-grant.ts';
import { type SentLink, sendLink } from '../links/send-link.ts';
import { withdrawLinks } from '../links/store.ts';
import { unlinkIdentities } from '../openid/identities.ts';
import { removeSecondFactor } from '../second-factor/remove.ts';
import type { PeopleTables } from '../tables.ts';
import type { AccountSheet } from './account-sheet.ts';
import { messages } from './messages.ts';

/** What an administrator does with one press, by its name in the address. */
export const accountActions = {
  khoa: 'lock',
  'mo-khoa': 'unlock',
  'gui-lai-loi-moi': 'invite',
  'thu-hoi-loi-moi': 'withdraw',
  'dat-lai-mat-khau': 'password',
  'go-hai-lop': 'removeFactor',
  'go-dinh-danh': 'unlink',
  'ket-thuc-phien': 'endSessions',
} as const;
export type AccountAction = (typeof accountActions)[keyof typeof accountActions];

export type ActionResult =
  | { readonly kind: 'done'; readonly text: Message }
  | { readonly kind: 'sent'; readonly link: SentLink; readonly linkKind: 'invitation' | 'password' }
  | { readonly kind: 'refused'; readonly text: Message };

type Work = { readonly tx: Transaction; readonly sheet: AccountSheet; readonly config: Config; readonly now: Date };

const done = (isChanged: boolean, text: Message): ActionResult => ({
  kind: 'done',
  text: isChanged ? text : messages.unchanged,
});

/** Whether the account administers the whole installation and nobody else does. */
async function isLastAdministrator(tx: Transaction, { id, grants }: AccountSheet): Promise<boolean> {
  if (!grants.some(({ role }) => role === 'administrator')) return false;
  const { rows } = await sql<{ other: boolean }>`SELECT congso_another_administrator(${id}) AS other`.execute(
    tx.kysely,
  );
  return rows[0]?.other !== true;
}

async function lock({ tx, sheet, now }: Work): Promise<ActionResult> {
  if (await isLastAdministrator(tx, sheet)) return { kind: 'refused', text: messages.lastAdministrator };
  return done(await setLocked(tx, sheet.id, now), messages.nowLocked);
}

async function send({ tx, sheet, config, now }: Work, linkKind: 'invitation' | 'password'): Promise<ActionResult> {
  if (linkKind === 'invitation' && sheet.isTakenUp) return { kind: 'refused', text: messages.unchanged };
  return { kind: 'sent', linkKind, link: await sendLink(tx, config, sheet, linkKind, now) };
}

function recorded({ tx, sheet }: Work, action: string, isChanged: boolean): boolean {
  if (isChanged) record(tx, { action, subject: { kind: 'account', id: sheet.id } });
  return isChanged;
}

/** Does one of the actions with an account that the acting person manages. */
export async function actOnAccount(work: Work, action: AccountAction): Promise<ActionResult> {
  const { tx, sheet, now } = work;
  // there one shows that one is the owner; here an open browser would be enough
  if (sheet.id === tx.actor.accountId) return { kind: 'refused', text: messages.useOwnPage };
  switch (action) {
    case 'lock':
      return lock(work);
    case 'unlock':
      return done(await setLocked(tx, sheet.id, null), messages.nowUnlocked);
    case 'invite':
      return send(work, 'invitation');
    case 'password':
      return send(work, sheet.isTakenUp ? 'password' : 'invitation');
    case 'withdraw': {
      const isChanged = await withdrawLinks(tx, sheet.id, 'invitation', now);
      return done(recorded(work, 'account.withdrawInvitation', isChanged), messages.withdrawn);
    }
    case 'removeFactor':
      return done(await removeSecondFactor(tx, sheet.id), messages.factorRemoved);
    case 'unlink':
      return done(await unlinkIdentities(tx, sheet.id), messages.unlinked);
    case 'endSessions':
      return done(
        recorded(work, 'account.endSessions', (await endSessionsOf(tx, sheet.id)) > 0),
        messages.sessionsEnded,
      );
  }
}

/** Ends a role that was given directly; `day` is the first on which it no longer holds. */
export async function endRole(
  tx: Transaction,
  sheet: AccountSheet,
  grantId: string,
  day: IsoDate,
): Promise<ActionResult> {
  const grant = sheet.grants.find(({ id }) => id === grantId);
  if (grant === undefined || grant.source !== 'direct') return { kind: 'refused', text: messages.unchanged };
  if (sheet.id === tx.actor.accountId) return { kind: 'refused', text: messages.notYourself };
  if (grant.role === 'administrator' && (await isLastAdministrator(tx, sheet))) {
    return { kind: 'refused', text: messages.lastAdministrator };
  }
  return done(await endGrant(tx, grantId, day), messages.roleEnded);
}

export type Facts = Pick<AccountSheet, 'name' | 'email' | 'organisationId' | 'language'>;

/** Changes what an account says of its owner. `taken`: somebody else has that address; `outside`: that body is out of reach. */
export async function describeAccount(
  db: Database,
  actor: Actor,
  id: string,
  facts: Facts,
): Promise<'done' | 'taken' | 'outside'> {
  const { name, email, organisationId, language } = facts;
  try {
    await inTransaction(db, actor, async (tx) => {
      const accounts = tx.kysely.$extendTables<PeopleTables>().updateTable('account');
      await accounts.set({ name, email, organisation_id: organisationId, language }).where('id', '=', id).execute();
      const detail = { name, email, language };
      record(tx, { action: 'account.describe', subject: { kind: 'account', id }, organisationId, detail });
    });
    return 'done';
  } catch (error) {
    if (codeOf(error) === '23505') return 'taken';
    if (codeOf(error) === '42501') return 'outside';
    throw error;
  }
}
