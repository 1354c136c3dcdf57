import { sql } from 'kysely';
import type { Transaction } from '#platform/database';
import type { JobKind } from './job.ts';

export type AddOptions = {
  /** Not before this moment. */
  readonly runAt?: Date;
  /** Of waiting jobs with the same key only the last one added is kept. */
  readonly key?: string;
  /** Jobs of one queue run one after another. */
  readonly queue?: string;
};

/**
 * Adds a job within the transaction of the change that wants it: it is seen by the workers at the commit, and never when the
 * transaction is rolled back. Throws (ZodError) on a payload that its schema refuses.
 */
export async function addJob<T>(
  tx: Transaction,
  kind: JobKind<T>,
  payload: T,
  options: AddOptions = {},
): Promise<void> {
  const checked = JSON.stringify(kind.schema.parse(payload));
  await sql`SELECT FROM graphile_worker.add_job(identifier => ${kind.name}, payload => ${checked}::json,
    run_at => ${options.runAt ?? null}::timestamptz, max_attempts => ${kind.attempts ?? null}::integer,
    job_key => ${options.key ?? null}::text, queue_name => ${options.queue ?? null}::text)`.execute(tx.kysely);
}
