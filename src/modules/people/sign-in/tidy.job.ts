import { z } from 'zod';
import { inTransaction } from '#platform/database';
import { defineJob } from '#platform/jobs';
import { removeExpiredSessions } from '#platform/sessions';
import { forgetOldLinks } from '../links/store.ts';
import { forgetOldFailures } from './guard-store.ts';
import { forgetPending } from './pending.ts';

/** Removes sessions, first steps and links that have expired, and failures that no longer count. Nothing depends on when it runs. */
export const tidySignIns = defineJob({
  name: 'people.tidySignIns',
  schema: z.object({}).loose(),
  attempts: 3,
  run: (_payload, { db, actor }) =>
    inTransaction(db, actor, async (tx) => {
      const now = new Date();
      await removeExpiredSessions(tx, now);
      await forgetPending(tx, now);
      await forgetOldLinks(tx, now);
      await forgetOldFailures(tx, now);
    }),
});
