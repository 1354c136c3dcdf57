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

test('the demonstration has campaigns with bodies in every state that needs no account of theirs', async () => {
  const manager = await app.as(reviewer);
  const { body } = await manager.get('/quan-tri/dot-bao-cao');
  expect(body).toContain('Quá hạn, còn nhận');
  const [, board = ''] = /href="(\/quan-tri\/dot-bao-cao\/[0-9a-f-]{36})"/.exec(body) ?? [];
  const shown = (await manager.get(board)).body;
  for (const text of ['Chưa khai', 'Đang khai', 'Đã nộp', 'Đã tiếp nhận', 'gia hạn']) expect(shown).toContain(text);
  expect((await (await app.as(filler)).get('/quan-tri')).body).toContain('Khai ');
});

test('the districts’ campaign of 2024 is over: closed, and accepted of everybody on the tree of three levels', async () => {
  const manager = await app.as(reviewer);
  const { body } = await manager.get('/quan-tri/dot-bao-cao');
  const row = body.split('<tr').find((each) => /dot-bao-cao\/[0-9a-f-]{36}"[^<]*>[^<]*cấp huyện/.test(each)) ?? '';
  expect(row).toContain('Đã khóa');
  const [, board = ''] = /href="(\/quan-tri\/dot-bao-cao\/[0-9a-f-]{36})"/.exec(row) ?? [];
  expect((await manager.get(board)).body).toContain('8/8 cơ quan đã nộp');
  const figures = '/quan-tri/tong-hop?bieu=egov-district-2019&ky=2024&muc=chap-nhan';
  for (const day of ['', '&ngay=2025-07-01']) {
    expect((await manager.get(figures + day)).body).toContain('Tính từ 8 báo cáo');
  }
});

test('loading it again changes nothing', async () => {
  const list = async () => (await (await app.as(reviewer)).get('/quan-tri/dot-bao-cao?xuat=csv')).body;
  const before = await list();
  await loadDemonstrationCampaigns({ db: app.db.app, now });
  expect(await list()).toBe(before);
});
