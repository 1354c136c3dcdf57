import { afterAll, beforeAll, expect, test } from 'vitest';
import { demonstrationIds as bodies } from '#modules/organisations';
import { type Client, type TestApp, testApp } from '../../../../test/app.ts';
import { filler, reviewer, save, values } from '../reports.testing.ts';
import { opened, reportOf } from './campaigns.testing.ts';

const homeAffairs = '0b9d6d2e-5f0a-4c1e-8a3b-0d5a00001004';
let app: TestApp;
let mai: Client;
let keeper: Client;
let mine = '';
let theirs = '';
beforeAll(async () => {
  app = await testApp(() => new Date('2026-01-06T02:00:00Z'));
  const manager = await app.as(reviewer);
  mai = await app.as(filler);
  keeper = await app.join('noivu', 'filler', homeAffairs);
  const campaign = await opened(manager, 'it-quarterly-2019', '2025Q4', {
    kinds: ['department'],
    grounds: 'Công văn số 12/UBND-KGVX',
  });
  mine = await reportOf(app, campaign, bodies.environment);
  theirs = await reportOf(app, campaign, homeAffairs);
});
afterAll(() => app.close());

/** The tag of a slot. */
const slot = (html: string, place: string): string =>
  new RegExp(`<input[^>]*name="${place}"[^>]*>`).exec(html)?.[0] ?? '';

test('figures that one body keeps are asked of it once, and of nobody else', async () => {
  const [own, other] = [(await keeper.get(theirs)).body, (await mai.get(mine)).body];
  expect(slot(own, 'state_bodies_total')).not.toContain('disabled');
  expect(slot(other, 'state_bodies_total')).toContain('disabled');
  expect(other).toContain('Do Sở Nội vụ khai');
  expect(slot(other, 'civil_servants')).not.toContain('disabled');
});

test('its answer stands in the reports of all others, which do not hold it', async () => {
  await save(keeper, theirs, [{ place: 'state_bodies_total', value: 163 }]);
  expect(slot((await mai.get(mine)).body, 'state_bodies_total')).toContain('value="163"');
  expect(await values(app, mine)).toEqual({});
});

test('somebody else’s answer to it is refused, by the page’s script, by a form and from a file, and names the body', async () => {
  const bySript = await save(mai, mine, [{ place: 'state_bodies_total', value: 1 }]);
  expect([bySript.statusCode, bySript.body.includes('Sở Nội vụ')]).toEqual([403, true]);
  const byForm = await mai.form(mine, { base: '0', state_bodies_total: '2' });
  expect(byForm.statusCode).toBe(403);
  const file = { form: 'it-quarterly-2019', answers: { state_bodies_total: 3, civil_servants: 40 } };
  const preview = await mai.upload(`${mine}/nhap`, { name: 'a.json', bytes: Buffer.from(JSON.stringify(file)) });
  expect(preview.body).toContain('Không nhận “state_bodies_total”: số liệu do cơ quan khác thống kê.');
  const forged = JSON.stringify({ from: 'x', changes: [{ place: 'state_bodies_total', value: 4, base: 0 }] });
  expect((await mai.form(`${mine}/nhap`, { payload: forged })).statusCode).toBe(403);
  expect(await values(app, mine)).toEqual({});
});
