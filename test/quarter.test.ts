/** A whole quarter of the demonstration province: asked, answered, signed, returned, mended, accepted, added up, printed. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changed, drafted, idOf } from '../src/modules/reporting/campaigns/campaigns.testing.ts';
import { reviewer, save, sequenceOf, values } from '../src/modules/reporting/reports.testing.ts';
import { certified, stateOf, submitted, withFactor } from '../src/modules/reporting/submissions/submissions.testing.ts';
import { type Client, type TestApp, testApp } from './app.ts';
import { type Asked, type Body, formOf, type Hands, sent, sumsMissing, sumsOf, textOf } from './quarter-steps.ts';

const clock = { now: new Date('2025-01-06T02:00:00Z') };
let app: TestApp;
beforeAll(async () => {
  app = await testApp(() => clock.now, { CONGSO_SECRET_KEY: 'ab'.repeat(32) });
});
afterAll(() => app.close());

/** Whoever manages the campaign and reviews; signed in again where the clock has ended the session. */
const manager = (): Promise<Client> => app.as(reviewer);

async function statesOf(campaign: string) {
  const { rows } = await sql<{ state: string; n: number }>`SELECT r.state, count(*)::int AS n FROM campaign_answerer a
    JOIN report r ON r.id = a.report_id WHERE a.campaign_id = ${idOf(campaign)} GROUP BY 1`.execute(
    app.db.owner.kysely,
  );
  return rows;
}

const ground = { grounds: 'Công văn số 12/UBND-KGVX ngày 02/01/2026' };

type Answerer = Body & { readonly kind: string; readonly report: string };
type Campaign = Asked & { readonly campaign: string };

async function answerersOf(campaign: string, asOf: string): Promise<readonly Answerer[]> {
  const { rows } = await sql<Answerer>`
    SELECT a.organisation_id AS id, s.kind, s.name, '/quan-tri/bao-cao/' || a.report_id AS report
    FROM campaign_answerer a JOIN organisation_state s ON s.organisation_id = a.organisation_id AND s.valid @> ${asOf}::date
    WHERE a.campaign_id = ${idOf(campaign)} ORDER BY s.kind, s.name`.execute(app.db.owner.kysely);
  return rows;
}

async function openedFor(form: string, period: string, fields: Parameters<typeof changed>[2]): Promise<string> {
  const campaign = await drafted(await manager(), form, period);
  const saved = await changed(await manager(), campaign, { ...ground, ...fields });
  expect([saved.statusCode, saved.statusCode === 303 ? '' : saved.body]).toEqual([303, '']);
  const opening = await (await manager()).form(`${campaign}/mo`, {});
  expect([opening.statusCode, opening.statusCode === 303 ? '' : opening.body]).toEqual([303, '']);
  return campaign;
}

const hands = new Map<string, Promise<Hands>>();

/** The filler and the head of a body; the head has a second factor. */
function handsOf(body: string): Promise<Hands> {
  const known = hands.get(body) ?? join(body);
  hands.set(body, known);
  return known;
}

async function join(body: string): Promise<Hands> {
  const filler = await app.join(`khai-${body}`, 'filler', body);
  const head = await app.join(`ky-${body}`, 'signer', body);
  return { filler, head, code: await withFactor(head, clock) };
}

/** Everybody of the campaign sends, and all is accepted. */
async function ranThrough(asked: Campaign, answerers: readonly Answerer[]): Promise<void> {
  for (const each of answerers) await sent(asked, each, await handsOf(each.id), each.report);
  const report = answerers.map((each) => `${each.report.split('/').at(-1)}:1`);
  const accepted = await (await manager()).form('/quan-tri/tham-dinh/chap-nhan', { report });
  expect(accepted.statusCode).toBe(200);
  expect(await statesOf(asked.campaign)).toEqual([{ state: 'accepted', n: answerers.length }]);
}

/** Every sum of the answers stands in the table of figures. */
async function expectAddedUp(form: string, period: string, answerers: readonly Answerer[], day = ''): Promise<void> {
  const reports = await Promise.all(answerers.map(({ report }) => values(app, report)));
  const sums = sumsOf(formOf({ form }), reports);
  expect(sums.size).toBeGreaterThan(5);
  const address = `/quan-tri/tong-hop?bieu=${form}&ky=${period}&muc=chap-nhan${day}`;
  expect(sumsMissing((await (await manager()).get(address)).body, sums)).toEqual([]);
}

describe('a year of the districts, on the tree of three levels', () => {
  const form = 'egov-district-2019';
  let answerers: readonly Answerer[];

  test('is asked, answered, signed, accepted and closed', { timeout: 300_000 }, async () => {
    const campaign = await openedFor(form, '2024', {});
    answerers = await answerersOf(campaign, '2024-12-31');
    expect(new Set(answerers.map(({ kind }) => kind))).toEqual(new Set(['district']));
    await ranThrough({ campaign, form, period: '2024' }, answerers);
    expect((await (await manager()).form(`${campaign}/dong`, {})).statusCode).toBe(303);
  });

  test('adds up in the tree of its time, and again in the tree without districts', async () => {
    clock.now = new Date('2026-01-06T02:00:00Z');
    app.forget();
    hands.clear();
    await expectAddedUp(form, '2024', answerers);
    await expectAddedUp(form, '2024', answerers, '&ngay=2025-07-01');
  });
});

describe('a year of the departments', () => {
  const form = 'egov-department-2019';

  test('is asked, answered, signed, accepted and added up', { timeout: 300_000 }, async () => {
    const campaign = await openedFor(form, '2025', {});
    const answerers = await answerersOf(campaign, '2025-12-31');
    expect(answerers.length).toBeGreaterThanOrEqual(16);
    await ranThrough({ campaign, form, period: '2025' }, answerers);
    await expectAddedUp(form, '2025', answerers);
  });
});

describe('a quarter', () => {
  let campaign: string;
  let answerers: readonly Answerer[];

  test('is asked of the departments and all communes', async () => {
    campaign = await openedFor('it-quarterly-2019', '2025Q4', { kinds: ['department', 'commune'] });
    answerers = await answerersOf(campaign, '2025-12-31');
    const count = (kind: string) => answerers.filter((each) => each.kind === kind).length;
    expect(count('department')).toBeGreaterThanOrEqual(16);
    expect(count('commune')).toBeGreaterThanOrEqual(12);
    expect(answerers.length).toBe(count('department') + count('commune'));
  });

  test('is not certified while figures contradict each other: they are named', async () => {
    const one = answerers[0];
    if (one === undefined) throw new Error('nobody answers');
    const { filler } = await handsOf(one.id);
    await save(filler, one.report, [
      { place: 'civil_servants', value: 40 },
      { place: 'mail_accounts', value: 47 },
    ]);
    const answer = await certified(filler, one.report);
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('Số CBCC được cấp tài khoản thư điện tử');
    const base = await sequenceOf(app, one.report);
    await save(filler, one.report, [
      { place: 'civil_servants', value: null, base },
      { place: 'mail_accounts', value: null, base },
    ]);
  });

  test('is answered, certified, signed and submitted by everybody', { timeout: 600_000 }, async () => {
    const asked = { form: 'it-quarterly-2019', period: '2025Q4' };
    for (const each of answerers) await sent(asked, each, await handsOf(each.id), each.report);
    expect(await statesOf(campaign)).toEqual([{ state: 'submitted', n: answerers.length }]);
  });

  test('is returned to one with its reasons, mended, and submitted as a second version', async () => {
    const one = answerers.at(-1);
    if (one === undefined) throw new Error('nobody answers');
    const returned = await (await manager()).form(`${one.report}/xem-xet`, {
      ...{ shown: '1', step: 'return', reason: 'Xem lại số máy tính' },
      'nhan-xet:computers_total': 'Chưa tính máy cấp mới tháng 12',
    });
    expect(returned.statusCode).toBe(303);
    const { filler, head, code } = await handsOf(one.id);
    const page = (await filler.get(one.report)).body;
    for (const text of ['Xem lại số máy tính', 'Chưa tính máy cấp mới tháng 12']) expect(page).toContain(text);
    const before = Number((await values(app, one.report)).computers_total ?? 0);
    const change = { place: 'computers_total', value: before + 3, base: await sequenceOf(app, one.report) };
    expect((await save(filler, one.report, [change])).statusCode).toBe(200);
    await submitted(filler, head, one.report, code, 'Đã tính máy cấp mới tháng 12');
    expect(await stateOf(app, one.report)).toBe('submitted 2');
  });

  test('is accepted for everybody at once', async () => {
    const { rows } = await sql<{ chosen: string }>`SELECT r.id || ':' || r.version AS chosen FROM campaign_answerer a
      JOIN report r ON r.id = a.report_id WHERE a.campaign_id = ${idOf(campaign)}`.execute(app.db.owner.kysely);
    const accepted = await (await manager()).form('/quan-tri/tham-dinh/chap-nhan', {
      report: rows.map(({ chosen }) => chosen),
    });
    expect(accepted.statusCode).toBe(200);
    expect(await statesOf(campaign)).toEqual([{ state: 'accepted', n: answerers.length }]);
    expect(textOf((await (await manager()).get(campaign)).body)).toContain(`Đã tiếp nhận ${answerers.length}`);
  });

  test('is added up: every figure is the sum of what was submitted, and nobody is missing', async () => {
    const asked = '?bieu=it-quarterly-2019&ky=2025Q4&muc=chap-nhan';
    const { body } = await (await manager()).get(`/quan-tri/tong-hop${asked}`);
    expect(textOf(body)).toContain(`Tính từ ${answerers.length} báo cáo`);
    await expectAddedUp('it-quarterly-2019', '2025Q4', answerers);
  });
});
