import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { BackupFault } from './fault.ts';

/**
 * Makes sure that a restore has an empty database before it: refuses (BackupFault) one that holds anything or is used by
 * another part of this system; with `replace` deletes everything of ours, in the caller's transaction.
 */
export async function clearTarget(client: pg.ClientBase, replace: boolean): Promise<void> {
  let { database, count, used } = await look(client);
  if (used && !replace) throw new BackupFault('notEmpty', { database });
  // a program that has just been stopped is still counted until the server notices that its connections are gone
  for (let tries = 0; count > 0 && tries < 20; tries += 1) {
    await pause(100);
    ({ database, count, used } = await look(client));
  }
  if (count > 0) throw new BackupFault('inUse', { database, count });
  if (!used) return;
  await client.query(`SET LOCAL lock_timeout = '60s'`);
  await client.query('DROP SCHEMA IF EXISTS graphile_worker, migration, public CASCADE');
  // as a new database has it: the migrations close it to others
  await client.query('CREATE SCHEMA public');
}

type Target = { readonly database: string; readonly count: number; readonly used: boolean };

async function look(client: pg.ClientBase): Promise<Target> {
  // within a transaction the server shows the same activity again and again unless told to look anew
  await client.query('SELECT pg_stat_clear_snapshot()');
  const { rows } = await client.query<Target>(`
    SELECT current_database() AS database,
      (SELECT count(*)::int FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
        AND application_name LIKE 'congso%') AS count,
      EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
        AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.objid = c.oid AND e.deptype = 'e')) AS used`);
  const found = rows[0];
  if (found === undefined) throw new Error('the server does not answer');
  return found;
}
