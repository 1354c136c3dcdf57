import type { DatabaseConnection } from './connection.ts';
import { openPool } from './pool.ts';

/** Of several worker tables, each with row security and no policy as graphile-worker makes it: nobody but the owner gets in. */
const policies = ['_private_jobs', '_private_job_queues', '_private_tasks', '_private_known_crontabs']
  .map(
    (table) => `
  IF NOT EXISTS (SELECT FROM pg_policies WHERE schemaname = 'graphile_worker' AND tablename = '${table}') THEN
    CREATE POLICY congso_app ON graphile_worker.${table} TO congso_app USING (true) WITH CHECK (true);
  END IF;`,
  )
  .join('');

/** What adding a job, running it and keeping the timetable take, and no more: jobs can be deleted, queues and task names cannot. */
const rights = `
DO $$ BEGIN ${policies} END $$;
GRANT USAGE ON SCHEMA graphile_worker TO congso_app;
GRANT SELECT ON graphile_worker.migrations TO congso_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON graphile_worker._private_jobs TO congso_app;
GRANT SELECT, INSERT, UPDATE ON graphile_worker._private_job_queues, graphile_worker._private_known_crontabs TO congso_app;
GRANT SELECT, INSERT ON graphile_worker._private_tasks TO congso_app;`;

/**
 * Brings the schema of the jobs to what the installed graphile-worker wants, as the owner, and opens it to the restricted role:
 * under that role neither the worker nor whoever adds a job could do it.
 */
export async function installJobSchema(owner: DatabaseConnection): Promise<void> {
  // by far not every process does this
  const { Logger, runMigrations } = await import('graphile-worker');
  // two: one holds the lock, since several processes may start at once
  const db = openPool(owner, { applicationName: 'congso migrate', max: 2 });
  const lock = await db.pool.connect();
  try {
    await lock.query(`SELECT pg_advisory_lock(hashtext('congso.migrate'))`);
    await runMigrations({ pgPool: db.pool, logger: new Logger(() => () => {}) });
    await lock.query(rights);
  } finally {
    lock.release(true);
    await db.close();
  }
}
