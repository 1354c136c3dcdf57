import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { demonstrationIds as bodies } from '#modules/organisations';
import { type TestApp, testApp } from '../../../../../test/app.ts';
import { type PublicWorld, type Published, publicWorld, takeOver } from '../public.testing.ts';

let app: TestApp;
let world: PublicWorld;
let province: string;
let ward: string;
let full: Published;
let older: Published;
let taken: Published;
const get = (path: string) => app.visitor.get(path);

beforeAll(async () => {
  app = await testApp();
  world = publicWorld(app.db);
  const languages = { languages: ['vi', 'en'] };
  province = await world.site({ organisationId: bodies.province, name: { vi: 'Cổng tỉnh' }, settings: languages });
  ward = await world.site({ organisationId: bodies.ward, name: { vi: 'Phường Hoa Sim' }, path: [province, 'hoa-sim'] });
  for (const site of [province, ward]) {
    await world.section(site, { code: 'news', slug: 'tin-tuc', name: { vi: 'Tin tức', en: 'News' } });
    await world.section(site, { code: 'health', slug: 'y-te', name: { vi: 'Y tế' } });
  }
  const cover = await world.media(province, {
    kind: 'image',
    name: 'cầu mới.jpg',
    type: 'image/jpeg',
    width: 1200,
    height: 800,
    credit: 'Ảnh: Lê Minh',
  });
  const paper = await world.media(province, {
    kind: 'document',
    name: 'Nghị quyết 12.pdf',
    type: 'application/pdf',
    size: 1_468_006,
  });
  const film = await world.media(province, {
    kind: 'video',
    name: 'phim.mp4',
    type: 'video/mp4',
    transcript: 'Lời thứ nhất.\n\nLời thứ hai.',
  });
  older = await world.publish({
    siteId: province,
    section: 'news',
    title: 'Tin cũ hơn',
    slug: 'tin-cu-hon',
    at: '2025-03-01T02:00:00Z',
  });
  full = await world.publish({
    siteId: province,
    section: 'news',
    title: 'Khánh thành cầu <Sông Lam> & đường dẫn',
    slug: 'khanh-thanh-cau',
    summary: 'Cây cầu dài 1.200 m.',
    body: '<p>Sáng nay.</p><table><caption>Số liệu</caption><tbody><tr><td>1</td></tr></tbody></table>',
    at: '2025-03-09T17:05:00Z',
    correctedAt: '2025-03-10T03:00:00Z',
    details: {
      cover: { media: cover, alt: 'Cầu nhìn từ bờ bắc', caption: 'Cầu Sông Lam sáng 10/3' },
      attachments: [{ media: paper, title: 'Toàn văn nghị quyết' }],
      source: { name: 'Báo Sơn Hải', url: 'https://bao.example/bai' },
      author: 'Nguyễn Thị Hoa',
      keywords: ['giao thông', 'cầu "mới"'],
      related: [Number(older.number)],
      video: { media: film },
    },
  });
  await world.publish({
    siteId: province,
    section: 'news',
    title: 'Tin mới hơn',
    slug: 'tin-moi-hon',
    at: '2025-03-12T02:00:00Z',
  });
  taken = await world.publish({
    siteId: ward,
    section: 'health',
    title: 'Tiêm chủng',
    slug: 'tiem-chung',
    at: '2025-04-01T02:00:00Z',
  });
  await takeOver(world, taken, province, 'news');
  await vi.waitUntil(async () => (await get('/hoa-sim/tin-tuc')).statusCode === 200, 30_000);
});
afterAll(() => app.close());

const address = () => `/tin-tuc/khanh-thanh-cau-${full.number}`;

describe('the page of an item', () => {
  test('says title, summary, when with the weekday, source, author, and the picture with caption and credit', async () => {
    const { body, statusCode } = await get(address());
    expect(statusCode).toBe(200);
    expect(body).toContain('Khánh thành cầu &lt;Sông Lam> &amp; đường dẫn</h1>');
    expect(body).toContain('<time datetime="2025-03-10T00:05:00+07:00">Thứ Hai, 10/03/2025, 00:05</time>');
    expect(body).toContain('href="https://bao.example/bai"');
    for (const words of [
      'Cây cầu dài 1.200 m.',
      'Báo Sơn Hải',
      'Nguyễn Thị Hoa',
      'Cầu Sông Lam sáng 10/3',
      'Ảnh: Lê Minh',
    ]) {
      expect(body).toContain(words);
    }
    expect(body).toMatch(/<img[^>]+alt="Cầu nhìn từ bờ bắc"[^>]*width="1200"[^>]*height="800"/);
  });

  test('says that and when it was corrected, and says nothing of it where it was not', async () => {
    expect((await get(address())).body).toContain('Đã đính chính lúc Thứ Hai, 10/03/2025, 10:00');
    expect((await get(`/tin-tuc/tin-cu-hon-${older.number}`)).body).not.toContain('đính chính');
  });

  test('offers its files with type and size, its film with the words, and its keywords as searches', async () => {
    const { body } = await get(address());
    expect(body).toContain('(PDF, 1,4 MB)');
    expect(body).toContain('<p>Lời thứ nhất.</p><p>Lời thứ hai.</p>');
    expect(body).toContain(`href="/tim-kiem?q=${encodeURIComponent('"giao thông"')}"`);
  });

  test('leads on: related items, the newest of the section, the ones before and after', async () => {
    const { body } = await get(address());
    const [, beside = ''] = body.split('reading-article__beside');
    expect(beside.split('Cùng chuyên mục')[0]).toContain('Tin cũ hơn');
    expect(beside.split('Cùng chuyên mục')[1]).toContain('Tin mới hơn');
    // what is named as related is not named again
    expect(beside.split('Tin cũ hơn').length).toBe(2);
    expect(body).toMatch(/rel="next"[^>]*>.*?Tin mới hơn/s);
  });

  test('is told to machines: canonical address, Open Graph, NewsArticle', async () => {
    const { body } = await get(address());
    const origin = 'http://127.0.0.1:8080';
    expect(body).toContain(`<link rel="canonical" href="${origin}${address()}"`);
    expect(body).toContain('<meta property="og:type" content="article"');
    const data = [...body.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
      ([, json = '']): unknown => JSON.parse(json),
    );
    expect(data).toContainEqual(
      expect.objectContaining({
        '@type': 'NewsArticle',
        headline: 'Khánh thành cầu <Sông Lam> & đường dẫn',
        datePublished: '2025-03-10T00:05:00+07:00',
        dateModified: '2025-03-10T10:00:00+07:00',
      }),
    );
  });

  test('loads nothing from elsewhere and names no reader', async () => {
    const answer = await get(address());
    const loaded = [
      ...answer.body.matchAll(/<(?:script|img|link|iframe|source)[^>]+(?:src|href)="(https?:\/\/[^"]+)"/g),
    ];
    expect(loaded.map(([, url = '']) => new URL(url).host).filter((host) => host !== '127.0.0.1:8080')).toEqual([]);
    expect(answer.cookies).toEqual([]);
  });
});

describe('an item is found by its number alone', () => {
  test.each([
    ['an old title', (n: string) => `/tin-tuc/ten-cu-${n}`],
    ['no title', (n: string) => `/tin-tuc/${n}`],
    ['another section', (n: string) => `/y-te/khanh-thanh-cau-${n}`],
    ['a section that there is not', (n: string) => `/muc-cu/khanh-thanh-cau-${n}`],
  ])('with %s the reader is led to the right address', async (_case, written) => {
    const answer = await get(written(full.number));
    expect([answer.statusCode, answer.headers.location]).toEqual([301, address()]);
  });

  test.each([
    '/tin-tuc/khong-co-999999',
    '/tin-tuc/khanh-thanh-cau',
    '/tin-tuc/x-0',
    '/tin-tuc/x-1e3',
    '/tin-tuc/x-99999999999999999999',
    "/tin-tuc/x-1'--",
  ])('there is nothing at %s', async (path) => {
    expect((await get(path)).statusCode).toBe(404);
  });

  test("another site's item is not shown where it was not taken over", async () => {
    expect((await get(`/hoa-sim/tin-tuc/khanh-thanh-cau-${full.number}`)).statusCode).toBe(404);
  });
});

describe('an item of another site', () => {
  test('names and links its source, and belongs to the original', async () => {
    const { body, statusCode } = await get(`/tin-tuc/tiem-chung-${taken.number}`);
    expect(statusCode).toBe(200);
    const original = `http://127.0.0.1:8080/hoa-sim/y-te/tiem-chung-${taken.number}`;
    expect(body).toContain(`<link rel="canonical" href="${original}"`);
    expect(body).toContain(`<a href="${original}">xem bài gốc</a>`);
    expect(body).toContain('<a href="http://127.0.0.1:8080/hoa-sim">Phường Hoa Sim</a>');
    expect((await get(`/hoa-sim/y-te/tiem-chung-${taken.number}`)).body).not.toContain('Đăng lại từ');
  });
});

describe('in the other language', () => {
  test('each page names the other one', async () => {
    const item = { siteId: province, section: 'news', at: '2025-05-01T02:00:00Z' };
    const vietnamese = await world.publish({ ...item, title: 'Lễ hội', slug: 'le-hoi' });
    await world.publish({
      ...item,
      title: 'Festival',
      slug: 'festival',
      language: 'en',
      articleId: vietnamese.articleId,
    });
    const english = await get(`/en/tin-tuc/festival-${vietnamese.number}`);
    expect(english.statusCode).toBe(200);
    expect(english.body).toContain('Thursday, 1 May 2025, 09:00');
    expect(english.body).toContain(`hreflang="vi" href="http://127.0.0.1:8080/tin-tuc/le-hoi-${vietnamese.number}"`);
    expect((await get(`/tin-tuc/le-hoi-${vietnamese.number}`)).body).toContain(`hreflang="en"`);
  });

  test('an item that is not translated says so and leads to the Vietnamese one', async () => {
    const answer = await get(`/en/tin-tuc/khanh-thanh-cau-${full.number}`);
    expect(answer.statusCode).toBe(404);
    expect(answer.body).toContain('available in Vietnamese only');
    expect(answer.body).toContain(`<a href="${address()}" hreflang="vi">`);
  });
});

test('a withdrawn item is gone, with its title, the day and the explanation, also on the sites above', async () => {
  const item = await world.publish({
    siteId: ward,
    section: 'news',
    title: 'Thông báo sai',
    slug: 'thong-bao-sai',
    at: '2025-05-02T02:00:00Z',
  });
  await world.run('DELETE FROM publication WHERE article_id = $1', [item.articleId]);
  await world.run(
    `INSERT INTO withdrawal (article_id, language, site_id, number, title, kind, explanation, at)
    VALUES ($1, 'vi', $2, $3, 'Thông báo sai', 'mistake', 'Số điện thoại trong bài không đúng.', '2025-05-03T02:00:00Z')`,
    [item.articleId, ward, item.number],
  );
  for (const path of [`/hoa-sim/tin-tuc/thong-bao-sai-${item.number}`, `/tin-tuc/thong-bao-sai-${item.number}`]) {
    const answer = await get(path);
    expect(answer.statusCode).toBe(410);
    for (const words of [
      'Thông báo sai',
      'Thứ Bảy, 03/05/2025, 09:00',
      'Nội dung có sai sót',
      'Số điện thoại trong bài không đúng.',
    ]) {
      expect(answer.body).toContain(words);
    }
    expect(answer.body).toContain('content="noindex"');
  }
});
