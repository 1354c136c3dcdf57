import { accessibilityFaults } from './axe.ts';
import { desk, type Page, phone } from './browser.ts';
import { htmlFaults } from './html.ts';

const narrow = { width: 320, height: 640 };
type Width = 'desk' | 'phone';
const sizes: Readonly<Record<Width, typeof desk>> = { desk, phone };

/**
 * What is wrong with a page: as HTML, for who sees or hears otherwise at a width, in the dark, and on the narrowest screen.
 * Empty if nothing. Each fault says where it was seen.
 */
export async function lookOver(page: Page, address: string, widths: readonly Width[]): Promise<readonly string[]> {
  const answer = await page.goto(address);
  const faults = (await htmlFaults((await answer?.text()) ?? '')).map((fault) => `HTML ${fault}`);
  for (const width of widths) {
    await page.setViewportSize(sizes[width]);
    for (const fault of await accessibilityFaults(page)) faults.push(`${width}: ${fault}`);
  }
  await page.emulateMedia({ colorScheme: 'dark' });
  for (const fault of await accessibilityFaults(page, ['color-contrast'])) faults.push(`dark: ${fault}`);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(narrow);
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (beyond > 0) faults.push(`320 px: ${beyond} px too wide`);
  return faults;
}
