/** Load from `wrk`, and what it cost the server. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { rootDirectory } from '#platform/paths';
import type { Rate } from '../report.ts';
import { secondsOf } from './processes.ts';

export type Target = {
  /** Where it has a `#`, the requests take the numbers from 1 to 64 there, one after the other. */
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The processes whose time counts. */
  readonly pids: readonly number[];
  readonly seconds: number;
};

/** 64 connections for some seconds; refuses a run in which an answer was no success. */
export async function loadOn({ url, headers = {}, pids, seconds }: Target): Promise<Rate> {
  const given = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]);
  const used = () => pids.reduce((sum, pid) => sum + secondsOf(pid), 0);
  const before = used();
  const load = ['-t1', '-c64', `-d${seconds}s`, '--latency', ...given];
  const { origin, pathname, search, hash } = new URL(url);
  const numbered = ['-s', join(rootDirectory, 'bench/portal/numbered.lua'), origin, '--', pathname + search + hash];
  const text = await run('wrk', [...load, ...(hash === '' ? [url] : numbered)]);
  const cost = used() - before;
  if (/Non-2xx/.test(text)) throw new Error(`answers that are no success at ${url}:\n${text}`);
  const count = Number(/(\d+) requests in/.exec(text)?.[1] ?? 0);
  return { perSecond: numberAfter(text, 'Requests/sec:'), perCore: count / cost, p99: latency(text) };
}

function numberAfter(text: string, label: string): number {
  return Number(new RegExp(`${label}\\s+([\\d.]+)`).exec(text)?.[1] ?? Number.NaN);
}

function latency(text: string): number {
  const [, figure = 'NaN', unit = ''] = /99%\s+([\d.]+)(us|ms|s)/.exec(text) ?? [];
  return Number(figure) * (unit === 'us' ? 0.001 : unit === 's' ? 1000 : 1);
}

function run(command: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let text = '';
    child.stdout.on('data', (chunk) => {
      text += String(chunk);
    });
    child.on('error', () => reject(new Error(`${command} is not installed (Debian: apt-get install ${command})`)));
    child.on('close', (code) => (code === 0 ? resolve(text) : reject(new Error(`${command} ended with ${code}`))));
  });
}
