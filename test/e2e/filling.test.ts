import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityFaults } from './axe.ts';
import {
  type Browser,
  desk,
  launchOptions,
  openBrowser,
  openReport,
  type Page,
  phone,
  signIn,
  whenLive,
  whenSaved,
} from './browser.ts';
import type { Reachable } from './program.ts';
import { sharedProgram } from './shared-program.ts';

const filler = 'khai@tnmt.sonhai.example';

let program: Reachable;
let browser: Browser;

beforeAll(async () => {
  [program, browser] = await Promise.all([sharedProgram(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
});

async function newPage(options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: desk, ...options });
  const page = await context.newPage();
  await signIn(page, program, filler);
  return page;
}

const value = (page: Page, name: string) => page.inputValue(`[name="${name}"]`);

describe('a report is filled in the browser', () => {
  test('ratios compute as one types, contradictions are named beside the field and in the list', async () => {
    const page = await newPage();
    await openReport(page, program, 'it-quarterly-2019', '2019Q1');
    await whenLive(page);
    await page.fill('[name=civil_servants]', '43');
    await page.fill('[name=computers_total]', '86');
    await expect.poll(() => page.getAttribute('[name=computers_per_staff]', 'placeholder')).toBe('200');
    await page.fill('[name=computers_per_staff]', '100');
    const beside = page.locator('[data-findings=computers_per_staff]');
    await expect.poll(() => beside.textContent()).toContain('200%');
    await page.locator('#findings a', { hasText: '200%' }).first().click();
    await expect.poll(() => page.evaluate(() => location.hash)).toBe('#o-computers_per_staff');
    await page.context().close();
  });

  test('a lost connection loses nothing: the page says so, saves when it is back, and the report exports as PDF', async () => {
    const page = await newPage();
    const url = await openReport(page, program, 'it-quarterly-2019', '2019Q2');
    await whenLive(page);
    await page.fill('[name=civil_servants]', '43');
    await whenSaved(page);
    await page.context().setOffline(true);
    await page.fill('[name=computers_total]', '159');
    await page.waitForSelector('#save-status[data-state=offline]');
    expect(await page.textContent('#save-status')).toContain('Mất kết nối');
    await page.context().setOffline(false);
    await whenSaved(page);
    await page.reload();
    expect([await value(page, 'civil_servants'), await value(page, 'computers_total')]).toEqual(['43', '159']);
    const pdf = await page.request.get(`${url}/in/pdf`);
    expect(pdf.headers()['content-type']).toBe('application/pdf');
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
    await page.context().close();
  });

  test('a browser killed one second after a key has the value back', async () => {
    const profile = mkdtempSync(join(tmpdir(), 'congso-profile-'));
    const first = await chromium.launchPersistentContext(profile, { ...(await launchOptions()), viewport: desk });
    const page = await first.newPage();
    await signIn(page, program, filler);
    const url = await openReport(page, program, 'it-quarterly-2019', '2019Q3');
    await whenLive(page);
    await page.fill('[name=civil_servants]', '51');
    await page.waitForTimeout(1_000);
    execFileSync('pkill', ['-9', '-f', profile]);
    await first.close().catch(() => undefined);
    const again = await chromium.launchPersistentContext(profile, { ...(await launchOptions()), viewport: desk });
    const second = await again.newPage();
    await signIn(second, program, filler).catch(() => second.goto(url));
    await second.goto(url);
    await whenLive(second);
    expect(await value(second, 'civil_servants')).toBe('51');
    await again.close();
    rmSync(profile, { recursive: true, force: true });
  });

  test('what was typed while the server was away is on the device when the page opens again', async () => {
    const page = await newPage();
    const url = await openReport(page, program, 'it-quarterly-2019', '2019Q4');
    await whenLive(page);
    await page.route('**/luu', (route) => route.abort());
    await page.fill('[name=civil_servants]', '77');
    await page.waitForSelector('#save-status[data-state=offline]');
    await page.goto(`${program.url}/quan-tri`);
    await page.goto(url);
    await whenLive(page);
    expect(await value(page, 'civil_servants')).toBe('77');
    await page.unroute('**/luu');
    await whenSaved(page);
    await page.context().close();
  });

  test('rows are added and removed, and stay', async () => {
    const page = await newPage();
    await openReport(page, program, 'egov-department-2019', '2019');
    await whenLive(page);
    const add = page.locator('button[data-add]').first();
    const table = await add.getAttribute('data-add');
    const rows = page.locator(`[data-row^="${table}/"]`);
    await add.click();
    await page.keyboard.type('Phần mềm quản lý hồ sơ');
    await add.click();
    expect(await rows.count()).toBe(2);
    await rows.nth(1).locator('button[data-remove]').click();
    await whenSaved(page);
    await page.reload();
    await whenLive(page);
    expect(await rows.count()).toBe(1);
    expect(await rows.first().locator('input.slot, textarea').first().inputValue()).toBe('Phần mềm quản lý hồ sơ');
    await page.context().close();
  });
});

describe('two people in the same report', () => {
  test('different fields merge, the same field shows both values and a person chooses', async () => {
    const [one, other] = [await newPage(), await newPage()];
    const url = await openReport(one, program, 'website-report-2013', '2014');
    await other.goto(url);
    await Promise.all([whenLive(one), whenLive(other)]);
    const inputs = one.locator('input.slot--long');
    const [first, second] = [await inputs.nth(0).getAttribute('name'), await inputs.nth(1).getAttribute('name')];
    await one.fill(`[name="${first}"]`, 'mot.sonhai.example');
    await whenSaved(one);
    await other.fill(`[name="${second}"]`, '10.0.0.1');
    await expect.poll(() => value(other, String(first))).toBe('mot.sonhai.example');
    await one.fill(`[name="${first}"]`, 'hai.sonhai.example');
    await whenSaved(one);
    await other.fill(`[name="${first}"]`, 'ba.sonhai.example');
    const both = other.locator('.both');
    await both.waitFor();
    expect(await both.textContent()).toContain('ba.sonhai.example');
    expect(await both.textContent()).toContain('hai.sonhai.example');
    await both.locator('button').first().click();
    await whenSaved(other);
    await one.reload();
    expect(await value(one, String(first))).toBe('ba.sonhai.example');
    await one.context().close();
    await other.context().close();
  });

  test('also without JavaScript', async () => {
    const [one, other] = [await newPage({ javaScriptEnabled: false }), await newPage({ javaScriptEnabled: false })];
    const url = await openReport(one, program, 'website-report-2013', '2015');
    await other.goto(url);
    const name = await one.locator('input.slot--long').first().getAttribute('name');
    const save = (page: Page) => page.locator('.sheet__bar button[name=save]').click();
    await one.fill(`[name="${name}"]`, 'mot.sonhai.example');
    await save(one);
    await other.fill(`[name="${name}"]`, 'hai.sonhai.example');
    await save(other);
    const both = other.locator('.both');
    expect(await both.textContent()).toContain('mot.sonhai.example');
    expect(await both.textContent()).toContain('hai.sonhai.example');
    await both.locator('input[value=mine]').check();
    await save(other);
    await one.goto(url);
    expect(await value(one, String(name))).toBe('hai.sonhai.example');
    await one.context().close();
    await other.context().close();
  });
});

describe('everybody can fill it', () => {
  test('without JavaScript everything is saved by the button, wrong figures stay and are named, rows can be added', async () => {
    const page = await newPage({ javaScriptEnabled: false });
    await openReport(page, program, 'egov-department-2019', '2020');
    const count = page.locator('input.slot--number').first();
    const name = await count.getAttribute('name');
    await count.fill('mười hai');
    await page.locator('button[name=add]').first().click();
    expect(await page.inputValue(`[name="${name}"]`)).toBe('mười hai');
    expect(await page.locator(`[data-findings="${name}"]`).textContent()).toContain('mười hai');
    expect(await page.locator('[data-row]').count()).toBeGreaterThan(0);
    await page.context().close();
  });

  test('by keyboard alone: from the first field to the findings', async () => {
    const page = await newPage();
    await openReport(page, program, 'website-report-2013', '2016');
    await whenLive(page);
    await page.locator('input.slot').first().focus();
    await page.keyboard.type('so.sonhai.example');
    await page.keyboard.press('Tab');
    await page.keyboard.type('10.0.0.2');
    await page.keyboard.press('Enter');
    await whenSaved(page);
    expect(page.url()).toContain('/bao-cao/');
    await page.context().close();
  });

  test.each([
    ['a desk', desk],
    ['a phone', phone],
  ])('axe finds nothing on the pages at %s’s width', async (_name, viewport) => {
    const page = await newPage({ viewport });
    const report = await openReport(page, program, 'it-quarterly-2019', '2019Q2');
    await whenLive(page);
    expect(await accessibilityFaults(page)).toEqual([]);
    for (const path of ['/quan-tri', '/quan-tri/bao-cao', '/quan-tri/bieu-mau', '/quan-tri?lang=en']) {
      await page.goto(program.url + path);
      expect([path, await accessibilityFaults(page)]).toEqual([path, []]);
    }
    await page.goto(`${report}/nhap`);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.context().close();
  });

  test('the page does not scroll sideways on a phone', async () => {
    const page = await newPage({ viewport: { width: 320, height: 640 } });
    await openReport(page, program, 'egov-department-2019', '2019');
    const [content, width] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(content).toBeLessThanOrEqual(width ?? 0);
    await page.context().close();
  });
});
