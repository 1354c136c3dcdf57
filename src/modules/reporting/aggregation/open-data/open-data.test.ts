import { parse } from 'csv-parse/sync';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { demonstrationIds as bodies } from '#modules/organisations';
import { type Client, type TestApp, testApp } from '../../../../../test/app.ts';
import { openTestSite } from '../../../../../test/sites.ts';
import { type Sent, send } from '../aggregation.testing.ts';

const now = new Date('2026-05-04T03:00:00Z');
const query = '?bieu=it-quarterly-2019&ky=2026Q1';
const office = `/quan-tri/tong-hop/cong-bo${query}`;
let app: TestApp;
let reviewer: Client;
/** The tag of the answer while the release stood. */
let kept = '';

const justice = '0b9d6d2e-5f0a-4c1e-8a3b-0d5a00001005';
const finance = '0b9d6d2e-5f0a-4c1e-8a3b-0d5a00001006';
const quarter = (organisationId: string, answers: Sent['answers'], more: Partial<Sent> = {}): Sent => ({
  ...{ organisationId, formCode: 'it-quarterly-2019', period: '2026Q1', answers, decision: 'accepted' },
  ...more,
});

beforeAll(async () => {
  app = await testApp(() => now);
  const main = await openTestSite(app.db.app, {
    name: 'Cổng tỉnh',
    isMain: true,
    settings: { languages: ['vi', 'en'] },
  });
  const environment = { organisationId: bodies.environment, under: { id: main, path: 'tnmt' } };
  await openTestSite(app.db.app, { name: 'Sở TNMT', ...environment });
  reviewer = await app.as('thamdinh@tttt.sonhai.example');
  await send(app.db.app, [
    quarter(bodies.environment, { civil_servants: 40, computers_total: 50 }),
    quarter(bodies.department, { civil_servants: 60, computers_total: 70 }),
    // submitted, not accepted
    quarter(bodies.ward, { civil_servants: 900 }, { decision: 'returned' }),
  ]);
  await vi.waitFor(async () => expect((await app.visitor.get('/tnmt')).statusCode).toBe(200), 30_000);
});
afterAll(() => app.close());

const words = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const seenIn = (html: string) => /name="daXem" value="(\w+)"/.exec(html)?.[1] ?? '';
const publish = async (client = reviewer) => client.form(office, { daXem: seenIn((await reviewer.get(office)).body) });
const standing = async () => {
  const { rows } = await sql<{ id: string }>`SELECT id FROM figure_release WHERE ended_at IS NULL`.execute(
    app.db.owner.kysely,
  );
  return rows.map(({ id }) => id);
};
const figures = async (more = '') => (await app.visitor.get(`/api/v1/figures${more}`)).json();
const shown = (path: string, text: string) =>
  expect.poll(async () => words((await app.visitor.get(path)).body), { timeout: 5_000 }).toContain(text);

describe('before anything is published', () => {
  test('the public sees nothing of it', async () => {
    expect(words((await app.visitor.get('/du-lieu-mo')).body)).toContain('Chưa có bộ dữ liệu nào được công bố');
    expect((await app.visitor.get('/du-lieu-mo/it-quarterly-2019/2026Q1')).statusCode).toBe(404);
    expect(await figures()).toMatchObject({ items: [], total: 0, next: null });
    expect((await app.visitor.get('/so-do-cong')).body).not.toContain('/du-lieu-mo');
  });

  test('figures of two bodies are refused, since each would learn the other’s', async () => {
    const { statusCode, body } = await publish();
    expect([statusCode, words(body).includes('Cần ít nhất 3 cơ quan')]).toEqual([422, true]);
    expect(await standing()).toEqual([]);
  });

  test('figures that changed since they were looked at are refused and shown anew', async () => {
    const seen = seenIn((await reviewer.get(office)).body);
    await send(app.db.app, [quarter(justice, { civil_servants: 25 })]);
    const { statusCode, body } = await reviewer.form(office, { daXem: seen });
    expect([statusCode, words(body).includes('Số liệu vừa thay đổi')]).toEqual([422, true]);
    expect(words(body)).toContain('125 người');
    expect((await reviewer.form(office, {})).statusCode).toBe(422);
    expect(await standing()).toEqual([]);
  });

  test.each(['kiemtoan@sonhai.example', 'khai@tnmt.sonhai.example', 'quantri@tttt.sonhai.example'])(
    'it cannot be published by %s',
    async (email) => {
      const role = email.startsWith('kiemtoan')
        ? await app.join('kiemtoan', 'auditor', bodies.province)
        : await app.as(email);
      expect((await role.get(office)).statusCode).toBe(403);
      expect((await publish(role)).statusCode).toBe(403);
      expect(await standing()).toEqual([]);
    },
  );

  test('nor at the province by who reviews one branch alone, nor by a visitor', async () => {
    const branch = await app.join('nhanh', 'reviewer', bodies.environment);
    const asked = `${office}&nut=${bodies.province}`;
    expect((await branch.form(asked, { daXem: 'x' })).statusCode).toBe(404);
    expect([401, 303]).toContain((await app.visitor.form(office, {})).statusCode);
    expect(await standing()).toEqual([]);
  });
});

describe('once they are published', () => {
  beforeAll(async () => {
    // both have looked before either sends: who looks later is shown that it is done
    const daXem = seenIn((await reviewer.get(office)).body);
    const answers = await Promise.all([reviewer.form(office, { daXem }), reviewer.form(office, { daXem })]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([303, 303]);
  });

  test('twice at once is once', async () => expect(await standing()).toHaveLength(1));

  test('the site of the body has them with their basis, in its site map and sitemap, and no other site', async () => {
    await shown('/du-lieu-mo', 'Quý 1 năm 2026');
    await shown('/so-do-cong', 'Dữ liệu mở');
    const { body } = await app.visitor.get('/du-lieu-mo/it-quarterly-2019/2026Q1');
    expect(words(body)).toContain('Tổng hợp từ 3 báo cáo đã được chấp nhận');
    expect(words(body)).toContain('125 người');
    expect((await app.visitor.get('/en/du-lieu-mo/it-quarterly-2019/2026Q1')).body).toContain('Added up from 3');
    expect((await app.visitor.get('/tnmt/du-lieu-mo/it-quarterly-2019/2026Q1')).statusCode).toBe(404);
    expect((await app.visitor.get('/tnmt/so-do-cong')).body).not.toContain('/du-lieu-mo');
  });

  test('the files carry indicator, unit, rule and number of reports, and withhold what rests on two bodies', async () => {
    const base = '/du-lieu-mo/it-quarterly-2019/2026Q1/du-lieu';
    const csv = await app.visitor.get(`${base}.csv`);
    const rows: Record<string, string>[] = parse(csv.body, { bom: true, columns: true });
    expect(rows.find((row) => row['Mã chỉ tiêu'] === 'civil_servants.body')).toMatchObject({
      'Giá trị': '125',
      'Đơn vị tính': 'người',
      'Số báo cáo có trả lời': '3',
      'Cách tính': 'Cộng các báo cáo',
    });
    const json = (await app.visitor.get(`${base}.json`)).json();
    expect(json).toMatchObject({
      reports: 3,
      publishedAt: now.toISOString(),
      organisation: { name: 'Ủy ban nhân dân tỉnh Sơn Hải' },
    });
    const computers = json.figures.find(({ id }: { id: string }) => id === 'computers_total');
    expect(computers).toMatchObject({ value: null, isWithheld: true, answered: 2 });
    // the sum of the two that answered stands nowhere
    expect([csv.body, JSON.stringify(json)].filter((text) => text.includes('120'))).toEqual([]);
  });

  test('who publishes is named nowhere in public', async () => {
    for (const path of ['/du-lieu-mo', '/du-lieu-mo/it-quarterly-2019/2026Q1/du-lieu.json', '/api/v1/figures'])
      expect((await app.visitor.get(path)).body).not.toContain('Nguyễn Thảo Nguyên');
  });

  test('what is accepted later does not appear by itself; publishing again replaces', async () => {
    await send(app.db.app, [quarter(bodies.ward, { civil_servants: 5 }, { version: 2 })]);
    expect((await figures('?indicator=civil_servants.body')).items[0].value).toBe(125);
    expect(words((await reviewer.get(office)).body)).toContain('Số liệu hiện nay khác bản đang công bố');
    expect((await publish()).statusCode).toBe(303);
    expect((await figures('?indicator=civil_servants.body')).items[0].value).toBe(130);
    await shown('/du-lieu-mo/it-quarterly-2019/2026Q1', '130 người');
    expect(await standing()).toHaveLength(1);
  });
});

describe('the interface for programs', () => {
  test('gives every figure once, page by page', async () => {
    const { total } = await figures('?size=1');
    const ids: string[] = [];
    for (let next: string | null = '/api/v1/figures?size=50'; next !== null; ) {
      const answer: { items: { id: string }[]; next: string | null } = (await app.visitor.get(next)).json();
      ids.push(...answer.items.map(({ id }) => id));
      next = answer.next;
    }
    expect(total).toBeGreaterThan(50);
    expect([ids.length, new Set(ids).size]).toEqual([total, total]);
    expect(await figures('?page=9999')).toMatchObject({ items: [], next: null });
  });

  test('filters by form, period, indicator and body', async () => {
    expect((await figures('?form=it-quarterly-2019&period=2026Q1&indicator=civil_servants.body')).total).toBe(1);
    for (const none of ['form=egov-district-2019', 'period=2025Q4', 'indicator=khong-co', 'organisation=H98'])
      expect((await figures(`?${none}`)).total).toBe(0);
  });

  test.each([
    'page=0',
    'page=x',
    'size=501',
    'form=%00',
    "indicator=a'b",
    'form=a&form=b',
    'periode=2026Q1',
    'page=1e99',
  ])('%s is refused with the parameter and what it must be', async (wrong) => {
    const answer = await app.visitor.get(`/api/v1/figures?${wrong}`);
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([
      400,
      expect.stringContaining('application/problem+json'),
    ]);
    expect(answer.json().errors).toEqual([{ name: wrong.split('=')[0], message: expect.stringMatching(/\w/) }]);
  });

  test('tells what is not there as a problem too', async () => {
    const answer = await app.visitor.get('/api/v1/khong-co');
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([
      404,
      expect.stringContaining('application/problem+json'),
    ]);
  });

  test('answers as it is described', async () => {
    const described = (await app.visitor.get('/api/v1/openapi.json')).json();
    expect(described.openapi).toBe('3.1.0');
    const { parameters, responses } = described.paths['/api/v1/figures'].get;
    expect(parameters.map(({ name }: { name: string }) => name).sort()).toEqual([
      'form',
      'indicator',
      'organisation',
      'page',
      'period',
      'size',
    ]);
    const item = responses[200].content['application/json'].schema.properties.items.items;
    const [first] = (await figures('?size=1')).items;
    expect(Object.keys(first).sort()).toEqual([...item.required].sort());
    expect((await app.visitor.get('/api/v1')).json()).toMatchObject({ openapi: '/api/v1/openapi.json' });
  });

  test('is open to programs of other sites and the same for everybody', async () => {
    const [visitor, signedIn] = [await app.visitor.get('/api/v1/figures'), await reviewer.get('/api/v1/figures')];
    expect(visitor.headers['access-control-allow-origin']).toBe('*');
    expect([signedIn.body, signedIn.cookies]).toEqual([visitor.body, []]);
  });
});

describe('what is kept on the way', () => {
  test('is asked for each time, and told without a body while it stands', async () => {
    const first = await app.visitor.get('/api/v1/figures');
    expect(first.headers['cache-control']).toBe('public, max-age=0, must-revalidate');
    const etag = String(first.headers.etag);
    const again = await app.visitor.get('/api/v1/figures', { 'if-none-match': etag });
    expect([again.statusCode, again.body]).toEqual([304, '']);
    kept = etag;
  });
});

test('a release that would tell, beside one that stands, what two bodies reported is refused with that one’s name', async () => {
  await sql`INSERT INTO figure_release (organisation_id, form_code, period, content, content_hash, published_at, published_by)
    SELECT ${bodies.environment}, form_code, period, jsonb_set(jsonb_set(content, '{organisation,name}', '"Sở Tài nguyên và Môi trường"'),
      '{figures}', (SELECT jsonb_agg(f || jsonb_build_object('answered', greatest(0, (f ->> 'answered')::int - 1)))
        FROM jsonb_array_elements(content -> 'figures') f)), repeat('0', 64), published_at, published_by
    FROM figure_release WHERE ended_at IS NULL`.execute(app.db.owner.kysely);
  await send(app.db.app, [quarter(finance, { civil_servants: 7 })]);
  const { statusCode, body } = await publish();
  expect([statusCode, words(body).includes('Đặt cạnh số liệu đang công bố của Sở Tài nguyên và Môi trường')]).toEqual([
    422,
    true,
  ]);
  await sql`UPDATE figure_release SET ended_at = now(), ended_by = 'test' WHERE content_hash = repeat('0', 64)`.execute(
    app.db.owner.kysely,
  );
});

describe('what is withdrawn', () => {
  const withdraw = (id: string, lyDo: string) =>
    reviewer.form(`/quan-tri/tong-hop/cong-bo/${id}/rut${query}`, { lyDo });

  test('wants a reason; what was typed stays', async () => {
    const [id = ''] = await standing();
    expect(words((await withdraw(id, '  ')).body)).toContain('Hãy ghi lý do rút công bố');
    const long = await withdraw(id, 'x'.repeat(2001));
    expect([long.statusCode, long.body.includes('x'.repeat(2001))]).toEqual([422, true]);
    expect((await withdraw('khong-co', 'Sai')).statusCode).toBe(422);
    expect(await standing()).toEqual([id]);
  });

  test('is gone from every page and answer, and both acts are on the audit trail', async () => {
    const [id = ''] = await standing();
    expect((await withdraw(id, 'Nhầm kỳ')).statusCode).toBe(303);
    expect((await withdraw(id, 'Nhầm kỳ')).statusCode).toBe(422);
    await shown('/du-lieu-mo', 'Chưa có bộ dữ liệu nào được công bố');
    expect((await app.visitor.get('/du-lieu-mo/it-quarterly-2019/2026Q1/du-lieu.json')).statusCode).toBe(404);
    expect((await figures()).total).toBe(0);
    // a proxy that asks whether its copy still stands gets the new answer
    expect((await app.visitor.get('/api/v1/figures', { 'if-none-match': kept })).statusCode).toBe(200);
    const { rows } = await sql<{ action: string; reason: string | null }>`
      SELECT action, detail ->> 'reason' AS reason FROM audit_entry WHERE subject_kind = 'figureRelease' ORDER BY id`.execute(
      app.db.owner.kysely,
    );
    expect(rows.map(({ action }) => action)).toEqual(['figures.publish', 'figures.publish', 'figures.withdraw']);
    expect(rows.at(-1)?.reason).toBe('Nhầm kỳ');
  });
});
