import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, desk, openBrowser, openReport, type Page, signIn, whenLive, whenSaved } from './browser.ts';
import type { Reachable } from './program.ts';
import { sharedProgram } from './shared-program.ts';

let program: Reachable;
let browser: Browser;
beforeAll(async () => {
  [program, browser] = await Promise.all([sharedProgram(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
});

async function newPage(): Promise<Page> {
  const page = await (await browser.newContext({ viewport: desk })).newPage();
  await signIn(page, program, 'khai@tnmt.sonhai.example');
  return page;
}

const rows = (page: Page) => page.locator('[data-row^="other_applications/"]');
const cell = (page: Page, column: string) => rows(page).first().locator(`[name$="/${column}"]`);

/** Two people on one report with one row in a growing table. */
async function bothWithRow(period: string): Promise<readonly [Page, Page]> {
  const [one, other] = [await newPage(), await newPage()];
  const url = await openReport(one, program, 'egov-department-2019', period);
  await whenLive(one);
  await one.locator('button[data-add=other_applications]').click();
  await cell(one, 'application').fill('Quản lý đất đai');
  await whenSaved(one);
  await other.goto(url);
  await whenLive(other);
  return [one, other];
}

test('what one writes into a row that another has removed is shown at the top, and brings the row back if kept', async () => {
  const [one, other] = await bothWithRow('2021');
  await one.locator('button[data-remove]').first().click();
  await whenSaved(one);
  await cell(other, 'supplier').fill('VNPT');
  const both = other.locator('#conflicts-apart .both');
  await both.waitFor();
  expect(await both.textContent()).toContain('dòng đã xóa');
  expect(await rows(other).count()).toBe(0);
  await both.locator('button').first().click();
  await whenSaved(other);
  await one.reload();
  await whenLive(one);
  for (const page of [one, other]) {
    expect(await cell(page, 'supplier').inputValue()).toBe('VNPT');
    expect(await cell(page, 'application').inputValue()).toBe('Quản lý đất đai');
  }
});

test('a row in which another has written is not removed unseen, and is back on the page if it stays', async () => {
  const [one, other] = await bothWithRow('2022');
  await cell(one, 'supplier').fill('VNPT');
  await whenSaved(one);
  await other.locator('button[data-remove]').first().click();
  const both = other.locator('#conflicts-apart .both');
  await both.waitFor();
  for (const text of ['xóa dòng này', 'VNPT']) expect(await both.textContent()).toContain(text);
  await both.locator('button').nth(1).click();
  await whenSaved(other);
  expect(await cell(other, 'supplier').inputValue()).toBe('VNPT');
  await one.reload();
  await whenLive(one);
  expect(await rows(one).count()).toBe(1);
});
