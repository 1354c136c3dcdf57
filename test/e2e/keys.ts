import type { Page } from './browser.ts';

/** What has the focus, and whether one sees that it does. */
export type Stop = { readonly what: string; readonly isVisible: boolean; readonly isPage: boolean };

/** More stops than any page has. */
const most = 400;

/** The element with the focus, and whether an outline shows it on the screen. */
function stopNow(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return { what: 'page', isVisible: true, isPage: true };
    const known = element.getAttribute('data-stop') ?? String(document.querySelectorAll('[data-stop]').length);
    element.setAttribute('data-stop', known);
    const isShown = (each: Element): boolean => {
      const { outlineStyle, outlineWidth } = getComputedStyle(each);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
    };
    // a box that is drawn by its label is shown by its label
    const label = element.closest('label');
    const box = (label ?? element).getBoundingClientRect();
    const isSeen = (isShown(element) || (label !== null && isShown(label))) && box.width > 0 && box.height > 0;
    const words = (element.textContent ?? '').trim().slice(0, 40);
    const what = `${known} ${element.tagName.toLowerCase()} ${element.getAttribute('name') ?? element.className} ${words}`;
    return { what, isVisible: isSeen, isPage: false };
  });
}

/** Every stop of the Tab key from the top of the page on, until the focus leaves the page; null where it never does. */
export async function stopsOf(page: Page): Promise<readonly Stop[] | null> {
  const stops: Stop[] = [];
  for (let count = 0; count < most; count += 1) {
    await page.keyboard.press('Tab');
    const stop = await stopNow(page);
    if (stop.isPage || stop.what === stops[0]?.what) return stops;
    stops.push(stop);
  }
  return null;
}

/** Presses Tab until the focus is on what the selector names. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let count = 0; count < most; count += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
  }
  throw new Error(`the Tab key does not reach ${selector}`);
}
