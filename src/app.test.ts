import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadDemonstration } from '#modules/people';
import { readConfig } from '#platform/config';
import { type TestDatabase, testDatabase } from '../test/database.ts';
import { testStorage } from '../test/storage.ts';
import { buildApp } from './app.ts';

let db: TestDatabase;
let app: FastifyInstance;
beforeAll(async () => {
  db = await testDatabase();
  const read = readConfig({ CONGSO_LOG_LEVEL: 'silent' });
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  const { storage, closeStorage } = await testStorage();
  app = await buildApp({ config: read.config, db: db.app, now: () => new Date(), storage });
  app.addHook('onClose', async () => closeStorage());
});
afterAll(async () => {
  await app.close();
  await db.drop();
});

test('an empty system says so on its first page, and the demonstration shows whose it is', async () => {
  expect((await app.inject('/')).body).toContain('Hệ thống chưa có cơ quan nào');
  await loadDemonstration(db.app, false, new Date());
  expect((await app.inject('/')).body).toContain('<h1>Ủy ban nhân dân tỉnh Sơn Hải</h1>');
});

test('machines are told that the program runs, that it can serve, and where not to look', async () => {
  expect((await app.inject('/healthz')).json()).toEqual({ status: 'ok' });
  expect((await app.inject('/readyz')).json()).toEqual({ status: 'ready', database: true, migrations: true });
  expect((await app.inject('/robots.txt')).body).toContain('Disallow: /quan-tri\n');
});

test('is not ready while a migration is missing', async () => {
  await sql`UPDATE migration.checksum SET name = 'was ' || name WHERE name LIKE '0003%'`.execute(db.owner.kysely);
  const answer = await app.inject('/readyz');
  expect([answer.statusCode, answer.json()]).toEqual([503, { status: 'not ready', database: true, migrations: false }]);
  await sql`UPDATE migration.checksum SET name = substr(name, 5) WHERE name LIKE 'was %'`.execute(db.owner.kysely);
});

test('a chosen language is remembered, and the address is clean again', async () => {
  const answer = await app.inject('/dang-nhap?den=%2Fquan-tri&lang=en');
  expect([answer.statusCode, answer.headers.location]).toEqual([303, '/dang-nhap?den=%2Fquan-tri']);
  expect(answer.cookies[0]).toMatchObject({ name: 'congso_lang', value: 'en', sameSite: 'Lax' });
  const page = await app.inject({ url: '/dang-nhap', cookies: { congso_lang: 'en' } });
  expect(page.body).toContain('<html lang="en">');
});

test.each([
  '//evil.example/?lang=en',
  '/%5Cevil.example/?lang=en',
  '/\\evil.example/?lang=en',
  '///evil.example?lang=vi',
])('choosing a language at %s does not lead elsewhere', async (url) => {
  const { location } = (await app.inject({ url, headers: { host: '127.0.0.1:8080' } })).headers;
  expect(new URL(String(location ?? '/'), 'http://127.0.0.1:8080').host).toBe('127.0.0.1:8080');
});

test.each(['//', '//[', '/%', '/%zz?lang=en', '/?lang=%'])(
  'the odd address %s is no fault of the system',
  async (url) => {
    expect((await app.inject({ url, headers: { host: '127.0.0.1:8080' } })).statusCode).toBeLessThan(500);
  },
);

test('what is not there is told in the reader’s language, without a trace of the program', async () => {
  const answer = await app.inject({ url: '/khong-co', cookies: { congso_lang: 'en' } });
  expect(answer.statusCode).toBe(404);
  expect(answer.body).toContain('<h1>Not found</h1>');
});
