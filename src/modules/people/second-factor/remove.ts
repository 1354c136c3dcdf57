import { record } from '#platform/audit';
import type { Transaction } from '#platform/database';
import { removeFactor } from './store.ts';

/** Takes the second factor off somebody's account, who is then given time anew to set one up. Gives whether there was one. */
export async function removeSecondFactor(tx: Transaction, accountId: string): Promise<boolean> {
  const isRemoved = await removeFactor(tx, accountId);
  if (isRemoved) record(tx, { action: 'account.removeSecondFactor', subject: { kind: 'account', id: accountId } });
  return isRemoved;
}
