import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Browser, desk, openBrowser, type Page, phone } from './browser.ts';
import { approver, beginNews, sitDown, writer } from './desk.ts';
import { stopsOf, tabTo } from './keys.ts';
import type { Reachable } from './program.ts';
import { sharedProgram } from './shared-program.ts';

const administrator = 'quantri@tttt.sonhai.example';
let program: Reachable;
let browser: Browser;
beforeAll(async () => {
  [program, browser] = await Promise.all([sharedProgram(), openBrowser()]);
}, 600_000);
afterAll(() => browser?.close());

async function read(path: string, work: (page: Page) => Promise<void>, viewport = desk): Promise<void> {
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(program.url + path);
  await work(page);
  await context.close();
}

async function work(login: string, path: string, what: (page: Page) => Promise<void>): Promise<void> {
  const page = await sitDown(browser, program, login, { reducedMotion: 'reduce' });
  await page.goto(program.url + path);
  await what(page);
  await page.context().close();
}

const focused = (page: Page, attribute: string) =>
  page.evaluate((name) => document.activeElement?.getAttribute(name) ?? null, attribute);

/** Nothing hidden among the stops of the Tab key, and a way out at the end. */
async function expectWay(page: Page): Promise<void> {
  const stops = await stopsOf(page);
  expect(stops?.filter(({ isVisible }) => !isVisible)).toEqual([]);
  expect(stops?.length).toBeGreaterThan(3);
}

describe('a reader with the keyboard alone', () => {
  test('jumps over the head to what the page is about', async () => {
    await read('/tin-tuc', async (page) => {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.className)).toContain('skip-link');
      expect((await page.locator('.skip-link').boundingBox())?.y).toBeGreaterThanOrEqual(0);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
    });
  });

  test('opens all sections from the navigation, and one of them', async () => {
    await read(
      '/',
      async (page) => {
        await tabTo(page, '.navigation__all > summary');
        await page.keyboard.press('Enter');
        await tabTo(page, '.navigation__panel a[href="/tin-tuc"]');
        await page.keyboard.press('Enter');
        await page.waitForURL('**/tin-tuc');
      },
      phone,
    );
  });

  test('searches, and narrows the results to a section', async () => {
    await read('/', async (page) => {
      await tabTo(page, '.masthead input[name=q], .masthead__search input[name=q]');
      await page.keyboard.type('hội nghị');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/tim-kiem?q=*');
      await tabTo(page, 'main select[name=chuyen-muc]');
      await page.keyboard.press('ArrowDown');
      const section = await page.inputValue('main select[name=chuyen-muc]');
      expect(section).not.toBe('');
      await tabTo(page, 'main form button');
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.searchParams.get('chuyen-muc') === section);
    });
  });

  test('sets text size and contrast, which every other page remembers', async () => {
    await read('/gioi-thieu', async (page) => {
      const size = () =>
        page
          .locator('main p')
          .first()
          .evaluate((p) => Number.parseFloat(getComputedStyle(p).fontSize));
      const before = await size();
      await tabTo(page, 'input[name=co-chu]');
      await page.keyboard.press('ArrowRight');
      await tabTo(page, 'input[name=tuong-phan]');
      await page.keyboard.press('Space');
      for (const path of ['/tin-tuc', '/gioi-thieu']) {
        await page.goto(program.url + path);
        expect(await page.locator('html').getAttribute('data-contrast')).toBe('high');
        expect([await page.isChecked('#co-chu-2'), await page.isChecked('#tuong-phan')]).toEqual([true, true]);
      }
      expect(await size()).toBeGreaterThan(before);
    });
  });

  test('is not offered to be read to where neither a voice nor a recording could', async () => {
    await read('/tin-tuc', async (page) => {
      const articles = await page
        .locator('main a[href^="/tin-tuc/"]:not([href$="/rss"])')
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
      // What another test published since has its recording already; the demonstration's own articles have none.
      const silent = async (address: string) => {
        await page.goto(address, { waitUntil: 'networkidle' });
        return (await page.locator('audio[data-spoken]').count()) === 0;
      };
      let found = false;
      for (const address of articles) if (!found) found = await silent(address);
      expect(found).toBe(true);
      expect(await page.evaluate(() => speechSynthesis.getVoices().length)).toBe(0);
      expect(await page.locator('[data-readable]').count()).toBeGreaterThan(0);
      expect(await page.getByRole('button', { name: 'Nghe đọc' }).count()).toBe(0);
    });
  });

  test.each([
    '/',
    '/tin-tuc',
    '/tim-kiem?q=hoi+nghi',
    '/gioi-thieu/so-do-to-chuc',
    '/tuy-chon',
    '/so-y-te',
    '/en',
    '/khong-co',
    '/dang-nhap',
  ])('sees where the focus is on every stop of %s, and leaves at its end', async (path) => {
    await read(path, expectWay);
  });
});

describe('an official with the keyboard alone', () => {
  test('writes an item with the tools of the editor, and submits it', async () => {
    await work(writer, '/quan-tri/noi-dung/moi', async (page) => {
      await tabTo(page, 'select[name=where]');
      await page.keyboard.type('Tin tức');
      await tabTo(page, 'main form button');
      await page.keyboard.press('Enter');
      await page.waitForURL(/noi-dung\/[0-9a-f-]{36}/);
      await page.waitForSelector('form[data-live]');
      await tabTo(page, 'input[name=title]');
      await page.keyboard.type('Viết bằng bàn phím');
      await tabTo(page, '.rich-editor__style');
      await page.keyboard.press('ArrowDown');
      await tabTo(page, '.rich-editor__text');
      await page.keyboard.type('Mục đầu');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Control+b');
      await page.keyboard.type('Chữ đậm');
      expect(await page.locator('.rich-editor__text h2').textContent()).toBe('Mục đầu');
      expect(await page.locator('.rich-editor__text strong').textContent()).toBe('Chữ đậm');
      await tabTo(page, 'button[formaction$="/buoc/submit"]');
      await page.keyboard.press('Enter');
      await page.waitForURL(/xong=submit/);
    });
  });

  test('goes along the tools with the arrows, and opens and leaves the panel of links', async () => {
    await work(writer, '/quan-tri', async (page) => {
      await beginNews(page, program);
      await page.waitForSelector('form[data-live]');
      await tabTo(page, '.rich-editor__tool--bold');
      await page.keyboard.press('ArrowRight');
      expect(await focused(page, 'class')).toContain('rich-editor__tool--italic');
      await tabTo(page, '.rich-editor__text');
      await page.keyboard.press('Control+k');
      await page.waitForSelector('.rich-editor__panel');
      expect(await page.locator('.palette[open]').count()).toBe(0);
      await page.keyboard.press('Escape');
      await page.waitForSelector('.rich-editor__panel', { state: 'detached' });
      expect(await focused(page, 'class')).toContain('rich-editor__text');
    });
  });

  test('finds the palette by Ctrl K, and is back where it was after Escape', async () => {
    await work(approver, '/quan-tri/noi-dung', async (page) => {
      await tabTo(page, 'main input');
      const before = await focused(page, 'name');
      await page.keyboard.press('Control+k');
      await page.waitForSelector('.palette[open]');
      await page.keyboard.type('ban bien tap');
      await page.waitForSelector('.palette [role=option][aria-selected=true]');
      // the first one clears what was typed, as in every field of a search
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await expect.poll(() => page.locator('.palette[open]').count()).toBe(0);
      expect(await focused(page, 'name')).toBe(before);
    });
  });

  test('opens a site', async () => {
    const host = `ban-phim-${crypto.randomUUID().slice(0, 8)}.sonhai.vn`;
    await work(administrator, '/quan-tri/trang/mo', async (page) => {
      await tabTo(page, 'select[name=coQuan]');
      await page.keyboard.press('ArrowDown');
      await tabTo(page, 'input[name=noi]');
      while (
        (await page.evaluate(
          () => document.activeElement instanceof HTMLInputElement && document.activeElement.value,
        )) !== 'ten-mien'
      )
        await page.keyboard.press('ArrowDown');
      await tabTo(page, 'input[name=tenMien]');
      await page.keyboard.type(host);
      await page.keyboard.press('Enter');
      await page.waitForURL(/xong=mo/);
      expect(await page.textContent('main')).toContain(host);
    });
  });

  test.each([
    [writer, '/quan-tri'],
    [writer, '/quan-tri/noi-dung'],
    [writer, '/quan-tri/tep'],
    [writer, '/quan-tri/tai-khoan'],
    [administrator, '/quan-tri/trang/mo'],
    [administrator, '/quan-tri/co-quan'],
    [administrator, '/quan-tri/nguoi-dung'],
  ])('%s sees where the focus is on every stop of %s, and leaves at its end', async (login, path) => {
    await work(login, path, expectWay);
  });

  test('sees where the focus is on every stop of an item with its editor, and leaves at its end', async () => {
    await work(writer, '/quan-tri', async (page) => {
      await beginNews(page, program);
      await page.waitForSelector('form[data-live]');
      await expectWay(page);
    });
  });
});
