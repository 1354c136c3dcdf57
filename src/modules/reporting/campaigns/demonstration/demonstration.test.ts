import { afterAll, beforeAll, expect, test } from 'vitest';
import { dateOf } from '#platform/calendar';
import { type TestApp, testApp } from '../../../../../test/app.ts';
import { filler, reviewer } from '../../reports.testing.ts';
import { loadDemonstrationCampaigns, periodsBefore } from './load.ts';

const now = () => new Date('2026-11-26T02:00:00Z');
let app: TestApp;
beforeAll(async () => {
  app = await testApp(now);
  await loadDemonstrationCampaigns({ db: app.db.app, now });
});
afterAll(() => app.close());

test('the quarter and the year before a day', () => {
  expect(periodsBefore(dateOf(2026, 11, 26))).toEqual({ quarter: '2026Q3', year: '2025' });
  expect(periodsBefore(dateOf(2026, 2, 1))).toEqual({ quarter: '2025Q4', year: '2025' });
});

test('the demonstration has two campaigns with bodies in every state that needs no account of theirs', async () => {
  const manager = await app.as(reviewer);
  const { body } = await manager.get('/quan-tri/dot-bao-cao');
  expect(body).toContain('Quá hạn, còn nhận');
  const [, board = ''] = /href="(\/quan-tri\/dot-bao-cao\/[0-9a-f-]{36})"/.exec(body) ?? [];
  const shown = (await manager.get(board)).body;
  for (const text of ['Chưa khai', 'Đang khai', 'Đã nộp', 'Đã tiếp nhận', 'gia hạn']) expect(shown).toContain(text);
  expect((await (await app.as(filler)).get('/quan-tri')).body).toContain('Khai ');
});

test('loading it again changes nothing', async () => {
  const list = async () => (await (await app.as(reviewer)).get('/quan-tri/dot-bao-cao?xuat=csv')).body;
  const before = await list();
  await loadDemonstrationCampaigns({ db: app.db.app, now });
  expect(await list()).toBe(before);
});
