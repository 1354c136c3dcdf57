import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { demonstrationIds as bodies } from '#modules/organisations';
import { stopPress } from '#platform/papers';
import { type TestApp, testApp } from '../../../../../test/app.ts';
import { type PublicWorld, type Published, publicWorld } from '../public.testing.ts';

let app: TestApp;
let world: PublicWorld;
let item: Published;
let ward: string;

beforeAll(async () => {
  app = await testApp();
  world = publicWorld(app.db);
  const settings = { languages: ['vi', 'en'] };
  const province = await world.site({ organisationId: bodies.province, name: { vi: 'Cổng tỉnh' } });
  const path = [province, 'hoa-sim'] as const;
  ward = await world.site({ organisationId: bodies.ward, name: { vi: 'Phường Hoa Sim' }, path, settings });
  await world.section(ward, { code: 'news', slug: 'tin-tuc', name: { vi: 'Tin tức', en: 'News' } });
  const at = '2025-03-09T17:05:00Z';
  item = await world.publish({ siteId: ward, section: 'news', title: 'Lịch họp', slug: 'lich-hop', at });
  const english = { language: 'en', articleId: item.articleId } as const;
  await world.publish({ siteId: ward, section: 'news', title: 'Meetings', slug: 'meetings', at, ...english });
  await vi.waitUntil(async () => (await paper('/hoa-sim/en', 'meetings')).statusCode === 200, 30_000);
});
afterAll(async () => {
  stopPress();
  await app.close();
});

const paper = (prefix: string, slug: string) => app.visitor.get(`${prefix}/tin-tuc/${slug}-${item.number}/pdf`);

test.each([
  ['in Vietnamese', '/hoa-sim', 'lich-hop'],
  ['in English', '/hoa-sim/en', 'meetings'],
])('an item of a site under a path is saved as PDF %s', async (_language, prefix, slug) => {
  const answer = await paper(prefix, slug);
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['content-type']).toBe('application/pdf');
  expect(answer.headers['content-disposition']).toContain(`${slug}.pdf`);
  expect(answer.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
});

test('of what was withdrawn, and on a site that does not show the item, there is no PDF', async () => {
  expect((await paper('', 'lich-hop')).statusCode).toBe(404);
  const at = '2025-03-10T02:00:00Z';
  const gone = await world.publish({ siteId: ward, section: 'news', title: 'Tin sai', slug: 'tin-sai', at });
  await world.run('DELETE FROM publication WHERE article_id = $1', [gone.articleId]);
  await world.run(
    `INSERT INTO withdrawal (article_id, language, site_id, number, title, kind, explanation, at)
     VALUES ($1, 'vi', $2, $3, 'Tin sai', 'mistake', 'Sai số liệu.', now())`,
    [gone.articleId, ward, gone.number],
  );
  expect((await app.visitor.get(`/hoa-sim/tin-tuc/tin-sai-${gone.number}/pdf`)).statusCode).toBe(404);
});
