/** What was measured, as a table for people and as JSON for programs. */
import { cpus, loadavg } from 'node:os';
import type { Times } from './measure.ts';

export interface Line {
  readonly section: string;
  readonly name: string;
  readonly ours: Times;
  readonly peers: readonly Times[];
  /** Our median must stay below this. */
  readonly below?: number;
  /** 95 of 100 must stay below this. */
  readonly p95Below?: number;
  /** The better peer's median divided by ours must reach this. */
  readonly timesFaster?: number;
  readonly note?: string;
}

export interface MemoryLine {
  readonly section: string;
  readonly name: string;
  readonly megabytes: number;
  readonly below: number;
}

/** What a server gave under load. */
export interface Rate {
  readonly perSecond: number;
  /** Requests for one second of one core. */
  readonly perCore: number;
  /** Milliseconds. */
  readonly p99: number;
}

export interface RateLine {
  readonly section: string;
  readonly name: string;
  readonly ours: Rate;
  readonly peer?: Rate & { readonly name: string };
  /** Our requests per core divided by the peer's must reach this. */
  readonly atLeastRatio?: number;
  readonly atLeastPerCore?: number;
  readonly p99Below?: number;
}

export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly node: string;
  /** Processes wanting to run, mean of the last minute: above the cores, times are those of a busy machine. */
  readonly loadBefore: number;
  readonly loadAfter: number;
}

export interface Report {
  readonly machine: Machine;
  readonly lines: readonly Line[];
  readonly memory: readonly MemoryLine[];
  readonly rates: readonly RateLine[];
  /** Sections that could not be measured, and why. */
  readonly failures: readonly string[];
  readonly notes: readonly string[];
}

export function machineNow(loadBefore: number): Machine {
  const all = cpus();
  return {
    processor: all[0]?.model ?? 'unknown',
    cores: all.length,
    node: process.version,
    loadBefore,
    loadAfter: loadavg()[0] ?? 0,
  };
}

/** The better peer's median divided by ours. */
function ratioOf({ ours, peers }: Line): number | undefined {
  return peers.length === 0 ? undefined : Math.min(...peers.map(({ median }) => median)) / ours.median;
}

function isMet(line: Line): boolean | undefined {
  const ratio = ratioOf(line);
  const goals = [
    ...(line.below === undefined ? [] : [line.ours.median < line.below]),
    ...(line.p95Below === undefined ? [] : [line.ours.p95 < line.p95Below]),
    ...(line.timesFaster === undefined ? [] : [ratio !== undefined && ratio >= line.timesFaster]),
  ];
  return goals.length === 0 ? undefined : goals.every(Boolean);
}

export function toText({ machine, lines, memory, rates, failures, notes }: Report): string {
  const { processor, cores, node, loadBefore, loadAfter } = machine;
  const out = [
    `${processor}, ${cores} cores, Node ${node}; load ${loadBefore.toFixed(2)} before, ${loadAfter.toFixed(2)} after`,
  ];
  for (const section of new Set([...lines, ...rates, ...memory].map((line) => line.section))) {
    out.push('', section);
    for (const line of lines.filter((one) => one.section === section)) out.push(...linesOf(line));
    for (const rate of rates.filter((one) => one.section === section)) out.push(rateText(rate));
    for (const { name, megabytes, below } of memory.filter((one) => one.section === section)) {
      out.push(
        `  ${name}: ${megabytes.toFixed(0)} MB; goal below ${below} MB: ${megabytes < below ? 'met' : 'MISSED'}`,
      );
    }
  }
  if (failures.length > 0) out.push('', ...failures.map((failure) => `NOT MEASURED: ${failure}`));
  return [...out, '', ...notes.map((note) => `Note: ${note}`)].join('\n');
}

function linesOf(line: Line): readonly string[] {
  const goal = [
    ...(line.below === undefined ? [] : [`below ${line.below} ms`]),
    ...(line.p95Below === undefined ? [] : [`p95 below ${line.p95Below} ms`]),
    ...(line.timesFaster === undefined ? [] : [`${line.timesFaster} times faster`]),
  ].join(', ');
  const met = isMet(line);
  const verdict = met === undefined ? '' : `; goal ${goal}: ${met ? 'met' : 'MISSED'}`;
  const head = `  ${line.name}: ${shown(line.ours)}${verdict}${line.note === undefined ? '' : ` (${line.note})`}`;
  const peers = line.peers.map(
    (peer) => `    ${peer.name}: ${shown(peer)}; peer/ours ${(peer.median / line.ours.median).toFixed(1)}`,
  );
  return [head, ...peers];
}

function rateText({ name, ours, peer, ...goals }: RateLine): string {
  const ratio = peer === undefined ? Number.NaN : ours.perCore / peer.perCore;
  const verdicts = [
    goalText(goals.atLeastRatio, `of ${peer?.name}`, (goal) => ratio >= goal),
    goalText(goals.atLeastPerCore, 'per core', (goal) => ours.perCore >= goal),
    goalText(goals.p99Below, 'ms p99 at most', (goal) => ours.p99 < goal),
  ];
  const beside = peer === undefined ? '' : `; ${peer.name} ${peer.perCore.toFixed(0)}, ours/theirs ${ratio.toFixed(2)}`;
  const figures = `${ours.perCore.toFixed(0)} per core, ${ours.perSecond.toFixed(0)} a second, p99 ${figure(ours.p99)} ms`;
  return [`  ${name}: ${figures}${beside}`, ...verdicts.filter((text) => text !== '')].join('; ');
}

function goalText(goal: number | undefined, unit: string, isReached: (goal: number) => boolean): string {
  return goal === undefined ? '' : `goal ${goal} ${unit}: ${isReached(goal) ? 'met' : 'MISSED'}`;
}

function shown({ median, p95, operations }: Times): string {
  return `${figure(median)} ms (p95 ${figure(p95)}, n ${operations})`;
}

function figure(milliseconds: number): string {
  return milliseconds.toFixed(milliseconds < 1 ? 3 : milliseconds < 100 ? 2 : 0);
}
