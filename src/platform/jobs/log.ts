import type { LogFunctionFactory } from 'graphile-worker';

/** Where a worker tells what it does; Fastify's own log is one. First the facts, then the sentence. */
export type Log = {
  readonly info: (facts: object, text: string) => void;
  readonly warn: (facts: object, text: string) => void;
  readonly error: (facts: object, text: string) => void;
};

/** Graphile Worker's own words, of which each finished job would be one, are passed on where they tell of trouble. */
export function logOf(log: Log): LogFunctionFactory {
  return (scope) => (level, text, meta) => {
    // a job's failure is told by the worker itself, with its facts
    if (meta?.failure === true) return;
    if (level === 'error') log.error({ ...scope }, text);
    else if (level === 'warning') log.warn({ ...scope }, text);
  };
}
