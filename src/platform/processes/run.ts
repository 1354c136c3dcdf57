import { spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { watchMemory } from './memory.ts';

export type ProcessRun = {
  readonly command: string;
  readonly args: readonly string[];
  readonly limits: { readonly seconds: number; readonly megabytes: number };
  /** What it reads from its standard input. */
  readonly input?: string;
  /** The most that is kept of what it prints, in bytes; a program that prints more is ended. One megabyte unless told. */
  readonly largestOutput?: number;
  readonly signal?: AbortSignal;
};

/** Why a program did not do its work; `reason` is for the log. */
export class ProcessFault extends Error {
  readonly code: 'missing' | 'time' | 'memory' | 'output' | 'failed' | 'aborted';

  constructor(code: ProcessFault['code'], reason: string) {
    super(`${code}: ${reason}`);
    this.name = 'ProcessFault';
    this.code = code;
  }
}

/**
 * Runs a program without a shell and gives what it printed. It knows no secret of ours, and is ended when it takes too long, takes too
 * much memory (where the system tells) or prints too much. Throws ProcessFault then, and when it ends with a fault of its own.
 */
export function runProcess(run: ProcessRun): Promise<string> {
  const { command, args, limits, input = '', largestOutput = 1_000_000, signal } = run;
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { env: environment(), stdio: ['pipe', 'pipe', 'pipe'], windowsHide: true });
    const end = (fault: ProcessFault) => {
      clear();
      child.kill('SIGKILL');
      reject(fault);
    };
    const timer = setTimeout(() => end(new ProcessFault('time', `${limits.seconds} s`)), limits.seconds * 1000);
    const stopWatching = watchMemory(child.pid, limits.megabytes, () =>
      end(new ProcessFault('memory', `${limits.megabytes} MB`)),
    );
    const abort = () => end(new ProcessFault('aborted', command));
    signal?.addEventListener('abort', abort);
    const clear = () => {
      clearTimeout(timer);
      stopWatching();
      signal?.removeEventListener('abort', abort);
    };
    const tooMuch = () => end(new ProcessFault('output', command));
    const printed = collect(child.stdout, largestOutput, tooMuch);
    const complained = collect(child.stderr, largestOutput, tooMuch);
    child.once('error', (error) => end(new ProcessFault(isMissing(error) ? 'missing' : 'failed', error.message)));
    child.once('close', (code) => {
      clear();
      if (code === 0) resolve(printed());
      else reject(new ProcessFault('failed', `${command} ended with ${code}: ${complained().slice(0, 500)}`));
    });
    feed(child.stdin, input);
  });
}

/** The path, and what programs need to find their own files. */
function environment(): NodeJS.ProcessEnv {
  const { PATH = '', SystemRoot = '', TMPDIR = '' } = process.env;
  return { PATH, SystemRoot, ...(TMPDIR === '' ? {} : { TMPDIR }), LC_ALL: 'C.UTF-8' };
}

function collect(stream: Readable, largest: number, tooMuch: () => void): () => string {
  const chunks: Buffer[] = [];
  let size = 0;
  stream.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > largest) tooMuch();
    else chunks.push(chunk);
  });
  return () => Buffer.concat(chunks).toString('utf8');
}

/** A program that ends before it has read everything has its own fault to tell; that of the broken pipe says nothing. */
function feed(stdin: Writable, input: string): void {
  stdin.on('error', () => undefined);
  stdin.end(input);
}

const isMissing = (error: Error): boolean => 'code' in error && error.code === 'ENOENT';
