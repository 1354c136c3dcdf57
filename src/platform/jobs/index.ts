export { addJob } from './add.ts';
export { defineJob, type Job, type JobContext, type JobKind } from './job.ts';
export type { Log } from './log.ts';
export { type Timetable, weekly } from './timetable.ts';
export { startWorker, type Worker } from './worker.ts';
