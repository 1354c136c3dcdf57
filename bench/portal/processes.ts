/** What processes used, as Linux counts it in /proc. */
import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks a second of /proc: 100 on every Linux that we know (sysconf(_SC_CLK_TCK)). */
const ticks = 100;

type Stat = { readonly parent: number; readonly seconds: number };

function statOf(pid: number): Stat | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // the name in parentheses may hold blanks; counted from 1: 4 the parent, 14 user time, 15 system time
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { parent: Number(fields[1]), seconds: (Number(fields[11]) + Number(fields[12])) / ticks };
  } catch {
    return null;
  }
}

/** Processor seconds that a process has used. */
export function secondsOf(pid: number): number {
  return statOf(pid)?.seconds ?? 0;
}

/** The processes right below one. */
export function childrenOf(pid: number): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((each) => statOf(each)?.parent === pid);
}

export function parentOf(pid: number): number {
  return statOf(pid)?.parent ?? 0;
}

/** Megabytes that a process holds in memory (resident). */
export function megabytesOf(pid: number): number {
  return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
}
