/** Who takes part in the quarter, and how they find their way about. */
import type { Sender } from '../app.ts';
import type { Body } from '../quarter-steps.ts';
import type { Browser, Page } from './browser.ts';
import { sitDown } from './desk.ts';
import type { Reachable } from './program.ts';

const seats = {
  officer: 'thamdinh@tttt',
  filler: 'khai@tnmt',
  head: 'ky@tnmt',
  wardFiller: 'khai@hoasim',
  provinceFiller: 'khai@tinh',
  provinceHead: 'ky@tinh',
} as const;
export type Seat = keyof typeof seats;

/** Every seat, one after another: together they would wait for each other at the sign-in. */
export async function takeSeats(browser: Browser, program: Reachable): Promise<Record<Seat, Page>> {
  const sit = (seat: Seat) => sitDown(browser, program, `${seats[seat]}.sonhai.example`);
  return {
    officer: await sit('officer'),
    filler: await sit('filler'),
    head: await sit('head'),
    wardFiller: await sit('wardFiller'),
    provinceFiller: await sit('provinceFiller'),
    provinceHead: await sit('provinceHead'),
  };
}

/** Does something for each, some of them at once. */
export async function forEach<T>(all: readonly T[], work: (one: T) => Promise<void>, atOnce = 4): Promise<void> {
  const waiting = [...all];
  const worker = async () => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) await work(one);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

/** The bodies that a campaign asks, from its board. */
export async function askedIn(officer: Sender, campaign: string): Promise<readonly Body[]> {
  const found = new Map<string, string>();
  for (let page = 1; ; page += 1) {
    const { statusCode, body } = await officer.get(`${campaign}?trang=${page}`);
    const rows = [...body.matchAll(/co-quan\/([0-9a-f-]{36})">([^<]+)/g)];
    for (const [, id = '', name = ''] of rows) found.set(id, name);
    if (statusCode !== 200 || !body.includes(`trang=${page + 1}`))
      return [...found].map(([id, name]) => ({ id, name }));
  }
}

/** The report of the person's own body, by its path. */
export async function ownReport(sender: Sender, { form, period }: { form: string; period: string }): Promise<string> {
  const { body } = await sender.get(`/quan-tri/bao-cao?q=${period}&bieu-mau=${form}`);
  const [path] = /\/quan-tri\/bao-cao\/[0-9a-f-]{36}/.exec(body) ?? [];
  if (path === undefined) throw new Error(`no report on ${form} for ${period}`);
  return path;
}
