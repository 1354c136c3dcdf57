import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demonstrationIds as bodies } from '#modules/organisations';
import { inSystemTransaction, peopleRoutes } from '#modules/people';
import type { Client } from '../../../../../test/app.ts';
import { selectSections } from '../../sections/queries.ts';
import { type OfficeWorld, officeWorld } from '../office.testing.ts';

let world: OfficeWorld;
let manager: Client;
const page = () => `/quan-tri/chuyen-muc/${world.sites.department}`;
const sectionsNow = () =>
  inSystemTransaction(world.app.db.app, 'test', (tx) => selectSections(tx, world.sites.department));
const topCodes = async () =>
  (await sectionsNow()).filter(({ parentCode }) => parentCode === null).map(({ code }) => code);

beforeAll(async () => {
  world = await officeWorld();
  manager = await world.app.as('trang@tttt.sonhai.example');
  // as if the law had come after the site was opened
  const { owner } = world.app.db;
  await sql`DELETE FROM section WHERE site_id = ${world.sites.department} AND code = 'statistics'`.execute(
    owner.kysely,
  );
});
afterAll(() => world.app.close());

describe('the sections of a site', () => {
  test('stand with statutory code, ground and time limit', async () => {
    const { body, statusCode } = await manager.get(page());
    expect(statusCode).toBe(200);
    for (const text of ['law_dissemination', 'Điều 11 khoản 2', '15 ngày làm việc']) expect(body).toContain(text);
  });

  test('are told to their manager alone', async () => {
    for (const email of ['capnhat@tttt.sonhai.example', 'duyet@tttt.sonhai.example']) {
      const client = await world.app.as(email);
      expect((await client.get(page())).statusCode).toBe(404);
      expect((await client.get('/quan-tri/chuyen-muc')).statusCode).toBe(403);
    }
    const stranger = await world.app.join('la', 'siteManager', bodies.environment);
    expect((await stranger.get(page())).statusCode).toBe(404);
    expect((await stranger.form(`${page()}/thu-tu`, { move: 'news up' })).statusCode).toBe(404);
    expect((await stranger.form(`${page()}/them`, { code: 'statistics' })).statusCode).toBe(404);
  });

  test('that the law demands and the site lacks stand first, and are added by a press', async () => {
    const { body } = await manager.get(page());
    expect(body).toContain('Trang còn thiếu chuyên mục bắt buộc');
    expect(body).toMatch(/<button[^>]*name="code"[^>]*value="statistics"/);
    expect((await manager.form(`${page()}/them`, { code: 'statistics' })).statusCode).toBe(303);
    expect((await manager.get(page())).body).not.toContain('Trang còn thiếu chuyên mục bắt buộc');
    const twice = await manager.form(`${page()}/them`, { code: 'statistics' });
    expect([twice.statusCode, twice.body.includes('Trang đã có chuyên mục này')]).toEqual([422, true]);
  });

  test('are moved among those beside them; the page comes back at the one that moved', async () => {
    const before = await topCodes();
    const second = before[1] ?? '';
    const answer = await manager.form(`${page()}/thu-tu`, { move: `${second} up` });
    expect(answer.headers.location).toBe(`${page()}#muc-${second}`);
    expect((await topCodes()).slice(0, 2)).toEqual([second, before[0]]);
    expect((await manager.form(`${page()}/thu-tu`, { move: 'news sideways' })).statusCode).toBe(400);
  });

  test('are renamed and hidden; a refused form keeps what was typed', async () => {
    const address = `${page()}/news`;
    const wrong = { name: '', nameEn: 'My news', slug: 'Tin Tức', parent: '', isShown: 'co' };
    const refused = await manager.form(address, wrong);
    expect(refused.statusCode).toBe(422);
    for (const text of ['Hãy ghi tên', 'value="My news"', 'value="Tin Tức"']) expect(refused.body).toContain(text);
    const taken = await manager.form(address, { ...wrong, name: 'Tin', slug: 'quan-tri', parent: 'x-none' });
    for (const text of ['dành cho hệ thống', 'Không có chuyên mục cha']) expect(taken.body).toContain(text);
    const good = await manager.form(address, { name: 'Tin trong ngành', nameEn: '', slug: 'tin-nganh', parent: '' });
    expect(good.statusCode).toBe(303);
    const news = (await sectionsNow()).find(({ code }) => code === 'news');
    expect(news).toMatchObject({ name: { vi: 'Tin trong ngành' }, slug: 'tin-nganh', isShown: false });
    expect((await manager.get(page())).body).toContain('Đang ẩn');
    expect((await manager.get(`${page()}/x-khong-co`)).statusCode).toBe(404);
  });

  test('of the site itself get their address from their name', async () => {
    const answer = await manager.form(`${page()}/them/rieng`, { name: 'Chuyển đổi số', isShown: 'co' });
    expect(answer.statusCode).toBe(303);
    expect(await sectionsNow()).toContainEqual(
      expect.objectContaining({ code: 'x-chuyen-doi-so', slug: 'chuyen-doi-so', statutoryCode: null }),
    );
    const again = await manager.form(`${page()}/them/rieng`, { name: 'Chuyển đổi số', isShown: 'co' });
    expect([again.statusCode, again.body.includes('value="Chuyển đổi số"')]).toEqual([422, true]);
  });

  test('are offered where a role is limited to some of them', async () => {
    const administrator = await world.app.as('quantri@tttt.sonhai.example');
    const account = await world.app.accountId('capnhat@tttt.sonhai.example');
    const url = peopleRoutes.oneRole.to({ account }, { 'co-quan': bodies.department });
    expect((await administrator.get(url)).body).toContain(`${world.sites.department}:direction_leaders`);
  });
});

describe('the pages of the introduction that are missing', () => {
  test('are named; who may write begins each, and its draft knows which page it is', async () => {
    expect((await manager.get(page())).body).toContain('Trang giới thiệu còn thiếu');
    expect((await manager.get(page())).body).not.toContain('Viết trang này');
    expect((await manager.form(`${page()}/trang-gioi-thieu/history`, {})).statusCode).toBe(422);
    const both = await world.app.join('ca-hai', 'siteManager', bodies.department);
    const account = await world.app.accountId('ca-hai@them.sonhai.example');
    await sql`
      INSERT INTO role_grant (account_id, role, organisation_id, granted_by, valid)
      VALUES (${account}, 'contributor', ${bodies.department}, 'test', '[2020-01-01,)')`.execute(
      world.app.db.owner.kysely,
    );
    expect((await both.get(page())).body).toContain('Viết trang này');
    const begun = await both.form(`${page()}/trang-gioi-thieu/history`, {});
    expect(begun.statusCode).toBe(303);
    const url = String(begun.headers.location);
    expect((await both.get(url)).body).toContain('Quá trình hình thành và phát triển');
    expect((await manager.get(page())).body).toContain(`href="${url}"`);
    expect((await both.form(`${page()}/trang-gioi-thieu/khong-co`, {})).statusCode).toBe(404);
  });
});
