import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Browser, openBrowser, type Page } from './browser.ts';
import { lookOver } from './look-over.ts';
import { linkOn, openOffice, previewOf, publish, withdraw, write } from './made-items.ts';
import type { Reachable } from './program.ts';
import { sharedProgram } from './shared-program.ts';

let program: Reachable;
let browser: Browser;
let made: { readonly article: string; readonly gone: string; readonly preview: string };
beforeAll(async () => {
  [program, browser] = await Promise.all([sharedProgram(), openBrowser()]);
  const office = openOffice(browser, program);
  const { article } = await publish(office, 'Bài có đủ mọi thứ');
  const { item, article: gone } = await publish(office, 'Bài bị gỡ');
  await withdraw(office, item);
  made = { article, gone, preview: await previewOf(office, await write(office, 'Bài xem trước')) };
}, 600_000);
afterAll(() => browser?.close());

type Where = string | { readonly from: string; readonly fits: RegExp } | { readonly made: keyof typeof made };

async function addressOf(page: Page, where: Where): Promise<string> {
  if (typeof where === 'string') return program.url + where;
  return 'made' in where ? made[where.made] : linkOn(page, program, where.from, where.fits);
}

const publicPages: readonly (readonly [string, Where])[] = [
  ['the home page', '/'],
  ['a section', '/tin-tuc'],
  ['a further page of a section', '/tin-tuc?trang=2'],
  ['a section in one year', `/tin-tuc?nam=${new Date().getFullYear()}`],
  ['an article with everything', { made: 'article' }],
  ['a withdrawn article', { made: 'gone' }],
  ['an item that is not published, by a secret link', { made: 'preview' }],
  ['the introduction', '/gioi-thieu'],
  ['a page of the introduction', { from: '/gioi-thieu', fits: /^\/gioi-thieu\/chuc-nang-.*-\d+$/ }],
  ['the organisation chart', '/gioi-thieu/so-do-to-chuc'],
  ['the leaders', '/gioi-thieu/lanh-dao'],
  ['a leader', { from: '/gioi-thieu', fits: /chu-tich-ubnd/ }],
  ['the units', '/gioi-thieu/don-vi-truc-thuoc'],
  ['the editorial board', '/ban-bien-tap'],
  ['the agencies', '/co-quan-thanh-vien'],
  ['an agency', { from: '/co-quan-thanh-vien', fits: /^\/co-quan-thanh-vien\/./ }],
  ['the projects', '/du-an-dau-thau/danh-muc/du-an'],
  ['a project', { from: '/du-an-dau-thau/danh-muc/du-an', fits: /\/danh-muc\/du-an\/./ }],
  ['the procurement', '/du-an-dau-thau/danh-muc/dau-thau'],
  ['the science topics', '/de-tai-khoa-hoc/danh-muc/de-tai-khoa-hoc'],
  ['the contacts', '/so-y-te/lien-he-can-bo/danh-muc/danh-ba'],
  ['the work schedule of the leaders', '/so-y-te/lich-lam-viec/danh-muc/lich-lam-viec'],
  ['the calendar of statistics', '/thong-ke/danh-muc/thong-ke'],
  ['the search', '/tim-kiem'],
  ['a search with results', '/tim-kiem?q=hoi+nghi'],
  ['a search without results', '/tim-kiem?q=khongcogi123'],
  ['a search with filters', '/tim-kiem?q=hoi+nghi&chuyen-muc=news&thoi-gian=nam&noi=tat-ca'],
  ['the site map', '/so-do-cong'],
  ['the feeds', '/kenh-rss'],
  ['the options', '/tuy-chon'],
  ['the privacy notice', '/bao-mat-thong-tin'],
  ['help with accessibility', '/tro-giup-tiep-can'],
  ['a page that there is not', '/khong-co'],
  ['an article that there is not', '/tin-tuc/khong-co-999999'],
  ['the home page of a site at a path', '/so-y-te'],
  ['a section of a site at a path', '/so-y-te/tin-tuc'],
  ['an article of a site at a path', { from: '/so-y-te/tin-tuc', fits: /^\/so-y-te\/tin-tuc\/.*\d$/ }],
  ['the chart of a site at a path', '/so-y-te/gioi-thieu/so-do-to-chuc'],
  ['the English home page', '/en'],
  ['an English section', '/en/tin-tuc'],
  ['an English article', { from: '/en/tin-tuc', fits: /^\/en\/tin-tuc\/.*\d$/ }],
  ['the English projects', '/en/du-an-dau-thau/danh-muc/du-an'],
  ['the English search', '/en/tim-kiem?q=meeting'],
  ['the English site map', '/en/so-do-cong'],
  ['the English chart', '/en/gioi-thieu/so-do-to-chuc'],
  ['the English leaders', '/en/gioi-thieu/lanh-dao'],
  ['the English board', '/en/ban-bien-tap'],
  ['the English agencies', '/en/co-quan-thanh-vien'],
  ['the English feeds', '/en/kenh-rss'],
  ['the English options', '/en/tuy-chon'],
  ['the English privacy notice', '/en/bao-mat-thong-tin'],
  ['English help with accessibility', '/en/tro-giup-tiep-can'],
  ['an English page that there is not', '/en/khong-co'],
];

describe('every kind of page for readers is without faults', () => {
  test.each(publicPages)('%s', async (_name, where) => {
    const context = await browser.newContext({ reducedMotion: 'reduce' });
    const page = await context.newPage();
    expect(await lookOver(page, await addressOf(page, where))).toEqual([]);
    await context.close();
  });
});

test.each(['/dang-nhap', '/quen-mat-khau', '/xac-thuc'])(
  'the entrance of the office is without faults: %s',
  async (path) => {
    const context = await browser.newContext({ reducedMotion: 'reduce' });
    const page = await context.newPage();
    for (const language of ['vi', 'en']) {
      expect(await lookOver(page, `${program.url}${path}?lang=${language}`)).toEqual([]);
    }
    await context.close();
  },
);
