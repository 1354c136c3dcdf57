import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { demonstrationIds as bodies } from '#modules/organisations';
import { dateOf } from '#platform/calendar';
import { inTransaction } from '#platform/database';
import { type TestApp, testApp } from '../../../../test/app.ts';
import { createAccount, findAccount } from '../accounts.ts';
import { codeAt, secretOn, signInAs, type Tab } from '../people.testing.ts';
import type { Role } from '../permissions.ts';
import { inSystemTransaction } from '../system.ts';

const password = 'bốn con cá lội';
const halfMinute = 30_000;
const day = 24 * 60 * 60_000;
let clock = new Date('2026-03-02T02:00:00Z');
let app: TestApp;
let login = '';
let count = 0;

const later = (milliseconds: number) => {
  clock = new Date(clock.getTime() + milliseconds);
};

async function add(role: Role): Promise<string> {
  count += 1;
  const email = `nguoi${count}@hailop.example`;
  const organisationId = bodies.province;
  const account = { email, userName: null, name: 'Lê Thị Mai', organisationId, grants: [{ role, organisationId }] };
  await inSystemTransaction(app.db.app, 'test', (tx) =>
    createAccount(tx, { ...account, password, mustChangePassword: false }, clock, dateOf(2015, 1, 1)),
  );
  return email;
}

const page = '/quan-tri/tai-khoan/hai-lop';

/** Turns the second factor on; gives the secret and the recovery codes. */
async function turnOn(tab: Tab): Promise<{ secret: string; codes: string[] }> {
  const secret = secretOn((await tab.get(page)).body);
  const answer = await tab.form(`${page}/bat`, { code: codeAt(secret, clock) });
  expect(answer.statusCode).toBe(200);
  later(halfMinute);
  return { secret, codes: [...answer.body.matchAll(/<li><code>([a-z0-9-]+)<\/code>/g)].map(([, code = '']) => code) };
}

const first = () => signInAs(app.server, login, password);

beforeAll(async () => {
  app = await testApp(() => clock, { CONGSO_SECRET_KEY: 'ab'.repeat(32) });
});
afterAll(() => app.close());
beforeEach(async () => {
  login = await add('officer');
});

describe('setting up the second factor', () => {
  test('shows the secret as a picture and as text, takes a first code, and gives ten recovery codes once', async () => {
    const tab = await first();
    const setUp = (await tab.get(page)).body;
    expect(setUp).toContain('<svg class="qr-code"');
    expect(secretOn(setUp)).toMatch(/^[A-Z2-7]{32}$/);
    const { codes } = await turnOn(tab);
    expect(new Set(codes).size).toBe(10);
    expect((await tab.get(page)).body).not.toContain(codes[0]);
    expect((await tab.get(page)).body).toContain('Còn 10 mã dự phòng');
  });

  test('goes on with the same secret when the page is opened again, and does not turn on by a wrong code', async () => {
    const tab = await first();
    const secret = secretOn((await tab.get(page)).body);
    const answer = await tab.form(`${page}/bat`, { code: '000000' });
    expect([answer.statusCode, secretOn(answer.body)]).toEqual([422, secret]);
    expect((await signInAs(app.server, login, password)).cookies.has('congso')).toBe(true);
  });

  test('ends the other sessions, which were begun without it', async () => {
    const other = await first();
    const tab = await first();
    await turnOn(tab);
    expect((await other.get('/quan-tri')).statusCode).toBe(303);
    expect((await tab.get('/quan-tri')).statusCode).toBe(200);
  });

  test('keeps the secret where neither requests nor a copy of the database can read it', async () => {
    const { secret } = await turnOn(await first());
    const read = inTransaction(app.db.app, { accountId: null, name: 'x' }, (tx) =>
      sql`SELECT * FROM second_factor`.execute(tx.kysely),
    );
    await expect(read).rejects.toThrow(/permission denied/);
    const { rows } = await sql<{ text: string }>`
      SELECT string_agg(encode(sealed_secret, 'escape'), ' ') AS text FROM second_factor`.execute(app.db.owner.kysely);
    expect(rows[0]?.text).not.toContain(secret);
  });
});

describe('a sign-in with a second factor', () => {
  test('opens the office only after the code, and the list of sessions says so', async () => {
    const { secret } = await turnOn(await first());
    const tab = await first();
    expect(tab.cookies.has('congso')).toBe(false);
    expect((await tab.get('/quan-tri')).statusCode).toBe(303);
    expect((await tab.get('/xac-thuc')).body).toContain('Nhập mã 6 chữ số');
    expect((await tab.form('/xac-thuc', { code: codeAt(secret, clock) })).headers.location).toBe('/quan-tri');
    expect((await tab.get('/quan-tri/tai-khoan')).body).toContain('Mật khẩu + mã xác thực');
  });

  test('goes on to where it was wanted', async () => {
    const { secret } = await turnOn(await first());
    const tab = await first();
    const answer = await tab.form('/xac-thuc', { code: codeAt(secret, clock), den: '/quan-tri/tai-khoan' });
    expect(answer.headers.location).toBe('/quan-tri/tai-khoan');
    const elsewhere = await first();
    later(halfMinute);
    const away = await elsewhere.form('/xac-thuc', { code: codeAt(secret, clock), den: '//evil.example' });
    expect(away.headers.location).toBe('/quan-tri');
  });

  test('takes a code once', async () => {
    const { secret } = await turnOn(await first());
    const code = codeAt(secret, clock);
    const [one, two] = [await first(), await first()];
    expect((await one.form('/xac-thuc', { code })).statusCode).toBe(303);
    const again = await two.form('/xac-thuc', { code });
    expect([again.statusCode, again.body]).toEqual([422, expect.stringContaining('đã được dùng')]);
  });

  test('takes a code once also when two browsers give it at the same moment', async () => {
    const { secret } = await turnOn(await first());
    const code = codeAt(secret, clock);
    const pair = [await first(), await first()];
    const answers = await Promise.all(pair.map((tab) => tab.form('/xac-thuc', { code })));
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([303, 422]);
  });

  test('begins one session when one browser sends two codes at the same moment', async () => {
    const { secret, codes } = await turnOn(await first());
    const tab = await first();
    const given = [codeAt(secret, clock), codes[0] ?? ''];
    const answers = await Promise.all(given.map((code) => tab.form('/xac-thuc', { code })));
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([303, 422]);
  });

  test('takes the code of the half minute before and after, and none further away', async () => {
    const { secret } = await turnOn(await first());
    const at = (steps: number) => codeAt(secret, new Date(clock.getTime() + steps * halfMinute));
    for (const steps of [-3, 2, 5]) {
      expect((await (await first()).form('/xac-thuc', { code: at(steps) })).statusCode).toBe(422);
    }
    later(5 * halfMinute);
    expect((await (await first()).form('/xac-thuc', { code: at(-1) })).statusCode).toBe(303);
    expect((await (await first()).form('/xac-thuc', { code: at(1) })).statusCode).toBe(303);
  });

  test('takes a recovery code once, however it is typed, and says how many are left', async () => {
    const { codes } = await turnOn(await first());
    const typed = ` ${(codes[3] ?? '').toUpperCase().replaceAll('-', ' ')} `;
    const tab = await first();
    expect((await tab.form('/xac-thuc', { code: typed })).statusCode).toBe(303);
    expect((await (await first()).form('/xac-thuc', { code: typed })).statusCode).toBe(422);
    expect((await tab.get(page)).body).toContain('Còn 9 mã dự phòng');
    expect((await tab.get('/quan-tri/tai-khoan')).body).toContain('Mật khẩu + mã dự phòng');
  });

  test('waits after five wrong codes, for the right one too', async () => {
    const { secret } = await turnOn(await first());
    const tab = await first();
    for (let i = 0; i < 5; i += 1) expect((await tab.form('/xac-thuc', { code: '123456' })).statusCode).toBe(422);
    expect((await tab.form('/xac-thuc', { code: codeAt(secret, clock) })).statusCode).toBe(429);
    expect((await (await first()).form('/xac-thuc', { code: codeAt(secret, clock) })).statusCode).toBe(429);
    later(halfMinute);
    expect((await tab.form('/xac-thuc', { code: codeAt(secret, clock) })).statusCode).toBe(303);
  });

  test('begins again after ten minutes, and at another browser', async () => {
    const { secret } = await turnOn(await first());
    const tab = await first();
    later(10 * 60_000);
    const late = await tab.form('/xac-thuc', { code: codeAt(secret, clock) });
    expect([late.statusCode, late.body]).toEqual([422, expect.stringContaining('Hãy đăng nhập lại')]);
    expect((await tab.get('/xac-thuc')).headers.location).toBe('/dang-nhap');
  });

  test('stands in the audit trail, refusals too', async () => {
    const { secret } = await turnOn(await first());
    const tab = await first();
    await tab.form('/xac-thuc', { code: '123456' });
    await tab.form('/xac-thuc', { code: codeAt(secret, clock) });
    const id = await app.accountId(login);
    const { rows } = await sql<{ line: string }>`
      SELECT concat_ws(' ', action, detail ->> 'reason', detail ->> 'secondFactor') AS line FROM audit_entry
      WHERE subject_id = ${id} ORDER BY id DESC LIMIT 3`.execute(app.db.owner.kysely);
    expect(rows.map(({ line }) => line)).toEqual([
      'account.signIn code',
      'account.secondFactorRefused wrong',
      'account.turnOnSecondFactor',
    ]);
  });
});

describe('once it is on', () => {
  test('a new set of recovery codes takes the old one away, and needs the password', async () => {
    const tab = await first();
    const { codes } = await turnOn(tab);
    expect((await tab.form(`${page}/ma-du-phong`, { 'codes-proof': 'đoán mò' })).statusCode).toBe(422);
    const made = await tab.form(`${page}/ma-du-phong`, { 'codes-proof': password });
    const fresh = /<li><code>([a-z0-9-]+)<\/code>/.exec(made.body)?.[1] ?? '';
    expect((await (await first()).form('/xac-thuc', { code: codes[0] ?? '' })).statusCode).toBe(422);
    expect((await (await first()).form('/xac-thuc', { code: fresh })).statusCode).toBe(303);
  });

  test('it is taken off by the password alone', async () => {
    const tab = await first();
    await turnOn(tab);
    const refused = await tab.form(`${page}/tat`, { 'remove-proof': 'đoán mò' });
    expect([refused.statusCode, refused.body]).toEqual([422, expect.stringContaining('Mật khẩu hiện tại không đúng')]);
    expect((await tab.form(`${page}/tat`, { 'remove-proof': password })).statusCode).toBe(303);
    expect((await first()).cookies.has('congso')).toBe(true);
  });
});

describe('a role that must have a second factor', () => {
  const places = [page, '/quan-tri/tai-khoan'];

  test('is reminded for fourteen days, and then does nothing else before', async () => {
    login = await add('administrator');
    expect((await (await first()).get('/quan-tri')).body).toContain('Bật xác thực hai lớp cho tài khoản');
    later(14 * day);
    expect((await (await first()).get('/quan-tri')).statusCode).toBe(200);
    later(day);
    const tab = await first();
    expect((await tab.get('/quan-tri')).headers.location).toBe(page);
    expect((await tab.form('/quan-tri/tai-khoan/phien-khac/ket-thuc')).statusCode).toBe(403);
    for (const place of places) expect((await tab.get(place)).statusCode).toBe(200);
    await turnOn(tab);
    expect((await tab.get('/quan-tri')).statusCode).toBe(200);
  });

  test('has no new time of grace after turning it off', async () => {
    login = await add('administrator');
    const tab = await first();
    await tab.get('/quan-tri');
    await turnOn(tab);
    await tab.form(`${page}/tat`, { 'remove-proof': password });
    later(15 * day);
    expect((await (await first()).get('/quan-tri')).headers.location).toBe(page);
  });

  test('is asked of no other role, and of nobody of the demonstration', async () => {
    expect((await (await first()).get('/quan-tri')).body).not.toContain('Bật xác thực hai lớp cho tài khoản');
    const admin = await app.as('quantri@tttt.sonhai.example');
    expect((await admin.get('/quan-tri')).body).not.toContain('Bật xác thực hai lớp cho tài khoản');
  });
});

test('a secret that was sealed with another key is told as such; recovery codes still serve', async () => {
  const { secret, codes } = await turnOn(await first());
  const id = (await inSystemTransaction(app.db.app, 'test', (tx) => findAccount(tx, login)))?.id;
  await sql`UPDATE second_factor SET sealed_secret = 'something else entirely, and long enough' WHERE account_id = ${id}`.execute(
    app.db.owner.kysely,
  );
  const tab = await first();
  const answer = await tab.form('/xac-thuc', { code: codeAt(secret, clock) });
  expect([answer.statusCode, answer.body]).toEqual([422, expect.stringContaining('khóa niêm phong')]);
  expect((await tab.form('/xac-thuc', { code: codes[0] ?? '' })).statusCode).toBe(303);
});
