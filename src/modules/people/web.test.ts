import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { dateOf } from '#platform/calendar';
import { readConfig } from '#platform/config';
import { inTransaction } from '#platform/database';
import { createServer } from '#platform/http';
import { wasFoundLately } from '#platform/sessions';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import { testMemory } from '../../../test/memory.ts';
import { testStorage } from '../../../test/storage.ts';
import { createAccount, findAccount, setLocked } from './accounts.ts';
import { firstScreen } from './first-screen.tsx';
import { people } from './register.ts';
import type { Services } from './services.ts';
import { inSystemTransaction } from './system.ts';

const origin = 'http://127.0.0.1:8080';
const password = 'bốn con cá lội';
const minute = 60_000;
let clock = new Date('2026-03-02T02:00:00Z');
let db: TestDatabase;
let server: FastifyInstance;
let login = '';
let address = 0;

async function serverWith(environment: Record<string, string>): Promise<FastifyInstance> {
  const read = readConfig({ CONGSO_LOG_LEVEL: 'silent', CONGSO_DEMO: '0', ...environment });
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  const { sites, cache, closeMemory } = await testMemory(db.app, read.config.origin);
  const { storage, closeStorage } = await testStorage();
  const features = [firstScreen, people];
  const services: Services = {
    config: read.config,
    db: db.app,
    now: () => clock,
    storage,
    sites,
    cache,
    measures: [],
    features,
  };
  const made = await createServer({
    origin: read.config.origin,
    trustedProxies: [],
    logLevel: 'silent',
    renderError: (page) => `${page.status} ${page.text}`,
  });
  made.addHook('onClose', closeMemory);
  made.addHook('onClose', async () => closeStorage());
  for (const feature of services.features) await feature.register(made, services);
  return made;
}

function later(milliseconds: number): void {
  clock = new Date(clock.getTime() + milliseconds);
}

const add = (user: string, mustChangePassword = false) =>
  inSystemTransaction(db.app, 'test', async (tx) => {
    const account = {
      email: null,
      userName: user,
      name: 'Lê Thị Mai',
      organisationId: null,
      grants: [],
      password,
      mustChangePassword,
    };
    return createAccount(tx, account, clock, dateOf(2026, 1, 1));
  });

type Form = Record<string, string>;
const post = (url: string, form: Form, cookie = '', to = server, headers: Record<string, string> = {}) =>
  to.inject({
    method: 'POST',
    url,
    remoteAddress: `10.1.${Math.floor(address / 250)}.${address % 250}`,
    headers: {
      origin,
      host: '127.0.0.1:8080',
      'content-type': 'application/x-www-form-urlencoded',
      cookie,
      ...headers,
    },
    payload: new URLSearchParams(form).toString(),
  });
const get = (url: string, cookie = '') => server.inject({ url, headers: { cookie, host: '127.0.0.1:8080' } });
const signIn = (given: Form = {}) => post('/dang-nhap', { login, password, ...given });

function cookieOf(answer: { cookies: { name: string; value: string }[] }): string {
  const [cookie] = answer.cookies;
  return cookie === undefined ? '' : `${cookie.name}=${cookie.value}`;
}

async function signedIn(): Promise<string> {
  const answer = await signIn();
  expect(answer.statusCode).toBe(303);
  return cookieOf(answer);
}

async function trail(): Promise<string[]> {
  const { rows } = await sql<{ line: string }>`
    SELECT e.action || coalesce(' ' || (e.detail ->> 'reason'), '') AS line FROM audit_entry e
    WHERE e.subject_id = (SELECT account_id::text FROM congso_sign_in_account(${login})) ORDER BY e.id`.execute(
    db.app.kysely,
  );
  return rows.map((row) => row.line);
}

beforeAll(async () => {
  db = await testDatabase();
  server = await serverWith({});
});
afterAll(async () => {
  await server.close();
  await db.drop();
});
/** Each test has a person and a network address of its own, since failures are counted by both. */
beforeEach(async () => {
  address += 1;
  login = `nguoi.khai.${address}`;
  await add(login);
});

describe('signing in', () => {
  test('leads to the office, with a cookie that scripts cannot read, and without the token in the database', async () => {
    const answer = await signIn();
    expect(answer.headers.location).toBe('/quan-tri');
    const [cookie] = answer.cookies;
    expect(cookie).toMatchObject({ name: 'congso', httpOnly: true, sameSite: 'Lax', path: '/' });
    expect(cookie).not.toHaveProperty('expires');
    expect(cookie?.value).toMatch(/^[\w-]{43}$/);
    const { rows } = await sql<{ row: string }>`SELECT to_jsonb(s)::text AS row FROM session s`.execute(
      db.owner.kysely,
    );
    expect(rows.some(({ row }) => row.includes(cookie?.value ?? ''))).toBe(false);
    expect((await get('/quan-tri', cookieOf(answer))).body).toContain('Lê Thị Mai');
  });

  test('over https takes a cookie that no neighbour under the same domain can plant', async () => {
    const secured = await serverWith({ CONGSO_ORIGIN: 'https://tinh.example' });
    const answer = await post('/dang-nhap', { login, password }, '', secured, { origin: 'https://tinh.example' });
    expect(answer.cookies[0]).toMatchObject({ name: '__Host-congso', secure: true, path: '/', httpOnly: true });
    expect(answer.cookies[0]).not.toHaveProperty('domain');
    await secured.close();
  });

  test('takes the name in whatever case, with blanks around it', async () => {
    expect((await signIn({ login: `  ${login.toUpperCase()} ` })).statusCode).toBe(303);
  });

  test('answers a wrong password and an unknown account alike', async () => {
    const wrong = await signIn({ password: 'không đúng chút nào' });
    const unknown = await signIn({ login: 'khong.co.ai', password: 'không đúng chút nào' });
    expect([wrong.statusCode, unknown.statusCode]).toEqual([422, 422]);
    expect(unknown.body.replaceAll('khong.co.ai', login)).toBe(wrong.body);
    expect(wrong.cookies).toEqual([]);
    expect(wrong.body).not.toContain('không đúng chút nào');
  });

  test('ends the session that the browser had', async () => {
    const first = await signedIn();
    const again = await post('/dang-nhap', { login, password }, first);
    expect((await get('/quan-tri', first)).statusCode).toBe(303);
    expect((await get('/quan-tri', cookieOf(again))).statusCode).toBe(200);
  });

  test('lifts the limit of what may come from one address, as a made-up session does not', async () => {
    const [, token = ''] = (await signedIn()).split('=');
    await get('/quan-tri', `congso=${token}`);
    await get('/quan-tri', `congso=${token.slice(1)}A`);
    expect([wasFoundLately(token), wasFoundLately(`${token.slice(1)}A`)]).toEqual([true, false]);
  });

  test('is refused from another site', async () => {
    const answer = await post('/dang-nhap', { login, password }, '', server, { origin: 'https://evil.example' });
    expect([answer.statusCode, answer.cookies]).toEqual([403, []]);
  });

  test('of a locked account is told so only with the right password', async () => {
    await inSystemTransaction(db.app, 'test', async (tx) => {
      const account = await findAccount(tx, login);
      await setLocked(tx, account?.id ?? '', clock);
    });
    expect((await signIn()).body).toContain('đã bị khóa');
    expect((await signIn({ password: 'không đúng chút nào' })).body).not.toContain('đã bị khóa');
  });

  test.each([
    ['/quan-tri/bao-cao?ky=2019Q2', '/quan-tri/bao-cao?ky=2019Q2'],
    ['//evil.example/', '/quan-tri'],
    ['https://evil.example/', '/quan-tri'],
    ['/\\evil.example', '/quan-tri'],
  ])('with %s as the place to go leads to %s', async (den, location) => {
    expect((await signIn({ den })).headers.location).toBe(location);
  });

  test('refuses what is no sign-in form', async () => {
    expect((await post('/dang-nhap', { login })).statusCode).toBe(400);
  });
});

describe('after failures', () => {
  const fail = () => signIn({ password: 'không đúng chút nào' });

  test('the fifth blocks the account for half a minute, for the right password too, and then lets in', async () => {
    for (let i = 0; i < 5; i += 1) expect((await fail()).statusCode).toBe(422);
    const blocked = await signIn();
    expect([blocked.statusCode, blocked.body]).toEqual([429, expect.stringContaining('Hãy thử lại sau 1 phút')]);
    later(minute / 2);
    expect((await signIn()).statusCode).toBe(303);
    expect((await fail()).statusCode).toBe(422);
  });

  test('a name that does not exist is blocked just the same', async () => {
    for (let i = 0; i < 5; i += 1) await signIn({ login: `la.${address}`, password: 'x' });
    expect((await signIn({ login: `la.${address}`, password: 'x' })).statusCode).toBe(429);
    later(minute);
  });

  test('of many at the same moment none is missed', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, fail));
    const codes = answers.map((answer) => answer.statusCode).sort();
    expect(codes).toEqual([422, 422, 422, 422, 422, 429, 429, 429]);
    later(minute);
  });

  test('the address is blocked that tries many names', async () => {
    for (let i = 0; i < 30; i += 1) await signIn({ login: `ten.${address}.${i}`, password: 'x' });
    expect((await signIn()).statusCode).toBe(429);
    address += 1000;
    expect((await signIn()).statusCode).toBe(303);
    address -= 1000;
  });

  test('every sign-in, failure and lock stands in the audit trail', async () => {
    await fail();
    const cookie = await signedIn();
    await post('/dang-xuat', {}, cookie);
    await inSystemTransaction(db.app, 'test', async (tx) =>
      setLocked(tx, (await findAccount(tx, login))?.id ?? '', clock),
    );
    await signIn();
    expect(await trail()).toEqual([
      'account.create',
      'account.signInRefused wrong',
      'account.signIn',
      'account.signOut',
      'account.lock',
      'account.signInRefused locked',
    ]);
  });
});

describe('the office', () => {
  test.each(['/quan-tri', '/quan-tri/', '/quan%2Dtri', '/quan-tri/khong-co-trang-nay'])(
    'sends a visitor of %s to sign in, and back',
    async (url) => {
      const answer = await get(url);
      expect([answer.statusCode, answer.headers.location]).toEqual([
        303,
        `/dang-nhap?${new URLSearchParams({ den: url })}`,
      ]);
      expect(answer.headers['cache-control']).toBe('no-store');
    },
  );

  test('refuses a visitor what cannot be repeated by a link', async () => {
    expect((await post('/quan-tri/tai-khoan/mat-khau', {})).statusCode).toBe(401);
  });

  test('refuses a changing request that comes from another site, with whatever cookie', async () => {
    const cookie = await signedIn();
    const headers = { origin: 'https://evil.example' };
    expect((await post('/quan-tri/tai-khoan/phien-khac/ket-thuc', {}, cookie, server, headers)).statusCode).toBe(403);
    expect((await post('/dang-xuat', {}, cookie, server, headers)).statusCode).toBe(403);
    expect((await get('/quan-tri', cookie)).statusCode).toBe(200);
  });

  test('is closed by two hours without use, and by twelve hours in any case', async () => {
    const idle = await signedIn();
    later(119 * minute);
    expect((await get('/quan-tri', idle)).statusCode).toBe(200);
    later(119 * minute);
    expect((await get('/quan-tri', idle)).statusCode).toBe(200);
    later(120 * minute);
    expect((await get('/quan-tri', idle)).statusCode).toBe(303);
    const busy = await signedIn();
    for (let hour = 0; hour < 11; hour += 1) {
      later(60 * minute);
      expect((await get('/quan-tri', busy)).statusCode).toBe(200);
    }
    later(60 * minute);
    expect((await get('/quan-tri', busy)).statusCode).toBe(303);
  });

  test.each(['congso=', 'congso=abc', `congso=${'A'.repeat(43)}`, 'congso=%00', `congso=${'Á'.repeat(43)}`])(
    'is closed to the cookie %s',
    async (cookie) => {
      expect((await get('/quan-tri', cookie)).statusCode).toBe(303);
    },
  );

  test('is closed to a locked account at once', async () => {
    const cookie = await signedIn();
    await inSystemTransaction(db.app, 'test', async (tx) =>
      setLocked(tx, (await findAccount(tx, login))?.id ?? '', clock),
    );
    expect((await get('/quan-tri', cookie)).statusCode).toBe(303);
  });

  test('ends with signing out, also for who has kept the cookie', async () => {
    const cookie = await signedIn();
    const answer = await post('/dang-xuat', {}, cookie);
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/dang-nhap?ra=1']);
    expect((await get('/quan-tri', cookie)).statusCode).toBe(303);
  });
});

describe('sessions', () => {
  test('are listed, and all others end at one press', async () => {
    const [first, second] = [await signedIn(), await signedIn()];
    expect((await get('/quan-tri/tai-khoan', second)).body).toContain('Đăng xuất khỏi mọi nơi khác');
    expect((await post('/quan-tri/tai-khoan/phien-khac/ket-thuc', {}, second)).statusCode).toBe(303);
    expect((await get('/quan-tri', first)).statusCode).toBe(303);
    expect((await get('/quan-tri', second)).statusCode).toBe(200);
    expect((await get('/quan-tri/tai-khoan', second)).body).not.toContain('Đăng xuất khỏi mọi nơi khác');
  });

  test('of another person cannot be ended', async () => {
    const mine = await signedIn();
    const mineId =
      (await get('/quan-tri/tai-khoan', await signedIn())).body.match(/phien\/([0-9a-f-]{36})\//)?.[1] ?? '';
    const other = `${login}.khac`;
    await add(other);
    const stranger = cookieOf(await signIn({ login: other }));
    expect((await post(`/quan-tri/tai-khoan/phien/${mineId}/ket-thuc`, {}, stranger)).statusCode).toBe(404);
    expect((await get('/quan-tri', mine)).statusCode).toBe(200);
  });
});

describe('changing the password', () => {
  const wanted = 'năm con tôm bơi xuôi';
  const change = (cookie: string, form: Form = {}) =>
    post('/quan-tri/tai-khoan/mat-khau', { current: password, wanted, repeated: wanted, ...form }, cookie);

  test('ends every other session, and goes on under a new token', async () => {
    const [other, mine] = [await signedIn(), await signedIn()];
    const answer = await change(mine);
    expect(answer.statusCode).toBe(303);
    for (const old of [other, mine]) expect((await get('/quan-tri', old)).statusCode).toBe(303);
    expect((await get('/quan-tri', cookieOf(answer))).statusCode).toBe(200);
    expect((await signIn()).statusCode).toBe(422);
    expect((await signIn({ password: wanted })).statusCode).toBe(303);
  });

  test('says everything that is wrong, each at its field, and changes nothing', async () => {
    const cookie = await signedIn();
    const answer = await change(cookie, { current: 'sai mật khẩu', wanted: 'ngắn', repeated: 'khác' });
    expect(answer.statusCode).toBe(422);
    for (const text of ['Mật khẩu hiện tại không đúng', 'ít nhất 10 ký tự', 'không giống nhau']) {
      expect(answer.body).toContain(text);
    }
    expect((await signIn()).statusCode).toBe(303);
  });

  test('cannot be used to guess the current one', async () => {
    const cookie = await signedIn();
    for (let i = 0; i < 5; i += 1) await change(cookie, { current: 'đoán mò' });
    expect((await change(cookie)).statusCode).toBe(429);
    later(minute);
  });

  test('comes before everything else where somebody else gave the password', async () => {
    login = `${login}.moi`;
    await add(login, true);
    const cookie = await signedIn();
    expect((await get('/quan-tri', cookie)).headers.location).toBe('/quan-tri/tai-khoan');
    expect((await post('/quan-tri/tai-khoan/phien-khac/ket-thuc', {}, cookie)).statusCode).toBe(403);
    expect((await get('/quan-tri/tai-khoan', cookie)).body).toContain('Cần đổi mật khẩu');
    const next = cookieOf(await change(cookie));
    expect((await get('/quan-tri', next)).statusCode).toBe(200);
  });
});

test('what a person does runs in that person’s name', async () => {
  await signedIn();
  const { rows } = await inTransaction(db.app, { accountId: null, name: 'visitor' }, (tx) =>
    sql<{ actor: string; ip: string }>`
      SELECT actor, ip FROM audit_entry WHERE action = 'account.signIn' ORDER BY id DESC LIMIT 1`.execute(tx.kysely),
  );
  expect(rows[0]).toEqual({ actor: 'Lê Thị Mai', ip: expect.stringMatching(/^10\.1\./) });
});
