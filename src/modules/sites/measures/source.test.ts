import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demonstrationIds as bodies } from '#modules/organisations';
import type { MeasureQuestion, MeasureSource } from '#offers';
import { type TestApp, testApp } from '../../../../test/app.ts';
import { testMemory } from '../../../../test/memory.ts';
import { siteMeasures } from './source.ts';

let app: TestApp;
let source: MeasureSource;
let close: () => Promise<void>;
beforeAll(async () => {
  app = await testApp();
  const db = app.db.owner.kysely;
  await sql`INSERT INTO site (organisation_id, name, opened_on) VALUES (${bodies.environment}, '{"vi": "Sở TNMT"}', '2024-05-01')`.execute(
    db,
  );
  await sql`INSERT INTO site (organisation_id, parent_id, path, name, opened_on)
    SELECT ${bodies.department}, id, 'tttt', '{"vi": "Sở TTTT"}', '2025-05-01' FROM site`.execute(db);
  await sql`INSERT INTO site_host (host, site_id, is_primary) SELECT 'sonhai.gov.vn', id, true FROM site WHERE path IS NULL`.execute(
    db,
  );
  const memory = await testMemory(app.db.app, 'http://127.0.0.1:8080');
  source = siteMeasures({ db: app.db.app, sites: memory.sites });
  close = memory.closeMemory;
});
afterAll(async () => {
  await close();
  await app.close();
});

const now = new Date('2026-07-05T09:00:00+07:00');
const question = (from: string, to: string, organisationId: string = bodies.environment): MeasureQuestion => ({
  organisationId,
  reach: 'own',
  window: { from, to },
  now,
});
async function figure(name: string, asked: MeasureQuestion) {
  const measured = (await source.take([name], asked)).get(name);
  return measured?.kind === 'value' ? measured.value : undefined;
}

test('visits are added over the days of the window, both counted, and listed by day', async () => {
  const site = sql`(SELECT id FROM site WHERE path IS NULL)`;
  await sql`INSERT INTO site_visit (site_id, day, subject, visits) VALUES
    (${site}, '2026-03-31', 'site', 5), (${site}, '2026-04-01', 'site', 7), (${site}, '2026-06-30', 'site', 11),
    (${site}, '2026-06-30', 'article:1', 90), (${site}, '2026-07-01', 'site', 13)`.execute(app.db.owner.kysely);
  expect(await figure('site.visits', question('2026-04-01', '2026-06-30'))).toBe(18);
  const list = await source.list('site.visits', question('2026-04-01', '2026-06-30'), { offset: 0, limit: 1 });
  expect(list).toMatchObject({ total: 2, things: [{ cells: ['2026-06-30', 11] }] });
});

test('a site has the functions that every site has, from the day on which it was opened', async () => {
  expect(await figure('site.function.site_map', question('2026-06-30', '2026-06-30'))).toBe('complete');
  expect(await figure('site.layout.three_parts', question('2026-06-30', '2026-06-30'))).toBe(true);
  expect(await figure('site.function.site_map', question('2024-04-30', '2024-04-30'))).toBeNull();
  expect(await figure('site.function.site_map', question('2026-06-30', '2026-06-30', bodies.ward))).toBeNull();
});

test('a site under a path is found under the name of the host above it', async () => {
  expect(await figure('site.domain', question('2026-06-30', '2026-06-30', bodies.department))).toBe('sonhai.gov.vn');
});

test('backups are weekly when every full week has one; of weeks before the first backup nothing is said', async () => {
  const day = question('2026-07-05', '2026-07-05');
  expect(await figure('site.backup.weekly', day)).toBeNull();
  const run = (at: string, outcome: string) =>
    sql`INSERT INTO backup_run (cause, started_at, finished_at, outcome, file, size, sha256, checked, error)
      VALUES ('schedule', ${at}, ${at}, ${outcome}, 'a', 1, repeat('a', 64), 'read', ${outcome === 'failed' ? 'x' : null})`.execute(
      app.db.owner.kysely,
    );
  await run('2026-06-17T02:00:00+07:00', 'done');
  await run('2026-06-24T02:00:00+07:00', 'done');
  await run('2026-07-05T02:00:00+07:00', 'done');
  expect(await figure('site.backup.weekly', day)).toBe(true);
  await run('2026-06-10T02:00:00+07:00', 'failed');
  expect(await figure('site.backup.weekly', day)).toBe(false);
  const list = await source.list('site.backup.weekly', day, { offset: 0, limit: 20 });
  expect(list?.things.map(({ cells }) => cells[0])).toEqual(['2026-06-29', '2026-06-22', '2026-06-15', '2026-06-08']);
});
