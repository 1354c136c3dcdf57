import { readFile } from 'node:fs/promises';

const everyMilliseconds = 100;

/**
 * Calls `over` once the process holds more than `megabytes`. Node's own limit does not count what native code takes.
 * Only where the system tells (Linux); elsewhere the time limit alone holds. Gives a function that stops watching.
 */
export function watchMemory(pid: number | undefined, megabytes: number, over: () => void): () => void {
  if (pid === undefined || process.platform !== 'linux') return () => undefined;
  const timer = setInterval(async () => {
    const used = await residentMegabytes(pid);
    if (used !== null && used > megabytes) {
      clearInterval(timer);
      over();
    }
  }, everyMilliseconds);
  return () => clearInterval(timer);
}

async function residentMegabytes(pid: number): Promise<number | null> {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  } catch {
    // The process is gone: its exit is told elsewhere.
    return null;
  }
}
