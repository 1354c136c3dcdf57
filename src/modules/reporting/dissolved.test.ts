import { afterAll, beforeAll, expect, test } from 'vitest';
import { demonstrationIds as bodies } from '#modules/organisations';
import { type Client, type TestApp, testApp } from '../../../test/app.ts';
import { districtFiller, opened, reviewer, save, values } from './reports.testing.ts';

/** The district was dissolved on 30 June 2025. */
const now = () => new Date('2026-03-02T02:00:00Z');
const district = 'Ủy ban nhân dân huyện Ven Biển';
let app: TestApp;
let client: Client;
beforeAll(async () => {
  app = await testApp(now);
  client = await app.as(districtFiller);
});
afterAll(() => app.close());

const begin = (form: string, period: string, organisation: string, by = client) =>
  by.form('/quan-tri/bao-cao/lap', { form, period, organisation });

test('the report of a dissolved body is begun, filled and read under the name that the body had last', async () => {
  const report = await opened(client, bodies.district, 'egov-district-2019', '2019');
  await save(client, report, [{ place: 'spending_total_previous', value: 120 }]);
  const reader = await app.as(reviewer);
  for (const by of [client, reader]) {
    const page = await by.get(report);
    expect([page.statusCode, page.body.includes(district)]).toEqual([200, true]);
    expect((await by.get('/quan-tri/bao-cao')).body).toContain(district);
  }
  expect((await client.get('/quan-tri')).body).toContain(report);
  // its divisions and communes are counted in the tree as it stood, not typed
  expect(await values(app, report)).toEqual({ spending_total_previous: 120, divisions: 3, communes: 8 });
});

test('a body reports only on periods in which it existed, and is told so', async () => {
  const late = await begin('website-report-2013', '2026', bodies.district);
  expect([late.statusCode, late.body.includes(`${district} không tồn tại trong kỳ này`)]).toEqual([422, true]);
  // the last half year of the district is its own
  expect((await begin('website-report-2013', '2025', bodies.district)).statusCode).toBe(303);
});

test('a department that was detached in 2016 does not report on the years before', async () => {
  const tourism = '0b9d6d2e-5f0a-4c1e-8a3b-0d5a00001014';
  const an = await app.join('an', 'filler', tourism);
  const early = await begin('website-report-2013', '2014', tourism, an);
  expect([early.statusCode, early.body.includes('không tồn tại trong kỳ này')]).toEqual([422, true]);
  expect((await begin('website-report-2013', '2017', tourism, an)).statusCode).toBe(303);
});
