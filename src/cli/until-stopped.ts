import type { RunningDatabase } from '#platform/database';
import type { Message } from '#platform/i18n';
import type { Worker } from '#platform/jobs';

/** Why a long-running command ends: somebody asked, the database is gone for good, or the jobs ended by themselves. */
export type Ending =
  | { readonly kind: 'asked' }
  | { readonly kind: 'databaseGone'; readonly text: Message }
  | { readonly kind: 'jobsEnded'; readonly reason: string };

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Settles when the program is asked to stop. Called before anything is started, so that nothing is left half started;
 * later signals are ignored, since Ctrl-C reaches us both from the terminal and from whoever started us.
 */
export function whenAsked(): Promise<Ending> {
  return new Promise((resolve) => {
    for (const signal of signals) process.on(signal, () => resolve({ kind: 'asked' }));
  });
}

/** Settles when the database is gone for good; `onRestart` is told when its server died and came back. */
export function whenDatabaseGone(running: RunningDatabase, onRestart: (text: Message) => void): Promise<Ending> {
  return new Promise((resolve) => {
    running.onFailure(({ kind, text }) =>
      kind === 'gone' ? resolve({ kind: 'databaseGone', text }) : onRestart(text),
    );
  });
}

/** Settles when the jobs end by themselves, which they should not. */
export function whenJobsEnd({ ended }: Worker): Promise<Ending> {
  const ending = (reason: string): Ending => ({ kind: 'jobsEnded', reason });
  return ended.then(
    () => ending('ended'),
    (error) => ending(error instanceof Error ? error.message : String(error)),
  );
}

/** Stops everything in the given order; when it takes too long the process ends all the same. */
export async function stopWithin(milliseconds: number, steps: readonly (() => Promise<unknown>)[]): Promise<void> {
  const limit = setTimeout(() => process.exit(1), milliseconds);
  for (const step of steps) await step();
  clearTimeout(limit);
}
