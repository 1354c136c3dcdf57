import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { demonstrationPassword, type Reachable } from './program.ts';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const known = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Debian's Chromium where there is one, else the one that an npm package brings; never none. */
async function browserPath(): Promise<string> {
  const found = known.find((path) => path !== undefined && existsSync(path));
  if (found !== undefined) return found;
  const { default: packaged } = await import('@sparticuz/chromium');
  return packaged.executablePath();
}

export async function launchOptions() {
  return { executablePath: await browserPath(), args: flags, headless: true } as const;
}

export const openBrowser = async (): Promise<Browser> => chromium.launch(await launchOptions());

export const desk = { width: 1280, height: 900 };
export const phone = { width: 390, height: 844 };

/** Signs in as one of the demonstration's people. */
export async function signIn(page: Page, program: Reachable, login: string): Promise<void> {
  await page.goto(`${program.url}/dang-nhap`);
  await page.fill('input[name=login]', login);
  await page.fill('input[name=password]', demonstrationPassword(program));
  await page.click('form button[type=submit]');
  await page.waitForURL('**/quan-tri');
}

/** Opens the report of the person's body on a form for a period, and waits for its script. */
export async function openReport(page: Page, program: Reachable, form: string, period: string): Promise<string> {
  await page.goto(`${program.url}/quan-tri/bao-cao`);
  await page.selectOption('select[name=form]', form);
  await page.fill('input[name=period]', period);
  await page.click('main form[method=post] button');
  await page.waitForURL(/bao-cao\/[0-9a-f-]{36}/);
  return page.url();
}

export const whenLive = (page: Page) => page.waitForSelector('form[data-live]');

/** Waits until the page says that everything is saved. */
export const whenSaved = (page: Page) => page.waitForSelector('#save-status[data-state=saved]');

export type { Browser, BrowserContext, Page };
