import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demonstrationIds as bodies } from '#modules/organisations';
import { type TestApp, testApp } from '../../../../test/app.ts';
import { send } from '../aggregation/aggregation.testing.ts';
import { reviewer } from '../reports.testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp(() => new Date('2026-07-04T03:00:00Z'));
});
afterAll(() => app.close());

const quarter = (period: string, rows: readonly Record<string, string | number>[]) => ({
  ...{ organisationId: bodies.environment, formCode: 'it-quarterly-2019', period },
  answers: { civil_servants: 40, level3_list: rows },
});
const row = (_id: string, service: string, online_dossiers: number) => ({ _id, service, online_dossiers });

test('the lists of a report stand beside those of the last one: added, gone and changed rows, each open to a note', async () => {
  const [before = '', now = ''] = await send(app.db.app, [
    quarter('2026Q1', [row('a', 'Giao đất', 4), row('b', 'Cấp phép xả thải', 10), row('c', 'Đăng ký đất đai', 5)]),
    quarter('2026Q2', [row('d', 'Cấp phép xả thải', 12), row('e', 'Giao đất', 4), row('f', 'Thu hồi đất', 1)]),
  ]);
  const state = (id: string, to: string) =>
    sql`UPDATE report SET state = ${to} WHERE id = ${id}`.execute(app.db.owner.kysely);
  await state(before, 'accepted');
  await state(now, 'submitted');
  const client = await app.as(reviewer);
  const { body } = await client.get(`/quan-tri/bao-cao/${now}/xem-xet`);
  const list = body.slice(body.indexOf('Các bảng danh sách'));
  expect(list).toContain('1 dòng giữ nguyên như kỳ trước');
  expect(list).toMatch(/<strong>12<\/strong><span class="review-before">kỳ trước: 10/);
  expect(list).toContain('<del>Đăng ký đất đai</del>');
  expect(list).toMatch(/Thêm.*Thu hồi đất/);
  expect(list).toContain('name="nhan-xet:level3_list/d/service"');
  const given = { shown: '1', step: 'return', 'nhan-xet:level3_list/d/service': 'Ghi rõ loại giấy phép' };
  expect((await client.form(`/quan-tri/bao-cao/${now}/xem-xet`, given)).statusCode).toBe(303);
});
