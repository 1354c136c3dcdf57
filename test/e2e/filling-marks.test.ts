import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Browser, openBrowser, openReport, type Page, whenLive, whenSaved } from './browser.ts';
import { sitDown } from './desk.ts';
import type { Reachable } from './program.ts';
import { sharedProgram } from './shared-program.ts';
import { typeIn } from './signing.ts';

const filler = 'khai@tnmt.sonhai.example';
const form = 'egov-department-2019';
const address = '12 Bến Cảng, Sơn Hải';

let program: Reachable;
let browser: Browser;
beforeAll(async () => {
  [program, browser] = await Promise.all([sharedProgram(), openBrowser()]);
  // what the reports of later years are offered
  const page = await sitDown(browser, program, filler);
  await openReport(page, program, form, '2021');
  await whenLive(page);
  await typeIn(page, 'organisation_address', address);
  await whenSaved(page);
  await page.context().close();
}, 600_000);
afterAll(() => browser?.close());

const measured = (page: Page) => page.locator('[data-source=public_service_units]');
const offered = (page: Page) => page.locator('[data-source=organisation_address]');

/** Gives the reason for an override, where its mark leads. */
async function explain(page: Page): Promise<void> {
  await measured(page).locator('a').click();
  await page.fill('textarea[name=note]', 'Một đơn vị vừa thành lập, chưa có trong danh mục');
  await page.getByRole('button', { name: 'Lưu ghi chú' }).click();
  await page.getByText('Đã lưu ghi chú').waitFor();
}

describe('the marks beside the figures', () => {
  test('an offer is taken in place; over a measured figure both stand at once and a reason is asked, without leaving the page', async () => {
    const page = await sitDown(browser, program, filler);
    const report = await openReport(page, program, form, '2022');
    await whenLive(page);
    await page.evaluate(() => document.body.setAttribute('data-same-page', ''));
    expect(await offered(page).textContent()).toContain(`Lấy ${address} (Năm 2021)`);
    await offered(page).locator('button').click();
    await whenSaved(page);
    expect(await page.inputValue('[name=organisation_address]')).toBe(address);
    expect(await offered(page).textContent()).toContain('Lấy từ kỳ 2021');

    const counted = await page.inputValue('[name=public_service_units]');
    expect(await measured(page).textContent()).toMatch(/^Số đo/);
    await typeIn(page, 'public_service_units', String(Number(counted) + 1));
    await whenSaved(page);
    await expect.poll(() => measured(page).textContent()).toContain(`Số đo: ${counted}`);
    expect(await measured(page).textContent()).toContain('Ghi lý do');
    await typeIn(page, 'public_service_units', counted);
    await whenSaved(page);
    await expect.poll(() => measured(page).textContent()).not.toContain('Ghi lý do');
    await typeIn(page, 'public_service_units', String(Number(counted) + 1));
    await whenSaved(page);
    expect(await page.locator('body[data-same-page]').count()).toBe(1);

    await explain(page);
    await page.goto(report);
    expect(await measured(page).textContent()).toContain(`Số đo: ${counted}`);
    expect(await measured(page).textContent()).not.toContain('Ghi lý do');
    await page.context().close();
  }, 120_000);

  test('the same without JavaScript', async () => {
    const page = await sitDown(browser, program, filler, { javaScriptEnabled: false });
    const report = await openReport(page, program, form, '2023');
    await offered(page).locator('button').click();
    await page.waitForURL(/luu=1/);
    expect(await page.inputValue('[name=organisation_address]')).toBe(address);

    const counted = await page.inputValue('[name=public_service_units]');
    await page.fill('[name=public_service_units]', String(Number(counted) + 1));
    await page.locator('#sheet-form button[name=save]').last().click();
    await page.waitForURL(/luu=1/);
    await expect.poll(() => measured(page).textContent()).toContain('Ghi lý do');
    await explain(page);
    await page.goto(report);
    expect(await measured(page).textContent()).toContain(`Số đo: ${counted}`);
    expect(await measured(page).textContent()).not.toContain('Ghi lý do');
    await page.context().close();
  }, 120_000);
});
