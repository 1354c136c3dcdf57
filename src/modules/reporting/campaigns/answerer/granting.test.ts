import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { demonstrationIds as bodies } from '#modules/organisations';
import { type Client, type TestApp, testApp } from '../../../../../test/app.ts';
import { filler, reviewer, save, values } from '../../reports.testing.ts';
import { opened, reportOf } from '../campaigns.testing.ts';

/** Merged into the Department of Finance on 1 March 2025. */
const planning = '0b9d6d2e-5f0a-4c1e-8a3b-0d5a00001007';
const finance = '0b9d6d2e-5f0a-4c1e-8a3b-0d5a00001006';
const justice = '0b9d6d2e-5f0a-4c1e-8a3b-0d5a00001005';
const homeAffairs = '0b9d6d2e-5f0a-4c1e-8a3b-0d5a00001004';

let clock = new Date('2025-01-06T02:00:00Z');
let app: TestApp;
let manager: Client;
let mai: Client;
beforeAll(async () => {
  app = await testApp(() => clock);
});
afterAll(() => app.close());

/** Sessions end with the hours: everybody signs in again when the clock moves. */
async function onDay(day: string): Promise<void> {
  clock = new Date(`${day}T02:00:00Z`);
  app.forget();
  manager = await app.as(reviewer);
  mai = await app.as(filler);
}
beforeEach(() => onDay('2025-01-06'));

const days = { opensOn: '2025-01-06', dueOn: '2025-01-20', closesOn: '2025-01-27' };
const of = (campaign: string, organisation: string) => `${campaign}/co-quan/${organisation}`;
const enter = (client: Client, report: string, value = 7) => save(client, report, [{ place: 'civil_servants', value }]);

describe('a body that is given longer', () => {
  test('fills past the closing day, while the others are told that it is over', async () => {
    const campaign = await opened(manager, 'egov-department-2019', '2024', days);
    const report = await reportOf(app, campaign, bodies.environment);
    const law = await app.join('luat', 'filler', justice);
    const lawReport = await reportOf(app, campaign, justice);
    const extended = await manager.form(`${of(campaign, bodies.environment)}/gia-han`, {
      to: '10/02/2025',
      reason: 'Bão làm hỏng đường truyền',
    });
    expect(extended.statusCode).toBe(303);
    expect((await manager.get(of(campaign, bodies.environment))).body).toContain(
      '10/02/2025: Bão làm hỏng đường truyền',
    );
    expect((await law.get(lawReport)).body).not.toContain('đã khóa');
    await onDay('2025-02-05');
    const lawNow = await app.join('luat', 'filler', justice);
    const late = await lawNow.json(`${lawReport}/luu`, { seen: 0, changes: [] });
    expect([late.statusCode, late.body.includes('27/01/2025')]).toEqual([403, true]);
    expect((await mai.json(`${report}/luu`, { seen: 0, changes: [] })).statusCode).toBe(200);
    expect((await lawNow.get(lawReport)).body).toContain('Đợt báo cáo đã khóa sau ngày 27/01/2025');
    await onDay('2025-02-11');
    const over = await mai.json(`${report}/luu`, { seen: 0, changes: [] });
    expect([over.statusCode, over.body.includes('10/02/2025')]).toEqual([403, true]);
  });

  test('must be given a reason and a later day, all told at once, and what was typed stays', async () => {
    const campaign = await opened(manager, 'egov-department-2019', '2023', days);
    const answer = await manager.form(`${of(campaign, bodies.environment)}/gia-han`, { to: '2025-01-10', reason: '' });
    expect(answer.statusCode).toBe(422);
    for (const text of ['Hãy ghi lý do', 'Hạn mới phải sau hạn chung 20/01/2025', 'value="2025-01-10"']) {
      expect(answer.body).toContain(text);
    }
  });

  test('needs a reason that is there and not too long; what was typed stays', async () => {
    const campaign = await opened(manager, 'egov-department-2019', '2022', days);
    for (const [reason, told] of [
      ['  ', 'Hãy ghi lý do.'],
      ['Bão '.repeat(300), 'Lý do dài quá 1.000 ký tự'],
    ] as const) {
      const answer = await manager.form(`${of(campaign, bodies.environment)}/gia-han`, { to: '10/02/2025', reason });
      expect([answer.statusCode, answer.body.includes(told), answer.body.includes('10/02/2025')]).toEqual([
        422,
        true,
        true,
      ]);
    }
  });
});

test('a body that was taken out fills no more, keeps what it entered, and can be asked again', async () => {
  const campaign = await opened(manager, 'it-quarterly-2019', '2019Q4', { ...days, kinds: ['department'] });
  const report = await reportOf(app, campaign, bodies.environment);
  await enter(mai, report);
  await manager.form(`${of(campaign, bodies.environment)}/rut`, { reason: 'Không thuộc phạm vi' });
  const refused = await enter(mai, report, 8);
  expect([refused.statusCode, refused.body.includes('đã được rút khỏi đợt')]).toEqual([403, true]);
  expect(await values(app, report)).toEqual({ civil_servants: 7 });
  await manager.form(`${of(campaign, bodies.environment)}/nhan-lai`, {});
  expect((await save(mai, report, [{ place: 'civil_servants', value: 8, base: 1 }])).statusCode).toBe(200);
});

test('a body that keeps figures for all cannot be taken out', async () => {
  const campaign = await opened(manager, 'it-quarterly-2019', '2019Q3', { ...days, kinds: ['department'] });
  const answer = await manager.form(`${of(campaign, homeAffairs)}/rut`, { reason: 'x' });
  expect([answer.statusCode, answer.body.includes('thống kê số liệu chung')]).toEqual([422, true]);
});

test('a body that is merged while its report is open: nothing is lost, and the successor can take the report over', async () => {
  const campaign = await opened(manager, 'it-quarterly-2019', '2019Q2', {
    ...{ ...days, closesOn: '2025-04-30' },
    kinds: ['department'],
  });
  const report = await reportOf(app, campaign, planning);
  await enter(await app.join('kehoach', 'filler', planning), report);
  await onDay('2025-03-03');
  const accountant = await app.join('taichinh', 'filler', finance);
  expect((await accountant.get(report)).statusCode).toBe(404);
  expect((await manager.get(campaign)).body).toContain('đã sáp nhập, giải thể');
  const stranger = await manager.form(`${of(campaign, planning)}/ban-giao`, { to: justice, reason: 'Nghị quyết' });
  expect([stranger.statusCode, stranger.body.includes('Hãy chọn một cơ quan kế thừa')]).toEqual([422, true]);
  await manager.form(`${of(campaign, planning)}/ban-giao`, { to: finance, reason: 'Nghị quyết 18/NQ-HĐND' });
  expect((await manager.get(campaign)).body).toContain('bàn giao cho Sở Tài chính');
  // who took it over goes on with it
  expect((await accountant.get(report)).body).toContain('value="7"');
  const going = await save(accountant, report, [{ place: 'civil_servants', value: 9, base: 1 }]);
  expect(going.statusCode).toBe(200);
  expect(await values(app, report)).toEqual({ civil_servants: 9 });
  // and nothing else of the merged body, nor anybody else's
  expect((await accountant.get(await reportOf(app, campaign, justice))).statusCode).toBe(404);
});
