import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Message } from '#platform/i18n';
import { workerFile } from '#platform/paths';
import { watchMemory } from '#platform/processes';
import { worded } from './fault.ts';
import type { WorkbookRead } from './filled.ts';
import { messages } from './messages.ts';
import type { Wanted } from './read.worker.ts';
import type { RowsRead } from './rows.ts';

export interface ReadingLimits {
  readonly seconds: number;
  /** Resident memory of the child process. */
  readonly megabytes: number;
}

const usual: ReadingLimits = { seconds: 20, megabytes: 700 };
let queue: Promise<unknown> = Promise.resolve();

/** One workbook after the other. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const read = queue.then(work);
  queue = read.catch(() => undefined);
  return read;
}

/**
 * Reads a filled workbook of ours in a child process of its own, one after the other: the answers with their sheets and
 * cells, and everything that is wrong with the workbook; or why it is not read at all. Never throws for what a file holds.
 */
export function readWorkbook(bytes: Uint8Array, limits: ReadingLimits = usual): Promise<WorkbookRead> {
  return inTurn(() => readNow({ bytes, as: 'answers' }, limits, isAnswers));
}

/** Reads the first sheet of any workbook as a plain table, in the same way. */
export function readWorkbookRows(bytes: Uint8Array, limits: ReadingLimits = usual): Promise<RowsRead> {
  return inTurn(() => readNow({ bytes, as: 'rows' }, limits, isRowsRead));
}

type Refused = { readonly ok: false; readonly faults: readonly Message[] };

function readNow<T>(
  wanted: Wanted,
  { seconds, megabytes }: ReadingLimits,
  isAnswer: (answer: unknown) => answer is T,
): Promise<T | Refused> {
  return new Promise((resolve) => {
    const child = start(megabytes);
    const refuse = (message: Message) => end({ ok: false, faults: [message] });
    const timer = setTimeout(() => refuse(worded(messages.time, { seconds })), seconds * 1000);
    const stopWatching = watchMemory(child.pid, megabytes, () => refuse(worded(messages.memory)));
    const end = (read: T | Refused) => {
      clearTimeout(timer);
      stopWatching();
      child.removeAllListeners();
      child.on('error', () => undefined);
      child.kill('SIGKILL');
      resolve(read);
    };
    child.once('message', (answer: unknown) => (isAnswer(answer) ? end(answer) : refuse(ended)));
    child.once('exit', () => refuse(ended));
    child.once('error', () => refuse(ended));
    child.send(wanted);
  });
}

const ended = worded(messages.broken, { reason: 'process' });

const isRead = (answer: unknown): answer is { readonly ok: boolean } =>
  typeof answer === 'object' && answer !== null && 'ok' in answer;
const isAnswers = (answer: unknown): answer is WorkbookRead => isRead(answer);
const isRowsRead = (answer: unknown): answer is RowsRead => isRead(answer);

/** It may read its own code; it may not write files or start programs, and it knows no secret of ours. */
function start(megabytes: number): ChildProcess {
  const { PATH = '', SystemRoot = '' } = process.env;
  return fork(fileURLToPath(workerFile(import.meta.url, './read.worker.ts')), {
    execArgv: [
      `--max-old-space-size=${megabytes}`,
      '--disable-warning=ExperimentalWarning',
      '--permission',
      '--allow-fs-read=*',
    ],
    env: { PATH, SystemRoot },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}
