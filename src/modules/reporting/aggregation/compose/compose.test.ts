import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demonstrationIds as bodies } from '#modules/organisations';
import { type Client, type TestApp, testApp } from '../../../../../test/app.ts';
import { opened, values } from '../../reports.testing.ts';
import { type Sent, send } from '../aggregation.testing.ts';

const now = new Date('2026-02-10T03:00:00Z');
let app: TestApp;
let province: Client;
let report = '';

const year = (organisationId: string, answers: Sent['answers']): Sent => ({
  organisationId,
  formCode: 'it-figures-2018',
  period: '2017',
  answers,
});

beforeAll(async () => {
  app = await testApp(() => now);
  await send(app.db.app, [
    year(bodies.environment, { staff: 40, mail_accounts: 40, mail_accounts_share: 100 }),
    year(bodies.department, { staff: 60, mail_accounts: 0, mail_accounts_share: 0 }),
  ]);
  province = await app.join('tinh', 'filler', bodies.province);
  report = await opened(province, bodies.province, 'it-figures-2018', '2017');
});
afterAll(() => app.close());

const chosenIn = (html: string) => [...html.matchAll(/name="lay" value="([^"]+)"/g)].map(([, value]) => value ?? '');
const baseIn = (html: string) => /name="base" value="(\d+)"/.exec(html)?.[1] ?? '';

describe('the province’s own report', () => {
  test('is offered what its agencies reported, ratios made again and nothing that nobody answered', async () => {
    const { body } = await province.get(`${report}/tong-hop`);
    expect(chosenIn(body)).toEqual(expect.arrayContaining(['staff=100', 'mail_accounts=40', 'mail_accounts_share=40']));
    expect(chosenIn(body).some((one) => one.startsWith('paper_documents'))).toBe(false);
  });

  test('takes what is chosen by one action, each figure with its origin', async () => {
    const { body } = await province.get(`${report}/tong-hop`);
    const answer = await province.form(`${report}/tong-hop`, {
      base: baseIn(body),
      lay: ['staff=100', 'mail_accounts=40'],
    });
    expect(answer.statusCode).toBe(200);
    expect(await values(app, report)).toMatchObject({ staff: 100, mail_accounts: 40 });
    const sources = await province.get(`${report}/nguon`);
    expect(sources.body).toContain('tổng hợp từ 2 báo cáo theo biểu mẫu it-figures-2018');
  });

  test('takes no figure that is not what was seen, and none over what somebody changed meanwhile', async () => {
    const answer = await province.form(`${report}/tong-hop`, { base: '0', lay: ['staff=9999'] });
    expect(answer.body).toContain('không còn như bạn đã thấy');
    expect(await values(app, report)).toMatchObject({ staff: 100 });
  });

  test('says so where nothing was chosen', async () => {
    expect((await province.form(`${report}/tong-hop`, { base: '0' })).statusCode).toBe(422);
    expect((await province.form(`${report}/tong-hop`, { base: 'x' })).statusCode).toBe(400);
  });

  test('is composed by its filler alone', async () => {
    const reviewer = await app.as('thamdinh@tttt.sonhai.example');
    expect((await reviewer.get(`${report}/tong-hop`)).statusCode).toBe(403);
    expect((await reviewer.form(`${report}/tong-hop`, { base: '0', lay: 'staff=1' })).statusCode).toBe(403);
    expect((await (await app.as('khai@tnmt.sonhai.example')).get(`${report}/tong-hop`)).statusCode).toBe(404);
  });
});
