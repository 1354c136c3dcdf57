import { sql } from 'kysely';
import { z } from 'zod';
import type { Queryable } from '#platform/database';

/** A week from Monday, with when its last good backup ended; null where it had none. */
export type BackupWeek = { readonly monday: string; readonly lastAt: string | null };

const row = z.object({ monday: z.string(), lastAt: z.string().nullable() });

/**
 * The full weeks (Monday to Sunday) that ended by a day, the newest first, each with its last successful backup. Weeks before the first run
 * that was ever recorded are left out: nothing is known of them. Read as the system.
 */
export async function backupWeeks(db: Queryable, until: string, weeks: number): Promise<readonly BackupWeek[]> {
  const { rows } = await sql`
    WITH week AS (
      SELECT (date_trunc('week', ${until}::date + 1) - make_interval(weeks => n))::date AS monday FROM generate_series(1, ${weeks}::int) n
    )
    SELECT w.monday::text AS monday, to_char(max(r.finished_at), 'YYYY-MM-DD HH24:MI') AS "lastAt"
    FROM week w LEFT JOIN backup_run r ON r.outcome = 'done' AND r.finished_at >= w.monday AND r.finished_at < w.monday + 7
    WHERE w.monday + 7 > (SELECT min(started_at) FROM backup_run)
    GROUP BY w.monday ORDER BY w.monday DESC`.execute(db.kysely);
  return rows.map((each) => row.parse(each));
}
