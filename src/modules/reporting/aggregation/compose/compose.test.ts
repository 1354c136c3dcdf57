import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demonstrationIds as bodies } from '#modules/organisations';
import { type Client, type TestApp, testApp } from '../../../../../test/app.ts';
import { opened, values } from '../../reports.testing.ts';
import { type Sent, send } from '../aggregation.testing.ts';

const now = new Date('2026-02-10T03:00:00Z');
let app: TestApp;
let province: Client;
let report = '';

const year = (
  organisationId: string,
  answers: Sent['answers'],
  formCode = 'it-figures-2018',
  period = '2017',
): Sent => ({
  ...{ organisationId, formCode, period, answers },
});
const decision = { number: '12/QĐ-UBND', date: '2025-01-02', title: 'Quy chế quản trị' };
const assessed = (organisationId: string, answers: Sent['answers']) =>
  year(organisationId, answers, 'egov-department-2019', '2025');

beforeAll(async () => {
  app = await testApp(() => now);
  await send(app.db.app, [
    year(bodies.environment, {
      ...{ staff: 40, mail_accounts: 40, mail_accounts_share: 100 },
      other_items: [
        { criterion: 'Hỏi đáp', count: 7 },
        { criterion: 'Bản đồ', count: 2 },
      ],
    }),
    year(bodies.department, {
      ...{ staff: 60, mail_accounts: 0, mail_accounts_share: 0 },
      other_items: [{ criterion: 'Mạng xã hội', count: 5 }],
    }),
    assessed(bodies.environment, {
      ...{ items_news: 30, timely_news: true, function_rating: 'trial', management_rules: decision },
    }),
    assessed(bodies.department, {
      ...{ items_news: 12, timely_news: false, function_rating: 'trial', management_rules: decision },
    }),
    year(bodies.department, { database_engine: 'Oracle', reporter_name: 'Lê Văn An' }, 'portal-board-2017', '2025'),
  ]);
  province = await app.join('tinh', 'filler', bodies.province);
  report = await opened(province, bodies.province, 'it-figures-2018', '2017');
});
afterAll(() => app.close());

const chosenIn = (html: string) => [...html.matchAll(/name="lay" value="([^"]+)"/g)].map(([, value]) => value ?? '');
const baseIn = (html: string) => /name="base" value="(\d+)"/.exec(html)?.[1] ?? '';

const boxesIn = (html: string) =>
  new Map(
    [...html.matchAll(/<input([^>]*name="lay"[^>]*)>/g)].map(([, box = '']) => {
      const [place = ''] = (/value="([^"]+)"/.exec(box)?.[1] ?? '').split('=');
      return [place, { value: /value="([^"]+)"/.exec(box)?.[1] ?? '', isTicked: /\schecked/.test(box) }] as const;
    }),
  );

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
    expect(sources.body).toContain(
      'tổng hợp từ 2 báo cáo theo biểu mẫu “Số liệu về mức độ ứng dụng CNTT trong hoạt động cơ quan nhà nước (2018)”',
    );
  });

  test('takes no figure that is not what was seen, and none over what somebody changed meanwhile', async () => {
    const answer = await province.form(`${report}/tong-hop`, { base: '0', lay: ['staff=9999'] });
    expect(answer.body).toContain('không còn như bạn đã thấy');
    expect(await values(app, report)).toMatchObject({ staff: 100 });
  });

  test('takes the rows of all agencies one below another, and none of them twice', async () => {
    const rows = chosenIn((await province.get(`${report}/tong-hop`)).body).filter((one) =>
      one.startsWith('other_items/'),
    );
    expect(rows).toHaveLength(3);
    const page = await province.get(`${report}/tong-hop`);
    const answer = await province.form(`${report}/tong-hop`, { base: baseIn(page.body), lay: rows });
    expect(answer.body).toContain('Đã đưa 3 mục vào báo cáo.');
    const cells = Object.entries(await values(app, report)).filter(([place]) => place.endsWith('/criterion'));
    expect(cells.map(([, value]) => value).sort()).toEqual(['Bản đồ', 'Hỏi đáp', 'Mạng xã hội']);
    expect(chosenIn(answer.body).some((one) => one.startsWith('other_items/'))).toBe(false);
    expect(answer.body).toContain('đã có trong báo cáo');
    await province.form(`${report}/tong-hop`, { base: baseIn(answer.body), lay: rows });
    const again = Object.keys(await values(app, report)).filter((place) => place.endsWith('/criterion'));
    expect(again).toHaveLength(3);
  });

  test('is offered yes and no, choices, texts and documents by their rules, which a person ticks; figures are ticked', async () => {
    const board = await opened(province, bodies.province, 'portal-board-2017', '2025');
    const { body } = await province.get(`${board}/tong-hop`);
    const boxes = boxesIn(body);
    expect(boxes.get('items_news')).toEqual({ value: 'items_news=42', isTicked: true });
    for (const place of ['timely_news', 'function_rating', 'management_rules', 'database_engine'])
      expect([place, boxes.get(place)?.isTicked]).toEqual([place, false]);
    expect(body).toContain('1/2');
    // who reports is each body's own
    expect(boxes.has('reporter_name')).toBe(false);
    const lay = [...boxes.values()].map(({ value }) => value);
    expect((await province.form(`${board}/tong-hop`, { base: baseIn(body), lay })).statusCode).toBe(200);
    expect(await values(app, board)).toMatchObject({
      ...{ items_news: 42, timely_news: true, function_rating: 'trial', management_rules: decision },
      database_engine: 'Oracle',
    });
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
