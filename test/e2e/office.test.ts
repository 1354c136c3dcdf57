import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityFaults } from './axe.ts';
import { type Browser, type BrowserContext, desk, openBrowser, type Page, phone, signIn } from './browser.ts';
import type { Reachable } from './program.ts';
import { sharedProgram } from './shared-program.ts';

let program: Reachable;
let browser: Browser;
beforeAll(async () => {
  program = await sharedProgram();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
});

const administrator = 'quantri@tttt.sonhai.example';

async function withPage(
  options: NonNullable<Parameters<Browser['newContext']>[0]>,
  work: (page: Page, context: BrowserContext) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await signIn(page, program, administrator);
  await work(page, context);
  await context.close();
}

async function openMain(page: Page): Promise<void> {
  await page.goto(`${program.url}/quan-tri/trang/mo`);
  if ((await page.locator('input[value=chinh]').count()) === 0) return;
  await page.selectOption('select[name=coQuan]', { label: 'Ủy ban nhân dân tỉnh Sơn Hải' });
  await page.click('main form button');
  await page.waitForURL(/xong=mo/);
}

/** Opens a site at a host of its own; gives its address in the office. */
async function openSite(page: Page, host: string): Promise<string> {
  await openMain(page);
  await page.goto(`${program.url}/quan-tri/trang/mo`);
  await page.check('input[name=noi][value=ten-mien]');
  await page.fill('input[name=tenMien]', host);
  await page.click('main form button');
  await page.waitForURL(/xong=mo/);
  return page.url().replace(/\?.*/, '');
}

test('by the keyboard alone: Ctrl K, some letters without accents, arrows, Enter', async () => {
  await withPage({ viewport: desk }, async (page) => {
    await page.keyboard.press('Control+k');
    await page.waitForSelector('.palette[open] [role=option]');
    await page.keyboard.type('mo trang');
    await page.waitForSelector('[role=option][aria-selected=true][href$="/quan-tri/trang/mo"]');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/quan-tri/trang/mo');
    await page.keyboard.press('Control+k');
    await page.waitForSelector('.palette[open]');
    await page.keyboard.press('Escape');
    expect(await page.locator('.palette[open]').count()).toBe(0);
  });
});

test('without a script the same way leads to the same page', async () => {
  await withPage({ viewport: phone, javaScriptEnabled: false }, async (page) => {
    await page.click('a[data-palette]');
    await page.fill('main input[name=q]', 'mo trang');
    await page.click('main form button');
    await page.click('main a[href="/quan-tri/trang/mo"]');
    expect(await page.textContent('h1')).toBe('Mở trang mới');
  });
});

test('without a script a site is opened, its menu arranged on two levels and saved, and the change taken back', async () => {
  await withPage({ viewport: phone, javaScriptEnabled: false }, async (page) => {
    const site = await openSite(page, 'thu.sonhai.vn');
    await page.goto(`${site}/trinh-don`);
    // a new site's menu begins with what the site shows
    const shown = await page.locator('.settings-row').count();
    const below = await page.locator('.settings-row--below').count();
    for (const [row, [label, to]] of [
      ['Giới thiệu', '/gioi-thieu'],
      ['Lãnh đạo', '/lanh-dao'],
    ].entries()) {
      await page.click('button[value=them]');
      await page.fill(`input[name=vi-${shown + row}]`, label ?? '');
      await page.fill(`input[name=den-${shown + row}]`, to ?? '');
    }
    await page.click(`button[value=vao-${shown + 1}]`);
    await page.locator('main form[method=post] .button:not(.button--plain)').last().click();
    await page.waitForURL(/xong=\d+/);
    expect(await page.locator('.settings-row--below').count()).toBe(below + 1);
    await page.click('text=Hoàn tác thay đổi này');
    await page.waitForURL(/xong=hoan-tac/);
    expect(await page.locator('.settings-row').count()).toBe(shown);
  });
});

test.each([
  ['vi', desk],
  ['en', phone],
] as const)('axe finds nothing on the pages of sites, visits and finding (%s)', async (language, viewport) => {
  await withPage({ viewport }, async (page) => {
    const site = await openSite(page, `axe-${language}.sonhai.vn`);
    await page.goto(`${program.url}/quan-tri?lang=${language}`);
    const parts = [
      '',
      '/nhan-dien',
      '/trinh-don',
      '/trang-chu',
      '/lien-ket',
      '/giao-dich',
      '/ngon-ngu',
      '/dia-chi',
      '/dong',
    ];
    const office = ['/quan-tri/trang', '/quan-tri/trang/mo', '/quan-tri/truy-cap', '/quan-tri/tim?q=a', '/quan-tri'];
    for (const address of [...parts.map((part) => site + part), ...office.map((path) => program.url + path)]) {
      await page.goto(address);
      const add = page.locator('button[value=them]');
      if ((await add.count()) > 0) await add.click();
      expect([address, await accessibilityFaults(page)]).toEqual([address, []]);
      const isWide = await page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');
      expect([address, isWide]).toEqual([address, false]);
    }
  });
});
