import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTransaction } from '#platform/database';
import { type Client, type TestApp, testApp } from '../../../../test/app.ts';
import { opened, reportOf } from '../campaigns/campaigns.testing.ts';
import { reviewer, save, values } from '../reports.testing.ts';
import { type Clock, certified, signed, stateOf, submitted, withFactor } from './submissions.testing.ts';

/** Merged into the Department of Finance on 1 March 2025. */
const planning = '0b9d6d2e-5f0a-4c1e-8a3b-0d5a00001007';
const finance = '0b9d6d2e-5f0a-4c1e-8a3b-0d5a00001006';
const days = { opensOn: '2025-01-06', dueOn: '2025-01-20', closesOn: '2099-12-31' };

const clock: Clock = { now: new Date('2025-01-06T02:00:00Z') };
let app: TestApp;
/** Of the body that was merged, and of the one that took over. */
let former: { readonly filler: Client; readonly head: Client };
let heir: { readonly filler: Client; readonly head: Client; readonly deputy: Client };
let manager: Client;
let code: () => string;
let deputyCode: () => string;
/** Begun and left; and certified when the merger comes. */
let begun = '';
let pending = '';

const signIn = async () => {
  app.forget();
  manager = await app.as(reviewer);
  former = {
    filler: await app.join('kehoach', 'filler', planning),
    head: await app.join('kehoach-ky', 'signer', planning),
  };
  heir = {
    filler: await app.join('taichinh', 'filler', finance),
    head: await app.join('taichinh-ky', 'signer', finance),
    deputy: await app.join('taichinh-pho', 'officer', finance),
  };
};
/** A report of the body, begun before the merger. */
const asked = async (year: string) => {
  const campaign = await opened(manager, 'egov-department-2019', year, { ...days, kinds: ['department'] });
  const report = await reportOf(app, campaign, planning);
  await save(former.filler, report, [{ place: 'staff_office', value: 43 }]);
  return { campaign, report };
};

beforeAll(async () => {
  app = await testApp(() => clock.now, { CONGSO_SECRET_KEY: 'ab'.repeat(32) });
  await signIn();
  const [one, other] = [await asked('2024'), await asked('2023')];
  [begun, pending] = [one.report, other.report];
  await certified(former.filler, pending);
  // the merger has been for long, and the database's own clock, which knows the days of an authority, is now
  clock.now = new Date();
  await signIn();
  for (const { campaign } of [one, other])
    await manager.form(`${campaign}/co-quan/${planning}/ban-giao`, { to: finance, reason: 'Nghị quyết 18/NQ-HĐND' });
  code = await withFactor(heir.head, clock);
  deputyCode = await withFactor(heir.deputy, clock);
});
afterAll(() => app.close());

test('a body signs the report that another one had certified when it was merged into it', async () => {
  expect(await stateOf(app, pending)).toBe('certified 1');
  expect((await signed(heir.head, pending, code())).statusCode).toBe(303);
  expect((await heir.filler.form(`${pending}/gui`, {})).statusCode).toBe(303);
  expect(await stateOf(app, pending)).toBe('submitted 1');
  const { body } = await manager.get(`${pending}/xem-xet`);
  // in the name of the body that was asked
  expect(body).toContain('Sở Kế hoạch và Đầu tư');
});

test('it opens, fills, certifies, signs and submits a report in the name of the merged one, and mends what is returned', async () => {
  await save(heir.filler, begun, [{ place: 'staff_units', value: 5, base: 0 }]);
  await submitted(heir.filler, heir.head, begun, code);
  const notes = { shown: '1', step: 'return', reason: 'Bổ sung số người của đơn vị trực thuộc' };
  expect((await manager.form(`${begun}/xem-xet`, notes)).statusCode).toBe(303);
  expect((await heir.filler.get('/quan-tri')).body).toContain(begun);
  const base = 2;
  expect((await save(heir.filler, begun, [{ place: 'staff_units', value: 6, base }])).statusCode).toBe(200);
  await submitted(heir.filler, heir.head, begun, code);
  expect(await stateOf(app, begun)).toBe('submitted 2');
  expect(await values(app, begun)).toMatchObject({ staff_office: 43, staff_units: 6 });
  const { rows } = await sql<{ organisation: string }>`SELECT DISTINCT organisation_id AS organisation FROM submission
    WHERE report_id = ${begun.split('/').at(-1) ?? ''}`.execute(app.db.owner.kysely);
  expect(rows).toEqual([{ organisation: planning }]);
});

test('a deputy signs for the head of the body that took over', async () => {
  await manager.form(`${begun}/xem-xet`, { shown: '2', step: 'return', reason: 'Kiểm tra lại' });
  await save(heir.filler, begun, [{ place: 'staff_units', value: 7, base: 3 }]);
  const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
  const given = await heir.head.form('/quan-tri/uy-quyen-ky', {
    organisation: finance,
    deputy: await app.accountId('taichinh-pho@them.sonhai.example'),
    ...{ post: 'Phó Giám đốc', number: '12/UQ-STC', on: day(-9), from: day(-5), to: day(5) },
  });
  expect(given.statusCode).toBe(303);
  await certified(heir.filler, begun);
  expect((await heir.deputy.get('/quan-tri')).body).toContain(begun);
  expect((await signed(heir.deputy, begun, deputyCode())).statusCode).toBe(303);
  expect((await heir.deputy.form(`${begun}/gui`, { reason: 'Đã kiểm tra' })).statusCode).toBe(303);
});

test('people of the merged body still read what they reported, and write nothing any more', async () => {
  await manager.form(`${begun}/xem-xet`, { shown: '3', step: 'return', reason: 'Kiểm tra lại' });
  expect((await former.filler.get(begun)).body).toContain('đã được bàn giao cho Sở Tài chính');
  const refused = await save(former.filler, begun, [{ place: 'staff_units', value: 1, base: 4 }]);
  expect([refused.statusCode, refused.body.includes('Sở Tài chính')]).toEqual([403, true]);
  expect((await former.filler.form(`${begun}/xac-nhan`, { shown: '4', step: 'certify' })).statusCode).toBe(403);
  expect((await former.filler.get('/quan-tri')).body).not.toContain(begun);
  expect(await values(app, begun)).toMatchObject({ staff_units: 7 });
});

test('the database itself refuses the merged body’s people', async () => {
  const accountId = await app.accountId('kehoach@them.sonhai.example');
  const asFormer = (statement: ReturnType<typeof sql>) =>
    inTransaction(app.db.app, { accountId, name: 'kehoach' }, async (tx) => statement.execute(tx.kysely));
  const id = begun.split('/').at(-1) ?? '';
  const moved = await asFormer(sql`UPDATE report SET state = 'inProgress' WHERE id = ${id}`);
  expect(moved.numAffectedRows).toBe(0n);
  await expect(
    asFormer(sql`UPDATE sheet SET sequence = sequence + 1 WHERE id = (SELECT sheet_id FROM report WHERE id = ${id})`),
  ).rejects.toThrow('was handed to');
  await expect(
    asFormer(sql`INSERT INTO finding_explanation (report_id, organisation_id, finding, explanation, explained_by)
      VALUES (${id}, ${planning}, 'x', 'x', 'x')`),
  ).rejects.toThrow('row-level security');
});
