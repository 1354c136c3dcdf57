import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Client, type TestApp, testApp } from '../../../../test/app.ts';
import { reviewer } from '../reports.testing.ts';
import { changed, counted, idOf, opened } from './campaigns.testing.ts';

let app: TestApp;
let manager: Client;
let campaign = '';
beforeAll(async () => {
  app = await testApp(() => new Date('2026-01-06T02:00:00Z'));
  manager = await app.as(reviewer);
  campaign = await opened(manager, 'egov-department-2019', '2025');
});
afterAll(() => app.close());

const held = async () =>
  (
    await sql<{ name: string; due: string; revision: number }>`
      SELECT name, due_on::text AS due, revision FROM campaign WHERE id = ${idOf(campaign)}`.execute(
      app.db.owner.kysely,
    )
  ).rows[0];

describe('while reports are open', () => {
  test('name, due day, closing day, reminders and letter change', async () => {
    const answer = await changed(manager, campaign, {
      ...{ name: 'Đánh giá chính quyền điện tử 2025', dueOn: '2026-02-02', closesOn: '2026-02-09' },
      ...{ before: '5, 2', number: '45/STTTT-CNTT', signerTitle: 'KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC' },
    });
    expect(answer.statusCode).toBe(303);
    expect(await held()).toMatchObject({ name: 'Đánh giá chính quyền điện tử 2025', due: '2026-02-02' });
  });

  test('who answers, the owners, the first day and a due day in the past do not, and every reason is told', async () => {
    const before = await held();
    const answer = await changed(manager, campaign, {
      ...{ kinds: ['commune'], opensOn: '2026-01-12', dueOn: '2026-01-02', name: 'Tên khác' },
    });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('Hạn nộp phải từ ngày mở trở đi');
    const second = await changed(manager, campaign, { kinds: ['commune'], opensOn: '2026-01-05', dueOn: '2026-01-05' });
    for (const text of ['quy tắc chọn cơ quan không đổi', 'Ngày mở đã đến', 'Hạn nộp mới đã qua']) {
      expect(second.body).toContain(text);
    }
    expect(await held()).toEqual(before);
  });

  test('the days of parts stand once a body has submitted', async () => {
    const window = { 'from.website': '2025-01-01', 'to.website': '2025-12-31' };
    expect((await changed(manager, campaign, window)).statusCode).toBe(303);
    await sql`UPDATE report SET state = 'submitted' WHERE id = (
      SELECT report_id FROM campaign_answerer WHERE campaign_id = ${idOf(campaign)} LIMIT 1)`.execute(
      app.db.owner.kysely,
    );
    const answer = await changed(manager, campaign, { 'from.website': '2025-02-01' });
    expect([answer.statusCode, answer.body.includes('thời gian lấy số liệu không đổi')]).toEqual([422, true]);
  });

  test('bodies are added by name, once, and all that is wrong is told', async () => {
    const before = await counted(app, 'campaign_answerer', campaign);
    const refused = await manager.form(`${campaign}/bo-sung`, { added: 'Sở Trên Mây\nSở Tư pháp' });
    expect(refused.statusCode).toBe(422);
    for (const text of ['Không có cơ quan', 'Đã có trong đợt: Sở Tư pháp', 'Sở Trên Mây\nSở Tư pháp']) {
      expect(refused.body).toContain(text);
    }
    const added = 'Trường Cao đẳng Sơn Hải';
    const twice = await Promise.all([1, 2].map(() => manager.form(`${campaign}/bo-sung`, { added })));
    expect(twice.map(({ statusCode }) => statusCode).sort()).toEqual([303, 422]);
    expect(await counted(app, 'campaign_answerer', campaign)).toBe(before + 1);
  });
});

test('a closed campaign does not change, and is opened again until a day', async () => {
  expect((await manager.form(`${campaign}/dong`, {})).statusCode).toBe(303);
  expect((await manager.form(`${campaign}/dong`, {})).statusCode).toBe(422);
  const answer = await changed(manager, campaign, { name: 'Sau khi khóa' });
  expect([answer.statusCode, answer.body.includes('đã khóa nên không sửa được')]).toEqual([422, true]);
  expect((await manager.form(`${campaign}/mo-lai`, { until: '2026-01-08' })).statusCode).toBe(422);
  expect((await manager.form(`${campaign}/mo-lai`, { until: '2026-03-31' })).statusCode).toBe(303);
  expect((await manager.get(campaign)).body).toContain('Đang mở');
});

test('the copy for the next period asks the same bodies, on days as far from it', async () => {
  const answer = await manager.form(`${campaign}/sao-chep`, {});
  const copy = String(answer.headers.location);
  const { body } = await manager.get(copy);
  expect(body).toContain('Năm 2026');
  // the 2nd of February 2027 is a Tuesday; number and day of the letter are left blank
  expect(body).toContain('name="dueOn" type="date" value="2027-02-02"');
  expect(body).toMatch(/name="number" type="text" value\/>/);
  const { rows } = await sql<{ state: string }>`
    SELECT state FROM campaign WHERE copied_from = ${idOf(campaign)}`.execute(app.db.owner.kysely);
  expect(rows).toEqual([{ state: 'draft' }]);
});
