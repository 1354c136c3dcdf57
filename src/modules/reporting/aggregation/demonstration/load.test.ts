import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { evaluate, periodFromKey } from '#forms-engine';
import { type TestApp, testApp } from '../../../../../test/app.ts';
import { findForm } from '../../definitions/library.ts';
import { isIntact, selectNewestSubmission } from '../../submissions/kept.ts';
import { districtAnswers, quarterlyAnswers } from './answers.ts';
import { loadDemonstrationReports } from './load.ts';

const now = new Date('2026-11-10T03:00:00Z');
let app: TestApp;
beforeAll(async () => {
  app = await testApp(() => now);
  await loadDemonstrationReports(app.db.app, now);
});
afterAll(() => app.close());

const counted = async () => {
  const { rows } = await sql<{ form: string; period: string; n: number }>`
    SELECT form_code AS form, period, count(*)::int AS n FROM submission_figures GROUP BY 1, 2 ORDER BY 1, 2`.execute(
    app.db.owner.kysely,
  );
  return rows;
};

describe('the reports of past periods', () => {
  test('are those of four quarters that are over, and of a year under the three-level tree', async () => {
    const found = await counted();
    expect(found.map(({ period }) => period)).toEqual(['2023', '2025Q3', '2025Q4', '2026Q1', '2026Q2']);
    expect(found[0]?.n).toBe(8);
    for (const { n } of found.slice(1)) expect(n).toBeGreaterThan(35);
  });

  test('are entered once', async () => {
    const before = await counted();
    await loadDemonstrationReports(app.db.app, now);
    expect(await counted()).toEqual(before);
  });

  test('say what their signatures name, so that nobody is told of a change that there was not', async () => {
    const { rows } = await sql<{ id: string }>`SELECT id FROM report WHERE state = 'accepted'`.execute(
      app.db.owner.kysely,
    );
    const newest = await Promise.all(rows.map(({ id }) => selectNewestSubmission(app.db.owner, id)));
    expect(newest.length).toBeGreaterThan(150);
    expect(newest.filter((each) => each === undefined || !isIntact(each))).toEqual([]);
  });

  test('are open data for the newest quarter, and for no other', async () => {
    const { items } = (await app.visitor.get('/api/v1/figures?indicator=civil_servants.body')).json();
    expect(items.map(({ period }: { period: string }) => period)).toEqual(['2026Q2']);
    expect(items[0].value).toBeGreaterThan(0);
  });

  test('can be opened and have their answers', async () => {
    const { rows } = await sql<{ id: string }>`SELECT id FROM report WHERE period = '2026Q2' LIMIT 1`.execute(
      app.db.owner.kysely,
    );
    const { statusCode, body } = await (await app.as('thamdinh@tttt.sonhai.example')).get(
      `/quan-tri/bao-cao/${rows[0]?.id}`,
    );
    expect(statusCode).toBe(200);
    expect(body).toContain('civil_servants');
  });
});

test.each([
  ['it-quarterly-2019', '2026Q2', (body: string) => quarterlyAnswers(body, 3)],
  ['egov-district-2019', '2023', districtAnswers],
])('what is reported on %s does not contradict itself', (code, period, answersOf) => {
  const form = findForm(code);
  if (form === undefined) throw new Error(`no form ${code}`);
  const key = periodFromKey(period);
  for (const body of ['a', 'b', 'c', 'd', 'e', 'f']) {
    const { findings } = evaluate(form.prepared, {
      answers: answersOf(body),
      ...(key === undefined ? {} : { period: key }),
    });
    const wrong = findings.filter((one) => ['part', 'total', 'ratio', 'range', 'type', 'hundred'].includes(one.class));
    expect(wrong.map(({ message }) => message.vi)).toEqual([]);
  }
});
