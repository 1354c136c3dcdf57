import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Browser, openBrowser, type Page } from './browser.ts';
import { approver, beginNews, confirmAll, editor, publicAddress, sitDown, takeStep, writer } from './desk.ts';
import { within } from './follow.ts';
import type { Reachable } from './program.ts';
import { bothDatabases, sharedProgram } from './shared-program.ts';

const patience = 600_000;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

/** Words that no other item has, so that a search finds this one alone. */
const unique = () => `Zephyr${crypto.randomUUID().slice(0, 8)}`;

async function writeWithTools(page: Page): Promise<void> {
  const text = page.locator('.rich-editor__text');
  await text.click();
  await page.selectOption('.rich-editor__style', '2');
  await page.keyboard.type('Thời gian và địa điểm');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Hội nghị họp trong một ngày.');
  await page.keyboard.press('Enter');
  await page.click('.rich-editor__tool--bulletList');
  for (const line of ['Buổi sáng: khai mạc', 'Buổi chiều: thảo luận']) {
    await page.keyboard.type(line);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Bảng', exact: true }).click();
  for (const cell of ['Buổi', 'Phòng', 'Chủ trì', 'Sáng', 'Hội trường A', 'Chủ tịch']) {
    await page.keyboard.type(cell);
    await page.keyboard.press('Tab');
  }
  await page.fill('.rich-editor__place input[type=text]', 'Lịch hội nghị');
}

async function insertPicture(page: Page): Promise<void> {
  const buffer = await sharp({ create: { width: 900, height: 600, channels: 3, background: `#${unique().slice(-6)}` } })
    .png()
    .toBuffer();
  await page.locator('.rich-editor__text h2').click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Ảnh, phim, âm thanh' }).click();
  const panel = page.locator('.rich-editor__panel');
  await panel.locator('input[type=file]').setInputFiles({ name: 'hoi-truong.png', mimeType: 'image/png', buffer });
  await panel.locator('[aria-pressed=true]').waitFor();
  const insert = panel.getByRole('button', { name: 'Chèn vào bài' });
  expect(await insert.isDisabled()).toBe(true);
  await panel.getByLabel('Mô tả thay thế').fill('Hội trường A nhìn từ sân khấu');
  await insert.click();
}

/** A moment at a full minute, at least some seconds ahead, as the field for it wants it: in Vietnam's time, which knows no summer time. */
function nextMinute(): string {
  const ahead = Math.ceil((Date.now() + 8_000) / 60_000) * 60_000;
  return new Date(ahead + 7 * 3_600_000).toISOString().slice(0, 16);
}

const paths = ['/', '/tin-tuc', '/tin-tuc/rss', '/rss'] as const;

describe.each(bothDatabases)('an item goes its whole way %s', (_name, open) => {
  const title = `Hội nghị ${unique()} sơ kết chuyển đổi số`;
  const corrected = `${title} năm nay`;
  const found = `/tim-kiem?q=${encodeURIComponent(title.split(' ')[2] ?? '')}`;
  let program: Reachable;
  let people: { readonly writer: Page; readonly editor: Page; readonly approver: Page };
  /** In the office, and for readers. */
  let item: string;
  let published: string;

  beforeAll(async () => {
    program = await open();
    const [first, second, third] = await Promise.all(
      [writer, editor, approver].map((login) => sitDown(browser, program, login)),
    );
    if (first === undefined || second === undefined || third === undefined) throw new Error('three people are needed');
    people = { writer: first, editor: second, approver: third };
  }, patience);
  afterAll(async () => {
    for (const page of Object.values(people ?? {})) await page.context().close();
  });

  /** The pages of readers on which the words do not stand (or stand, where they should not) within a second. */
  async function lagging(words: string, isShown: boolean): Promise<readonly string[]> {
    const all = await Promise.all(
      [...paths, found].map(async (path) => {
        // the words that were sought are marked in what was found
        const isAsExpected = (body: string) => body.replaceAll(/<\/?mark>/g, '').includes(words) === isShown;
        const follows = await within(program.url + path, isAsExpected);
        return follows ? [] : [path];
      }),
    );
    return all.flat();
  }

  test('the contributor writes it with a heading, a list, a table and a picture, and it saves itself', async () => {
    const page = people.writer;
    item = await beginNews(page, program);
    await page.waitForSelector('form[data-live]');
    await page.fill('input[name=title]', title);
    await page.fill('textarea[name=summary]', 'Tỉnh nhìn lại sáu tháng và bàn việc sắp tới.');
    await writeWithTools(page);
    await insertPicture(page);
    await page.waitForSelector('.rich-editor__status[data-state=saved]');
    await page.reload();
    await page.waitForSelector('form[data-live]');
    expect(await page.inputValue('input[name=title]')).toBe(title);
    const text = page.locator('.rich-editor__text');
    expect(await text.locator('h2').textContent()).toBe('Thời gian và địa điểm');
    expect(await text.locator('ul li').allTextContents()).toEqual(['Buổi sáng: khai mạc', 'Buổi chiều: thảo luận']);
    expect(await text.locator('table th, table td').allTextContents()).toContain('Hội trường A');
    expect(await text.locator('img').getAttribute('alt')).toBe('Hội trường A nhìn từ sân khấu');
    await takeStep(page, 'submit');
  });

  test('the editor returns it with a reason, which waits for the contributor at the top of the work list', async () => {
    await people.editor.goto(item);
    await takeStep(people.editor, 'return', async () => {
      await people.editor.fill('textarea[name=reason-return]', 'Thiếu thành phần dự họp.');
    });
    const page = people.writer;
    await page.goto(`${program.url}/quan-tri`);
    const row = page.locator('li, tr', { hasText: title }).last();
    expect(await row.textContent()).toContain('Bị trả lại');
    await row.locator('a').first().click();
    await page.waitForURL(item);
    expect(await page.textContent('main')).toContain('Thiếu thành phần dự họp.');
  });

  test('it is mended, submitted again, passed on, and scheduled; readers see nothing of it before its moment', async () => {
    const page = people.writer;
    await page.waitForSelector('form[data-live]');
    await page.fill('textarea[name=summary]', 'Dự họp có lãnh đạo các sở, phường, xã.');
    await takeStep(page, 'submit');
    await people.editor.goto(item);
    await takeStep(people.editor, 'passOn');
    await people.approver.goto(item);
    await takeStep(people.approver, 'schedule', async () => {
      await confirmAll(people.approver, 'schedule');
      await people.approver.fill('input[name=publishAt-schedule]', nextMinute());
    });
    expect(await people.approver.textContent('.desk__head')).toContain('Hẹn giờ đăng');
    expect(await lagging(title, false)).toEqual([]);
  });

  test(
    'at its moment it is published by itself, and home page, section, feeds and search follow within a second',
    async () => {
      const list = `${program.url}/tin-tuc`;
      await expect
        .poll(async () => (await (await fetch(list)).text()).includes(title), { timeout: patience, interval: 200 })
        .toBe(true);
      expect(await lagging(title, true)).toEqual([]);
      await people.approver.goto(item);
      published = await publicAddress(people.approver);
      const reader = await (await browser.newContext()).newPage();
      await reader.goto(published);
      expect(await reader.textContent('h1')).toBe(title);
      expect(await reader.textContent('article')).toContain('Dự họp có lãnh đạo các sở, phường, xã.');
      expect(await reader.textContent('article caption, article figcaption')).toContain('Lịch hội nghị');
      const picture = reader.getByAltText('Hội trường A nhìn từ sân khấu');
      await picture.scrollIntoViewIfNeeded();
      await expect
        .poll(() => picture.evaluate((img) => img instanceof HTMLImageElement && img.naturalWidth))
        .toBeGreaterThan(0);
      await reader.context().close();
    },
    patience,
  );

  test('a correction is a new edition; readers keep the old one until it is approved', async () => {
    const page = people.writer;
    await page.goto(item);
    await page.click('form[action$="/ban-moi"] button');
    await page.waitForURL((url) => url.href !== item && /noi-dung\/[0-9a-f-]{36}/.test(url.pathname));
    const second = page.url();
    await page.waitForSelector('form[data-live]');
    await page.fill('input[name=title]', corrected);
    await takeStep(page, 'submit');
    await people.editor.goto(second);
    await takeStep(people.editor, 'passOn');
    expect(await (await fetch(published)).text()).not.toContain(corrected);
    await people.approver.goto(second);
    await takeStep(people.approver, 'publish', () => confirmAll(people.approver, 'publish'));
    expect(await lagging(corrected, true)).toEqual([]);
    expect(await within(published, (body) => body.includes(corrected))).toBe(true);
    item = second;
  });

  test('the two editions are compared side by side, with what came marked and said', async () => {
    const page = people.writer;
    await page.goto(item);
    await page.locator('a[href*="/so-sanh/"]').first().click();
    await page.waitForURL(/so-sanh/);
    expect(await page.locator('main ins').allTextContents()).toEqual([expect.stringMatching(/thêm.*năm nay/)]);
    expect(await page.locator('main del').count()).toBe(0);
  });

  test('withdrawn, it is gone everywhere within a second, and its address tells readers why', async () => {
    await people.approver.goto(item);
    const explanation = 'Hội nghị hoãn sang tháng sau theo thông báo mới.';
    await takeStep(people.approver, 'withdraw', async () => {
      await people.approver.fill('textarea[name=explanation-withdraw]', explanation);
    });
    expect(await lagging(title, false)).toEqual([]);
    expect(await within(published, (body, status) => status === 410 && body.includes(explanation))).toBe(true);
  });
});

test('without JavaScript an item is written, submitted, edited, approved and read', async () => {
  const program = await sharedProgram();
  const [first, second, third, reader] = await Promise.all([
    ...[writer, editor, approver].map((login) => sitDown(browser, program, login, { javaScriptEnabled: false })),
    browser.newPage({ javaScriptEnabled: false }),
  ]);
  if (first === undefined || second === undefined || third === undefined || reader === undefined) throw new Error();
  const title = `Thông báo ${unique()} về lịch tiếp dân`;
  const item = await beginNews(first, program);
  await first.fill('input[name=title]', title);
  await first.fill('textarea[name=body]', 'Lịch tiếp dân tháng này không đổi.\n\nNơi tiếp: phòng 101.');
  await takeStep(first, 'submit');
  await second.goto(item);
  await second.fill('textarea[name=summary]', 'Tiếp dân như thường lệ.');
  await takeStep(second, 'passOn');
  await third.goto(item);
  await takeStep(third, 'publish', () => confirmAll(third, 'publish'));
  await reader.goto(await publicAddress(third));
  expect(await reader.textContent('h1')).toBe(title);
  expect(await reader.locator('article p').allTextContents()).toEqual(
    expect.arrayContaining(['Lịch tiếp dân tháng này không đổi.', 'Nơi tiếp: phòng 101.']),
  );
  for (const page of [first, second, third, reader]) await page.context().close();
});
