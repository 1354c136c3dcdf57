import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Client, type TestApp, testApp } from '../../../../test/app.ts';
import { openTestSite, publishTestItem } from '../../../../test/sites.ts';
import { isVisit } from './counted.ts';
import { VisitCounter, VisitTotals, visitsBetween, visitsOf } from './index.ts';

const browser =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36';
const now = new Date();
let app: TestApp;
let site = '';
let article = '';

beforeAll(async () => {
  app = await testApp(() => now);
  site = await openTestSite(app.db.app, { name: 'Cổng tỉnh', isMain: true });
  article = `article:${await publishTestItem(app.db.app, site, { title: 'Tin' })}`;
});
afterAll(() => app.close());
beforeEach(() => sql`DELETE FROM site_visit`.execute(app.db.owner.kysely));

const rows = async () =>
  (
    await sql<{ subject: string; visits: string }>`SELECT subject, visits FROM site_visit ORDER BY subject`.execute(
      app.db.app.kysely,
    )
  ).rows.map(({ subject, visits }) => `${subject} ${visits}`);

describe('a look at a page', () => {
  const look = { headers: { 'user-agent': browser }, host: 'tinh.gov.vn', isOffice: false };
  const withHeaders = (headers: Record<string, string>) => ({ ...look, headers: { ...look.headers, ...headers } });

  test('by a person is a visit', () => {
    expect(isVisit(look)).toBe(true);
    expect(isVisit(withHeaders({ 'sec-fetch-site': 'same-origin', referer: 'https://tinh.gov.vn/tin-tuc' }))).toBe(
      true,
    );
  });

  test.each([
    [
      'by a bot',
      withHeaders({ 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' }),
    ],
    ['by a program', withHeaders({ 'user-agent': 'curl/8.5.0' })],
    ['by nobody who says what it is', withHeaders({ 'user-agent': '' })],
    ['before the page is shown', withHeaders({ 'sec-purpose': 'prefetch;prerender' })],
    ['of somebody of the office', { ...look, isOffice: true }],
    ['from another site', withHeaders({ 'sec-fetch-site': 'cross-site' })],
    ['from a page of another site', withHeaders({ referer: 'https://evil.example/' })],
  ])('%s is none', (_case, without) => {
    expect(isVisit(without)).toBe(false);
  });
});

test('visits of a site and of a page are counted by day, and several processes add up', async () => {
  const [one, other] = [new VisitCounter(app.db.app, () => now), new VisitCounter(app.db.app, () => now)];
  one.count({ siteId: site, subject: article, visitor: 'a' });
  one.count({ siteId: site, subject: null, visitor: 'b' });
  other.count({ siteId: site, subject: article, visitor: 'c' });
  await Promise.all([one.stop(), other.stop()]);
  expect(await rows()).toEqual([`${article} 2`, 'site 3']);
  expect(await visitsOf(app.db.app, site, article)).toBe(2);
  const day = new Date(now.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
  expect(await visitsBetween(app.db.app, site, day, day)).toBe(3);
  expect(await visitsBetween(app.db.app, site, '2020-01-01', '2020-12-31')).toBe(0);
  expect(await new VisitTotals(app.db.app).of(site, now)).toEqual({ count: 3, at: now });
});

test('who loads a page again at once is one visit', async () => {
  const counter = new VisitCounter(app.db.app, () => now);
  for (let times = 0; times < 20; times += 1) counter.count({ siteId: site, subject: article, visitor: 'a' });
  await counter.stop();
  expect(await rows()).toEqual([`${article} 1`, 'site 1']);
});

test('made-up pages and sites do not get into the table', async () => {
  const counter = new VisitCounter(app.db.app, () => now);
  for (let number = 900_000; number < 900_050; number += 1)
    counter.count({ siteId: site, subject: `article:${number}`, visitor: String(number) });
  counter.count({ siteId: '00000000-0000-4000-8000-000000000000', subject: null, visitor: 'x' });
  await counter.stop();
  expect(await rows()).toEqual(['site 50']);
});

test('what could not be written down stays counted', async () => {
  const counter = new VisitCounter(app.db.app, () => now);
  counter.count({ siteId: site, subject: null, visitor: 'a' });
  await sql`ALTER FUNCTION congso_count_visits RENAME TO congso_gone`.execute(app.db.owner.kysely);
  await counter.flush();
  await sql`ALTER FUNCTION congso_gone RENAME TO congso_count_visits`.execute(app.db.owner.kysely);
  await counter.stop();
  expect(await rows()).toEqual(['site 1']);
});

describe('the counting picture', () => {
  const seen = async (who: Client, address: string) => {
    const answer = await who.get(address, { 'user-agent': browser });
    return [answer.statusCode, answer.headers['content-type'], answer.headers['cache-control']];
  };
  const picture = [200, 'image/gif', 'no-store'];

  test('stands in the page, and its address is the same for everybody', async () => {
    await expect.poll(async () => (await app.visitor.get('/')).body).toContain(`src="/dem/${site}/site"`);
    expect((await app.visitor.get('/')).cookies).toEqual([]);
  });

  test('is a picture also for those whose look does not count', async () => {
    expect(await seen(app.visitor, `/dem/${site}/${article}`)).toEqual(picture);
    expect(await seen(app.visitor, '/dem/nobody/nothing')).toEqual(picture);
    expect(await seen(app.visitor, `/dem/${site}/${encodeURIComponent("article:1'; DROP TABLE site")}`)).toEqual(
      picture,
    );
    expect(await seen(await app.as('duyet@tttt.sonhai.example'), `/dem/${site}/${article}`)).toEqual(picture);
  });

  test('is counted when the server stops, at the latest', async () => {
    const second = await testApp(() => now);
    const id = await openTestSite(second.db.app, { name: 'Cổng khác', isMain: true });
    await expect.poll(async () => (await second.visitor.get('/')).body).toContain('Cổng khác');
    await seen(second.visitor, `/dem/${id}/site`);
    await seen(await second.as('duyet@tttt.sonhai.example'), `/dem/${id}/site`);
    await second.server.close();
    expect((await sql<{ visits: string }>`SELECT visits FROM site_visit`.execute(second.db.app.kysely)).rows).toEqual([
      { visits: '1' },
    ]);
    await second.close();
  });
});
