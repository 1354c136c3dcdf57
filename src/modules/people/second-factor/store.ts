import { sql } from 'kysely';
import type { IsoDate } from '#platform/calendar';
import type { Config } from '#platform/config';
import type { Queryable, Transaction } from '#platform/database';
import type { Person } from '../person.ts';
import { requirementOf } from './requirement.ts';
import { seal, unseal } from './seal.ts';

/** The acting account's second factor; `secret` null: it was sealed with a key that we do not have. */
export type OwnFactor = { readonly secret: string | null; readonly isConfirmed: boolean };

const purposeOf = (accountId: string): string => `second factor of ${accountId}`;

/** Whether a sign-in of the account needs a second factor. */
export async function isFactorAsked(db: Queryable, accountId: string): Promise<boolean> {
  const { rows } = await sql<{ asked: boolean }>`SELECT congso_second_factor_asked(${accountId}) AS asked`.execute(
    db.kysely,
  );
  return rows[0]?.asked ?? false;
}

export async function selectOwnFactor(tx: Transaction, key: Buffer): Promise<OwnFactor | null> {
  const { rows } = await sql<{ sealed: Buffer; confirmedAt: Date | null }>`
    SELECT sealed_secret AS sealed, confirmed_at AS "confirmedAt" FROM congso_own_second_factor()`.execute(tx.kysely);
  const [found] = rows;
  if (found === undefined) return null;
  const secret = unseal(key, found.sealed, purposeOf(tx.actor.accountId ?? ''));
  return { secret, isConfirmed: found.confirmedAt !== null };
}

/** Keeps a new secret of the acting account, until a first code confirms it. */
export async function beginFactor(tx: Transaction, key: Buffer, secret: string, now: Date): Promise<void> {
  const sealed = seal(key, secret, purposeOf(tx.actor.accountId ?? ''));
  await sql`SELECT congso_begin_second_factor(${sealed}, ${now})`.execute(tx.kysely);
}

async function isTrue(tx: Transaction, call: ReturnType<typeof sql<{ yes: boolean }>>): Promise<boolean> {
  const { rows } = await call.execute(tx.kysely);
  return rows[0]?.yes ?? false;
}

/** Takes the code of a half minute; false where it, or a later one, was taken before. */
export function useStep(tx: Transaction, step: number): Promise<boolean> {
  return isTrue(tx, sql<{ yes: boolean }>`SELECT congso_use_step(${step}) AS yes`);
}

export function useRecoveryHash(tx: Transaction, hash: Buffer, now: Date): Promise<boolean> {
  return isTrue(tx, sql<{ yes: boolean }>`SELECT congso_use_recovery_code(${hash}, ${now}) AS yes`);
}

export function confirmFactor(tx: Transaction, now: Date): Promise<boolean> {
  return isTrue(tx, sql<{ yes: boolean }>`SELECT congso_confirm_second_factor(${now}) AS yes`);
}

export async function setRecoveryHashes(tx: Transaction, hashes: readonly Buffer[]): Promise<void> {
  await sql`SELECT congso_set_recovery_codes(${[...hashes]}::bytea[])`.execute(tx.kysely);
}

export async function recoveryCodesLeft(tx: Transaction): Promise<number> {
  const { rows } = await sql<{ left: number }>`SELECT congso_recovery_codes_left() AS left`.execute(tx.kysely);
  return rows[0]?.left ?? 0;
}

/** Takes the second factor off an account: one's own, or one that the acting person manages. Gives whether there was one. */
export function removeFactor(tx: Transaction, accountId: string): Promise<boolean> {
  return isTrue(tx, sql<{ yes: boolean }>`SELECT congso_remove_second_factor(${accountId}) AS yes`);
}

/** The last day without a second factor, where a person is found to need one for the first time; else null. */
export function factorDueOf(person: Person, rules: Config['secondFactor'], today: IsoDate): string | null {
  if (person.secondFactorDue !== null) return null;
  const requirement = requirementOf(person, rules, today);
  if (requirement.kind === 'none') return null;
  return requirement.kind === 'soon' ? requirement.until : today;
}

/** Notes that day of the acting account: the days of grace begin. */
export async function noteFactorDue(tx: Transaction, until: string): Promise<void> {
  await sql`SELECT congso_note_factor_due(${until}::date)`.execute(tx.kysely);
}
