import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aggregate } from '#forms-engine';
import { demonstrationIds as bodies } from '#modules/organisations';
import { inSystemTransaction } from '#modules/people';
import { inTransaction } from '#platform/database';
import { type TestApp, testApp } from '../../../../test/app.ts';
import { findForm } from '../definitions/library.ts';
import { type Sent, send } from './aggregation.testing.ts';
import { selectCountedReports, selectKept, selectNumbers, type Wanted } from './figures.ts';
import { selectTallies } from './tallies.ts';

let app: TestApp;
const form = 'it-quarterly-2019';
const quarter = (organisationId: string, answers: Sent['answers'], more: Partial<Sent> = {}): Sent => ({
  organisationId,
  formCode: form,
  period: '2026Q1',
  answers,
  ...more,
});

beforeAll(async () => {
  app = await testApp();
  await send(app.db.app, [
    quarter(
      bodies.environment,
      { civil_servants: 40, computers_total: 50, procedures_total: 0 },
      { decision: 'accepted' },
    ),
    quarter(bodies.department, { civil_servants: 60, computers_total: 30 }),
    // returned, and not submitted again yet: nothing of it counts
    quarter(bodies.ward, { civil_servants: 900 }, { decision: 'returned' }),
    // accepted, reopened and submitted again: the newer one counts, unless only what was accepted does
    quarter(bodies.province, { civil_servants: 5 }, { decision: 'accepted' }),
    quarter(bodies.province, { civil_servants: 7 }, { version: 2 }),
  ]);
});
afterAll(() => app.close());

const wanted: Wanted = { formCode: form, period: '2026Q1', onlyAccepted: false };
const total = (asked: Wanted = wanted) =>
  inSystemTransaction(app.db.app, 'test', async (tx) => {
    const reports = await selectCountedReports(tx, asked);
    const tallies = await selectTallies(tx, new Map(reports.map(({ submissionId }) => [submissionId, 'all'])));
    const definition = findForm(form)?.definition;
    const fields = definition === undefined ? [] : aggregate(definition, tallies.get('all') ?? new Map());
    return { reports, at: (id: string) => fields.find(({ field }) => field.id === id) };
  });

describe('the figures of a quarter', () => {
  test('count the newest version of each report that was not returned', async () => {
    const { reports, at } = await total();
    expect(reports).toHaveLength(3);
    expect(at('civil_servants')).toMatchObject({ value: 107, answered: 3 });
  });

  test('or, where that is asked, only what was accepted', async () => {
    const { at } = await total({ ...wanted, onlyAccepted: true });
    expect(at('civil_servants')).toMatchObject({ value: 45, answered: 2 });
  });

  test('a ratio comes from the sums of its parts, although nobody typed it', async () => {
    const { at } = await total();
    // 80 computers over 100 people; the province gave no computers and stays out of both
    expect(at('computers_per_staff')).toMatchObject({ value: 80, counted: 2 });
  });

  test('0 is a figure, blank is none', async () => {
    const { at } = await total();
    expect(at('procedures_total')).toMatchObject({ value: 0, answered: 1 });
    expect(at('mail_accounts')).toMatchObject({ value: null, answered: 0 });
  });

  test('tell the number of each body behind a sum', async () => {
    const { reports } = await total();
    const ids = reports.map(({ submissionId }) => submissionId);
    const numbers = await inSystemTransaction(app.db.app, 'test', (tx) => selectNumbers(tx, ids, 'civil_servants'));
    expect([...numbers.values()].sort((a, b) => a - b)).toEqual([7, 40, 60]);
    expect((await inSystemTransaction(app.db.app, 'test', (tx) => selectNumbers(tx, ids, 'nothing'))).size).toBe(0);
  });

  test('know their periods', async () => {
    expect(await inSystemTransaction(app.db.app, 'test', selectKept)).toEqual([{ formCode: form, period: '2026Q1' }]);
  });
});

describe('the second wall: the database itself', () => {
  const seenBy = async (email: string | null) => {
    const accountId = email === null ? null : await app.accountId(email);
    return inTransaction(app.db.app, { accountId, name: 'second wall' }, (tx) => selectCountedReports(tx, wanted));
  };

  test('shows the figures to those who review or audit there and below, and to nobody else', async () => {
    expect(await seenBy('thamdinh@tttt.sonhai.example')).toHaveLength(3);
    expect(await seenBy('kiemtra@tttt.sonhai.example')).toHaveLength(3);
    for (const email of ['quantri@tttt.sonhai.example', 'khai@tnmt.sonhai.example', 'ky@tnmt.sonhai.example', null]) {
      expect([email, await seenBy(email)]).toEqual([email, []]);
    }
  });

  test('shows a reviewer of one branch no figures of another', async () => {
    await app.join('thamdinh-nhanh', 'reviewer', bodies.environment);
    const seen = await seenBy('thamdinh-nhanh@them.sonhai.example');
    expect(seen.map(({ organisationId }) => organisationId)).toEqual([bodies.environment]);
  });

  test('lets nobody change or remove what was kept', async () => {
    for (const statement of [sql`UPDATE submission_figures SET figures = '{1}'`, sql`DELETE FROM submission_figures`]) {
      await expect(inSystemTransaction(app.db.app, 'test', (tx) => statement.execute(tx.kysely))).rejects.toThrow(
        /permission denied/,
      );
    }
  });
});
