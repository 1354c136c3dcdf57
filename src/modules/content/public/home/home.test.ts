import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { demonstrationIds as bodies } from '#modules/organisations';
import { inSystemTransaction } from '#modules/people';
import { emptyTags } from '#platform/page-cache';
import { type TestApp, testApp } from '../../../../../test/app.ts';
import { type PublicWorld, publicWorld, takeOver } from '../public.testing.ts';

let app: TestApp;
let world: PublicWorld;
let site: string;
let ward: string;
const get = (path: string) => app.visitor.get(path);
const home = [
  { block: 'lead', count: 3 },
  { block: 'section', section: 'direction', count: 2, title: { vi: 'Điều hành' } },
  { block: 'section', section: 'news', count: 2, style: 'table' },
  { block: 'section', section: 'health', style: 'cards' },
  { block: 'section', section: 'khong-co' },
  { block: 'members' },
  { block: 'mostRead', count: 2 },
];

beforeAll(async () => {
  app = await testApp();
  world = publicWorld(app.db);
  site = await world.site({ organisationId: bodies.province, name: { vi: 'Cổng tỉnh' }, settings: { home } });
  ward = await world.site({ organisationId: bodies.ward, name: { vi: 'Phường Hoa Sim' }, path: [site, 'hoa-sim'] });
  await world.section(site, { code: 'news', slug: 'tin-tuc', name: { vi: 'Tin tức' } });
  await world.section(site, { code: 'direction', slug: 'chi-dao', name: { vi: 'Chỉ đạo' } });
  await world.section(site, { code: 'schedule', slug: 'lich', name: { vi: 'Lịch' }, parent: 'direction' });
  await world.section(site, { code: 'health', slug: 'y-te', name: { vi: 'Y tế' } });
  await world.section(ward, { code: 'news', slug: 'tin-tuc', name: { vi: 'Tin tức' } });
  const on = (day: number) => `2025-06-${String(day).padStart(2, '0')}T02:00:00Z`;
  const item = (section: string, title: string, day: number, isLead = false) =>
    world.publish({ siteId: site, section, title, slug: 'x', at: on(day), isLead });
  await item('news', 'Tin một', 1);
  await item('news', 'Tin nổi bật', 2, true);
  await item('news', 'Tin ba', 3);
  await item('direction', 'Chỉ thị', 4);
  await item('schedule', 'Lịch tuần này', 5);
  await item('schedule', 'Lịch tuần trước', 3);
  const theirs = await world.publish({ siteId: ward, section: 'news', title: 'Tin của phường', slug: 'y', at: on(6) });
  await takeOver(world, theirs, site, 'news');
  await vi.waitUntil(async () => (await get('/hoa-sim/tin-tuc')).statusCode === 200, 30_000);
});
afterAll(() => app.close());

test('leads with the story that the board put first, and the newest of all sections beside it', async () => {
  const { body } = await get('/');
  const [, lead = ''] = body.split('class="home-lead"');
  const shown = [...(lead.split('</section>')[0] ?? '').matchAll(/teaser__title"><a[^>]*>([^<]*)</g)].map(
    ([, title]) => title,
  );
  expect(shown).toEqual(['Tin nổi bật', 'Tin của phường', 'Lịch tuần này', 'Chỉ thị']);
});

test('a section tells what stands in it and in those under it, by the name that the manager gave the block', async () => {
  const { body } = await get('/');
  const [, direction = ''] = body.split('<h2>Điều hành</h2>');
  const part = direction.split('</section>')[0] ?? '';
  expect(part).toContain('Lịch tuần này');
  expect(part).toContain('Chỉ thị');
  expect(part).not.toContain('Lịch tuần trước');
  expect(part).toContain('href="/chi-dao"');
});

test('a block may be a table; an empty or unknown section leaves no trace', async () => {
  const { body } = await get('/');
  expect(body).toMatch(/<table class="data-table">.*Tin của phường.*Tin ba/s);
  expect(body).not.toContain('<h2>Y tế</h2>');
});

test('the items of the sites below are named with their source', async () => {
  const { body } = await get('/');
  const [, members = ''] = body.split('<h2>Tin từ cơ quan thành viên</h2>');
  expect(members).toContain('Tin của phường');
  expect(members).toContain('Phường Hoa Sim');
});

test('the lists of a home page are read from the database together', async () => {
  const asked: string[] = [];
  const { ask } = app.db.app;
  const spy = vi.spyOn(app.db.app, 'ask').mockImplementation((statement, values) => {
    asked.push(statement.name);
    return ask(statement, values);
  });
  await world.run('UPDATE site SET settings = settings WHERE id = $1', [site]);
  await vi.waitUntil(async () => (await get('/')) && asked.includes('reading.leading'), 5000);
  spy.mockRestore();
  expect(asked.filter((name) => name === 'reading.newest-by-section')).toHaveLength(1);
  expect(asked.filter((name) => name === 'reading.sections')).toHaveLength(1);
});

test('what was read most in the last thirty days is told, the most read first, and nothing before it was', async () => {
  expect((await get('/')).body).not.toContain('Đọc nhiều');
  const numbers = await sql<{ number: string; title: string }>`
    SELECT number, title FROM publication WHERE site_id = ${site}`.execute(app.db.owner.kysely);
  const read = async (title: string, visits: number, daysAgo: number) => {
    const number = numbers.rows.find((each) => each.title === title)?.number;
    await sql`INSERT INTO site_visit (site_id, day, subject, visits)
      VALUES (${site}, current_date - ${daysAgo}::int, ${`article:${number}`}, ${visits})`.execute(app.db.owner.kysely);
  };
  await read('Tin một', 5, 0);
  await read('Tin một', 6, 3);
  await read('Chỉ thị', 10, 1);
  await read('Tin ba', 9, 2);
  // read by many, but long ago
  await read('Tin nổi bật', 900, 40);
  await inSystemTransaction(app.db.app, 'test', async (tx) => emptyTags(tx, [`site:${site}`]));
  await vi.waitFor(async () => {
    const [, block = ''] = (await get('/')).body.split('<h2>Đọc nhiều</h2>');
    const shown = [...(block.split('</section>')[0] ?? '').matchAll(/teaser__title"><a[^>]*>([^<]*)</g)];
    expect(shown.map(([, title]) => title)).toEqual(['Tin một', 'Chỉ thị']);
  }, 30_000);
});
