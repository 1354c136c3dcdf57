import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { demonstrationIds as bodies } from '#modules/organisations';
import { type TestApp, testApp } from '../../../../../test/app.ts';
import { type PublicWorld, publicWorld } from '../public.testing.ts';

let app: TestApp;
let world: PublicWorld;
let site: string;
const get = (path: string, headers?: Record<string, string>) => app.visitor.get(path, headers);

beforeAll(async () => {
  app = await testApp();
  world = publicWorld(app.db);
  const name = { vi: 'Sở Y tế & Môi trường', en: 'Health' };
  site = await world.site({ organisationId: bodies.province, name, settings: { languages: ['vi', 'en'] } });
  await world.section(site, { code: 'direction', slug: 'chi-dao', name: { vi: 'Chỉ đạo' } });
  await world.section(site, { code: 'schedule', slug: 'lich', name: { vi: 'Lịch làm việc' }, parent: 'direction' });
  await world.section(site, { code: 'introduction', slug: 'gioi-thieu', name: { vi: 'Giới thiệu' }, kind: 'pages' });
  const cover = await world.media(site, {
    kind: 'image',
    name: 'a.jpg',
    type: 'image/jpeg',
    size: 4321,
    width: 10,
    height: 10,
  });
  for (let index = 1; index <= 32; index += 1) {
    const at = new Date(Date.UTC(2025, 0, index)).toISOString();
    await world.publish({ siteId: site, section: 'direction', title: `Việc ${index}`, slug: `viec-${index}`, at });
  }
  await world.publish({
    siteId: site,
    section: 'schedule',
    title: 'Lịch tuần ]]> & <script>alert(1)</script>\u0001',
    slug: 'lich-tuan',
    summary: 'Từ 3/3',
    at: '2025-03-01T00:00:00Z',
    details: { cover: { media: cover, alt: 'x' } },
  });
  await world.publish({
    siteId: site,
    section: 'introduction',
    title: 'Lịch sử',
    slug: 'lich-su',
    at: '2025-04-01T00:00:00Z',
  });
  await sql`UPDATE publication SET is_lead = true WHERE title = 'Việc 20'`.execute(app.db.owner.kysely);
  await vi.waitUntil(async () => (await get('/chi-dao')).statusCode === 200, 30_000);
});
afterAll(() => app.close());

/** Chromium-free reading of well-formed XML would need a parser; the feed's own shape is simple enough for this. */
const itemsOf = (xml: string) => [...xml.matchAll(/<item>(.*?)<\/item>/gs)].map(([, item = '']) => item);

test('the feed of a section has its 30 newest items and those of the sections under it, with absolute links', async () => {
  const answer = await get('/chi-dao/rss');
  expect(answer.headers['content-type']).toBe('application/rss+xml; charset=utf-8');
  const items = itemsOf(answer.body);
  expect(items).toHaveLength(30);
  expect(items[0]).toContain('Lịch tuần');
  expect(items[1]).toContain('Việc 32');
  for (const item of items)
    expect(item).toMatch(/<link>http:\/\/127\.0\.0\.1:8080\/(chi-dao|lich)\/[a-z0-9-]+<\/link>/);
  expect(answer.body).toContain('<title>Chỉ đạo – Sở Y tế &amp; Môi trường</title>');
  expect(answer.body).toContain('href="http://127.0.0.1:8080/chi-dao/rss" rel="self"');
  expect(answer.body).toContain('<language>vi</language>');
});

test('an item carries its day, its section, a lasting name, and its picture with type and size', async () => {
  const [item = ''] = itemsOf((await get('/lich/rss')).body);
  expect(item).toContain('<pubDate>Sat, 01 Mar 2025 00:00:00 GMT</pubDate>');
  expect(item).toContain('Lịch làm việc');
  expect(item).toMatch(/<guid isPermaLink="false">http:\/\/127\.0\.0\.1:8080\/#\d+<\/guid>/);
  expect(item).toMatch(/<enclosure[^>]*type="image\/jpeg"/);
  expect(item).toMatch(/<enclosure[^>]*length="4321"/);
});

test('what XML cannot hold is left out, and nothing in a title ends its place', async () => {
  const { body } = await get('/lich/rss');
  expect(body).not.toContain('\u0001');
  expect(body).toContain('<![CDATA[Lịch tuần ]]]]><![CDATA[> & <script>alert(1)</script>]]>');
});

test('the feed of the site has all news, and no pages of the introduction', async () => {
  const { body } = await get('/rss');
  expect(itemsOf(body)).toHaveLength(30);
  expect(body).toContain('Lịch tuần');
  expect(body).not.toContain('Lịch sử');
});

test('what the board puts first on the home page stands at its own day in the feed', async () => {
  const titles = itemsOf((await get('/rss')).body).map((item) => /<title><!\[CDATA\[(.*?)\]\]/.exec(item)?.[1]);
  const days = Array.from({ length: 29 }, (_, index) => `Việc ${32 - index}`);
  expect(titles.slice(1)).toEqual(days);
});

test('the same items give the same bytes, so that a reader is told that nothing is new', async () => {
  const first = await get('/rss');
  const again = await get('/rss', { 'if-none-match': String(first.headers.etag) });
  expect(again.statusCode).toBe(304);
});

test('an empty feed is a feed; one of a section that there is not is not', async () => {
  const english = await get('/en/chi-dao/rss');
  expect([english.statusCode, itemsOf(english.body)]).toEqual([200, []]);
  expect(english.body).toContain('<language>en</language>');
  expect((await get('/khong-co/rss')).statusCode).toBe(404);
});
