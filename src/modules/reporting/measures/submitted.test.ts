import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demonstrationIds as bodies } from '#modules/organisations';
import type { MeasureQuestion } from '#offers';
import { type TestApp, testApp } from '../../../../test/app.ts';
import { filler, opened } from '../reports.testing.ts';
import { submissionMeasures } from './submitted-source.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const year = (now: string): MeasureQuestion => ({
  organisationId: bodies.environment,
  reach: 'own',
  window: { from: '2019-01-01', to: '2019-12-31' },
  now: new Date(now),
});
async function figure(name: string, now = '2020-02-01T00:00:00Z') {
  const measured = (await submissionMeasures({ db: app.db.app }).take([name], year(now))).get(name);
  return measured?.kind === 'value' ? measured.value : undefined;
}

async function submitted(period: string, on: string): Promise<void> {
  const mai = await app.as(filler);
  const report = await opened(mai, bodies.environment, 'it-quarterly-2019', period);
  await sql`INSERT INTO submission (report_id, organisation_id, form_code, definition_hash, period, version, content, content_hash, submitted_by,
      submitted_at)
    SELECT id, organisation_id, form_code, definition_hash, period, 1, '{}', repeat('a', 64), 'Mai', ${on} FROM report
    WHERE id = ${report.split('/').at(-1)}`.execute(app.db.owner.kysely);
}

test('where nobody asked for quarterly reports, nothing is said', async () => {
  expect(await figure('submissions.quarterly')).toBeNull();
});

test('they are submitted when each quarter that has ended has its report', async () => {
  await submitted('2019Q1', '2019-04-05T09:00:00+07:00');
  expect(await figure('submissions.quarterly', '2019-05-01T00:00:00Z')).toBe(true);
  expect(await figure('submissions.quarterly')).toBe(false);
  for (const quarter of ['2019Q2', '2019Q3', '2019Q4']) await submitted(quarter, '2020-01-10T09:00:00+07:00');
  expect(await figure('submissions.quarterly')).toBe(true);
  expect(await figure('submissions.quarterly_documents')).toContain('quý 1 năm 2019, ngày 05/04/2019; ');
});

test('the list has each of them with its day', async () => {
  const list = await submissionMeasures({ db: app.db.app }).list(
    'submissions.quarterly',
    year('2020-02-01T00:00:00Z'),
    { offset: 0, limit: 2 },
  );
  expect(list).toMatchObject({ total: 4 });
  expect(list?.things[0]?.cells[1]).toBe('2019-04-05');
});
