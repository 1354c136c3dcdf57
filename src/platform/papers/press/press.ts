import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { workerFile } from '#platform/paths';
import { watchMemory } from '#platform/processes';
import { PaperFault } from '../fault.ts';
import type { Answer, Job, Printed } from './jobs.ts';

export interface Limits {
  readonly seconds: number;
  /** Resident memory of the child process. */
  readonly megabytes: number;
}

const usual: Limits = { seconds: 20, megabytes: 400 };
const replacedAbove = 250;
/** A press without work is stopped after this time, so that an idle server holds no second process. */
const idleMilliseconds = 30_000;

let warm: ChildProcess | undefined;
let idle: NodeJS.Timeout | undefined;
let queue: Promise<unknown> = Promise.resolve();

/**
 * Has a file made in a child process of its own, one after the other: what Typst or a huge document does there cannot
 * hang, fill or end this program. Throws {@link PaperFault} past the limits or when the file cannot be made.
 */
export function print(job: Job, limits: Limits = usual): Promise<Printed> {
  const printed = queue.then(() => printNow(job, limits));
  queue = printed.catch(() => undefined);
  return printed;
}

/** Stops the child process; the next job starts a new one. */
export function stopPress(): void {
  clearTimeout(idle);
  warm?.kill('SIGKILL');
  warm = undefined;
}

async function printNow(job: Job, limits: Limits): Promise<Printed> {
  clearTimeout(idle);
  const child = warm ?? start(limits);
  warm = child;
  hold(child);
  try {
    const answer = await ask(child, job, limits);
    if (!answer.ok) throw new PaperFault('failed', { reason: answer.reason });
    // Typst keeps something of every document: a press that has grown is replaced before it serves the next.
    if (answer.resident > replacedAbove) stopPress();
    return answer.printed;
  } catch (error) {
    // Whatever state it is in, it serves no one else.
    stopPress();
    throw error;
  } finally {
    release(child);
  }
}

function start({ megabytes }: Limits): ChildProcess {
  const { PATH = '', SystemRoot = '' } = process.env;
  const child = fork(fileURLToPath(workerFile(import.meta.url, './press.worker.ts')), {
    // It may read its own code and fonts; it may not write files or start programs, and it knows no secret of ours.
    execArgv: [
      `--max-old-space-size=${Math.ceil(megabytes * 0.6)}`,
      '--disable-warning=ExperimentalWarning',
      '--permission',
      '--allow-fs-read=*',
      '--allow-addons',
    ],
    env: { PATH, SystemRoot },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  child.once('exit', () => {
    if (warm === child) warm = undefined;
  });
  return child;
}

function ask(child: ChildProcess, job: Job, limits: Limits): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => refuse(new PaperFault('time', { seconds: limits.seconds })), limits.seconds * 1000);
    const stopWatching = watchMemory(child.pid, limits.megabytes, () =>
      refuse(new PaperFault('memory', { megabytes: limits.megabytes })),
    );
    const end = () => refuse(new PaperFault('ended'));
    const clear = () => {
      clearTimeout(timer);
      stopWatching();
      child.off('message', done).off('exit', end).off('error', end);
    };
    const refuse = (fault: PaperFault) => {
      clear();
      reject(fault);
    };
    const done = (answer: unknown) => {
      clear();
      if (isAnswer(answer)) resolve(answer);
      else reject(new PaperFault('ended'));
    };
    child.on('message', done).on('exit', end).on('error', end);
    child.send(job);
  });
}

function isAnswer(message: unknown): message is Answer {
  return typeof message === 'object' && message !== null && 'ok' in message;
}

/** While it works, the child keeps this program alive; idle, it does not. */
function hold(child: ChildProcess): void {
  child.ref();
  child.channel?.ref();
}

function release(child: ChildProcess): void {
  child.unref();
  child.channel?.unref();
  idle = setTimeout(stopPress, idleMilliseconds);
  idle.unref();
}
