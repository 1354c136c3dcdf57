import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { demonstrationIds as bodies } from '#modules/organisations';
import { type TestApp, testApp } from '../../../../test/app.ts';
import { type PublicWorld, type Published, publicWorld, takeOver } from './public.testing.ts';

let app: TestApp;
let world: PublicWorld;
let site: string;
let ward: string;
let item: Published;
const get = (path: string) => app.visitor.get(path);

/** The standard's own rules and those of accessibility; not those of taste. The reader's tools in the head are a form that works at once (wcag/h32). */
const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    'long-title': 'off',
    'void-style': 'off',
    'require-sri': 'off',
    'wcag/h32': 'off',
    'no-implicit-button-type': 'error',
  },
});
const faultsOf = async (body: string) => {
  const report = await validator.validateString(body);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`),
  );
};

const board = `WITH b AS (
    INSERT INTO board (site_id, organisation_id, decision_number, decision_on, decision_link, valid)
    SELECT id, organisation_id, '125/QĐ-UBND', '2025-03-04', 'https://tinh.example/qd', '[2025-03-04,)' FROM site WHERE id = $1 RETURNING id)
  INSERT INTO board_member (board_id, site_id, name, post, position, tasks, valid)
  SELECT b.id, $1, m.name, 'Phó Giám đốc <Sở>', m.position, m.tasks::text[], m.valid::daterange FROM b, (VALUES
    ('Phạm Thu Hà', 'deputy', '{editors}', '[2025-03-04,)'), ('Lê Quang Minh', 'head', '{}', '[2025-03-04,)'),
    ('Người đã thôi', 'member', '{}', '[2025-03-04,2025-06-01)')) m (name, position, tasks, valid)`;

async function introduction(): Promise<void> {
  const page = { siteId: site, section: 'introduction', at: '2025-01-05T02:00:00Z' };
  await world.publish({ ...page, title: 'Quá trình hình thành', slug: 'lich-su', details: { page: 'history' } });
  await world.publish({ ...page, title: 'Chức năng, nhiệm vụ', slug: 'chuc-nang', details: { page: 'functions' } });
  const leader = (name: string, order: number) => ({
    leader: { name, post: 'Phó Chủ tịch', order, duties: `Việc của ${name}.`, email: 'a@tinh.example' },
  });
  await world.publish({
    ...page,
    title: 'Bà Lan',
    slug: 'ba-lan',
    body: '<p>Sinh năm 1970.</p>',
    details: leader('Nguyễn Thị Lan', 2),
  });
  const portrait = {
    kind: 'image',
    name: 'binh.jpg',
    type: 'image/jpeg',
    size: 4321,
    width: 300,
    height: 400,
  } as const;
  const cover = { media: await world.media(site, portrait), alt: 'Ông Trần Văn Bình' };
  await world.publish({
    ...page,
    title: 'Ông Bình',
    slug: 'ong-binh',
    details: { ...leader('Trần Văn Bình', 1), cover },
  });
}

beforeAll(async () => {
  app = await testApp();
  world = publicWorld(app.db);
  site = await world.site({
    organisationId: bodies.province,
    name: { vi: 'Cổng tỉnh', en: 'Portal' },
    settings: { languages: ['vi', 'en'] },
  });
  const contact = { address: { vi: '12 Trần Phú' }, phone: '0299 3 811 111' };
  ward = await world.site({
    organisationId: bodies.ward,
    name: { vi: 'Phường Hoa Sim' },
    path: [site, 'hoa-sim'],
    settings: { contact },
  });
  await world.section(site, {
    code: 'introduction',
    slug: 'gioi-thieu',
    name: { vi: 'Giới thiệu', en: 'About us' },
    kind: 'pages',
  });
  await world.section(site, { code: 'news', slug: 'tin-tuc', name: { vi: 'Tin tức', en: 'News' } });
  await world.section(site, { code: 'science', slug: 'khoa-hoc', name: { vi: 'Khoa học' }, isShown: false });
  await world.section(ward, { code: 'news', slug: 'tin-tuc', name: { vi: 'Tin tức' } });
  await introduction();
  const details = { keywords: ['a & b'], source: { name: 'Báo', url: 'https://bao.example/?a=1&b=2' } };
  item = await world.publish({
    siteId: site,
    section: 'news',
    title: 'Tin <một>',
    slug: 'tin-mot',
    at: '2025-05-05T02:00:00Z',
    details,
  });
  const theirs = await world.publish({
    siteId: ward,
    section: 'news',
    title: 'Tin của phường',
    slug: 'tin-phuong',
    at: '2025-05-06T02:00:00Z',
  });
  await takeOver(world, theirs, site, 'news');
  await world.run(board, [site]);
  await vi.waitUntil(async () => (await get('/hoa-sim/tin-tuc')).statusCode === 200, 30_000);
});
afterAll(() => app.close());

describe('the introduction', () => {
  test('names its pages in the order of the regulation, and only those that there are', async () => {
    const { body } = await get('/gioi-thieu');
    const named = [
      ...body
        .slice(body.indexOf('<main'))
        .matchAll(/<h2 class="teaser__title"><a href="\/(?:gioi-thieu|ban-bien-tap)[^"]*"[^>]*>([^<]*)<\/a>/g),
    ].map(([, name]) => name);
    expect(named).toEqual([
      'Chức năng, nhiệm vụ',
      'Quá trình hình thành',
      'Lãnh đạo',
      'Sơ đồ, cơ cấu tổ chức',
      'Các đơn vị trực thuộc',
      'Ban Biên tập',
    ]);
    expect((await get('/en/gioi-thieu')).body).not.toContain('Leaders</a>');
  });

  test('shows who leads the body in their order, with the duties, and each one on a page', async () => {
    const { body } = await get('/gioi-thieu/lanh-dao');
    expect(body.indexOf('Trần Văn Bình')).toBeLessThan(body.indexOf('Nguyễn Thị Lan'));
    expect(body).toContain('Việc của Trần Văn Bình.');
    expect(body).toContain('alt="Ông Trần Văn Bình"');
    const address = /href="(\/gioi-thieu\/ba-lan-\d+)"/.exec(body)?.[1] ?? '';
    const page = (await get(address)).body;
    expect(page).toContain('mailto:a@tinh.example');
    expect(page).toContain('<p>Sinh năm 1970.</p>');
    // not news: no day, no shape of news for search engines
    expect(page).not.toContain('NewsArticle');
    expect(page).not.toContain('reading-byline');
  });

  test('draws the organisation chart from the tree as a list within a list', async () => {
    const { body } = await get('/gioi-thieu/so-do-to-chuc');
    expect(body).toMatch(/<li><(?:span|a[^>]*)>Sở Tài nguyên và Môi trường<\/(?:span|a)><ul>/);
    expect(body).toContain('tính đến ngày');
  });

  test('tells of the units with their addresses and websites', async () => {
    const { body } = await get('/gioi-thieu/don-vi-truc-thuoc');
    expect(body).toContain('12 Trần Phú');
    expect(body).toContain('0299 3 811 111');
    expect(body).toContain('href="http://127.0.0.1:8080/hoa-sim"');
  });

  test('a page that somebody wrote for what is drawn takes its place, with the drawing under the words', async () => {
    const chart = await world.publish({
      siteId: site,
      section: 'introduction',
      title: 'Cơ cấu',
      slug: 'co-cau',
      at: '2025-01-06T02:00:00Z',
      language: 'en',
      body: '<p>Words.</p>',
      details: { page: 'chart' },
    });
    const drawn = await get('/en/gioi-thieu/so-do-to-chuc');
    expect([drawn.statusCode, drawn.headers.location]).toEqual([302, `/en/gioi-thieu/co-cau-${chart.number}`]);
    const { body } = await get(`/en/gioi-thieu/co-cau-${chart.number}`);
    expect(body.indexOf('<p>Words.</p>')).toBeGreaterThan(0);
    expect(body.indexOf('reading-chart')).toBeGreaterThan(body.indexOf('<p>Words.</p>'));
  });

  test('has nothing under a name that is not drawn, nor in a section of news', async () => {
    expect((await get('/gioi-thieu/khong-co')).statusCode).toBe(404);
    expect((await get('/tin-tuc/lanh-dao')).statusCode).toBe(404);
  });
});

test('the editorial board stands with its decision, head first, without those who left', async () => {
  const { body } = await get('/ban-bien-tap');
  expect(body).toContain('125/QĐ-UBND ngày 04/03/2025');
  expect(body).toContain('href="https://tinh.example/qd"');
  expect(body.indexOf('Lê Quang Minh')).toBeLessThan(body.indexOf('Phạm Thu Hà'));
  expect(body).toContain('Phó Giám đốc &lt;Sở>');
  expect(body).not.toContain('Người đã thôi');
  expect((await get('/hoa-sim/ban-bien-tap')).body).toContain('chưa được công bố');
});

test('the member agencies stand by their kind, each with its site and its items here', async () => {
  const { body } = await get('/co-quan-thanh-vien');
  expect(body).toContain('<h2>Ủy ban nhân dân cấp xã</h2>');
  expect(body).toContain('href="/co-quan-thanh-vien/hoa-sim"');
  const items = await get('/co-quan-thanh-vien/hoa-sim');
  expect(items.body).toContain('Tin của phường');
  expect(items.body).not.toContain('Tin &lt;một>');
  expect((await get('/co-quan-thanh-vien/hoa-sim?trang=2')).statusCode).toBe(404);
  expect((await get('/co-quan-thanh-vien/khong-co')).statusCode).toBe(404);
  expect((await get('/hoa-sim/co-quan-thanh-vien')).body).toContain('Chưa có cơ quan, đơn vị trực thuộc');
});

test('the site map names the shown sections, and sitemap.xml the items of the site itself', async () => {
  const tree = (await get('/so-do-cong')).body;
  expect(tree).toContain('href="/gioi-thieu"');
  const main = tree.slice(tree.indexOf('<main'));
  expect(main).not.toContain('/khoa-hoc');
  const xml = (await get('/sitemap.xml')).body;
  expect(xml).toContain(`<loc>http://127.0.0.1:8080/tin-tuc/tin-mot-${item.number}</loc>`);
  expect(xml).toContain('<loc>http://127.0.0.1:8080/ban-bien-tap</loc>');
  expect(xml).not.toContain('/tin-tuc/tin-phuong-');
});

describe('every page is valid HTML', () => {
  test.each([
    '/tin-tuc',
    '/tin-tuc?nam=2025&thang=5',
    '/tin-tuc?trang=9',
    '/en/tin-tuc',
    '/khoa-hoc',
    '/tin-tuc/:item',
    '/gioi-thieu',
    '/gioi-thieu/lanh-dao',
    '/gioi-thieu/so-do-to-chuc',
    '/gioi-thieu/don-vi-truc-thuoc',
    '/ban-bien-tap',
    '/co-quan-thanh-vien',
    '/co-quan-thanh-vien/hoa-sim',
    '/en/tin-tuc/:item',
    '/xem-truoc/x',
    '/',
  ])('%s', async (path) => {
    const { body } = await get(path.replace(':item', `tin-mot-${item.number}`));
    expect(await faultsOf(body)).toEqual([]);
  });
});
