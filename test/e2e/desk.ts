import { type Browser, desk, type Page, signIn } from './browser.ts';
import type { Reachable } from './program.ts';

/** The three people of the demonstration through whom an item goes (Art. 22). */
export const writer = 'capnhat@tttt.sonhai.example';
export const editor = 'bientap@tttt.sonhai.example';
export const approver = 'duyet@tttt.sonhai.example';

/** A person at a computer of their own. */
export async function sitDown(
  browser: Browser,
  program: Reachable,
  login: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<Page> {
  const context = await browser.newContext({ viewport: desk, ...options });
  const page = await context.newPage();
  await signIn(page, program, login);
  return page;
}

/** Begins an item in the news of the province's site; gives its address in the office. */
export async function beginNews(page: Page, program: Reachable): Promise<string> {
  await page.goto(`${program.url}/quan-tri/noi-dung/moi`);
  const news = page.locator('optgroup[label="Cổng thông tin điện tử tỉnh Sơn Hải"] option[value$=" news"]');
  await page.selectOption('select[name=where]', String(await news.getAttribute('value')));
  await page.click('main form button');
  await page.waitForURL(/noi-dung\/[0-9a-f-]{36}/);
  return page.url();
}

/** Takes a step with the open edition, giving what it asks for, and waits until it is done. */
export async function takeStep(page: Page, name: string, give: () => Promise<void> = async () => {}): Promise<void> {
  const button = page.locator(`button[formaction$="/buoc/${name}"]`);
  const folded = page.locator('details:not([open])', { has: button });
  if ((await folded.count()) > 0) await folded.locator('summary').click();
  await give();
  await button.click();
  await page.waitForURL(new RegExp(`xong=${name}`));
}

/** Confirms every point of the approver's checklist. */
export async function confirmAll(page: Page, step: string): Promise<void> {
  for (const point of await page.locator(`input[name="confirmed-${step}"]`).all()) await point.check();
}

/** The text of the public page that the office links to. */
export const publicAddress = async (page: Page): Promise<string> =>
  new URL(String(await page.locator('.desk__around > a.button').first().getAttribute('href')), page.url()).href;
