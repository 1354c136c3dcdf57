import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { demonstrationIds as bodies } from '#modules/organisations';
import { dateOf } from '#platform/calendar';
import { readConfig } from '#platform/config';
import { type TestApp, testApp } from '../../../../test/app.ts';
import { createAccount, setLocked } from '../accounts.ts';
import { openTab, signInAs, type Tab } from '../people.testing.ts';
import { inSystemTransaction } from '../system.ts';
import { forgottenPasswordJob } from './forgotten.job.ts';

const environment = {
  CONGSO_LOG_LEVEL: 'silent',
  SMTP_URL: 'smtp://127.0.0.1:1',
  MAIL_FROM: 'khongtraloi@sonhai.example',
};
const old = 'bốn con cá lội';
const fresh = 'năm con tôm bơi xuôi';
const hour = 60 * 60_000;
let clock = new Date('2026-03-02T02:00:00Z');
let app: TestApp;
let login = '';
let admin: Tab;
let count = 0;

const later = (milliseconds: number) => {
  clock = new Date(clock.getTime() + milliseconds);
};

beforeAll(async () => {
  app = await testApp(() => clock, environment);
});
afterAll(() => app.close());
beforeEach(async () => {
  admin = await signInAs(app.server, 'quantri@tttt.sonhai.example');
  count += 1;
  login = `nguoi${count}@thu.example`;
});

/** The link in the last mail to somebody. */
async function lastLink(to: string): Promise<string> {
  const { rows } = await sql<{ body: string }>`
    SELECT body FROM mail WHERE recipient = ${to} ORDER BY queued_at DESC LIMIT 1`.execute(app.db.owner.kysely);
  return new URL(/http\S+/.exec((rows[0]?.body ?? '').replace(/\(http\S+\)/, ''))?.[0] ?? 'http://x/none').pathname;
}

const invite = (more: Record<string, string> = {}) =>
  admin.form('/quan-tri/nguoi-dung/moi', {
    name: 'Phạm Hải Âu',
    email: login,
    organisation: bodies.environment,
    roles: 'officer',
    language: 'vi',
    ...more,
  });

const set = (tab: Tab, link: string, wanted = fresh) => tab.form(link, { wanted, repeated: wanted });

describe('an invitation', () => {
  test('is a mail with a link by which the person sets a password and signs in', async () => {
    expect((await invite()).body).toContain(`Đã gửi thư tới ${login}`);
    const link = await lastLink(login);
    expect(link).toMatch(/^\/loi-moi\/[\w-]{43}$/);
    const tab = openTab(app.server);
    const page = await tab.get(link);
    expect(page.body).toContain('Vũ Kiên Trung đã lập tài khoản này cho bạn');
    expect(page.headers['cache-control']).toBe('no-store');
    expect((await set(tab, link)).headers.location).toBe('/dang-nhap?xong=mat-khau');
    const inside = await signInAs(app.server, login, fresh);
    expect((await inside.get('/quan-tri/tai-khoan')).body).toContain('Chuyên viên: Sở Tài nguyên và Môi trường');
  });

  test('keeps its token nowhere but in the mail', async () => {
    await invite();
    const token = (await lastLink(login)).split('/').at(-1) ?? '';
    const { rows } = await sql<{ text: string }>`
      SELECT string_agg(to_jsonb(l)::text, ' ') || (SELECT string_agg(to_jsonb(e)::text, ' ') FROM audit_entry e) AS text
      FROM one_time_link l`.execute(app.db.owner.kysely);
    expect(token).toHaveLength(43);
    expect(rows[0]?.text).not.toContain(token);
  });

  test('serves once, also of two at the same moment', async () => {
    await invite();
    const link = await lastLink(login);
    const answers = await Promise.all([set(openTab(app.server), link), set(openTab(app.server), link)]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([303, 410]);
    expect((await openTab(app.server).get(link)).statusCode).toBe(410);
  });

  test('serves for seven days', async () => {
    await invite();
    const link = await lastLink(login);
    later(7 * 24 * hour - 1000);
    expect((await openTab(app.server).get(link)).statusCode).toBe(200);
    later(1000);
    expect((await set(openTab(app.server), link)).statusCode).toBe(410);
  });

  test('sent again makes the first link useless; withdrawn, both', async () => {
    await invite();
    const id = await app.accountId(login);
    const link = await lastLink(login);
    await admin.form(`/quan-tri/nguoi-dung/${id}/gui-lai-loi-moi`);
    const second = await lastLink(login);
    expect((await openTab(app.server).get(link)).statusCode).toBe(410);
    expect((await openTab(app.server).get(second)).statusCode).toBe(200);
    expect((await admin.form(`/quan-tri/nguoi-dung/${id}/thu-hoi-loi-moi`)).body).toContain('Đã thu hồi lời mời');
    expect((await openTab(app.server).get(second)).statusCode).toBe(410);
  });

  test('does not let a bad password in, keeps the link, and names every fault', async () => {
    await invite();
    const link = await lastLink(login);
    const answer = await openTab(app.server).form(link, { wanted: 'Hải Âu', repeated: 'khác' });
    expect(answer.statusCode).toBe(422);
    for (const text of ['ít nhất 10 ký tự', 'gần như chỉ gồm họ tên', 'không giống nhau'])
      expect(answer.body).toContain(text);
    expect((await set(openTab(app.server), link)).statusCode).toBe(303);
  });

  test('that is guessed is no link, and who goes on guessing has to wait', async () => {
    const tab = openTab(app.server);
    for (const link of ['/loi-moi/abc', `/loi-moi/${'A'.repeat(43)}`, '/loi-moi/%00', '/quen-mat-khau/x']) {
      expect((await tab.get(link)).statusCode).toBe(410);
    }
    for (let i = 0; i < 26; i += 1) await tab.get(`/loi-moi/${'B'.repeat(43)}`);
    expect((await tab.get(`/loi-moi/${'C'.repeat(43)}`)).statusCode).toBe(429);
  });

  test('says everything that is wrong with it, keeps what was typed, and makes nothing', async () => {
    const answer = await invite({
      name: ' ',
      email: 'khong-phai-thu',
      organisation: bodies.environment.replace(/.$/, 'f'),
    });
    expect(answer.statusCode).toBe(422);
    for (const text of [
      'Hãy ghi họ và tên',
      'đúng một địa chỉ thư',
      'trong phạm vi bạn quản trị',
      'value="khong-phai-thu"',
    ]) {
      expect(answer.body).toContain(text);
    }
    expect(await app.accountId('khong-phai-thu')).toBe('nobody');
  });

  test('is refused for an address that has an account, in whatever case', async () => {
    const answer = await invite({ email: 'KHAI@tnmt.sonhai.example' });
    expect([answer.statusCode, answer.body]).toEqual([
      422,
      expect.stringContaining('Đã có tài khoản dùng địa chỉ này'),
    ]);
  });

  test('cannot carry a second recipient or another header', async () => {
    const answer = await invite({ email: `${login}\r\nBcc: a@evil.example` });
    expect(answer.statusCode).toBe(422);
  });
});

describe('a forgotten password', () => {
  /** What the worker does with what was asked for. */
  async function work(): Promise<number> {
    const read = readConfig(environment);
    if (!read.ok) throw new Error('config');
    const job = forgottenPasswordJob(read.config);
    const { rows } = await sql<{ id: string; payload: unknown }>`
      DELETE FROM graphile_worker._private_jobs j USING graphile_worker._private_tasks t
      WHERE t.id = j.task_id AND t.identifier = ${job.name} RETURNING j.id, j.payload`.execute(app.db.owner.kysely);
    const log = { info: () => {}, warn: () => {}, error: () => {}, debug: () => {} };
    const actor = { accountId: null, name: 'worker', system: true };
    const context = {
      db: app.db.app,
      actor,
      log,
      signal: new AbortController().signal,
      attempt: 1,
      isLastAttempt: false,
    };
    for (const { payload } of rows) await job.handle(payload, context);
    return rows.length;
  }

  const ask = (who: string, tab = openTab(app.server)) => tab.form('/quen-mat-khau', { login: who });

  beforeEach(async () => {
    const account = {
      email: login,
      userName: null,
      name: 'Phạm Hải Âu',
      organisationId: bodies.environment,
      grants: [],
    };
    await inSystemTransaction(app.db.app, 'test', (tx) =>
      createAccount(tx, { ...account, password: old, mustChangePassword: false }, clock, dateOf(2026, 1, 1)),
    );
  });

  test('is replaced by a link in a mail, which ends every session', async () => {
    const session = await signInAs(app.server, login, old);
    expect((await ask(` ${login.toUpperCase()} `)).body).toContain('Đã nhận yêu cầu');
    await work();
    const link = await lastLink(login);
    expect(link).toMatch(/^\/quen-mat-khau\/[\w-]{43}$/);
    expect((await session.get('/quan-tri')).statusCode).toBe(200);
    expect((await set(openTab(app.server), link)).statusCode).toBe(303);
    expect((await session.get('/quan-tri')).statusCode).toBe(303);
    expect((await openTab(app.server).form('/dang-nhap', { login, password: old })).statusCode).toBe(422);
    await signInAs(app.server, login, fresh);
  });

  test('is answered alike for everybody, and mails nobody else', async () => {
    const known = await ask(login);
    const unknown = await ask('khong.co@thu.example');
    expect([unknown.statusCode, unknown.body]).toEqual([known.statusCode, known.body]);
    expect(await work()).toBe(2);
    const { rows } = await sql`SELECT FROM mail WHERE recipient = 'khong.co@thu.example'`.execute(app.db.owner.kysely);
    expect(rows).toEqual([]);
  });

  test('sends no link to a locked account, and an open link serves no more once it is locked', async () => {
    await ask(login);
    await work();
    const link = await lastLink(login);
    await inSystemTransaction(app.db.app, 'test', async (tx) => setLocked(tx, await app.accountId(login), clock));
    expect((await set(openTab(app.server), link)).statusCode).toBe(410);
    await sql`DELETE FROM mail`.execute(app.db.owner.kysely);
    await ask(login);
    await work();
    expect(await lastLink(login)).toBe('/none');
  });

  test('serves for two hours', async () => {
    await ask(login);
    await work();
    later(2 * hour);
    expect((await openTab(app.server).get(await lastLink(login))).statusCode).toBe(410);
  });

  test('cannot flood a mailbox, whoever asks', async () => {
    const codes: number[] = [];
    for (let i = 0; i < 6; i += 1) codes.push((await ask(login)).statusCode);
    expect(codes).toEqual([200, 200, 200, 200, 200, 429]);
    await work();
  });
});

test('without a mail server the link is shown once to the administrator, and forgetting leads to the administrator', async () => {
  const silent = await testApp(() => clock);
  const tab = await signInAs(silent.server, 'quantri@tttt.sonhai.example');
  const form = { name: 'Phạm Hải Âu', email: login, organisation: bodies.environment, language: 'vi' };
  const answer = await tab.form('/quan-tri/nguoi-dung/moi', form);
  const link = /http:\/\/127\.0\.0\.1:8080(\/loi-moi\/[\w-]{43})/.exec(answer.body)?.[1] ?? '';
  expect(answer.headers['cache-control']).toBe('no-store');
  expect((await set(openTab(silent.server), link)).statusCode).toBe(303);
  expect((await openTab(silent.server).form('/quen-mat-khau', { login })).body).toContain('Hệ thống chưa gửi được thư');
  await silent.close();
});
