import { accessibilityFaults } from './axe.ts';
import { desk, type Page, phone } from './browser.ts';
import { htmlFaults } from './html.ts';

const narrow = { width: 320, height: 640 };
const widths = { desk, phone } as const;

async function faultsInTheDark(page: Page): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme: 'dark' });
  const faults = await accessibilityFaults(page, ['color-contrast']);
  await page.emulateMedia({ colorScheme: 'light' });
  return faults.map((fault) => `dark: ${fault}`);
}

/**
 * What is wrong with a page: as HTML, for who sees or hears otherwise at a desk and on a phone, in the dark, and on the narrowest
 * screen. Empty if nothing. Each fault says where it was seen. `isDarkToo: false` where another language of the page was seen in the dark.
 */
export async function lookOver(page: Page, address: string, isDarkToo = true): Promise<readonly string[]> {
  const answer = await page.goto(address);
  const faults = (await htmlFaults((await answer?.text()) ?? '')).map((fault) => `HTML ${fault}`);
  for (const [name, size] of Object.entries(widths)) {
    await page.setViewportSize(size);
    for (const fault of await accessibilityFaults(page)) faults.push(`${name}: ${fault}`);
  }
  if (isDarkToo) faults.push(...(await faultsInTheDark(page)));
  await page.setViewportSize(narrow);
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (beyond > 0) faults.push(`320 px: ${beyond} px too wide`);
  return faults;
}
