import { record } from '#platform/audit';
import { type Actor, type Database, inTransaction } from '#platform/database';
import type { Message } from '#platform/i18n';
import { messages as general } from '../messages.ts';
import { hashPassword, passwordFaults } from '../passwords/passwords.ts';
import { findLink, useLink } from './store.ts';

export type NewPassword = { readonly wanted: string; readonly repeated: string };

export type TakeUpResult =
  | { readonly kind: 'done' }
  /** Used, withdrawn, expired, unknown. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'refused'; readonly wanted: readonly Message[]; readonly repeated: readonly Message[] };

/** Sets the password of the account behind a link, and uses the link up. Every session that the account has ends. */
export async function takeUp(
  db: Database,
  visitor: Actor,
  token: string,
  { wanted, repeated }: NewPassword,
  now: Date,
): Promise<TakeUpResult> {
  const link = await findLink(db, token, now);
  if (link === null) return { kind: 'gone' };
  const faults = {
    wanted: passwordFaults(wanted, { login: link.login, name: link.name }),
    repeated: wanted === repeated ? [] : [general.passwordsDiffer],
  };
  if (faults.wanted.length > 0 || faults.repeated.length > 0) return { kind: 'refused', ...faults };
  const hash = await hashPassword(wanted);
  return inTransaction(db, { ...visitor, accountId: link.accountId, name: link.name }, async (tx) => {
    const accountId = await useLink(tx, token, hash, now);
    if (accountId === null) return { kind: 'gone' };
    const action = link.kind === 'invitation' ? 'account.takeUp' : 'account.resetOwnPassword';
    record(tx, { action, subject: { kind: 'account', id: accountId } });
    return { kind: 'done' };
  });
}
