import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { demonstrationIds as bodies } from '#modules/organisations';
import { type TestApp, testApp } from '../../../../../test/app.ts';
import { type PublicWorld, publicWorld } from '../public.testing.ts';

let app: TestApp;
let world: PublicWorld;
let site: string;
const get = (path: string) => app.visitor.get(path);

async function draft(language: 'vi' | 'en', minutes: number): Promise<string> {
  const token = randomBytes(32);
  const picture = await world.media(site, {
    kind: 'image',
    name: 'anh.jpg',
    type: 'image/jpeg',
    width: 10,
    height: 10,
  });
  await world.run('UPDATE media SET is_public = false WHERE id = $1', [picture]);
  const details = { cover: { media: picture, alt: 'Ảnh chưa đăng' } };
  const [article] = await world.run(
    `INSERT INTO article (site_id, organisation_id, created_at) SELECT id, organisation_id, now() FROM site WHERE id = $1 RETURNING id`,
    [site],
  );
  const [edition] = await world.run(
    `INSERT INTO edition (article_id, site_id, organisation_id, language, number, state, section_code, title, slug, body, details, created_at,
      created_by, changed_at, changed_by)
    SELECT $2, id, organisation_id, $3, 1, 'draft', 'news', 'Bài <chưa> đăng', 'bai', '<p>Bí mật.</p>', $4, now(), 'x', now(), 'x'
    FROM site WHERE id = $1 RETURNING id`,
    [site, article?.id, language, details],
  );
  await world.run(`INSERT INTO edition_media (edition_id, media_id, site_id) VALUES ($1, $2, $3)`, [
    edition?.id,
    picture,
    site,
  ]);
  await world.run(
    `INSERT INTO preview_link (token_hash, edition_id, site_id, created_at, created_by, expires_at)
    VALUES ($1, $2, $3, now(), 'x', now() + make_interval(mins => $4))`,
    [createHash('sha256').update(token).digest(), edition?.id, site, minutes],
  );
  return token.toString('base64url');
}

beforeAll(async () => {
  app = await testApp();
  world = publicWorld(app.db);
  const settings = { languages: ['vi', 'en'] };
  site = await world.site({ organisationId: bodies.province, name: { vi: 'Cổng tỉnh' }, settings });
  await world.section(site, { code: 'news', slug: 'tin-tuc', name: { vi: 'Tin tức' } });
  await vi.waitUntil(async () => (await get('/tin-tuc')).statusCode === 200, 30_000);
});
afterAll(() => app.close());

test('who has the link sees the item as it will be, told that it is not published', async () => {
  const token = await draft('vi', 60);
  const answer = await get(`/xem-truoc/${token}`);
  expect(answer.statusCode).toBe(200);
  expect(answer.body).toContain('Bài &lt;chưa> đăng</h1>');
  expect(answer.body).toContain('Bản xem trước, chưa được đăng');
  expect(answer.body).toMatch(new RegExp(`/tep/[0-9a-f-]{36}/anh\\.jpg\\?xem=${token}`));
});

test('the page is kept nowhere, found by no search, and its secret stands in nothing that is passed on', async () => {
  const token = await draft('vi', 60);
  const { headers, body } = await get(`/xem-truoc/${token}`);
  expect(headers['cache-control']).toBe('no-store');
  expect(headers['x-accel-expires']).toBe('0');
  expect(headers['referrer-policy']).toBe('no-referrer');
  expect(body).toContain('content="noindex"');
  expect(body).not.toContain(`og:url" content="http://127.0.0.1:8080/xem-truoc/${token}`);
  expect(body).not.toContain('facebook.com');
  await world.run('DELETE FROM preview_link');
  expect((await get(`/xem-truoc/${token}`)).statusCode).toBe(404);
});

test('an edition in English is shown among the English pages', async () => {
  const token = await draft('en', 60);
  const answer = await get(`/xem-truoc/${token}`);
  expect([answer.statusCode, answer.headers.location]).toEqual([302, `http://127.0.0.1:8080/en/xem-truoc/${token}`]);
  expect((await get(`/en/xem-truoc/${token}`)).body).toContain('A preview that is not published');
});

test('a link that has ended, was cut short or made up shows nothing, and says whom to ask', async () => {
  const ended = await draft('vi', -1);
  const good = await draft('vi', 60);
  for (const token of [ended, good.slice(0, -1), `${good}A`, randomBytes(32).toString('base64url'), 'x', "'--"]) {
    const answer = await get(`/xem-truoc/${token}`);
    expect(answer.statusCode).toBe(404);
    expect(answer.body).not.toContain('Bí mật');
  }
  expect((await get(`/xem-truoc/${ended}`)).body).toContain('Hãy đề nghị người gửi tạo liên kết mới');
});
