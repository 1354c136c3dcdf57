import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demonstrationIds as bodies } from '#modules/organisations';
import { type Client, type TestApp, testApp } from '../../../../../test/app.ts';
import { opened, save } from '../../reports.testing.ts';
import { type Clock, certified, signed, stateOf, withFactor } from '../submissions.testing.ts';

// the database asks its own clock, so the days of the test lie around today
const clock: Clock = { now: new Date() };
const day = (offset: number) => new Date(Date.now() + 7 * 3_600_000 + offset * 86_400_000).toISOString().slice(0, 10);
let app: TestApp;
let mai: Client;
let head: Client;
let deputy: Client;
let code: () => string;
beforeAll(async () => {
  app = await testApp(() => clock.now, { CONGSO_SECRET_KEY: 'ab'.repeat(32) });
  mai = await app.join('mai', 'filler', bodies.environment);
  head = await app.join('trieu', 'signer', bodies.environment);
  deputy = await app.join('pho', 'officer', bodies.environment);
  code = await withFactor(deputy, clock);
});
afterAll(() => app.close());

const given = async (more: Record<string, string> = {}) => ({
  organisation: bodies.environment,
  deputy: await app.accountId('pho@them.sonhai.example'),
  post: 'Phó Giám đốc',
  number: '12/UQ-STNMT',
  on: day(-3),
  from: day(0),
  to: day(5),
  ...more,
});
const address = '/quan-tri/uy-quyen-ky';
const aReport = async (year: number) => {
  const report = await opened(mai, bodies.environment, 'egov-department-2019', String(year));
  await save(mai, report, [{ place: 'staff_office', value: 43 }]);
  await certified(mai, report);
  return report;
};

describe('an authority to sign for the head', () => {
  test('is written down with post, document and days; everything missing is said at once', async () => {
    const answer = await head.form(address, { organisation: bodies.environment, from: '2026-13-01', to: 'x' });
    expect(answer.statusCode).toBe(422);
    for (const text of [
      'Chọn người được ủy quyền',
      'Ghi chức vụ',
      'Ghi số, ký hiệu',
      'Chọn ngày bắt đầu',
      'Ngày kết thúc không đúng',
    ])
      expect(answer.body).toContain(text);
    const order = await head.form(address, await given({ to: day(-1) }));
    expect([
      order.statusCode,
      order.body.includes('phải từ ngày bắt đầu trở đi'),
      order.body.includes('12/UQ-STNMT'),
    ]).toEqual([422, true, true]);
  });

  test('lets the deputy sign on its days, and the paper says KT.', async () => {
    const report = await aReport(2019);
    expect((await deputy.get(`${report}/ky`)).statusCode).toBe(403);
    expect((await head.form(address, await given())).statusCode).toBe(303);
    expect((await deputy.get('/quan-tri')).body).toContain('Ký ');
    expect((await deputy.get(`${report}/ky`)).body).toContain(
      'Bạn ký thay (KT.) thủ trưởng với chức vụ Phó Giám đốc, theo 12/UQ-STNMT',
    );
    expect((await signed(deputy, report, code(), { step: 'submit' })).statusCode).toBe(303);
    expect(await stateOf(app, report)).toBe('submitted 1');
    const paper = (await mai.get(`${report}/phien-ban/1/in/text`)).body;
    for (const text of [
      'KT. THỦ TRƯỞNG CƠ QUAN',
      'PHÓ GIÁM ĐỐC',
      'KT. thủ trưởng: pho, Phó Giám đốc',
      'Mã băm nội dung',
    ])
      expect(paper).toContain(text);
  });

  test('is not given twice for the same days', async () => {
    const answer = await head.form(address, await given({ from: day(2) }));
    expect([answer.statusCode, answer.body.includes('đã có ủy quyền trùng ngày')]).toEqual([422, true]);
  });

  test('ends when the head ends it: from then on the deputy does not sign', async () => {
    const { rows } = await sql<{ id: string }>`SELECT id FROM signing_authority`.execute(app.db.owner.kysely);
    const id = rows[0]?.id ?? '';
    const report = await aReport(2020);
    await sql`UPDATE signing_authority SET valid = daterange(${day(-4)}::date, upper(valid))`.execute(
      app.db.owner.kysely,
    );
    expect((await head.form(`${address}/${id}/ket-thuc`, {})).statusCode).toBe(303);
    expect((await deputy.get(`${report}/ky`)).statusCode).toBe(403);
    expect((await head.form(`${address}/${id}/ket-thuc`, {})).statusCode).toBe(404);
  });

  test('is recorded by the head alone, for people of the body', async () => {
    for (const client of [mai, deputy]) expect((await client.form(address, await given())).statusCode).toBe(403);
    const stranger = await given({ deputy: await app.accountId('khai@hoasim.sonhai.example') });
    expect((await head.form(address, stranger)).statusCode).toBe(422);
    const elsewhere = await given({ organisation: bodies.department });
    expect((await head.form(address, elsewhere)).statusCode).toBe(422);
  });
});
