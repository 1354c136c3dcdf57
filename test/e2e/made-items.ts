import sharp from 'sharp';
import type { Browser, Page } from './browser.ts';
import { approver, beginNews, confirmAll, editor, publicAddress, sitDown, takeStep, writer } from './desk.ts';
import type { Reachable } from './program.ts';

const text = `<h2>Chương trình</h2><p>Có <strong>đoạn đậm</strong>, <a href="/tin-tuc">liên kết</a> và chú thích<sup>1</sup>.</p>
<ul><li>Một</li><li>Hai</li></ul><blockquote><p>Lời trích.</p></blockquote>
<table><caption>Lịch</caption><tbody><tr><th>Buổi</th><th>Nơi</th></tr><tr><td>Sáng</td><td>Phòng 101</td></tr></tbody></table>`;

/** People at the program, each of whom signs in once. */
export type Office = { readonly program: Reachable; readonly seat: (login: string) => Promise<Page> };

export function openOffice(browser: Browser, program: Reachable): Office {
  const seats = new Map<string, Promise<Page>>();
  const seat = (login: string) => {
    const taken = seats.get(login) ?? sitDown(browser, program, login, { reducedMotion: 'reduce' });
    seats.set(login, taken);
    return taken;
  };
  return { program, seat };
}

/** An item with everything that an item can have, as a draft. */
export async function write({ program, seat }: Office, title: string): Promise<string> {
  const page = await seat(writer);
  const item = await beginNews(page, program);
  await page.waitForSelector('form[data-live]');
  await page.fill('input[name=title]', title);
  await page.fill('textarea[name=summary]', 'Tóm tắt trong một câu.');
  const picture = await sharp({ create: { width: 1200, height: 800, channels: 3, background: '#2f5d50' } })
    .png()
    .toBuffer();
  await page.setInputFiles('input[name=coverFile]', { name: 'bia.png', mimeType: 'image/png', buffer: picture });
  await page.fill('input[name=coverAlt]', 'Hội trường');
  await page.fill('input[name=coverCaption]', 'Ảnh: Tổ biên tập');
  const buffer = await sharp(picture).resize(600).jpeg().toBuffer();
  await page.setInputFiles('input[name=attachmentFile]', { name: 'chuong-trinh.jpg', mimeType: 'image/jpeg', buffer });
  await page.fill('input[name=author]', 'Bùi Thu Cúc');
  await page.fill('input[name=sourceName]', 'Báo Sơn Hải');
  await page.fill('input[name=sourceUrl]', 'https://bao.sonhai.example/1');
  await page
    .locator('details', { has: page.locator('input[name=keywords]') })
    .locator('summary')
    .click();
  await page.fill('input[name=keywords]', 'hội nghị, chương trình');
  await page.evaluate((html) => {
    const field = document.querySelector('textarea[name=body]');
    if (field instanceof HTMLTextAreaElement) field.value = html;
  }, text);
  await page.click('.desk__step button:not([formaction])');
  await page.waitForURL(/xong=/);
  return item;
}

/** One person takes a step with an item. */
export async function step(
  { seat }: Office,
  login: string,
  item: string,
  name: string,
  give?: (page: Page) => Promise<void>,
): Promise<void> {
  const page = await seat(login);
  await page.goto(item);
  await takeStep(page, name, async () => give?.(page));
}

/** An item that waits for approval. */
export async function passOn(office: Office, title: string): Promise<string> {
  const item = await write(office, title);
  await step(office, writer, item, 'submit');
  await step(office, editor, item, 'passOn');
  return item;
}

/** An item that readers see: its address in the office, and theirs. */
export async function publish(
  office: Office,
  title: string,
): Promise<{ readonly item: string; readonly article: string }> {
  const item = await passOn(office, title);
  await step(office, approver, item, 'publish', (page) => confirmAll(page, 'publish'));
  const page = await office.seat(approver);
  await page.goto(item);
  return { item, article: await publicAddress(page) };
}

/** A correction of a published item, as a draft. */
export async function correct({ seat }: Office, item: string): Promise<string> {
  const page = await seat(writer);
  await page.goto(item);
  await page.click('form[action$="/ban-moi"] button');
  await page.waitForURL((url) => url.href !== item && /noi-dung\/[0-9a-f-]{36}/.test(url.pathname));
  return page.url();
}

/** Takes an item back from readers, and tells them why. */
export const withdraw = (office: Office, item: string): Promise<void> =>
  step(office, approver, item, 'withdraw', (page) =>
    page.fill('textarea[name=explanation-withdraw]', 'Số liệu sai, sẽ đăng lại.'),
  );

/** The secret link to an item that is not published. */
export async function previewOf({ seat }: Office, item: string): Promise<string> {
  const page = await seat(writer);
  await page.goto(item);
  const make = page.locator('form[action$="/lien-ket-xem-truoc"] button');
  await page.locator('details', { has: make }).locator('summary').click();
  await make.click();
  return String(await page.locator('.desk__link a').getAttribute('href'));
}

/** The address to which the first fitting link of a page leads. */
export async function linkOn(page: Page, { url }: Reachable, from: string, fits: RegExp): Promise<string> {
  await page.goto(url + from);
  const all = await page
    .locator('a[href]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  const found = all.find((href) => fits.test(href));
  if (found === undefined) throw new Error(`no link on ${from} fits ${fits}`);
  return new URL(found, url).href;
}
