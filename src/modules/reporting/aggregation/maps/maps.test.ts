import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demonstrationIds as bodies, organisationsOn } from '#modules/organisations';
import { inSystemTransaction } from '#modules/people';
import { dateOf } from '#platform/calendar';
import { type TestApp, testApp } from '../../../../../test/app.ts';
import { type Sent, send } from '../aggregation.testing.ts';

const reviewer = 'thamdinh@tttt.sonhai.example';
const address = '/quan-tri/tong-hop/ban-do?bieu=it-quarterly-2019&ky=2026Q1';
let app: TestApp;

const sent = (organisationId: string, formCode: string, period: string, answers: Sent['answers']): Sent => ({
  organisationId,
  formCode,
  period,
  answers,
});

const communesNow = () =>
  inSystemTransaction(app.db.app, 'test', async (tx) =>
    (await organisationsOn(tx, dateOf(2026, 3, 31))).filter(({ kind }) => kind === 'commune'),
  );

beforeAll(async () => {
  app = await testApp(() => new Date('2026-05-04T03:00:00Z'));
  const [first, second, third] = (await communesNow()).filter(({ id }) => id !== bodies.ward);
  if (first === undefined || second === undefined || third === undefined) throw new Error('too few communes');
  await send(app.db.app, [
    sent(first.id, 'it-quarterly-2019', '2026Q1', { civil_servants: 10, it_plan_year: true }),
    sent(second.id, 'it-quarterly-2019', '2026Q1', { civil_servants: 25, it_plan_year: false }),
    sent(third.id, 'it-quarterly-2019', '2026Q1', { civil_servants: 25 }),
    sent(bodies.ward, 'it-quarterly-2019', '2026Q1', { computers_total: 3 }),
    // no commune's figure
    sent(bodies.environment, 'it-quarterly-2019', '2026Q1', { civil_servants: 900 }),
    sent(bodies.district, 'egov-district-2019', '2023', { communes: 9 }),
    sent(bodies.environment, 'egov-department-2019', '2023', { computers_total: 40 }),
  ]);
});
afterAll(() => app.close());

const page = async (url: string, email = reviewer) => (await app.as(email)).get(url);
const words = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
/** What the map says of its units, by how they are drawn. */
const drawn = (html: string) =>
  [...html.matchAll(/<a class="map-unit ([\w-]+)"[^>]*aria-label="([^"]*)"/g)].map(([, paint = '', said = '']) => ({
    paint,
    said,
  }));

describe('the map of an item', () => {
  test('has each commune in the class of its own figure, and hatched where no report is', async () => {
    const { body, statusCode } = await page(`${address}&chi=civil_servants`);
    expect(statusCode).toBe(200);
    const units = drawn(body);
    expect(units).toHaveLength(24);
    const said = (paint: string) =>
      units.filter((unit) => unit.paint === paint).map(({ said: text }) => text.split(': ')[1]);
    expect(said('map-shade-1')).toEqual(['10 người']);
    expect(said('map-shade-5')).toEqual(['25 người', '25 người']);
    expect(said('map-blank')).toEqual(['Không có số liệu']);
    expect(said('map-missing')).toHaveLength(20);
    expect(words(body)).not.toContain('900');
  });

  test('has a legend with counts, a description, a table of the same, and no style of its own', async () => {
    const { body } = await page(`${address}&chi=civil_servants`);
    expect(words(body)).toContain('25 người 2 đơn vị');
    expect(words(body)).toContain('Chưa có báo cáo 20 đơn vị');
    expect(words(body)).toMatch(/24 đơn vị\. Lớn nhất: .+ \(25 người\)\. Nhỏ nhất: .+ \(10 người\)/);
    expect(
      body
        .split('<tr')
        .slice(1)
        .filter((row) => row.includes('25 người')),
    ).toHaveLength(2);
    expect(body).not.toMatch(/\sstyle="/);
  });

  test('leads from a unit to the reports behind it', async () => {
    const { body } = await page(`${address}&chi=computers_total`);
    const link = new RegExp(`href="([^"]*nut=${bodies.ward}[^"]*)"`).exec(body)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const behind = await page(link);
    expect([behind.statusCode, words(behind.body).includes('Ủy ban nhân dân phường Hoa Sim')]).toEqual([200, true]);
  });

  test('says yes and no where that is the answer', async () => {
    const { body } = await page(`${address}&chi=it_plan_year`);
    expect(words(body)).toContain('Không 1 đơn vị');
    expect(words(body)).toContain('Có 1 đơn vị');
  });

  test('shows districts where districts reported, and on the page of the figure too', async () => {
    const old = await page('/quan-tri/tong-hop/ban-do?bieu=egov-district-2019&ky=2023&chi=communes');
    expect(drawn(old.body)).toHaveLength(8);
    // communes do not answer that form
    const communes = await page('/quan-tri/tong-hop/ban-do?bieu=egov-district-2019&ky=2023&chi=communes&cap=commune');
    expect(drawn(communes.body)).toHaveLength(8);
    const figure = await page('/quan-tri/tong-hop/chi-tieu/communes?bieu=egov-district-2019&ky=2023');
    expect(drawn(figure.body)).toHaveLength(8);
  });

  test('of another day has the communes or districts of that day', async () => {
    const of = async (level: string) =>
      drawn((await page(`${address}&chi=civil_servants&ngay=2025-06-30&cap=${level}`)).body).length;
    expect([await of('commune'), await of('district')]).toEqual([60, 8]);
  });

  test('is offered only where a unit can have an answer', async () => {
    const overview = '/quan-tri/tong-hop?bieu=';
    expect((await page(`${overview}egov-district-2019&ky=2023`)).body).toContain('/tong-hop/ban-do');
    // departments alone answer the one; of the other the districts are no more on that day
    for (const asked of ['egov-department-2019&ky=2023', 'egov-district-2019&ky=2023&ngay=2025-07-01']) {
      expect((await page(overview + asked)).body).not.toContain('/tong-hop/ban-do');
      const map = await page(`/quan-tri/tong-hop/ban-do?bieu=${asked}`);
      expect([map.statusCode, drawn(map.body)]).toEqual([200, []]);
      expect(words(map.body)).toContain('Không huyện, xã nào báo cáo theo biểu mẫu này');
    }
  });
});

test('a wrong item or level is the first there is; who may not see figures sees no map', async () => {
  expect((await page(`${address}&chi=khong-co&cap=x&trang=99`)).statusCode).toBe(200);
  for (const email of ['khai@tnmt.sonhai.example', 'quantri@tttt.sonhai.example'])
    expect((await page(address, email)).statusCode).toBe(403);
});

test('without territories nothing is drawn, and only who may import them is told where', async () => {
  await sql`DELETE FROM organisation_shape`.execute(app.db.owner.kysely);
  const { body } = await page(`${address}&chi=civil_servants`);
  expect(words(body)).toContain('Chưa có địa giới để vẽ bản đồ');
  expect(body).not.toContain('/quan-tri/co-quan/dia-gioi');
  const both = await app.join('both', 'reviewer', bodies.province);
  await sql`
    INSERT INTO role_grant (account_id, role, organisation_id, valid, granted_by)
    VALUES (${await app.accountId('both@them.sonhai.example')}, 'administrator', ${bodies.province}, '[2020-01-01,)', 'test')`.execute(
    app.db.owner.kysely,
  );
  expect((await both.get(`${address}&chi=civil_servants`)).body).toContain('/quan-tri/co-quan/dia-gioi');
  expect(
    drawn((await page('/quan-tri/tong-hop/chi-tieu/civil_servants?bieu=it-quarterly-2019&ky=2026Q1')).body),
  ).toEqual([]);
});
