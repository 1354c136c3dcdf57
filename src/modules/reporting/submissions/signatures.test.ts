import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { demonstrationIds as bodies } from '#modules/organisations';
import { inTransaction } from '#platform/database';
import { type Client, type TestApp, testApp } from '../../../../test/app.ts';
import { opened, save, sequenceOf, values } from '../reports.testing.ts';
import {
  type Clock,
  certified,
  fieldsOf,
  password,
  signed,
  stateOf,
  submitted,
  withFactor,
} from './submissions.testing.ts';

const clock: Clock = { now: new Date('2026-03-02T02:00:00Z') };
let app: TestApp;
let mai: Client;
let an: Client;
let trieu: Client;
let code: () => string;
beforeAll(async () => {
  app = await testApp(() => clock.now, { CONGSO_SECRET_KEY: 'ab'.repeat(32) });
  mai = await app.join('mai', 'filler', bodies.environment);
  an = await app.join('an', 'filler', bodies.environment);
  trieu = await app.join('trieu', 'signer', bodies.environment);
  code = await withFactor(trieu, clock);
});
afterAll(() => app.close());

let report = '';
let year = 2019;
beforeEach(async () => {
  report = await opened(mai, bodies.environment, 'egov-department-2019', String(year));
  year += 1;
  await save(mai, report, [{ place: 'staff_office', value: 43 }]);
});

const locationOf = ({ headers }: { headers: Record<string, unknown> }) => String(headers.location);

describe('certifying', () => {
  test('asks for an explanation of every warning, says so, and keeps what was typed', async () => {
    const page = await mai.get(`${report}/xac-nhan`);
    const fields = fieldsOf(page.body);
    const names = Object.keys(fields).filter((name) => name.startsWith('giai-trinh:'));
    expect(names.length).toBeGreaterThan(1);
    const first = names[0] ?? '';
    const answer = await mai.form(`${report}/xac-nhan`, { ...fields, [first]: 'Chưa triển khai', step: 'certify' });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain(`Còn ${names.length - 1} cảnh báo chưa có giải trình`);
    expect(fieldsOf(answer.body)[first]).toBe('Chưa triển khai');
    expect(await stateOf(app, report)).toBe('inProgress 1');
    expect((await certified(mai, report)).statusCode).toBe(303);
    expect(await stateOf(app, report)).toBe('certified 1');
  });

  test('is stopped by an error, which no explanation settles', async () => {
    await save(mai, report, [{ place: 'staff_units', value: 'bốn mươi ba' }]);
    const answer = await certified(mai, report);
    expect([answer.statusCode, answer.body.includes('Còn 1 lỗi: số liệu mâu thuẫn')]).toEqual([422, true]);
  });

  test('rests on what the page showed: another filler saved meanwhile', async () => {
    const fields = fieldsOf((await mai.get(`${report}/xac-nhan`)).body);
    await save(an, report, [{ place: 'staff_units', value: 5 }]);
    const answer = await mai.form(`${report}/xac-nhan`, { ...fields, step: 'certify' });
    expect([answer.statusCode, answer.body.includes('Số liệu đã thay đổi sau khi bạn mở trang')]).toEqual([422, true]);
  });
});

describe('the head’s signature', () => {
  test('takes password and second factor, and names who signed over which hash', async () => {
    await certified(mai, report);
    const hash = fieldsOf((await trieu.get(`${report}/ky`)).body).shown ?? '';
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    const wrong = await signed(trieu, report, '000000');
    expect([wrong.statusCode, wrong.body.includes('Mật khẩu hoặc mã xác thực không đúng')]).toEqual([422, true]);
    const bad = await signed(trieu, report, code(), { password: 'sai rồi' });
    expect(bad.statusCode).toBe(422);
    expect(await stateOf(app, report)).toBe('certified 1');
    expect(locationOf(await signed(trieu, report, code()))).toContain('xong=ky');
    const { rows } = await sql<{ line: string }>`
      SELECT signer || ' ' || name || ' ' || (content_hash = ${hash}) AS line FROM report_signature
      WHERE report_id = ${report.split('/').at(-1)} ORDER BY signed_at`.execute(app.db.owner.kysely);
    expect(rows.map(({ line }) => line)).toEqual(['filler mai true', 'head trieu true']);
  });

  test('is asked of a person with a second factor only', async () => {
    await certified(mai, report);
    const other = await app.join(`khac${year}`, 'signer', bodies.environment);
    expect((await other.get(`${report}/ky`)).body).toContain('Bật xác thực hai lớp');
    const { shown = 'a'.repeat(64) } = fieldsOf((await trieu.get(`${report}/ky`)).body);
    const answer = await other.form(`${report}/ky`, { shown, sequence: '1', password, code: '123456', step: 'sign' });
    expect([answer.statusCode, await stateOf(app, report)]).toEqual([422, 'certified 1']);
  });

  test('on a stale version is refused with what changed since', async () => {
    await certified(mai, report);
    const fields = fieldsOf((await trieu.get(`${report}/ky`)).body);
    await save(an, report, [{ place: 'staff_units', value: 17 }]);
    await certified(mai, report);
    const { shown = '', sequence = '' } = fields;
    const answer = await trieu.form(`${report}/ky`, { shown, sequence, password, code: code(), step: 'sign' });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('Những chỗ thay đổi sau khi bạn mở trang');
    expect(answer.body).toContain('17');
    expect(await stateOf(app, report)).toBe('certified 1');
  });

  test('and the certification are voided by any later change, in the same save, and the bar says so', async () => {
    await certified(mai, report);
    await signed(trieu, report, code());
    expect((await mai.get(report)).body).toContain('trieu ký lúc');
    await save(an, report, [{ place: 'staff_units', value: 9 }]);
    expect(await stateOf(app, report)).toBe('inProgress 1');
    const page = (await mai.get(report)).body;
    expect(page).toContain('Xác nhận và chữ ký đã hết hiệu lực vì an sửa số liệu');
    expect(page).not.toContain('trieu ký lúc');
  });

  test('is withdrawn by the filler, who wants to mend', async () => {
    await certified(mai, report);
    expect(locationOf(await mai.form(`${report}/rut`, {}))).toContain('xong=rut');
    expect(await stateOf(app, report)).toBe('inProgress 1');
    expect((await mai.form(`${report}/rut`, {})).statusCode).toBe(422);
  });
});

describe('a submission', () => {
  const rowOf = async (version = 1) => {
    const { rows } = await sql<{ answers: object; certified_by: string; signed_by: string; reason: string | null }>`
      SELECT content -> 'answers' AS answers, certified_by, signed_by, reason FROM submission
      WHERE report_id = ${report.split('/').at(-1)} AND version = ${version}`.execute(app.db.owner.kysely);
    return rows[0];
  };

  test('keeps what was signed, with who signed, and locks the report', async () => {
    await submitted(mai, trieu, report, code);
    expect(await stateOf(app, report)).toBe('submitted 1');
    expect(await rowOf()).toMatchObject({
      answers: { staff_office: 43 },
      certified_by: 'mai',
      signed_by: 'trieu',
      reason: null,
    });
    const late = await save(mai, report, [{ place: 'staff_office', value: 44 }]);
    expect([late.statusCode, late.body.includes('đã nộp nên không sửa được')]).toEqual([409, true]);
    expect(await values(app, report)).toMatchObject({ staff_office: 43 });
    expect((await mai.get(report)).body).not.toContain('filling.js');
  });

  test('changes for nobody: neither the program’s role nor the owner of the tables', async () => {
    await submitted(mai, trieu, report, code);
    for (const db of [app.db.owner, app.db.app]) {
      for (const statement of [
        sql`UPDATE submission SET reason = 'x'`,
        sql`DELETE FROM submission`,
        sql`TRUNCATE submission CASCADE`,
      ]) {
        await expect(statement.execute(db.kysely)).rejects.toThrow(/takes new rows only|permission denied/);
      }
    }
    expect(await rowOf()).toMatchObject({ signed_by: 'trieu' });
  });

  test('before the signatures is refused', async () => {
    const answer = await mai.form(`${report}/gui`, {});
    expect([answer.statusCode, answer.body.includes('không ở trạng thái thực hiện được bước này')]).toEqual([
      422,
      true,
    ]);
  });

  test('goes with the signature in one step', async () => {
    await certified(mai, report);
    expect(locationOf(await signed(trieu, report, code(), { step: 'submit' }))).toContain('xong=gui');
    expect(await stateOf(app, report)).toBe('submitted 1');
  });
});

describe('at the same moment', () => {
  test('a save and a signature: the save is kept, and the signature stands only over what it showed', async () => {
    await certified(mai, report);
    const { shown = '', sequence = '' } = fieldsOf((await trieu.get(`${report}/ky`)).body);
    const [written, taken] = await Promise.all([
      save(an, report, [{ place: 'staff_units', value: 21 }]),
      trieu.form(`${report}/ky`, { shown, sequence, password, code: code(), step: 'sign' }),
    ]);
    expect(written.statusCode).toBe(200);
    expect([303, 422]).toContain(taken.statusCode);
    expect(await values(app, report)).toMatchObject({ staff_units: 21 });
    expect(await stateOf(app, report)).toBe('inProgress 1');
  });

  test('two submissions: one version is kept, the other is told', async () => {
    await certified(mai, report);
    await signed(trieu, report, code());
    const answers = await Promise.all([mai.form(`${report}/gui`, {}), an.form(`${report}/gui`, {})]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([303, 422]);
    expect(await stateOf(app, report)).toBe('submitted 1');
  });

  test('a save and a submission: what is kept is what was signed, and nothing is half saved', async () => {
    await certified(mai, report);
    await signed(trieu, report, code());
    const before = await sequenceOf(app, report);
    const [written, sent] = await Promise.all([
      save(an, report, [{ place: 'staff_units', value: 33 }]),
      mai.form(`${report}/gui`, {}),
    ]);
    const outcome = `${written.statusCode} ${sent.statusCode}`;
    expect(['200 422', '409 303']).toContain(outcome);
    const { staff_units } = await values(app, report);
    expect(staff_units).toBe(written.statusCode === 200 ? 33 : undefined);
    expect(await sequenceOf(app, report)).toBe(written.statusCode === 200 ? before + 1 : before);
  });
});

test('who reads or reviews does not certify, sign or submit', async () => {
  const reader = await app.as('chuyenvien@tnmt.sonhai.example');
  const reviewer = await app.as('thamdinh@tttt.sonhai.example');
  const stranger = await app.as('khai@hoasim.sonhai.example');
  const tries = (client: Client) =>
    Promise.all([
      client.form(`${report}/xac-nhan`, { shown: '1', step: 'certify' }),
      client.form(`${report}/ky`, { shown: 'a'.repeat(64), sequence: '1', step: 'sign', password, code: '1' }),
      client.form(`${report}/gui`, {}),
      client.form(`${report}/rut`, {}),
    ]).then((answers) => answers.map(({ statusCode }) => statusCode));
  expect(await tries(reader)).toEqual([403, 403, 403, 403]);
  expect(await tries(reviewer)).toEqual([422, 403, 422, 422]);
  expect(await tries(stranger)).toEqual([404, 404, 404, 404]);
  expect(await stateOf(app, report)).toBe('inProgress 1');
});

test('the second wall: the database shows the tables of another body to nobody, and takes no signature in another name', async () => {
  await certified(mai, report);
  await signed(trieu, report, code(), { step: 'submit' });
  const tables = ['submission', 'report_signature', 'finding_explanation', 'signing_paper', 'review_decision'];
  const seenBy = async (email: string) => {
    const actor = { accountId: await app.accountId(email), name: email };
    return inTransaction(app.db.app, actor, async (tx) => {
      const counts: number[] = [];
      for (const table of tables) {
        const { rows } = await sql<{ n: number }>`SELECT count(*)::int AS n FROM ${sql.table(table)}`.execute(
          tx.kysely,
        );
        counts.push(rows[0]?.n ?? 0);
      }
      return counts.reduce((sum, each) => sum + each, 0);
    });
  };
  expect(await seenBy('khai@hoasim.sonhai.example')).toBe(0);
  expect(await seenBy('mai@them.sonhai.example')).toBeGreaterThan(3);
  const forged = (email: string, signer: string) =>
    app.accountId(email).then((accountId) =>
      inTransaction(app.db.app, { accountId, name: email }, (tx) =>
        sql`INSERT INTO report_signature (report_id, organisation_id, version, signer, account_id, name, method, content_hash,
              sequence, signed_at)
            SELECT report_id, organisation_id, version + 1, ${signer}, account_id, name, 'system', content_hash, sequence, now()
            FROM report_signature WHERE signer = 'head' LIMIT 1`.execute(tx.kysely),
      ),
    );
  await expect(forged('mai@them.sonhai.example', 'head')).rejects.toThrow(/row-level security/);
  await expect(forged('trieu@them.sonhai.example', 'filler')).rejects.toThrow(/row-level security/);
  const state = (email: string, to: string) =>
    app
      .accountId(email)
      .then((accountId) =>
        inTransaction(app.db.app, { accountId, name: email }, (tx) =>
          sql`UPDATE report SET state = ${to} WHERE id = ${report.split('/').at(-1)}`.execute(tx.kysely),
        ),
      );
  await expect(state('mai@them.sonhai.example', 'accepted')).rejects.toThrow(/row-level security/);
  await expect(state('thamdinh@tttt.sonhai.example', 'signed')).rejects.toThrow(/row-level security/);
});
