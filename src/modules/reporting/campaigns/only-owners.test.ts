import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demonstrationIds as bodies } from '#modules/organisations';
import { type Client, type TestApp, testApp } from '../../../../test/app.ts';
import { filler, reviewer, save, values } from '../reports.testing.ts';
import { type Clock, certified, fieldsOf, signed, stateOf, withFactor } from '../submissions/submissions.testing.ts';
import { changed, drafted, opened, reportOf } from './campaigns.testing.ts';

const homeAffairs = '0b9d6d2e-5f0a-4c1e-8a3b-0d5a00001004';
const fields = {
  kinds: [],
  added: 'Sở Tài nguyên và Môi trường',
  grounds: 'Công văn số 12/UBND-KGVX',
};
const clock: Clock = { now: new Date('2026-01-06T02:00:00Z') };
let app: TestApp;
let manager: Client;
let mai: Client;
let keeper: Client;
let campaign = '';
/** Of the body that is asked; and of the one that is asked only since it keeps figures for all. */
let asked = '';
let owners = '';
beforeAll(async () => {
  app = await testApp(() => clock.now, { CONGSO_SECRET_KEY: 'ab'.repeat(32) }, { measures: [] });
  manager = await app.as(reviewer);
  mai = await app.as(filler);
  keeper = await app.join('noivu', 'filler', homeAffairs);
  campaign = await opened(manager, 'it-quarterly-2019', '2025Q4', fields);
  asked = await reportOf(app, campaign, bodies.environment);
  owners = await reportOf(app, campaign, homeAffairs);
});
afterAll(() => app.close());

const slot = (html: string, place: string): string =>
  new RegExp(`<input[^>]*name="${place}"[^>]*>`).exec(html)?.[0] ?? '';
const eight = [
  ['state_bodies_total', 163],
  ['state_bodies_province', 20],
  ['state_bodies_district', 0],
  ['state_bodies_commune', 143],
  ['province_civil_servants', 5200],
  ['province_civil_servants_provincial', 2200],
  ['province_civil_servants_district', 0],
  ['province_civil_servants_commune', 3000],
] as const;
const progressOf = async (report: string) => {
  const { rows } = await sql<{ progress: string }>`SELECT s.answered || '/' || s.expected AS progress FROM sheet s
    JOIN report r ON r.sheet_id = s.id WHERE r.id = ${report.split('/').at(-1) ?? ''}`.execute(app.db.owner.kysely);
  return rows[0]?.progress;
};

test('before the opening it is told who is asked for its own figures alone', async () => {
  const draft = await drafted(manager, 'it-quarterly-2019', '2025Q3');
  await changed(manager, draft, fields);
  const { body } = await manager.get(`${draft}/mo`);
  expect(body).toMatch(/Sở Nội vụ<span class="campaign-aside">chỉ khai số liệu do cơ quan thống kê/);
  expect(body).not.toMatch(/Sở Tài nguyên và Môi trường<span/);
});

test('a body that is asked only as owner is shown its own places to fill, and reads the rest folded up', async () => {
  const { body } = await keeper.get(owners);
  expect(body).toContain('Cơ quan chỉ phải khai 8 chỉ tiêu do mình thống kê');
  expect(slot(body, 'state_bodies_total')).not.toContain('disabled');
  expect(slot(body, 'civil_servants')).toContain('disabled');
  expect(body).toContain('Không thuộc trách nhiệm khai');
  expect(body).toContain('HẠ TẦNG KỸ THUẬT CNTT: không thuộc trách nhiệm khai');
  // what a third body keeps is named as everywhere
  expect(body).toMatch(/Do Văn phòng (UBND|Ủy ban nhân dân) tỉnh/);
  // nobody else's page changes
  const other = (await mai.get(asked)).body;
  expect(slot(other, 'civil_servants')).not.toContain('disabled');
  expect(other).not.toContain('Không thuộc trách nhiệm khai');
});

test('it cannot answer anything else, by script, by form or from a file', async () => {
  const answer = await save(keeper, owners, [{ place: 'civil_servants', value: 40 }]);
  expect([answer.statusCode, answer.body.includes('chỉ được yêu cầu khai những số liệu do mình thống kê')]).toEqual([
    403,
    true,
  ]);
  expect((await keeper.form(owners, { base: '0', civil_servants: '40' })).statusCode).toBe(403);
  const file = { form: 'it-quarterly-2019', answers: { civil_servants: 40 } };
  const preview = await keeper.upload(`${owners}/nhap`, { name: 'a.json', bytes: Buffer.from(JSON.stringify(file)) });
  expect(preview.body).toContain('Không nhận “civil_servants”');
  expect(await values(app, owners)).toEqual({});
});

test('its progress and its checks are about its own places, which are expected of it', async () => {
  await save(keeper, owners, [{ place: 'state_bodies_total', value: 163 }]);
  expect(await progressOf(owners)).toBe('1/9');
  const page = await keeper.get(`${owners}/xac-nhan`);
  expect(page.body).toContain('chỗ chưa có số liệu');
  expect(page.body).not.toContain('HẠ TẦNG');
  const board = (await manager.get(campaign)).body;
  expect(board).toContain('11%');
  expect(board).toContain('chỉ khai số liệu do cơ quan thống kê');
});

test('it certifies, signs and prints its own places alone, and its figure lands once in everybody’s and the province’s report', async () => {
  await save(keeper, owners, [
    { place: 'body_name', value: 'Sở Nội vụ' },
    ...eight.slice(1).map(([place, value]) => ({ place, value })),
  ]);
  expect(await progressOf(owners)).toBe('9/9');
  const warnings = Object.keys(fieldsOf((await keeper.get(`${owners}/xac-nhan`)).body)).filter((name) =>
    name.startsWith('giai-trinh:'),
  );
  expect(warnings).toEqual([]);
  expect((await certified(keeper, owners)).statusCode).toBe(303);
  const head = await app.join('noivu-ky', 'signer', homeAffairs);
  const code = await withFactor(head, clock);
  expect((await signed(head, owners, code(), { step: 'submit' })).statusCode).toBe(303);
  expect(await stateOf(app, owners)).toBe('submitted 1');
  const paper = (await keeper.get(`${owners}/in/text`)).body;
  expect(paper).toContain('163');
  expect(paper).toContain('chỉ được yêu cầu khai những chỉ tiêu do mình thống kê');
  expect(paper).not.toContain('Máy chủ');
  expect(slot((await mai.get(asked)).body, 'state_bodies_total')).toContain('value="163"');
  const figures = (await manager.get('/quan-tri/tong-hop/tep/csv?bieu=it-quarterly-2019&ky=2025Q4')).body;
  expect(figures).toMatch(/state_bodies\.total,163,/);
});

test('who was asked for its own figures alone can be asked for the whole form later', async () => {
  const other = await opened(manager, 'it-quarterly-2019', '2025Q2', fields);
  const report = await reportOf(app, other, homeAffairs);
  expect((await save(keeper, report, [{ place: 'civil_servants', value: 40 }])).statusCode).toBe(403);
  expect((await manager.form(`${other}/bo-sung`, { added: 'Sở Nội vụ' })).statusCode).toBe(303);
  expect((await save(keeper, report, [{ place: 'civil_servants', value: 40 }])).statusCode).toBe(200);
  const twice = await manager.form(`${other}/bo-sung`, { added: 'Sở Nội vụ' });
  expect(twice.statusCode).toBe(422);
});
