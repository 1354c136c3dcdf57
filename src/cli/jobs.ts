import { tidySignIns } from '#modules/people';
import type { DatabaseConnection } from '#platform/database';
import { type Job, type Log, startWorker, type Timetable, type Worker } from '#platform/jobs';

/** Every job of every module. */
const jobs: readonly Job[] = [tidySignIns];

const hour = 60 * 60_000;

/** What runs by the clock. */
const timetables: readonly Timetable[] = [{ job: tidySignIns.name, pattern: '17 * * * *', catchUpMilliseconds: hour }];

/** Starts everything that runs in the background: `work` does it in a process of its own, `serve --work` in the web process. */
export function startJobs(connection: DatabaseConnection, log: Log): Promise<Worker> {
  return startWorker({ connection, jobs, timetables, log });
}
