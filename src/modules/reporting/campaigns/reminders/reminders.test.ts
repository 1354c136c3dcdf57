import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { demonstrationIds as bodies } from '#modules/organisations';
import type { JobContext } from '#platform/jobs';
import { type TestApp, testApp } from '../../../../../test/app.ts';
import { filler, reviewer, signer } from '../../reports.testing.ts';
import { changed, drafted, idOf } from '../campaigns.testing.ts';
import { campaignJobs } from './remind.job.ts';
import { stepOf } from './steps.ts';

let clock = new Date('2026-01-06T02:00:00Z');
let app: TestApp;
let campaign = '';
const quiet = () => {};

beforeAll(async () => {
  app = await testApp(() => clock);
  const manager = await app.as(reviewer);
  campaign = await drafted(manager, 'egov-department-2019', '2025');
  await changed(manager, campaign, { dueOn: '2026-01-20', closesOn: '2026-02-10' });
  await manager.form(`${campaign}/mo`, {});
});
afterAll(() => app.close());
beforeEach(() => sql`DELETE FROM mail`.execute(app.db.owner.kysely));

async function run(name: string, payload: unknown, day: string): Promise<void> {
  clock = new Date(`${day}T02:00:00Z`);
  const job = campaignJobs({ origin: 'https://sonhai.example' }, () => clock).find((each) => each.name === name);
  const context: JobContext = {
    ...{ db: app.db.app, actor: { accountId: null, name: name, system: true } },
    ...{ log: { info: quiet, warn: quiet, error: quiet }, signal: new AbortController().signal },
    ...{ attempt: 1, isLastAttempt: false },
  };
  await job?.handle(payload, context);
}
const byClock = (day: string) => run('campaigns.remind', {}, day);

async function mails(): Promise<readonly string[]> {
  const { rows } = await sql<{ recipient: string }>`SELECT recipient FROM mail ORDER BY recipient`.execute(
    app.db.owner.kysely,
  );
  return rows.map(({ recipient }) => recipient);
}

describe('which reminder is due', () => {
  const days = { before: [7, 3, 1], after: [1, 7] };
  test.each([
    [8, null],
    [7, 'before-7'],
    [5, 'before-7'],
    [3, 'before-3'],
    [1, 'before-1'],
    [0, 'before-1'],
    [-1, 'after-1'],
    [-6, 'after-1'],
    [-7, 'after-7'],
    [-90, 'after-7'],
  ])('with %i days left: %s', (left, step) => {
    expect(stepOf(left, days)).toBe(step);
  });
});

test('fillers and signers of bodies that owe a report are written to once a step, also where two workers run at once', async () => {
  await byClock('2026-01-12');
  expect(await mails()).toEqual([]);
  await Promise.all([byClock('2026-01-13'), byClock('2026-01-13')]);
  await byClock('2026-01-14');
  expect(await mails()).toEqual([filler, signer]);
  const { rows } = await sql<{ subject: string; body: string }>`SELECT subject, body FROM mail`.execute(
    app.db.owner.kysely,
  );
  expect(rows[0]?.subject).toContain('20/01/2026');
  expect(rows[0]?.body).toMatch(/https:\/\/sonhai\.example\/quan-tri\/bao-cao\/[0-9a-f-]{36}/);
});

test('a day on which no worker ran is made up for', async () => {
  await byClock('2026-01-18');
  expect(await mails()).toEqual([filler, signer]);
});

test('whoever has submitted, was taken out or was given longer is left alone', async () => {
  const answerer = sql`campaign_id = ${idOf(campaign)} AND organisation_id = ${bodies.environment}`;
  const set = (change: ReturnType<typeof sql>) =>
    sql`UPDATE campaign_answerer SET ${change} WHERE ${answerer}`.execute(app.db.owner.kysely);
  await set(sql`extended_to = '2026-03-31', extension_reason = 'x'`);
  await byClock('2026-01-22');
  await set(sql`extended_to = NULL, extension_reason = NULL, withdrawn_at = now(), withdrawal_reason = 'x'`);
  await byClock('2026-01-22');
  await set(sql`withdrawn_at = NULL, withdrawal_reason = NULL`);
  const state = (to: string) =>
    sql`UPDATE report SET state = ${to} WHERE organisation_id = ${bodies.environment}`.execute(app.db.owner.kysely);
  await state('submitted');
  await byClock('2026-01-22');
  expect(await mails()).toEqual([]);
  await state('inProgress');
  await byClock('2026-01-22');
  expect(await mails()).toEqual([filler, signer]);
});

test('the late ones are reminded by hand once a day, and the list says what was sent', async () => {
  clock = new Date('2026-01-23T02:00:00Z');
  app.forget();
  const manager = await app.as(reviewer);
  expect((await manager.form(`${campaign}/nhac`, {})).statusCode).toBe(303);
  const { rows } = await sql<{ n: number }>`
    SELECT count(*)::int AS n FROM graphile_worker.jobs WHERE task_identifier = 'campaigns.remindLate'`.execute(
    app.db.owner.kysely,
  );
  expect(rows[0]?.n).toBe(1);
  await run('campaigns.remindLate', { campaign: idOf(campaign) }, '2026-01-23');
  await run('campaigns.remindLate', { campaign: idOf(campaign) }, '2026-01-23');
  expect(await mails()).toEqual([filler, signer]);
  const page = await manager.get(`${campaign}/nhac?q=moi+truong`);
  for (const text of ['nhắc bằng tay', 'trước hạn 7 ngày', 'Sở Tài nguyên và Môi trường'])
    expect(page.body).toContain(text);
});
