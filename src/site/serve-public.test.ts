import { connect } from 'node:net';
import { brotliDecompressSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { inSystemTransaction } from '#modules/people';
import { emptyTags } from '#platform/page-cache';
import { type TestApp, testApp, testServer } from '../../test/app.ts';
import { openTestSite, publishTestItem } from '../../test/sites.ts';

let app: TestApp;
/** A second process on the same database, as far as the program can tell. */
let second: FastifyInstance;
let main = '';
const origins: string[] = [];

const listen = (server: FastifyInstance) => server.listen({ host: '127.0.0.1', port: 0 });

beforeAll(async () => {
  app = await testApp();
  main = await openTestSite(app.db.app, { name: 'Cổng tỉnh', isMain: true, settings: { languages: ['vi', 'en'] } });
  await openTestSite(app.db.app, { name: 'Phường X', under: { id: main, path: 'phuong-x' } });
  await openTestSite(app.db.app, { name: 'Sở Y', hosts: ['so-y.localhost.vn', 'soy.localhost.vn'] });
  await openTestSite(app.db.app, {
    name: 'Xã cũ',
    under: { id: main, path: 'xa-cu' },
    closedOn: '2025-07-01',
  });
  await publishTestItem(app.db.app, main, { title: 'Tin thứ nhất' });
  second = await testServer(app.db, app.storage);
  origins.push(await listen(app.server), await listen(second));
  for (const origin of origins)
    await vi.waitFor(async () => expect(await textAt(origin, '/')).toContain('Cổng tỉnh'), 30_000);
});
afterAll(async () => {
  await second.close();
  await app.close();
});

const textAt = async (origin: string, path: string) => (await fetch(origin + path)).text();
const front = 'x-accel-expires';
const browser = { 'accept-encoding': 'br', host: '127.0.0.1:8080' };

describe('a public page', () => {
  test('is found on every site in each of its languages, and nowhere else', async () => {
    const { visitor } = app;
    expect((await visitor.get('/phuong-x')).body).toContain('Phường X');
    expect((await visitor.get('/en')).body).toContain('<html lang="en"');
    expect((await visitor.get('/', { host: 'so-y.localhost.vn' })).body).toContain('Sở Y');
    expect((await visitor.get('/phuong-x/en')).statusCode).toBe(404);
    expect((await visitor.get('/khong-co')).statusCode).toBe(404);
  });

  test.each([
    ['/phuong-x/quan-tri', 404],
    ['/en/dang-nhap', 404],
    ['/phuong-x/healthz', 404],
    ['/phuong-x/%71uan-tri', 404],
    ['/xa-cu/tin-tuc', 410],
    ['/phuong-x/..%2fquan-tri', 400],
    ['//evil.example', 400],
  ])('is none at %s (%i)', async (path, status) => {
    expect((await app.visitor.get(path)).statusCode).toBe(status);
  });

  test('is none at an endless address', async () => {
    expect((await app.visitor.get(`/${'a'.repeat(3_000)}`)).statusCode).toBe(414);
  });

  test('is refused to unknown hosts with a page that tells why; machines may still ask whether the server lives', async () => {
    const answer = await app.visitor.get('/quan-tri', { host: 'evil.example' });
    expect([answer.statusCode, answer.body]).toEqual([421, expect.stringContaining('không thuộc hệ thống')]);
    expect(answer.body).not.toContain('Về trang chủ');
    // its page needs the styles: they are looked for at every host
    expect((await app.visitor.get('/tai-nguyen/khong-co.css', { host: 'evil.example' })).statusCode).toBe(404);
    expect((await app.visitor.get('/healthz', { host: '10.0.0.7' })).statusCode).toBe(200);
  });

  test('that is missing in English leads to the Vietnamese one', async () => {
    expect((await app.visitor.get('/phuong-x/en/tin-tuc')).body).toContain('href="/phuong-x/tin-tuc"');
  });

  test('of another name of a site is at its first one', async () => {
    const answer = await app.visitor.get('/tin-tuc?trang=2', { host: 'soy.localhost.vn' });
    expect([answer.statusCode, answer.headers.location]).toEqual([
      308,
      'http://so-y.localhost.vn:8080/tin-tuc?trang=2',
    ]);
  });

  test('is the same for everybody: without cookies, whoever asks and whatever was chosen in the office', async () => {
    const plain = await app.visitor.get('/');
    const chosen = await app.visitor.get('/', { cookie: 'congso_lang=en' });
    const officer = await (await app.as('duyet@tttt.sonhai.example')).get('/');
    expect([chosen.body, officer.body]).toEqual([plain.body, plain.body]);
    expect([plain.cookies, officer.cookies]).toEqual([[], []]);
    expect((await app.visitor.get('/?lang=en')).body).toBe(plain.body);
  });
});

describe('a kept page', () => {
  const ask = (headers: Record<string, string>, method: 'GET' | 'HEAD' = 'GET') =>
    raw(origins[0] ?? '', method, { ...browser, ...headers });

  test('is answered packed, with its tag and all protecting headers, by the way of the routes and before them', async () => {
    await ask({});
    const [before, routed] = [await ask({}), await app.visitor.get('/', browser)];
    expect(brotliDecompressSync(before.body).toString()).toContain('Cổng tỉnh');
    expect(before.body).toEqual(routed.rawPayload);
    // what is not in the usual writing goes by the server of Node.js
    const byNode = await ask({ upgrade: 'x' });
    const headers = { ...before.headers, date: byNode.headers.date, [front]: byNode.headers[front] };
    expect(byNode).toEqual({ ...before, headers });
    for (const name of [
      'etag',
      'content-security-policy',
      'cache-control',
      'vary',
      'content-type',
      'x-content-type-options',
    ])
      expect([name, before.headers[name]]).toEqual([name, routed.headers[name]]);
    expect(before.headers['cache-control']).toBe('public, max-age=0, must-revalidate');
    expect(before.headers['set-cookie']).toBeUndefined();
  });

  test('is not sent again to who has it, and HEAD has no body', async () => {
    const whole = await ask({});
    const known = await ask({ 'if-none-match': `W/"x", ${whole.headers.etag}` });
    expect([known.status, known.body.length, known.headers.etag]).toEqual([304, 0, whole.headers.etag]);
    const head = await ask({}, 'HEAD');
    expect([head.status, head.body.length, head.headers['content-length']]).toEqual([
      200,
      0,
      whole.headers['content-length'],
    ]);
    expect((await app.visitor.get('/', { 'if-none-match': '"another"' })).statusCode).toBe(200);
  });

  test('shows a committed change within a second in every process', async () => {
    for (const origin of origins) expect(await textAt(origin, '/news')).toContain('Tin thứ nhất');
    await inSystemTransaction(app.db.app, 'test', async (tx) => {
      await sql`UPDATE publication SET title = 'Tin đã đính chính'`.execute(tx.kysely);
      emptyTags(tx, [`section:${main}:news`, `home:${main}`]);
    });
    for (const origin of origins)
      await expect.poll(() => textAt(origin, '/news'), { timeout: 1_000, interval: 10 }).toContain('Tin đã đính chính');
  });

  test('shows another name of its site within a second in every process', async () => {
    const rename = (name: string) =>
      inSystemTransaction(app.db.app, 'test', (tx) =>
        sql`UPDATE site SET name = ${JSON.stringify({ vi: name })} WHERE path = 'phuong-x'`.execute(tx.kysely),
      );
    for (const origin of origins) await textAt(origin, '/phuong-x');
    await rename('Phường Z');
    for (const origin of origins)
      await expect.poll(() => textAt(origin, '/phuong-x'), { timeout: 1_000, interval: 10 }).toContain('Phường Z');
  });

  test('is not another one because of names in the query that mean nothing', async () => {
    const plain = await app.visitor.get('/news');
    for (const query of ['utm_source=x', 'trang=', 'a[]=1&__proto__=2'])
      expect((await app.visitor.get(`/news?${query}`)).headers.etag).toBe(plain.headers.etag);
  });

  test('past the end of a list is not there, however large the number', async () => {
    for (const page of ['999999999', '1e9', '-1', '00', '9'.repeat(400)])
      expect((await app.visitor.get(`/news?trang=${page}`)).statusCode).toBe(404);
  });
});

type Raw = { readonly status: number; readonly headers: Record<string, string>; readonly body: Buffer };

/** One request on a connection of its own: fetch would unpack what it gets. */
function raw(origin: string, method: string, headers: Record<string, string>): Promise<Raw> {
  const { hostname, port } = new URL(origin);
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return new Promise((resolve, reject) => {
    let got = Buffer.alloc(0);
    const socket = connect(Number(port), hostname, () =>
      socket.write(`${method} / HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`),
    );
    socket.on('error', reject).on('data', (chunk) => {
      got = Buffer.concat([got, chunk]);
      const answer = parsed(got);
      const hasNoBody = method === 'HEAD' || answer.status === 304;
      if (!hasNoBody && answer.body.byteLength < Number(answer.headers['content-length'] ?? Number.NaN)) return;
      socket.destroy();
      resolve(answer);
    });
  });
}

function parsed(bytes: Buffer): Raw {
  const end = bytes.indexOf('\r\n\r\n');
  const [first = '', ...lines] = bytes.subarray(0, end).toString().split('\r\n');
  const headers = lines.map((line) => [
    line.slice(0, line.indexOf(':')).toLowerCase(),
    line.slice(line.indexOf(':') + 2),
  ]);
  return { status: Number(first.split(' ')[1]), headers: Object.fromEntries(headers), body: bytes.subarray(end + 4) };
}
