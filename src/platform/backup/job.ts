import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { BackupSchedule } from '#platform/config';
import type { DatabaseConnection } from '#platform/database';
import { defineJob, type Job, type Timetable, weekly } from '#platform/jobs';
import type { Storage } from '#platform/storage';
import { backUp } from './back-up.ts';

export type BackupJobOptions = {
  readonly owner: DatabaseConnection;
  readonly storage: Storage;
  /** CONGSO_BACKUP_DIR; it is made where it is missing. */
  readonly directory: string;
  /** How many backups of the timetable are kept; 8 unless told, which is about two months. */
  readonly keep?: number;
};

const name = 'backup.run';

/** When the backup runs, by CONGSO_BACKUP_SCHEDULE; one that was missed is made up for when the program starts again. */
export function backupTimetable(schedule: BackupSchedule): Timetable {
  return { ...weekly(name, schedule), attempts: 6 };
}

/** The job that backs everything up into the directory, reads the archive through, and removes the oldest ones. */
export function backupJob({ owner, storage, directory, keep = 8 }: BackupJobOptions): Job {
  return defineJob({
    name,
    schema: z.looseObject({}),
    run: async (_payload, { log, signal }) => {
      await mkdir(directory, { recursive: true, mode: 0o700 });
      const now = () => new Date();
      const result = await backUp({ owner, storage, to: directory, cause: 'schedule', verify: false, now, signal });
      await clear(directory, keep, now());
      const { file, size, damaged } = result;
      if (damaged.length > 0) log.error({ file, damaged }, 'stored files are damaged and are not in the backup');
      log.info({ file, size }, 'backup written and read through');
    },
  });
}

/** Removes all but the newest archives that have our names, and drafts that a killed program left. Other files stay. */
async function clear(directory: string, keep: number, now: Date): Promise<void> {
  const entries = (await readdir(directory)).sort();
  const archives = entries.filter((entry) => /^congso-\d{8}T\d{6}Z\.tar\.gz$/.test(entry));
  const drafts = entries.filter((entry) => /^\.congso-\d{8}T\d{6}Z\.tar\.gz\.part$/.test(entry));
  for (const old of archives.slice(0, Math.max(0, archives.length - keep))) {
    await rm(join(directory, old), { force: true });
    await rm(join(directory, `${old}.sha256`), { force: true });
  }
  for (const draft of drafts) {
    const { mtimeMs } = await stat(join(directory, draft));
    if (now.getTime() - mtimeMs > 86_400_000) await rm(join(directory, draft), { force: true });
  }
}
