import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { organisationsOn } from '#modules/organisations';
import { inSystemTransaction } from '#modules/people';
import { dateOf } from '#platform/calendar';
import { type TestApp, testApp } from '../../../../test/app.ts';
import { send } from './aggregation.testing.ts';

const reviewer = 'thamdinh@tttt.sonhai.example';
const address = '/quan-tri/tong-hop/bang-cheo?bieu=it-quarterly-2019&ky=2026Q1';
let app: TestApp;

/** Every commune reported, 1, 2, 3 … people in the order of their names. */
beforeAll(async () => {
  app = await testApp(() => new Date('2026-05-04T03:00:00Z'));
  const bodies = await inSystemTransaction(app.db.app, 'test', (tx) => organisationsOn(tx, dateOf(2026, 3, 31)));
  const communes = bodies.filter(({ kind }) => kind === 'commune');
  const sent = communes.map(({ id }, index) => ({
    organisationId: id,
    formCode: 'it-quarterly-2019',
    period: '2026Q1',
    answers: { civil_servants: index + 1, computers_total: 2 },
  }));
  await send(app.db.app, sent);
});
afterAll(() => app.close());

const page = async (query: string) => (await app.as(reviewer)).get(`${address}${query}`);
const heads = (html: string) => [...html.matchAll(/<th scope="col">([^<]*)</g)].map(([, head]) => head);

test('a cross table of many bodies shows twelve of them at a time, and all together on every page', async () => {
  const [first, second] = [await page('&truc=chi-tieu-co-quan'), await page('&truc=chi-tieu-co-quan&trang=2')];
  expect([heads(first.body).length, heads(second.body).length]).toEqual([14, 14]);
  expect(heads(first.body).slice(2)).not.toEqual(expect.arrayContaining(heads(second.body).slice(2, 3)));
  for (const { body } of [first, second]) expect(body).toMatch(/<td>\s*300 người/);
  expect((await page('&truc=chi-tieu-co-quan&trang=99')).body).toContain(heads(second.body)[2]);
});

test('its file has them all', async () => {
  const { body } = await page('&truc=chi-tieu-co-quan&xuat=csv');
  const [head = []]: string[][] = parse(body, { bom: true });
  expect(head).toHaveLength(26);
  const rows: string[][] = parse((await page('&truc=co-quan-ky&chi=civil_servants&xuat=csv')).body, { bom: true });
  expect(rows).toHaveLength(26);
  expect(rows.find(([name]) => name === 'Toàn bộ')?.at(-1)).toBe('300');
});
