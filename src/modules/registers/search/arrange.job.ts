import { z } from 'zod';
import { inTransaction } from '#platform/database';
import { defineJob, type Timetable } from '#platform/jobs';
import { arrangeAll } from './arrange.ts';

/** Makes the search follow what happens to sites and bodies. */
export const arrangeFound = defineJob({
  name: 'registers.arrangeFound',
  schema: z.object({}).loose(),
  attempts: 3,
  run: async (_payload, { db, actor }) => {
    await inTransaction(db, actor, (tx) => arrangeAll(tx, new Date()));
  },
});

/** Most runs find nothing to do. */
export const arrangeTimetable: Timetable = { job: arrangeFound.name, pattern: '*/10 * * * *', catchUpMilliseconds: 0 };
