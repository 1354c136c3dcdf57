import { z } from 'zod';
import { inTransaction } from '#platform/database';
import { defineJob } from '#platform/jobs';
import { removeExpiredSessions } from '#platform/sessions';
import { forgetOldFailures } from './guard-store.ts';

/** Removes sessions that have expired and failed sign-ins that no longer count. Nothing depends on when it runs. */
export const tidySignIns = defineJob({
  name: 'people.tidySignIns',
  schema: z.object({}).loose(),
  attempts: 3,
  run: (_payload, { db, actor }) =>
    inTransaction(db, actor, async (tx) => {
      const now = new Date();
      await removeExpiredSessions(tx, now);
      await forgetOldFailures(tx, now);
    }),
});
