import { sql } from 'kysely';
import { z } from 'zod';
import { record } from '#platform/audit';
import type { IsoDate } from '#platform/calendar';
import type { Transaction } from '#platform/database';
import { emptyTags } from '#platform/page-cache';
import type { Register } from '../catalogue/register.ts';
import { arrangeEntries } from '../search/arrange.ts';
import type { Act, Entry, Values, Version } from './entry.ts';
import { keyOf } from './key.ts';
import type { RegisterTables } from './tables.ts';

/** The tag under which public pages keep what they show of a register of a body. */
export const registerTag = (code: string, organisationId: string): string => `register:${code}:${organisationId}`;
/** The same for pages that show a register of all bodies. */
export const registersTag = (code: string): string => `register:${code}`;

/** Whether anybody may see an entry. */
const isShown = (register: Register, values: Values): boolean => register.isPublic === true && values.shown !== false;

/** One after the other for a register of a body: what two people enter at once is checked against each other. */
export async function lockRegister(tx: Transaction, organisationId: string, register: string): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`register ${organisationId} ${register}`}, 0))`.execute(
    tx.kysely,
  );
}

export async function insertEntry(
  tx: Transaction,
  organisationId: string,
  register: string,
): Promise<Pick<Entry, 'id' | 'revision'>> {
  const { rows } =
    await sql`INSERT INTO register_entry (organisation_id, register) VALUES (${organisationId}::uuid, ${register})
    RETURNING id, revision`.execute(tx.kysely);
  return z.tuple([z.object({ id: z.string(), revision: z.number() })]).parse(rows)[0];
}

export type Writing = {
  readonly register: Register;
  readonly organisationId: string;
  readonly entryId: string;
  readonly revision: number;
  readonly act: Act;
  readonly day: IsoDate | null;
  readonly reason: string | null;
  readonly source: string | null;
  readonly now: Date;
  readonly dropped: readonly (Version & { readonly revision: number })[];
  readonly added: readonly Version[];
  /** Takes the entry, for whoever changes many at once and arranges then what is found of them. */
  readonly changed?: Set<string> | undefined;
};

/** Writes a change down: the change itself, what gives way and what takes its place, the audit record, the pages that showed it, what is found of it. */
export async function writeChange(tx: Transaction, writing: Writing): Promise<void> {
  const { register, organisationId, entryId, revision, act, day, reason, source, now } = writing;
  const kysely = tx.kysely.$extendTables<RegisterTables>();
  const place = { organisation_id: organisationId, entry_id: entryId };
  await kysely
    .insertInto('register_change')
    .values({ ...place, revision, act, day, reason, source, made_at: now, made_by: tx.actor.name })
    .execute();
  for (const { from, revision: since } of writing.dropped) {
    await sql`UPDATE register_version SET replaced_in = ${revision} WHERE organisation_id = ${organisationId}::uuid
      AND entry_id = ${entryId}::uuid AND revision = ${since} AND lower(valid) = ${from}::date`.execute(tx.kysely);
  }
  for (const { from, until, values } of writing.added) {
    const valid = `[${from},${until ?? ''})`;
    await kysely
      .insertInto('register_version')
      .values({
        ...place,
        register: register.code,
        revision,
        valid,
        key: keyOf(register, values),
        values: JSON.stringify(values),
        is_public: isShown(register, values),
      })
      .execute();
  }
  const detail = { register: register.code, revision, day, reason, source };
  record(tx, { action: `register.${act}`, subject: { kind: 'registerEntry', id: entryId }, organisationId, detail });
  if (!register.isPublic) return;
  emptyTags(tx, [registerTag(register.code, organisationId), registersTag(register.code)]);
  if (writing.changed === undefined) await arrangeEntries(tx, [entryId], now);
  else writing.changed.add(entryId);
}

export async function countRevision(tx: Transaction, entryId: string, revision: number): Promise<void> {
  await sql`UPDATE register_entry SET revision = ${revision} WHERE id = ${entryId}::uuid`.execute(tx.kysely);
}

/** The same day a second time changes nothing: who found it right first stands. */
export async function writeConfirmation(
  tx: Transaction,
  register: Register,
  organisationId: string,
  day: IsoDate,
  now: Date,
): Promise<void> {
  await tx.kysely
    .$extendTables<RegisterTables>()
    .insertInto('register_confirmation')
    .values({
      organisation_id: organisationId,
      register: register.code,
      confirmed_on: day,
      made_at: now,
      made_by: tx.actor.name,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const subject = { kind: 'register', id: register.code };
  record(tx, { action: 'register.confirm', subject, organisationId, detail: { day } });
}
