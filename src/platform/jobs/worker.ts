import type { JobHelpers, Runner, TaskList } from 'graphile-worker';
import { type Actor, type Database, type DatabaseConnection, openPool } from '#platform/database';
import type { Job, JobContext } from './job.ts';
import { type Log, logOf } from './log.ts';
import type { Timetable } from './timetable.ts';

export type WorkerOptions = {
  /** The restricted role's connection. */
  readonly connection: DatabaseConnection;
  readonly jobs: readonly Job[];
  readonly timetables?: readonly Timetable[];
  /** How many jobs run at a time; 4 unless told. */
  readonly concurrency?: number;
  readonly log: Log;
  /** How long `stop` waits for running jobs, in milliseconds; 15 seconds unless told. */
  readonly patience?: number;
};

export type Worker = {
  /** Takes no more jobs, waits for those that run, and after its patience gives the rest back to be tried again. */
  readonly stop: () => Promise<void>;
  /** Settles when the worker has ended; rejects when it ended by itself, and the program should end too. */
  readonly ended: Promise<void>;
};

/** Runs jobs as they are added, within milliseconds. The schema must be there (migrate); the connection is the restricted role's. */
export async function startWorker(options: WorkerOptions): Promise<Worker> {
  const concurrency = options.concurrency ?? 4;
  // each job may hold a connection; beside them one listens, and two serve the worker's own notes
  const db = openPool(options.connection, {
    applicationName: 'congso worker',
    max: concurrency * 2 + 3,
    onIdleError: (error) => options.log.warn({ err: error }, 'database connection lost'),
  });
  const stopping = new AbortController();
  // a process that only serves pages does without
  const { Logger, parseCronItems, run } = await import('graphile-worker');
  try {
    const runner = await run({
      pgPool: db.pool,
      logger: new Logger(logOf(options.log)),
      concurrency,
      noHandleSignals: true,
      // Only in this way does stopping wait until the end of a job is written down, and survives that writing's failure.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
      gracefulShutdownAbortTimeout: options.patience ?? 15_000,
      taskList: taskList({ db, log: options.log, signal: stopping.signal }, options.jobs),
      parsedCronItems: parseCronItems((options.timetables ?? []).map(cronItem)),
    });
    return stoppable(runner, db, stopping, options.log);
  } catch (error) {
    await db.close();
    throw error;
  }
}

function cronItem({ job, pattern, catchUpMilliseconds, attempts }: Timetable) {
  return {
    task: job,
    match: pattern,
    identifier: job,
    options: {
      backfillPeriod: catchUpMilliseconds,
      jobKey: `timetable:${job}`,
      jobKeyMode: 'replace' as const,
      ...(attempts === undefined ? {} : { maxAttempts: attempts }),
    },
  };
}

type Surroundings = Pick<JobContext, 'db' | 'log' | 'signal'>;

function taskList(surroundings: Surroundings, jobs: readonly Job[]): TaskList {
  return Object.fromEntries(
    jobs.map((job) => [
      job.name,
      (payload: unknown, helpers: JobHelpers) => handle(surroundings, job, payload, helpers),
    ]),
  );
}

/** The error goes on to the job's row, where it stays with the job until a later try succeeds. */
async function handle(surroundings: Surroundings, job: Job, payload: unknown, helpers: JobHelpers): Promise<void> {
  const { id, attempts: attempt, max_attempts } = helpers.job;
  const actor: Actor = { accountId: null, name: job.name, system: true };
  const isLastAttempt = attempt >= max_attempts;
  try {
    const work = job.handle(payload, { ...surroundings, actor, attempt, isLastAttempt });
    // Rejects when the worker's patience is over: the job is then given back although its work may still go on.
    await Promise.race([work, helpers.abortPromise]);
  } catch (error) {
    const outlook = isLastAttempt ? 'job failed for good' : 'job failed, will be tried again';
    surroundings.log.error({ job: job.name, id, attempt, err: error }, outlook);
    throw error;
  }
}

function stoppable(runner: Runner, db: Database, stopping: AbortController, log: Log): Worker {
  const ended = runner.promise;
  // whoever does not look at `ended` must not have the process end by it
  ended.catch(() => {});
  const stop = async () => {
    stopping.abort();
    await runner.stop().catch((error: unknown) => log.warn({ err: error }, 'the worker did not stop cleanly'));
    await ended.catch(() => {});
    await db.close();
  };
  let stopped: Promise<void> | null = null;
  return {
    ended,
    stop: () => {
      stopped ??= stop();
      return stopped;
    },
  };
}
