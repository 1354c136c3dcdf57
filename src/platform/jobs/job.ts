import type { z } from 'zod';
import type { Actor, Database } from '#platform/database';
import type { Log } from './log.ts';

/** What one must know of a job to add it: its name, the shape of its payload, and how often it is tried in all. */
export type JobKind<T> = {
  readonly name: string;
  readonly schema: z.ZodType<T>;
  /** 25 unless told, which with growing pauses is about three days. */
  readonly attempts?: number;
};

/** What a running job is given. */
export type JobContext = {
  /** Under the restricted role. */
  readonly db: Database;
  /** In whose name its transactions run: the program's own. */
  readonly actor: Actor;
  readonly log: Log;
  /** Aborted when the worker is asked to stop; who goes on all the same has its patience left. */
  readonly signal: AbortSignal;
  /** Which try this is, counted from 1. */
  readonly attempt: number;
  /** Whether another try would follow a failure. */
  readonly isLastAttempt: boolean;
};

/** A job as the worker takes it. It may be run twice (a worker can die after the work and before it is noted), and must bear that. */
export type Job = {
  readonly name: string;
  readonly handle: (payload: unknown, context: JobContext) => Promise<void>;
};

/** A kind of job with what it does. A payload that does not fit its schema fails the job, with the reason. */
export function defineJob<T>(
  kind: JobKind<T> & { readonly run: (payload: T, context: JobContext) => Promise<void> },
): JobKind<T> & Job {
  const { run, ...rest } = kind;
  return { ...rest, handle: (payload, context) => run(kind.schema.parse(payload), context) };
}
