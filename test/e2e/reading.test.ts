import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityFaults } from './axe.ts';
import { type Browser, type BrowserContext, openBrowser, type Page, phone } from './browser.ts';
import { type Program, startProgram } from './program.ts';

let program: Program;
let browser: Browser;
beforeAll(async () => {
  [program, browser] = await Promise.all([startProgram(), openBrowser()]);
  // the demonstration's articles take their time on a busy machine
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await program?.stop();
});

async function withReader(
  options: NonNullable<Parameters<Browser['newContext']>[0]>,
  read: (page: Page, context: BrowserContext) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ viewport: phone, reducedMotion: 'reduce', ...options });
  await read(await context.newPage(), context);
  await context.close();
}

const open = (page: Page, path: string) => page.goto(program.url + path);
const choose = (page: Page, id: string) => page.locator(`label:has(#${id})`).click();
const titleHeight = async (page: Page) => (await page.locator('h1').boundingBox())?.height ?? 0;
const chosenSize = (page: Page) => page.evaluate('document.documentElement.dataset.text');
const isContrasted = (page: Page) => page.evaluate('document.documentElement.dataset.contrast === "high"');
/** The section that stands highest on the home page. */
const firstBlock = (page: Page) =>
  page.evaluate(`[...document.querySelectorAll('.home__block:not(:empty)')]
    .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)[0].dataset.preferable`);
/** The sentence that is marked as being spoken. */
const marked = (page: Page) => page.evaluate('String([...(CSS.highlights.get("spoken") ?? [])][0] ?? "")');

async function openArticle(page: Page): Promise<void> {
  await open(page, '/tin-tuc');
  await page.locator('.teaser__title a').first().click();
  await page.waitForSelector('[data-readable]');
}

describe('the reading tools', () => {
  test('keep text size and contrast from page to page, and in the pages that are open', async () => {
    await withReader({}, async (page, context) => {
      await open(page, '/so-do-cong');
      const other = await context.newPage();
      await open(other, '/tin-tuc');
      const before = await titleHeight(page);
      await choose(page, 'co-chu-3');
      await choose(page, 'tuong-phan');
      expect(await titleHeight(page)).toBeGreaterThan(before);
      await other.waitForSelector('html[data-text="3"][data-contrast=high]', { state: 'attached' });
      await open(page, '/tro-giup-tiep-can');
      expect([await chosenSize(page), await isContrasted(page)]).toEqual(['3', true]);
      expect(await page.locator('#co-chu-3').isChecked()).toBe(true);
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
      expect(await accessibilityFaults(page)).toEqual([]);
    });
  });

  test('work without JavaScript for the page that is open', async () => {
    await withReader({ javaScriptEnabled: false }, async (page) => {
      await open(page, '/so-do-cong');
      const before = await titleHeight(page);
      await choose(page, 'co-chu-3');
      expect(await titleHeight(page)).toBeGreaterThan(before);
    });
  });
});

describe('the preferred sections', () => {
  test('stand first on the home page until the choice is cleared', async () => {
    await withReader({}, async (page) => {
      await open(page, '/');
      expect(await firstBlock(page)).not.toBe('statistics');
      await open(page, '/tuy-chon');
      await page.locator('input[value=statistics]').check();
      expect(await page.locator('#tuy-chon-da-luu').textContent()).toContain('Đã lưu');
      await open(page, '/');
      expect(await firstBlock(page)).toBe('statistics');
      expect(await page.locator('.preferred li:visible').allTextContents()).toEqual(['Thông tin, báo cáo thống kê']);
      expect(await accessibilityFaults(page)).toEqual([]);
      await open(page, '/tuy-chon');
      await page.locator('button[type=reset]').click();
      await open(page, '/');
      expect(await firstBlock(page)).not.toBe('statistics');
    });
  });

  test('cannot be kept without JavaScript, and the page says so instead of pretending', async () => {
    await withReader({ javaScriptEnabled: false }, async (page) => {
      await open(page, '/tuy-chon');
      expect(await page.locator('main').textContent()).toContain('đang tắt JavaScript');
      expect(await page.locator('form.options').isVisible()).toBe(false);
    });
  });
});

/** A browser with a Vietnamese voice that has said its sentence when the test says so (`finishSentence()`). */
const voice = `
  const spoken = [];
  class Utterance extends EventTarget { constructor(text) { super(); this.text = text; } }
  class Synthesis extends EventTarget {
    getVoices() { return [{ lang: 'vi-VN', localService: true, name: 'thử' }]; }
    speak(utterance) { spoken.push(utterance); }
    cancel() {}
  }
  Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
  Object.defineProperty(window, 'speechSynthesis', { value: new Synthesis() });
  window.lastSaid = () => spoken.at(-1)?.text;
  window.finishSentence = () => spoken.at(-1)?.dispatchEvent(new Event('end'));
`;
const noVoice = `Object.defineProperty(window, 'speechSynthesis', { value: Object.assign(new EventTarget(), { getVoices: () => [] }) });`;

/** A recording of silence: so many seconds of 8-bit samples, 8000 a second. */
function recording(seconds: number): Buffer {
  const samples = Buffer.alloc(8000 * seconds, 128);
  const head = Buffer.from('RIFF....WAVEfmt ....................data....', 'latin1');
  head.writeUInt32LE(36 + samples.length, 4);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(8000, 24);
  head.writeUInt32LE(8000, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.writeUInt32LE(samples.length, 40);
  return Buffer.concat([head, samples]);
}

/** Lets every article have the recording, whatever the server has made. */
async function giveRecording(page: Page, seconds: number): Promise<void> {
  await page.route('**/thu-am.wav', (route) => route.fulfill({ body: recording(seconds), contentType: 'audio/wav' }));
  await page.route('**/tin-tuc/**', async (route) => {
    const answer = await route.fetch();
    const html = (await answer.text()).replace(/<audio data-spoken.*?<\/audio>/, '');
    const audio = '<audio data-spoken controls preload="none" src="/thu-am.wav"></audio>';
    await route.fulfill({ response: answer, body: html.replace('</main>', `${audio}</main>`) });
  });
}

describe('reading aloud', () => {
  test("marks the sentence that the browser's voice is saying, and follows the buttons", async () => {
    await withReader({}, async (page, context) => {
      await context.addInitScript({ content: voice });
      await openArticle(page);
      await page.click('.speech-button');
      const first = await marked(page);
      expect(first).not.toBe('');
      expect(await page.evaluate('lastSaid()')).toBe(first);
      await page.evaluate('finishSentence()');
      await page.waitForSelector('.player__place:has-text("Câu 2/")');
      const second = await marked(page);
      expect([second === first, second]).toEqual([false, await page.evaluate('lastSaid()')]);
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.click('.player button[aria-label="Câu trước"]');
      expect(await marked(page)).toBe(first);
      await page.keyboard.press('Escape');
      expect([await marked(page), await page.locator('.player').count()]).toEqual(['', 0]);
      expect(await page.evaluate('document.activeElement.className')).toContain('speech-button');
    });
  });

  test('moves the mark along the recording where the browser has no voice', async () => {
    await withReader({}, async (page, context) => {
      await context.addInitScript({ content: noVoice });
      await giveRecording(page, 12);
      await openArticle(page);
      await page.click('.speech-button');
      const first = await marked(page);
      await page.waitForSelector('.player__place:has-text("Câu 3/")');
      expect([first === '', (await marked(page)) === first]).toEqual([false, false]);
      await page.click('[data-toggle]');
      expect(await page.evaluate('document.querySelector("audio[data-spoken]").paused')).toBe(true);
    });
  });

  test('is not offered where there is neither voice nor recording', async () => {
    await withReader({}, async (page, context) => {
      await context.addInitScript({ content: noVoice });
      await page.route('**/tin-tuc/**', async (route) => {
        const answer = await route.fetch();
        const body = (await answer.text()).replace(/<audio data-spoken.*?<\/audio>/, '');
        await route.fulfill({ response: answer, body });
      });
      await openArticle(page);
      await page.waitForSelector('button.reading-tool');
      expect(await page.locator('.speech-button').count()).toBe(0);
    });
  });
});
