import { sql } from 'kysely';
import { z } from 'zod';
import { record } from '#platform/audit';
import type { Transaction } from '#platform/database';
import { languages } from '#platform/i18n';

/** A person's name as it is typed; the longest that fits a list and a paper. */
export const personName = z
  .string()
  .transform((text) => text.normalize('NFC').replace(/\s+/g, ' ').trim())
  .pipe(
    z
      .string()
      .min(1)
      .max(120)
      .regex(/^[^\p{Cc}]*$/u),
  );

/** What one may change of one's own account. */
export const ownFacts = z.object({ name: personName, language: z.enum(languages) });
export type OwnFacts = z.infer<typeof ownFacts>;

export async function describeSelf(tx: Transaction, accountId: string, { name, language }: OwnFacts): Promise<void> {
  await sql`SELECT congso_describe_self(${name}, ${language})`.execute(tx.kysely);
  record(tx, { action: 'account.describe', subject: { kind: 'account', id: accountId }, detail: { name, language } });
}
