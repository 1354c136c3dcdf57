import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demonstrationIds as bodies } from '#modules/organisations';
import { inTransaction } from '#platform/database';
import { type Client, type TestApp, testApp } from '../../../../../test/app.ts';
import { districtFiller, reviewer } from '../../reports.testing.ts';
import { changed, counted, drafted, idOf } from '../campaigns.testing.ts';
import { countAnswerers } from './query.ts';

let app: TestApp;
let manager: Client;
let campaign = '';

beforeAll(async () => {
  app = await testApp(() => new Date('2026-01-06T02:00:00Z'));
  manager = await app.as(reviewer);
  await sql`
    WITH made AS (INSERT INTO organisation SELECT FROM generate_series(1, 3500) RETURNING id)
    INSERT INTO organisation_state (organisation_id, valid, name, kind, legal_nature, parent_id)
    SELECT id, '[2020-01-01,)', 'xã Số ' || row_number() OVER (), 'commune', 'centralBody', ${bodies.province}::uuid FROM made`.execute(
    app.db.owner.kysely,
  );
  campaign = await drafted(manager, 'website-report-2013', '2025');
  await changed(manager, campaign, {
    kinds: ['commune'],
    natures: ['centralBody'],
    asOf: '2025-12-31',
    dueOn: '2026-01-20',
  });
  const answer = await manager.form(`${campaign}/mo`, {});
  if (answer.statusCode !== 303) throw new Error(answer.body);
  await standAt(sql`state = 'accepted'`, 0);
  await standAt(sql`state = 'submitted'`, 1);
  await standAt(sql`state = 'returned'`, 2);
  await sql`UPDATE sheet s SET sequence = 5, answered = 30, expected = 60 FROM report r
    WHERE r.sheet_id = s.id AND r.id IN (${tenth(3)})`.execute(app.db.owner.kysely);
  await sql`UPDATE campaign_answerer SET extended_to = '2026-02-28', extension_reason = 'bão'
    WHERE report_id IN (${tenth(4)})`.execute(app.db.owner.kysely);
});
afterAll(() => app.close());

/** Every tenth report of the campaign, beginning with one of the first ten. */
const tenth = (number: number) => sql`SELECT report_id FROM (
  SELECT a.report_id, row_number() OVER (ORDER BY a.organisation_id) AS n FROM campaign_answerer a
  WHERE a.campaign_id = ${idOf(campaign)}) numbered WHERE n % 10 = ${number}`;
const standAt = (state: ReturnType<typeof sql>, number: number) =>
  sql`UPDATE report SET ${state} WHERE id IN (${tenth(number)})`.execute(app.db.owner.kysely);

/** The figures above the list, by their words. */
function figures(body: string): Readonly<Record<string, string>> {
  const found = body.matchAll(/<a href="[^"]*"[^>]*>([^<]+)<span class="filters__count">([^<]+)<\/span>/g);
  return Object.fromEntries([...found].map(([, label = '', count = '']) => [label, count]));
}

test('3,500 bodies have their reports from one opening', async () => {
  expect(await counted(app, 'campaign_answerer', campaign)).toBe(3500);
});

test('the board counts who stands where', async () => {
  const { body } = await manager.get(campaign);
  expect(figures(body)).toEqual({
    'Tất cả': '3.500',
    'Chưa khai': '2.100',
    'Đang khai': '350',
    'Đã nộp': '350',
    'Trả lại': '350',
    'Đã tiếp nhận': '350',
  });
  expect(body).toContain('700/3.500 cơ quan đã nộp');
});

test('late is who has not submitted by the own day, the extension included', async () => {
  const accountId = await app.accountId(reviewer);
  const actor = { accountId, name: 'test' };
  const on = (today: string) =>
    inTransaction(app.db.app, actor, (tx) => countAnswerers(tx, { campaign: idOf(campaign), today }));
  expect((await on('2026-01-20')).late).toBe(0);
  expect((await on('2026-01-21')).late).toBe(2800 - 350);
  expect((await on('2026-03-01')).late).toBe(2800);
});

test('a figure is the filter of the list below it; the list is searched without accents, sorted and exported', async () => {
  const filtered = await manager.get(`${campaign}?trang-thai=filling&sap=-da-khai`);
  expect(filtered.body).toContain('1–50 trong 350 dòng');
  expect(filtered.body).toContain('50%');
  expect((await manager.get(`${campaign}?q=xa+so+1234`)).body).toContain('1–1 trong 1 dòng');
  const csv = await manager.get(`${campaign}?trang-thai=accepted&xuat=csv`);
  expect(csv.body.trimEnd().split('\r\n')).toHaveLength(1 + 350);
});

test('who is not asked is told that there is no such campaign', async () => {
  expect((await (await app.as(districtFiller)).get(campaign)).statusCode).toBe(404);
});
