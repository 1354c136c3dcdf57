import { createServer, type Server } from 'node:http';
import { sql } from 'kysely';
import Provider from 'oidc-provider';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { demonstrationIds as bodies } from '#modules/organisations';
import { dateOf } from '#platform/calendar';
import { type TestApp, testApp } from '../../../../test/app.ts';
import { createAccount, setLocked } from '../accounts.ts';
import { codeAt, openTab, secretOn, signInAs, type Tab } from '../people.testing.ts';
import { inSystemTransaction } from '../system.ts';

const origin = 'http://127.0.0.1:8080';
const back = `${origin}/dang-nhap/dinh-danh/ve`;
const client = { client_id: 'congso', client_secret: 'một bí mật'.normalize('NFD').replace(/\W/g, 'x') };
const password = 'bốn con cá lội';
let clock = new Date();
let idp: Server;
let issuer = '';
let app: TestApp;
/** Where first links are made by a verified address. */
let trusting: TestApp;
let count = 0;
let login = '';
let accountId = '';

/** A real provider, in which everybody signs in by the name they type; the names that begin with "chua" have no verified address. */
async function openProvider(): Promise<void> {
  idp = createServer();
  await new Promise<void>((listening) => idp.listen(0, '127.0.0.1', listening));
  const address = idp.address();
  if (address === null || typeof address === 'string') throw new Error('the provider has no port');
  issuer = `http://127.0.0.1:${address.port}`;
  const provider = new Provider(issuer, {
    clients: [{ ...client, redirect_uris: [back], post_logout_redirect_uris: [`${origin}/dang-nhap`] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    pkce: { required: () => true },
    cookies: { keys: ['for tests'] },
    features: { devInteractions: { enabled: true } },
    findAccount: (_context, sub) => ({
      accountId: sub,
      claims: () => ({
        sub,
        email: `${sub.replace(/^chua-/, '')}@dinhdanh.example`,
        email_verified: !sub.startsWith('chua'),
      }),
    }),
  });
  idp.on('request', provider.callback());
}

type Step = { readonly url: string; readonly form: Readonly<Record<string, string>> | null };

function remember(cookies: Map<string, string>, answer: Response): void {
  for (const line of answer.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    cookies.set(name, value);
  }
}

/** What a person does next: follow, sign in, or agree. */
async function nextStep({ url, form }: Step, cookies: Map<string, string>, subject: string): Promise<Step> {
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const sent = form === null ? {} : { method: 'POST', body: new URLSearchParams(form) };
  const answer = await fetch(url, { ...sent, redirect: 'manual', headers: { cookie } });
  remember(cookies, answer);
  const next = answer.headers.get('location');
  if (next !== null) return { url: new URL(next, url).href, form: null };
  const page = await answer.text();
  const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1];
  if (prompt === undefined) throw new Error(`${answer.status} ${url}: ${page.slice(0, 400)}`);
  const action = new URL(/action="([^"]+)"/.exec(page)?.[1] ?? '', url).href;
  return { url: action, form: prompt === 'login' ? { prompt, login: subject, password: 'x' } : { prompt } };
}

/** Goes through the provider as a person does, and gives the address on our side to which it sends the browser back. */
async function walk(address: string, subject: string): Promise<string> {
  const cookies = new Map<string, string>();
  let step: Step = { url: address, form: null };
  for (let steps = 0; steps < 12; steps += 1) {
    step = await nextStep(step, cookies, subject);
    if (step.url.startsWith(origin)) return step.url.slice(origin.length);
  }
  throw new Error('the provider goes round in circles');
}

/** Signs in at a browser of its own; gives the last answer. */
async function signIn(at: TestApp, subject: string, tab: Tab = openTab(at.server)) {
  const out = await tab.get('/dang-nhap/dinh-danh?den=%2Fquan-tri%2Ftai-khoan');
  return tab.get(await walk(out.headers.location ?? '', subject));
}

async function link(tab: Tab, subject: string) {
  const page = await tab.form('/quan-tri/tai-khoan/dinh-danh');
  const address = (/href="(http[^"]+)"/.exec(page.body)?.[1] ?? '').replaceAll('&amp;', '&');
  return tab.get(await walk(address, subject));
}

const environment = (more: Record<string, string> = {}) => ({
  CONGSO_OIDC_ISSUER: issuer,
  CONGSO_OIDC_CLIENT_ID: client.client_id,
  CONGSO_OIDC_CLIENT_SECRET: client.client_secret,
  CONGSO_OIDC_NAME: 'Định danh tỉnh',
  CONGSO_SECRET_KEY: 'cd'.repeat(32),
  ...more,
});

beforeAll(async () => {
  await openProvider();
  app = await testApp(() => clock, environment());
  trusting = await testApp(() => clock, environment({ CONGSO_OIDC_LINK_BY_EMAIL: '1' }));
});
afterAll(async () => {
  await app.close();
  await trusting.close();
  await new Promise((closed) => idp.close(closed));
});

async function add(to: TestApp, email: string): Promise<string> {
  const account = { email, userName: null, name: 'Lê Thị Mai', organisationId: bodies.ward, grants: [] };
  return inSystemTransaction(to.db.app, 'test', (tx) =>
    createAccount(tx, { ...account, password, mustChangePassword: false }, clock, dateOf(2020, 1, 1)),
  );
}

beforeEach(async () => {
  count += 1;
  login = `nguoi${count}@sonhai.example`;
  accountId = await add(app, login);
});
afterEach(() => {
  clock = new Date();
});

describe('an identity of the provider', () => {
  test('that is linked to nobody opens nothing, and says how to link it', async () => {
    const answer = await signIn(app, `la${count}`);
    expect([answer.statusCode, answer.body]).toEqual([
      422,
      expect.stringContaining(`“la${count}@dinhdanh.example” chưa được liên kết`),
    ]);
    expect(answer.cookies.some(({ name, value }) => name === 'congso' && value !== '')).toBe(false);
  });

  test('is linked by who is signed in, and then signs in, which the list of sessions says', async () => {
    const tab = await signInAs(app.server, login, password);
    expect((await link(tab, `mai${count}`)).headers.location).toBe('/quan-tri/tai-khoan?xong=dinh-danh');
    expect((await tab.get('/quan-tri/tai-khoan')).body).toContain(`mai${count}@dinhdanh.example`);
    const other = openTab(app.server);
    expect((await signIn(app, `mai${count}`, other)).headers.location).toBe('/quan-tri/tai-khoan');
    expect((await other.get('/quan-tri/tai-khoan')).body).toContain('Danh tính liên kết</');
    expect((await other.form('/dang-xuat')).headers.location).toBe('/dang-nhap?ra=2');
    expect((await other.get('/dang-nhap?ra=2')).body).toContain('Đăng xuất cả khỏi Định danh tỉnh');
  });

  test('opens one account, and an account has one', async () => {
    const tab = await signInAs(app.server, login, password);
    await link(tab, `mai${count}`);
    expect((await link(tab, `lan${count}`)).statusCode).toBe(409);
    const second = `khac${count}@sonhai.example`;
    await add(app, second);
    expect((await link(await signInAs(app.server, second, password), `mai${count}`)).statusCode).toBe(409);
  });

  test('is unlinked, and opens nothing any more', async () => {
    const tab = await signInAs(app.server, login, password);
    await link(tab, `mai${count}`);
    expect((await tab.form('/quan-tri/tai-khoan/dinh-danh/bo')).statusCode).toBe(303);
    expect((await signIn(app, `mai${count}`)).statusCode).toBe(422);
  });

  test('of a locked account opens nothing', async () => {
    await link(await signInAs(app.server, login, password), `mai${count}`);
    await inSystemTransaction(app.db.app, 'test', (tx) => setLocked(tx, accountId, clock));
    expect((await signIn(app, `mai${count}`)).body).toContain('đã bị khóa');
  });

  test('does not replace the second factor', async () => {
    const tab = await signInAs(app.server, login, password);
    await link(tab, `mai${count}`);
    const secret = secretOn((await tab.get('/quan-tri/tai-khoan/hai-lop')).body);
    await tab.form('/quan-tri/tai-khoan/hai-lop/bat', { code: codeAt(secret, clock) });
    clock = new Date(clock.getTime() + 30_000);
    const other = openTab(app.server);
    expect((await signIn(app, `mai${count}`, other)).headers.location).toMatch(/^\/xac-thuc/);
    expect((await other.get('/quan-tri')).statusCode).toBe(303);
    expect((await other.form('/xac-thuc', { code: codeAt(secret, clock) })).statusCode).toBe(303);
    expect((await other.get('/quan-tri/tai-khoan')).body).toContain('Danh tính liên kết + mã xác thực');
  });

  test('takes up an invitation in place of a password; without one its link cannot be removed', async () => {
    const admin = await signInAs(app.server, 'quantri@tttt.sonhai.example');
    const form = {
      name: 'Phạm Hải Âu',
      email: `moi${count}@sonhai.example`,
      organisation: bodies.ward,
      language: 'vi',
    };
    const page = (await admin.form('/quan-tri/nguoi-dung/moi', form)).body;
    const token = /loi-moi\/([\w-]{43})/.exec(page)?.[1] ?? '';
    const tab = openTab(app.server);
    expect((await tab.get(`/loi-moi/${token}`)).body).toContain('Nhận tài khoản bằng Định danh tỉnh');
    const out = await tab.get(`/dang-nhap/dinh-danh?moi=${token}`);
    expect((await tab.get(await walk(out.headers.location ?? '', `au${count}`))).headers.location).toBe('/quan-tri');
    expect((await tab.get('/quan-tri/tai-khoan')).body).toContain('Phạm Hải Âu');
    expect((await openTab(app.server).get(`/loi-moi/${token}`)).statusCode).toBe(410);
    expect((await tab.form('/quan-tri/tai-khoan/dinh-danh/bo')).statusCode).toBe(422);
  });
});

describe('a first link by e-mail address', () => {
  test('is made where it is allowed and the provider has verified the address', async () => {
    await add(trusting, `hoa${count}@dinhdanh.example`);
    expect((await signIn(trusting, `hoa${count}`)).headers.location).toBe('/quan-tri/tai-khoan');
  });

  test('is not made for an address that was not verified', async () => {
    await add(trusting, `lan${count}@dinhdanh.example`);
    expect((await signIn(trusting, `chua-lan${count}`)).statusCode).toBe(422);
  });

  test('is not made where it is not allowed', async () => {
    await add(app, `hue${count}@dinhdanh.example`);
    expect((await signIn(app, `hue${count}`)).statusCode).toBe(422);
  });
});

describe('an answer is refused', () => {
  test('at a browser that did not begin', async () => {
    const out = await openTab(app.server).get('/dang-nhap/dinh-danh');
    const way = await walk(out.headers.location ?? '', `mai${count}`);
    const answer = await openTab(app.server).get(way);
    expect([answer.statusCode, answer.body]).toEqual([422, expect.stringContaining('bắt đầu từ trình duyệt khác')]);
  });

  test('a second time', async () => {
    const tab = openTab(app.server);
    const out = await tab.get('/dang-nhap/dinh-danh');
    const way = await walk(out.headers.location ?? '', `mai${count}`);
    const kept = new Map(tab.cookies);
    await tab.get(way);
    expect((await tab.get(way)).statusCode).toBe(422);
    for (const [name, value] of kept) tab.cookies.set(name, value);
    expect((await tab.get(way)).body).toContain('không hợp lệ nên đã bị từ chối');
  });

  test('with another state, with another issuer, or with a cookie that was changed', async () => {
    for (const change of [/state=[^&]+/, /iss=[^&]+/]) {
      const tab = openTab(app.server);
      const out = await tab.get('/dang-nhap/dinh-danh');
      const way = await walk(out.headers.location ?? '', `mai${count}`);
      expect(way).toMatch(change);
      const answer = await tab.get(way.replace(change, (found) => `${found.split('=')[0]}=http%3A%2F%2Fevil.example`));
      expect([answer.statusCode, answer.body]).toEqual([
        422,
        expect.stringContaining('không hợp lệ nên đã bị từ chối'),
      ]);
    }
    const tab = openTab(app.server);
    const out = await tab.get('/dang-nhap/dinh-danh');
    const way = await walk(out.headers.location ?? '', `mai${count}`);
    for (const [name, value] of tab.cookies) tab.cookies.set(name, `${value.slice(0, -2)}AA`);
    expect((await tab.get(way)).statusCode).toBe(422);
  });

  test('after ten minutes', async () => {
    const tab = openTab(app.server);
    const out = await tab.get('/dang-nhap/dinh-danh');
    const way = await walk(out.headers.location ?? '', `mai${count}`);
    clock = new Date(clock.getTime() + 11 * 60_000);
    expect((await tab.get(way)).body).toContain('quá 10 phút');
  });

  test('where the person said no at the provider', async () => {
    const tab = openTab(app.server);
    const out = new URL((await tab.get('/dang-nhap/dinh-danh')).headers.location ?? '');
    const state = out.searchParams.get('state') ?? '';
    const query = new URLSearchParams({ error: 'access_denied', state, iss: issuer });
    expect((await tab.get(`/dang-nhap/dinh-danh/ve?${query}`)).body).toContain('đã bị hủy hoặc không được phép');
  });

  test('for linking, when another person is signed in by then', async () => {
    const tab = await signInAs(app.server, login, password);
    const page = await tab.form('/quan-tri/tai-khoan/dinh-danh');
    const way = await walk((/href="(http[^"]+)"/.exec(page.body)?.[1] ?? '').replaceAll('&amp;', '&'), `mai${count}`);
    await tab.form('/dang-nhap', { login: 'khai@tnmt.sonhai.example', password: 'song-bien-mua-he' });
    expect((await tab.get(way)).statusCode).toBe(422);
    const { rows } = await sql`SELECT FROM identity WHERE subject = ${`mai${count}`}`.execute(app.db.owner.kysely);
    expect(rows).toEqual([]);
  });
});

test('a link is begun by a form of ours alone', async () => {
  const tab = await signInAs(app.server, login, password);
  expect((await tab.get('/quan-tri/tai-khoan/dinh-danh')).statusCode).toBe(404);
});

test('where the provider does not answer the sign-in page says so, and the password still serves', async () => {
  const silent = await testApp(() => clock, environment({ CONGSO_OIDC_ISSUER: 'http://127.0.0.1:9' }));
  const answer = await openTab(silent.server).get('/dang-nhap/dinh-danh');
  expect([answer.statusCode, answer.body]).toEqual([
    503,
    expect.stringContaining('Không kết nối được với Định danh tỉnh'),
  ]);
  await signInAs(silent.server, 'khai@tnmt.sonhai.example');
  await silent.close();
});

test('without a provider there is no such way in', async () => {
  const plain = await testApp(() => clock);
  expect((await openTab(plain.server).get('/dang-nhap/dinh-danh')).statusCode).toBe(404);
  expect((await openTab(plain.server).get('/dang-nhap')).body).not.toContain('dinh-danh');
  await plain.close();
});
