/** What a reader on a slow phone waits for: measured in Chromium, with nothing in its cache. */
import type { Browser } from 'playwright-core';
import { openBrowser, phone } from '../../test/e2e/browser.ts';

/** A slow mobile network (1.6 Mbit/s, 150 ms there and back) and a quarter of this machine's processor. */
const network = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const slowerProcessor = 4;
const times = 5;

/** Milliseconds until the largest content stood there, and how far anything moved meanwhile (0: nothing did); medians. */
export type FirstView = { readonly name: string; readonly largest: number; readonly shift: number };

type Seen = Omit<FirstView, 'name'>;

/** Opens each page several times, each time as somebody who was never there before. */
export async function firstViews(
  url: string,
  pages: readonly { readonly name: string; readonly path: string }[],
): Promise<readonly FirstView[]> {
  const browser = await openBrowser();
  try {
    const views: FirstView[] = [];
    for (const { name, path } of pages) {
      const seen: Seen[] = [];
      for (let turn = 0; turn < times; turn += 1) seen.push(await firstView(browser, url + path));
      views.push({
        name,
        largest: middle(seen.map((each) => each.largest)),
        shift: middle(seen.map((each) => each.shift)),
      });
    }
    return views;
  } finally {
    await browser.close();
  }
}

const middle = (figures: readonly number[]): number =>
  [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN;

async function firstView(browser: Browser, address: string): Promise<Seen> {
  const context = await browser.newContext({ viewport: phone, deviceScaleFactor: 2, isMobile: true, hasTouch: true });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', network);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowerProcessor });
    await page.goto(address, { waitUntil: 'load' });
    await page.waitForTimeout(500);
    return await page.evaluate(seenUntilNow);
  } finally {
    await context.close();
  }
}

/** Runs in the page when all is over, so that the reader's processor does nothing for it before; the browser has kept what it saw. */
async function seenUntilNow(): Promise<Seen> {
  const seen = { largest: Number.NaN, shift: 0 };
  const told = (type: string, note: (entry: PerformanceEntry) => void) =>
    new Promise<void>((resolve) => {
      new PerformanceObserver((list) => {
        list.getEntries().forEach(note);
        resolve();
      }).observe({ type, buffered: true });
      setTimeout(resolve, 300); // where there is nothing to tell
    });
  await told('largest-contentful-paint', ({ startTime }) => {
    seen.largest = startTime;
  });
  await told('layout-shift', (entry) => {
    if ('value' in entry) seen.shift += Number(entry.value);
  });
  return seen;
}
