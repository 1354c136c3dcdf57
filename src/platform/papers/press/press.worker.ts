/** The child process of the press: one job at a time, from its parent only. It ends when the parent is gone. */
import { type Answer, doJob, type Job } from './jobs.ts';

process.on('message', (job: Job) => {
  doJob(job).then(
    (printed) => answer({ ok: true, printed, resident: process.memoryUsage.rss() / 2 ** 20 }),
    (error: unknown) => answer({ ok: false, reason: error instanceof Error ? error.message : String(error) }),
  );
});
process.on('disconnect', () => process.exit(0));

function answer(message: Answer): void {
  process.send?.(message);
}
