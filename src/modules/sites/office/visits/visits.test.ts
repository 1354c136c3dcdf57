import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demonstrationIds as bodies } from '#modules/organisations';
import { type Client, type TestApp, testApp } from '../../../../../test/app.ts';

let app: TestApp;
let administrator: Client;
const list = '/quan-tri/truy-cap';

beforeAll(async () => {
  app = await testApp();
  administrator = await app.as('quantri@tttt.sonhai.example');
  await administrator.form('/quan-tri/trang/mo', { coQuan: bodies.province, noi: 'chinh', tenVi: 'Cổng tỉnh' });
  await administrator.form('/quan-tri/trang/mo', {
    coQuan: bodies.environment,
    noi: 'ten-mien',
    tenMien: 'tnmt.sonhai.gov.vn',
    tenVi: 'Trang Sở',
  });
  await sql`INSERT INTO site_visit (site_id, day, subject, visits)
    SELECT id, day::date, subject, visits FROM site, (VALUES ('2025-06-30', 'site', 5), ('2025-07-01', 'site', 7), ('2025-07-01', 'article:9', 3))
      AS counted (day, subject, visits) WHERE name ->> 'vi' IN ('Cổng tỉnh', 'Trang Sở')`.execute(app.db.owner.kysely);
});
afterAll(() => app.close());

const rows = async (query: string, client = administrator) =>
  (await client.get(`${list}?xuat=csv&${query}`)).body
    .trimEnd()
    .split('\r\n')
    .slice(1)
    .filter((line) => /Cổng tỉnh|Trang Sở/.test(line));

test('visits are summed by site, in a window of days', async () => {
  expect(await rows('sap=trang')).toEqual(['Cổng tỉnh,Toàn trang,12,01/07/2025', 'Trang Sở,Toàn trang,12,01/07/2025']);
  expect(await rows('sap=trang&den=2025-06-30')).toEqual([
    'Cổng tỉnh,Toàn trang,5,30/06/2025',
    'Trang Sở,Toàn trang,5,30/06/2025',
  ]);
});

test('and by page; a page that is no longer published keeps its number', async () => {
  expect((await rows('tinh=bai&sap=trang'))[0]).toBe('Cổng tỉnh,Bài số 9,3,01/07/2025');
});

test('a manager sees the visits of the own site alone, and others none', async () => {
  const manager = await app.join('quan-ly-tnmt', 'siteManager', bodies.environment);
  expect(await rows('', manager)).toEqual(['Trang Sở,Toàn trang,12,01/07/2025']);
  expect((await (await app.as('khai@tnmt.sonhai.example')).get(list)).statusCode).toBe(403);
});

test('a day that there is not is refused in words', async () => {
  const answer = await administrator.get(`${list}?tu=2025-13-01`);
  expect([answer.statusCode, answer.body.includes('Ngày “2025-13-01”')]).toEqual([400, true]);
});
