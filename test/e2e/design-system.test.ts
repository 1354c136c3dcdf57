import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityFaults } from './axe.ts';
import { type Browser, desk, openBrowser, phone, signIn } from './browser.ts';
import { htmlFaults } from './html.ts';
import type { Reachable } from './program.ts';
import { sharedProgram } from './shared-program.ts';

let program: Reachable;
let browser: Browser;
const pictures = process.env.CONGSO_PICTURES ?? join(tmpdir(), 'congso-pictures');

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  [program, browser] = await Promise.all([sharedProgram(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
});

const narrow = { width: 320, height: 640 };
const views = [
  { name: 'desk', viewport: desk, colorScheme: 'light' },
  { name: 'desk-dark', viewport: desk, colorScheme: 'dark' },
  { name: 'phone', viewport: phone, colorScheme: 'light' },
  { name: 'narrow', viewport: narrow, colorScheme: 'light' },
] as const;

describe.each(views)('the design system at $name', ({ name, viewport, colorScheme }) => {
  test.each(['vi', 'en'])('is without faults, and never wider than the screen, in %s', async (language) => {
    const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce' });
    const page = await context.newPage();
    await signIn(page, program, 'khai@tnmt.sonhai.example');
    await page.goto(`${program.url}/quan-tri/giao-dien?lang=${language}`);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    await page.screenshot({ path: join(pictures, `design-system-${name}-${language}.png`), fullPage: true });
    await context.close();
  });
});

test.each(['/', '/khong-co'])('the page %s is valid HTML', async (path) => {
  expect(await htmlFaults(await (await fetch(program.url + path)).text())).toEqual([]);
});
