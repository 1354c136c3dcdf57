import type pg from 'pg';
import type { Database } from '#platform/database';
import { BackupFault } from './fault.ts';
import { messages } from './messages.ts';
import type { Written } from './write-archive.ts';

/** Who started a backup: a person by the command, or the timetable. */
export type Cause = 'command' | 'schedule';
/** How the archive was tried: read from end to end, or restored into a scratch database and compared. */
export type Checked = 'read' | 'restored';

export type RunEnd =
  | ({ readonly outcome: 'done'; readonly checked: Checked } & Written)
  | { readonly outcome: 'failed'; readonly error: string };

/**
 * Lets one backup of a database run at a time, as long as `client` lives; refuses (BackupFault) a second one. A run that still
 * stands open was then cut off, and is marked so.
 */
export async function lockRuns(db: Database, client: pg.PoolClient, at: Date): Promise<void> {
  const { rows } = await client.query<{ free: boolean; there: boolean }>(
    `SELECT pg_try_advisory_lock(hashtext('congso.backup')) AS free, to_regclass('public.backup_run') IS NOT NULL AS there`,
  );
  if (rows[0]?.free !== true) throw new BackupFault('alreadyRunning');
  if (!rows[0].there) throw new BackupFault('nothingThere');
  await db.pool.query(
    `UPDATE backup_run SET finished_at = $1, outcome = 'failed', error = $2 WHERE finished_at IS NULL`,
    [at, `${messages.interrupted.vi}\n${messages.interrupted.en}`],
  );
}

/** Lets the next backup begin at once: the server would free the lock only when it notices that the connection is gone. */
export async function unlockRuns(client: pg.PoolClient): Promise<void> {
  try {
    await client.query('ROLLBACK');
    await client.query('SELECT pg_advisory_unlock_all()');
  } catch {
    // the connection is broken, and the lock went with it
  }
}

/** Gives the run's number. */
export async function beginRun(db: Database, cause: Cause, file: string, at: Date): Promise<string> {
  const { rows } = await db.pool.query<{ id: string }>(
    'INSERT INTO backup_run (cause, file, started_at) VALUES ($1, $2, $3) RETURNING id',
    [cause, file, at],
  );
  return rows[0]?.id ?? '';
}

export async function endRun(db: Database, run: string, end: RunEnd, at: Date): Promise<void> {
  const done = end.outcome === 'done' ? end : null;
  await db.pool.query(
    'UPDATE backup_run SET finished_at = $2, outcome = $3, size = $4, sha256 = $5, checked = $6, error = $7 WHERE id = $1',
    [run, at, end.outcome, done?.size, done?.sha256, done?.checked, end.outcome === 'failed' ? end.error : null],
  );
}
