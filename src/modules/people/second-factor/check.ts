import type { Transaction } from '#platform/database';
import type { SecondFactorUsed } from '#platform/sessions';
import { stepOfCode } from './one-time-code.ts';
import { recoveryHash } from './recovery-codes.ts';
import { selectOwnFactor, useRecoveryHash, useStep } from './store.ts';

/** `used`: the code was right and has served already; `unreadable`: codes cannot be checked, only recovery codes can. */
export type FactorCheck =
  | { readonly kind: 'fits'; readonly by: SecondFactorUsed }
  | { readonly kind: 'wrong' | 'used' | 'unreadable' };

/** Checks what the acting account typed, a code of the app or a recovery code, and uses it up: neither serves twice. */
export async function checkFactor(tx: Transaction, key: Buffer, typed: string, now: Date): Promise<FactorCheck> {
  const isCode = /^[\d\s]+$/.test(typed.trim());
  if (!isCode)
    return (await useRecoveryHash(tx, recoveryHash(typed), now)) ? { kind: 'fits', by: 'recovery' } : { kind: 'wrong' };
  const factor = await selectOwnFactor(tx, key);
  if (factor === null || !factor.isConfirmed) return { kind: 'wrong' };
  if (factor.secret === null) return { kind: 'unreadable' };
  const step = stepOfCode(factor.secret, typed, now);
  if (step === null) return { kind: 'wrong' };
  return (await useStep(tx, step)) ? { kind: 'fits', by: 'code' } : { kind: 'used' };
}
