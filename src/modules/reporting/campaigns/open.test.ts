import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demonstrationIds as bodies } from '#modules/organisations';
import { inTransaction } from '#platform/database';
import { type Client, type TestApp, testApp } from '../../../../test/app.ts';
import { openTestSite } from '../../../../test/sites.ts';
import { auditor, opened as begun, filler, reviewer, save, signer, values } from '../reports.testing.ts';
import { changed, counted, drafted, idOf, opened, reportOf } from './campaigns.testing.ts';

const now = new Date('2026-01-06T02:00:00Z');
let app: TestApp;
let manager: Client;
beforeAll(async () => {
  app = await testApp(() => now);
  manager = await app.as(reviewer);
});
afterAll(() => app.close());

const ground = { grounds: 'Công văn số 12/UBND-KGVX ngày 02/01/2026' };

describe('a draft', () => {
  test('comes with days that are working days, the bodies of the form’s scope, and its owners', async () => {
    const campaign = await drafted(manager, 'egov-department-2019', '2025');
    const { body } = await manager.get(`${campaign}/sua`);
    expect(body).toContain('name="opensOn" type="date" value="2026-01-06"');
    // ten working days, among them Saturday the 10th, worked for Friday the 2nd
    expect(body).toContain('name="dueOn" type="date" value="2026-01-19"');
    expect((await manager.get(`${campaign}/mo`)).body).toContain('16 cơ quan phải báo cáo');
  });

  test('is seen by nobody but those who run it', async () => {
    const campaign = await drafted(manager, 'egov-department-2019', '2024');
    const mai = await app.as(filler);
    expect((await mai.get(campaign)).statusCode).toBe(404);
    expect((await mai.get('/quan-tri/dot-bao-cao')).body).not.toContain(idOf(campaign));
  });

  test('is refused with every reason, and keeps what was typed', async () => {
    const campaign = await drafted(manager, 'egov-department-2019', '2023');
    const answer = await changed(manager, campaign, {
      ...{ name: '', dueOn: '2026-01-01', closesOn: '31/02/2026', before: 'bảy' },
      ...{ added: 'Sở Trên Mây', contactEmail: 'không phải thư' },
    });
    expect(answer.statusCode).toBe(422);
    for (const text of [
      'Hãy ghi tên đợt báo cáo',
      'Hạn nộp phải từ ngày mở trở đi',
      '“31/02/2026” không phải một ngày',
      'Sở Trên Mây',
      'Ghi các số ngày từ 0 đến 365',
      'Đây không phải địa chỉ thư điện tử',
    ]) {
      expect(answer.body).toContain(text);
    }
    expect(answer.body).toContain('value="bảy"');
  });

  test('that somebody else changed meanwhile is not overwritten', async () => {
    const campaign = await drafted(manager, 'egov-department-2019', '2022');
    await changed(manager, campaign, { name: 'Tên của người thứ nhất' });
    const late = await changed(manager, campaign, { name: 'Tên của người thứ hai', revision: '1' });
    expect([late.statusCode, late.body.includes('Có người vừa sửa')]).toEqual([422, true]);
    expect((await manager.get(campaign)).body).toContain('Tên của người thứ nhất');
  });
});

describe('the opening', () => {
  test('begins a report for every body, and joins those that were begun', async () => {
    const mai = await app.as(filler);
    const mine = await begun(mai, bodies.environment, 'egov-department-2019', '2021');
    const campaign = await drafted(manager, 'egov-department-2019', '2021');
    const answer = await manager.form(`${campaign}/mo`, {});
    expect(String(answer.headers.location)).toMatch(/mo=\d+-1$/);
    expect(await reportOf(app, campaign, bodies.environment)).toBe(mine);
    expect((await mai.get('/quan-tri/dot-bao-cao')).body).toContain(idOf(campaign));
  });

  test('happens once, also where two open at the same moment', async () => {
    const campaign = await drafted(manager, 'egov-department-2019', '2020');
    const answers = await Promise.all([1, 2, 3].map(() => manager.form(`${campaign}/mo`, {})));
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([303, 422, 422]);
    const { rows } = await sql<{ n: number }>`SELECT count(*)::int AS n FROM report WHERE period = '2020'`.execute(
      app.db.owner.kysely,
    );
    expect(rows[0]?.n).toBe(await counted(app, 'campaign_answerer', campaign));
  });

  test('is refused where nobody is asked, and where a form is past its validity without a ground', async () => {
    const campaign = await drafted(manager, 'it-quarterly-2019', '2025Q4');
    await changed(manager, campaign, { kinds: [], 'owner.0': '', 'owner.1': '' });
    const answer = await manager.form(`${campaign}/mo`, {});
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('Chưa có cơ quan nào phải báo cáo');
    expect(answer.body).toContain('Biểu mẫu hết hiệu lực ngày 2019-12-31');
  });

  test('is refused where another campaign of the form and the period asks the same bodies', async () => {
    await opened(manager, 'it-quarterly-2019', '2025Q3', { ...ground, kinds: ['department'] });
    const second = await drafted(manager, 'it-quarterly-2019', '2025Q3');
    await changed(manager, second, { ...ground, kinds: ['department', 'commune'] });
    const answer = await manager.form(`${second}/mo`, {});
    expect([answer.statusCode, answer.body.includes('Đã có đợt báo cáo khác')]).toEqual([422, true]);
  });

  test('needs the right to run campaigns', async () => {
    const campaign = await opened(manager, 'egov-department-2019', '2019', { closesOn: '2026-03-01' });
    for (const email of [filler, signer, auditor]) {
      const client = await app.as(email);
      expect((await client.form(`${campaign}/dong`, {})).statusCode).toBe(403);
      expect((await client.get(`${campaign}/sua`)).statusCode).toBe(403);
      expect((await client.form('/quan-tri/dot-bao-cao/lap', {})).statusCode).toBe(403);
    }
  });
});

test('a body sees of the answerers itself alone; the database says so too', async () => {
  const campaign = await opened(manager, 'egov-department-2019', '2025');
  const mai = await app.as(filler);
  const { body } = await mai.get(campaign);
  expect(body).toContain('Sở Tài nguyên và Môi trường');
  expect(body).not.toContain('Sở Tư pháp');
  const accountId = await app.accountId(filler);
  const seen = await inTransaction(
    app.db.app,
    { accountId, name: 'second wall' },
    async (tx) =>
      (await sql`SELECT FROM campaign_answerer WHERE campaign_id = ${idOf(campaign)}`.execute(tx.kysely)).rows.length,
  );
  expect(seen).toBe(1);
  const write = inTransaction(app.db.app, { accountId, name: 'second wall' }, (tx) =>
    sql`SELECT congso_begin_campaign_reports(${idOf(campaign)})`.execute(tx.kysely),
  );
  await expect(write).rejects.toThrow(/no campaign/);
});

test('the report of a campaign is filled as ever, and the board shows how far', async () => {
  const campaign = await opened(manager, 'it-quarterly-2019', '2025Q2', { ...ground, kinds: ['department'] });
  const report = await reportOf(app, campaign, bodies.environment);
  const mai = await app.as(filler);
  await save(mai, report, [{ place: 'civil_servants', value: 40 }]);
  expect(await values(app, report)).toEqual({ civil_servants: 40 });
  const board = await manager.get(`${campaign}?trang-thai=filling`);
  expect(board.body).toContain('Sở Tài nguyên và Môi trường');
  expect(board.body).toContain('1–1 trong 1 dòng');
  const percent = /(\d+)%<\/span>/.exec(board.body)?.[1];
  expect(Number(percent)).toBeGreaterThan(0);
});

test('a report that the campaign made is begun with what the system measures, by who fills and nobody else', async () => {
  const site = { name: 'Sở TNMT', organisationId: bodies.environment, openedOn: '2015-01-01' };
  await openTestSite(app.db.app, site);
  const campaign = await opened(manager, 'egov-department-2019', '2024');
  const report = await reportOf(app, campaign, bodies.environment);
  const mai = await app.as(filler);
  expect((await mai.get(report)).body).toContain('Bắt đầu khai');
  expect((await (await app.as(signer)).form(`${report}/bat-dau`, {})).statusCode).toBe(403);
  expect((await mai.form(`${report}/bat-dau`, {})).statusCode).toBe(303);
  expect(Object.keys(await values(app, report)).length).toBeGreaterThan(0);
  expect((await mai.get(report)).body).not.toContain('Bắt đầu khai');
});
