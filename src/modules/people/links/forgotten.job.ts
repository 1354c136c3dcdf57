import { sql } from 'kysely';
import { z } from 'zod';
import type { Config } from '#platform/config';
import { inTransaction, type Transaction } from '#platform/database';
import { defineJob, type Job, type JobKind } from '#platform/jobs';
import { type Addressee, sendLink } from './send-link.ts';

/**
 * Whether there is such an account is looked up by a job, after the answer was given: the answer and its time say nothing.
 * A link that was mailed twice, because the job ran twice, serves in the later mail.
 */
export const forgottenKind: JobKind<{ login: string; at: string }> = {
  name: 'people.forgottenPassword',
  schema: z.object({ login: z.string().max(300), at: z.iso.datetime() }),
  attempts: 5,
};

export function forgottenPasswordJob(config: Pick<Config, 'origin' | 'smtpUrl' | 'mailFrom'>): Job {
  return defineJob({
    ...forgottenKind,
    run: ({ login, at }, { db, actor }) =>
      inTransaction(db, actor, async (tx) => {
        const person = await findAddressee(tx, login);
        if (person !== null) await sendLink(tx, config, person, 'password', new Date(at));
      }),
  });
}

/** Somebody whose account is open and has a mailbox. Who was invited and has no password yet may take this way too: it proves as much. */
async function findAddressee(tx: Transaction, login: string): Promise<Addressee | null> {
  const { rows } = await sql<Addressee>`SELECT id, name, email, language FROM account
    WHERE (lower(email) = ${login} OR user_name = ${login}) AND email IS NOT NULL AND locked_at IS NULL`.execute(
    tx.kysely,
  );
  return rows[0] ?? null;
}
