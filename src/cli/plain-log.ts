import type { Log } from '#platform/jobs';

function line(level: string): (facts: object, text: string) => void {
  return (facts, text) => {
    const plain = Object.fromEntries(
      Object.entries(facts).map(([key, value]) => [key, value instanceof Error ? value.message : value]),
    );
    console.error(JSON.stringify({ level, time: new Date().toISOString(), text, ...plain }));
  };
}

/** The log of a process without a web server: one line of JSON an event, on the error output. */
export const plainLog: Log = { info: line('info'), warn: line('warn'), error: line('error') };
