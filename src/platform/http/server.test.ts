import { afterEach, expect, test } from 'vitest';
import { noteFound } from '#platform/sessions';
import { createServer, type ErrorPage, Problem, route } from './index.ts';

const opened: Awaited<ReturnType<typeof createServer>>[] = [];
const shown: ErrorPage[] = [];

async function server(origin?: string) {
  const made = await createServer({
    ...(origin === undefined ? {} : { origin }),
    trustedProxies: [],
    logLevel: 'silent',
    requestsPerMinute: 20,
    renderError: (page) => {
      shown.push(page);
      return `<p>${page.text}</p>`;
    },
  });
  made.get('/page', async (_request, reply) => reply.type('text/html').send('<p>here</p>'));
  made.post('/change', async () => ({ done: true }));
  made.get('/fault', async () => {
    throw new Error('secret detail at /srv/app/file.ts');
  });
  made.get('/refused', async () => {
    throw new Problem(409, { vi: 'Có {count} lỗi', en: '{count} faults' }, { count: 3 });
  });
  opened.push(made);
  return made;
}

afterEach(async () => {
  shown.length = 0;
  await Promise.all(opened.splice(0).map((made) => made.close()));
});

const form = { 'content-type': 'application/x-www-form-urlencoded' };

test('every page carries a strict content security policy and the other protecting headers', async () => {
  const { headers } = await (await server()).inject('/page');
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(headers['content-security-policy']).not.toContain('unsafe');
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['x-frame-options']).toBe('SAMEORIGIN');
});

test.each([
  ['another site says so itself', { 'sec-fetch-site': 'cross-site', origin: 'http://evil.example' }],
  ['a sister site', { 'sec-fetch-site': 'same-site', origin: 'http://localhost' }],
  ['an old browser on another site', { origin: 'http://evil.example' }],
  ['nobody says where from', {}],
  ['a foreign origin that claims to be ours', { 'sec-fetch-site': 'same-origin', origin: 'http://evil.example' }],
])('a change is refused when it comes from elsewhere: %s', async (_case, headers) => {
  const answer = await (await server()).inject({
    method: 'POST',
    url: '/change',
    headers: { ...form, host: 'localhost', ...headers },
    payload: 'a=1',
  });
  expect(answer.statusCode).toBe(403);
  expect(answer.body).toContain('không đến từ trang của hệ thống');
});

test.each([
  ['same origin by the browser’s word', undefined, { 'sec-fetch-site': 'same-origin' }],
  ['the Origin header names us', undefined, { origin: 'http://localhost' }],
  [
    'the Origin header names the public address behind a proxy',
    'https://tinh.example',
    { origin: 'https://tinh.example' },
  ],
])('a change from our own page is taken: %s', async (_case, origin, headers) => {
  const answer = await (await server(origin)).inject({
    method: 'POST',
    url: '/change',
    headers: { ...form, host: 'localhost', ...headers },
    payload: 'a=1',
  });
  expect(answer.json()).toEqual({ done: true });
});

test('an unknown address gives a page in Vietnamese, in English when asked', async () => {
  const ours = await server();
  expect((await ours.inject('/nowhere')).body).toContain('Không tìm thấy trang');
  expect((await ours.inject('/nowhere?lang=en')).body).toContain('not found');
});

test('a fault shows a reference, never what went wrong inside', async () => {
  const answer = await (await server()).inject('/fault');
  expect(answer.statusCode).toBe(500);
  expect(answer.body).not.toContain('secret');
  expect(shown[0]?.reference).toMatch(/^[0-9a-f-]{36}$/);
});

test('a refusal shows its own words and figures, as JSON to a program', async () => {
  const ours = await server();
  expect((await ours.inject('/refused')).body).toContain('Có 3 lỗi');
  const asData = await ours.inject({ url: '/refused', headers: { accept: 'application/json' } });
  expect(asData.json()).toMatchObject({ status: 409, title: 'Có 3 lỗi' });
});

test('a body above the limit is refused with words', async () => {
  const answer = await (await server()).inject({
    method: 'POST',
    url: '/change',
    headers: { ...form, 'sec-fetch-site': 'same-origin' },
    payload: `a=${'x'.repeat(1_100_000)}`,
  });
  expect(answer.statusCode).toBe(413);
  expect(answer.body).toContain('quá lớn');
});

test('more requests than the limit are refused with words, not for ever', async () => {
  const ours = await server();
  for (let count = 0; count < 20; count += 1) await ours.inject('/page');
  const answer = await ours.inject('/page');
  expect(answer.statusCode).toBe(429);
  expect(answer.headers['retry-after']).toBeDefined();
  expect(answer.body).toContain('quá nhiều yêu cầu');
});

test('who has signed in may send more from one address, since a province’s offices have one; but not without end', async () => {
  const ours = await server();
  const ask = (cookie: string) => ours.inject({ url: '/page', headers: { cookie } });
  noteFound('true');
  for (let count = 0; count < 20; count += 1) await ours.inject('/page');
  expect((await ask('congso=made-up')).statusCode).toBe(429);
  for (let count = 0; count < 400; count += 1) expect((await ask('congso=true')).statusCode).toBe(200);
  expect((await ask('congso=true')).statusCode).toBe(429);
});

test('a forged X-Forwarded-For does not lift the limit', async () => {
  const ours = await server();
  for (let count = 0; count < 20; count += 1)
    await ours.inject({ url: '/page', headers: { 'x-forwarded-for': `10.0.0.${count}` } });
  expect((await ours.inject({ url: '/page', headers: { 'x-forwarded-for': '10.9.9.9' } })).statusCode).toBe(429);
});

test('a link is built from its route, with names encoded and empty queries left out', () => {
  const report = route('/quan-tri/bao-cao/:report/in/:format');
  expect(report.to({ report: 'a/b', format: 'pdf' }, { part: 'general', none: undefined })).toBe(
    '/quan-tri/bao-cao/a%2Fb/in/pdf?part=general',
  );
});
