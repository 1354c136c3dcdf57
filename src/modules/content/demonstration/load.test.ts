import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../../test/app.ts';
import { loadDemonstrationContent } from './load.ts';

let app: TestApp;
const now = () => new Date('2026-11-25T02:00:00Z');
beforeAll(async () => {
  app = await testApp(now);
  const keeper = { db: app.db.app, storage: app.storage, now };
  expect(await loadDemonstrationContent(keeper)).toBe(true);
  expect(await loadDemonstrationContent(keeper)).toBe(false);
}, 240_000);
afterAll(() => app.close());

const one = async (query: ReturnType<typeof sql<{ n: number }>>) =>
  (await query.execute(app.db.owner.kysely)).rows[0]?.n;

test('the demonstration has a site for the province, every department and every commune, and hundreds of items in all sections', async () => {
  expect(await one(sql`SELECT count(*)::int AS n FROM site`)).toBeGreaterThan(40);
  expect(await one(sql`SELECT count(*)::int AS n FROM publication WHERE offer_id IS NULL`)).toBeGreaterThan(500);
  const empty = sql<{ n: number }>`
    SELECT count(*)::int AS n FROM section s JOIN site w ON w.id = s.site_id AND w.is_main
    WHERE NOT EXISTS (SELECT FROM publication p WHERE p.site_id = s.site_id AND p.section_code = s.code)
      AND s.code IN ('news', 'direction_leaders', 'law_dissemination', 'strategies', 'projects', 'science', 'statistics', 'health')`;
  expect(await one(empty)).toBe(0);
});

test('nothing of it was published after the day of the start, and the home page shows the newest', async () => {
  expect(await one(sql`SELECT count(*)::int AS n FROM publication WHERE published_at > ${now()}`)).toBe(0);
  // the program that was running meanwhile was told of its sites
  const home = await app.visitor.get('/');
  expect(home.statusCode).toBe(200);
  expect(home.body).toContain('Cổng thông tin điện tử tỉnh Sơn Hải');
  expect(home.body).toMatch(/11\/2026/);
});

test('each of the three people of the province’s board finds work waiting', async () => {
  for (const [who, title] of [
    ['capnhat@tttt.sonhai.example', 'Thông báo lịch cắt nước'],
    ['bientap@tttt.sonhai.example', 'ngày hội đổi rác lấy cây xanh'],
    ['duyet@tttt.sonhai.example', 'làm việc không giấy tờ'],
  ] as const) {
    expect((await (await app.as(who)).get('/quan-tri')).body).toContain(title);
  }
});
