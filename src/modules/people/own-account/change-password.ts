import { record } from '#platform/audit';
import { type Actor, type Database, inTransaction } from '#platform/database';
import type { Message } from '#platform/i18n';
import { beginSession, endSessionsOf } from '#platform/sessions';
import { setPassword } from '../accounts.ts';
import { messages } from '../messages.ts';
import { passwordFaults } from '../passwords/passwords.ts';
import type { Person } from '../person.ts';
import { confirmPassword } from './confirm.ts';

export type PasswordChange = { readonly current: string; readonly wanted: string; readonly repeated: string };

/** Refusals by the field to which they belong; `blocked` where the current password was guessed at too often. */
export type PasswordResult =
  | { readonly kind: 'done'; readonly token: string }
  | { readonly kind: 'blocked'; readonly until: Date }
  | {
      readonly kind: 'refused';
      readonly current: readonly Message[];
      readonly wanted: readonly Message[];
      readonly repeated: readonly Message[];
    };

/** Changes one's own password: every other session ends, and this one goes on under a new token. */
export async function changePassword(
  db: Database,
  actor: Actor,
  person: Person,
  change: PasswordChange,
  agent: string | undefined,
  now: Date,
): Promise<PasswordResult> {
  const confirmed = await confirmPassword(db, actor, person.accountId, change.current, now);
  if (confirmed.kind === 'blocked') return confirmed;
  const refusals = refusalsOf(change, person, confirmed.kind === 'fits');
  if (refusals !== null) return refusals;
  const token = await inTransaction(db, actor, async (tx) => {
    await setPassword(tx, person.accountId, change.wanted, now, false);
    await endSessionsOf(tx, person.accountId);
    record(tx, { action: 'account.changePassword', subject: { kind: 'account', id: person.accountId } });
    return beginSession(tx, agent, person.entry, now);
  });
  return { kind: 'done', token };
}

function refusalsOf(
  { current, wanted, repeated }: PasswordChange,
  person: Person,
  fits: boolean,
): PasswordResult | null {
  const refused = {
    kind: 'refused',
    current: fits ? [] : [messages.currentPasswordWrong],
    wanted: [...passwordFaults(wanted, person), ...(wanted === current ? [messages.passwordSame] : [])],
    repeated: wanted === repeated ? [] : [messages.passwordsDiffer],
  } as const;
  const isRefused = [refused.current, refused.wanted, refused.repeated].some((faults) => faults.length > 0);
  return isRefused ? refused : null;
}
