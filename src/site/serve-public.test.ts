import { sql } from 'kysely';

import { afterAll, beforeAll, expect, test } from 'vitest';
import { inSystemTransaction } from '#modules/people';
import { type TestApp, testApp } from '../../test/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

test('a site that is opened is found at once, and its address under another', async () => {
  await inSystemTransaction(app.db.app, 'test', async (tx) => {
    const { rows } = await sql<{ id: string }>`INSERT INTO site (organisation_id, is_main, name, opened_on)
      SELECT id, true, '{"vi": "Cổng tỉnh"}', '2020-01-01' FROM organisation LIMIT 1 RETURNING id`.execute(tx.kysely);
    await sql`INSERT INTO site (organisation_id, parent_id, path, name, opened_on, settings)
      SELECT id, ${rows[0]?.id}, 'phuong-x', '{"vi": "Phường X", "en": "X Ward"}', '2020-01-01', '{"languages": ["vi", "en"]}'
      FROM organisation LIMIT 1`.execute(tx.kysely);
  });
  await expect.poll(async () => (await app.visitor.get('/')).body).toContain('Cổng tỉnh');
  expect((await app.visitor.get('/phuong-x')).body).toContain('<h1>Phường X</h1>');
  expect((await app.visitor.get('/phuong-x/en')).body).toContain('<h1>X Ward</h1>');
  expect((await app.visitor.get('/en')).statusCode).toBe(404);
  expect((await app.visitor.get('/phuong-x/quan-tri')).statusCode).toBe(404);
  expect((await app.visitor.get('/', { host: 'evil.example' })).statusCode).toBe(421);
  expect((await app.visitor.get('/healthz', { host: 'evil.example' })).statusCode).toBe(200);
});
