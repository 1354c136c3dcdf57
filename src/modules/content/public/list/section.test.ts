import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { demonstrationIds as bodies } from '#modules/organisations';
import { type TestApp, testApp } from '../../../../../test/app.ts';
import { type PublicWorld, publicWorld } from '../public.testing.ts';

let app: TestApp;
let world: PublicWorld;
let site: string;
const get = (path: string) => app.visitor.get(path);

beforeAll(async () => {
  app = await testApp();
  world = publicWorld(app.db);
  const name = { vi: 'Cổng thông tin tỉnh Sơn Hải', en: 'Son Hai Portal' };
  site = await world.site({ organisationId: bodies.province, name, settings: { languages: ['vi', 'en'] } });
  await world.section(site, { code: 'news', slug: 'tin-tuc', name: { vi: 'Tin tức, sự kiện', en: 'News' } });
  await world.section(site, { code: 'direction', slug: 'chi-dao', name: { vi: 'Chỉ đạo, điều hành' } });
  const leaders = { code: 'direction_leaders', slug: 'y-kien-chi-dao', name: { vi: 'Ý kiến chỉ đạo' } };
  await world.section(site, { ...leaders, parent: 'direction' });
  await world.section(site, { code: 'science', slug: 'khoa-hoc', name: { vi: 'Khoa học' }, isShown: false });
  const day = (index: number) => new Date(Date.UTC(2024, 0, 1 + index * 12)).toISOString();
  for (let index = 1; index <= 45; index += 1) {
    await world.publish({
      siteId: site,
      section: 'news',
      title: `Tin số ${index}`,
      slug: `tin-so-${index}`,
      at: day(index),
    });
  }
  await world.publish({
    siteId: site,
    section: 'direction_leaders',
    title: 'Yêu cầu <b>khẩn</b> & gấp',
    slug: 'yeu-cau',
    at: day(3),
  });
  await vi.waitUntil(async () => (await get('/tin-tuc')).statusCode === 200, 30_000);
});
afterAll(() => app.close());

const titles = (body: string) => [...body.matchAll(/Tin số (\d+)<\/a>/g)].map((found) => Number(found[1]));

describe('the list of a section', () => {
  test('shows the newest first, twenty to a page, and leads to the older ones', async () => {
    const first = await get('/tin-tuc');
    expect(titles(first.body)).toEqual(Array.from({ length: 20 }, (_, index) => 45 - index));
    expect(first.body).toContain('<h1>Tin tức, sự kiện</h1>');
    expect(first.body).toContain('45 tin, bài · trang 1/3');
    expect(first.body).toContain('href="/tin-tuc?trang=2"');
    expect(first.body).toContain('type="application/rss+xml"');
    expect(titles((await get('/tin-tuc?trang=2')).body)).toEqual(Array.from({ length: 20 }, (_, index) => 25 - index));
    const last = await get('/tin-tuc?trang=3');
    expect(titles(last.body)).toEqual([5, 4, 3, 2, 1]);
    expect(last.body).toContain('<title>Tin tức, sự kiện – trang 3');
  });

  test('has one address for each page', async () => {
    for (const [written, right] of [
      ['/tin-tuc?trang=1', '/tin-tuc'],
      ['/tin-tuc?thang=5', '/tin-tuc'],
      ['/tin-tuc?nam=2024&trang=1', '/tin-tuc?nam=2024'],
      ['/tin-tuc?nam=2024&thang=03', '/tin-tuc?nam=2024&thang=3'],
    ] as const) {
      const answer = await get(written);
      expect([answer.statusCode, answer.headers.location]).toEqual([301, right]);
    }
    expect((await get('/tin-tuc?nam=&thang=')).statusCode).toBe(200);
    expect((await get('/tin-tuc?la=1')).statusCode).toBe(200);
  });

  test('past its end there is no page, but the way back and to the last one', async () => {
    for (const page of ['4', '9999999']) {
      const answer = await get(`/tin-tuc?trang=${page}`);
      expect(answer.statusCode).toBe(404);
      expect(answer.body).toContain('chỉ có 3 trang');
      expect(answer.body).toContain('href="/tin-tuc?trang=3"');
      expect(answer.body).toContain('content="noindex"');
    }
  });

  test.each(['0', '-1', '1.5', '1e9', '99999999', 'hai', '1;DROP', '٣', '1 OR 1'])(
    'does not guess what page "%s" is',
    async (page) => {
      const answer = await get(`/tin-tuc?trang=${encodeURIComponent(page)}`);
      expect(answer.statusCode).toBe(404);
      expect(answer.body).toContain('Số trang là 1, 2, 3');
    },
  );

  test('can be narrowed to a year and a month of the calendar in Vietnam', async () => {
    const year = await get('/tin-tuc?nam=2025');
    // item 31 was published on 7 January 2025, item 30 on 26 December 2024
    expect(titles(year.body)).toEqual(Array.from({ length: 15 }, (_, index) => 45 - index));
    expect(titles((await get('/tin-tuc?nam=2024&thang=12')).body)).toEqual([30, 29, 28]);
    expect((await get('/tin-tuc?nam=2023')).body).toContain('Không có tin, bài nào được đăng trong thời gian đã chọn');
    expect((await get('/tin-tuc?nam=20255')).statusCode).toBe(404);
    expect((await get('/tin-tuc?nam=2025&thang=13')).statusCode).toBe(404);
  });

  test('of a section with sections shows each with its newest items, and names stay text', async () => {
    const answer = await get('/chi-dao');
    expect(answer.body).toContain('href="/y-kien-chi-dao"');
    expect(answer.body).toContain('Yêu cầu &lt;b>khẩn&lt;/b> &amp; gấp');
    expect(answer.body).not.toContain('chưa có tin, bài');
  });

  test('says that it is empty, and in English where to read in Vietnamese', async () => {
    expect((await get('/khoa-hoc')).body).toContain('Chuyên mục này chưa có tin, bài');
    const english = await get('/en/tin-tuc');
    expect(english.statusCode).toBe(200);
    expect(english.body).toContain('<h1>News</h1>');
    expect(english.body).toContain('Nothing has been published here in English yet');
  });

  test('is there for the sections of the site only', async () => {
    for (const path of ['/khong-co', '/TIN-TUC', '/tin-tuc%2f', '/%00', '/..%2ftin-tuc']) {
      expect([400, 404]).toContain((await get(path)).statusCode);
    }
  });
});

test('a page in the middle of a list is the same from whichever end it is counted', async () => {
  const all = [
    ...titles((await get('/tin-tuc')).body),
    ...titles((await get('/tin-tuc?trang=2')).body),
    ...titles((await get('/tin-tuc?trang=3')).body),
  ];
  expect(new Set(all).size).toBe(45);
});
