import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { demonstrationIds as bodies } from '#modules/organisations';
import { type Answered, type Client, type TestApp, testApp } from '../../../../test/app.ts';
import { openTestSite } from '../../../../test/sites.ts';
import { filler, held, opened, save, sequenceOf, signer, values } from '../reports.testing.ts';

let app: TestApp;
let mai: Client;
let report: string;
let year = 2019;
const now = { at: new Date('2026-03-05T09:00:00+07:00') };
beforeAll(async () => {
  app = await testApp(() => now.at);
  mai = await app.as(filler);
});
afterAll(() => app.close());
beforeEach(async () => {
  // each test reports on a year of its own, and measures a site that is opened after the report was begun
  year += 1;
  await sql`DELETE FROM site`.execute(app.db.owner.kysely);
  report = await opened(mai, bodies.environment, 'egov-department-2019', String(year));
});
const openSite = () =>
  openTestSite(app.db.app, { name: 'Sở TNMT', organisationId: bodies.environment, openedOn: '2015-01-01' });

const page = async () => (await mai.get(`${report}/do-lai`)).body;
const unescaped = (text: string) => text.replaceAll('&quot;', '"');

/** What the page would post: all that it saw, and the ticks that were chosen. */
async function take(chosen: readonly string[], change: Record<string, string> = {}, client = mai): Promise<Answered> {
  const body = await page();
  const seen = [...body.matchAll(/name="(so\.[^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
    name,
    unescaped(value),
  ]);
  const base = /name="base" value="(\d+)"/.exec(body)?.[1] ?? '';
  return client.form(`${report}/do-lai`, { base, ...Object.fromEntries(seen), lay: chosen, ...change });
}
const ticked = (body: string) =>
  [...body.matchAll(/<input[^>]*name="lay"[^>]*>/g)].flatMap(([tag]) =>
    /checked/.test(tag) ? [/value="([^"]+)"/.exec(tag)?.[1] ?? ''] : [],
  );

describe('measuring again', () => {
  test('offers what is blank, and writes only what is chosen', async () => {
    await openSite();
    expect(ticked(await page())).toContain('function_mobile');
    const answer = await take(['function_mobile']);
    expect(answer.statusCode).toBe(303);
    expect((await held(app, report)).function_mobile).toMatchObject({
      value: 'complete',
      about: { provenance: { kind: 'measured', asOf: now.at.toISOString() } },
    });
    expect((await values(app, report)).function_site_map).toBeUndefined();
  });

  test('never changes a typed figure unless it is chosen; left standing, it has the measured one beside it', async () => {
    await save(mai, report, [{ place: 'function_mobile', value: 'trial' }]);
    await openSite();
    expect(ticked(await page())).not.toContain('function_mobile');
    await take(['function_site_map']);
    const after = await held(app, report);
    expect(after.function_mobile).toMatchObject({ value: 'trial', about: { overrides: { value: 'complete' } } });
    expect(after.function_site_map?.value).toBe('complete');
    await take(['function_mobile']);
    expect((await held(app, report)).function_mobile).toMatchObject({
      value: 'complete',
      about: { provenance: { kind: 'measured' } },
    });
    expect((await held(app, report)).function_mobile?.about).not.toHaveProperty('overrides');
  });

  test('of what nothing has changed says so, and changes nothing', async () => {
    await openSite();
    await take(ticked(await page()));
    const before = await sequenceOf(app, report);
    expect(await page()).toContain('Báo cáo đã có đúng mọi số hệ thống đo được');
    await take([]);
    expect(await sequenceOf(app, report)).toBe(before);
  });

  test('leaves alone what somebody else changed since the person looked', async () => {
    await openSite();
    const body = await page();
    const seen = [...body.matchAll(/name="(so\.[^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      unescaped(value),
    ]);
    const base = /name="base" value="(\d+)"/.exec(body)?.[1] ?? '';
    await save(mai, report, [{ place: 'function_mobile', value: 'none' }]);
    const answer = await mai.form(`${report}/do-lai`, {
      base,
      ...Object.fromEntries(seen),
      lay: ['function_mobile', 'function_site_map'],
    });
    expect(answer.statusCode).toBe(409);
    expect(answer.body).toContain('1 chỉ tiêu vừa được người khác sửa');
    expect(await values(app, report)).toMatchObject({ function_mobile: 'none', function_site_map: 'complete' });
  });

  test('does not write a figure that has become another since it was shown, and shows it anew', async () => {
    await openSite();
    const answer = await take(['function_mobile'], { 'so.function_mobile': '"trial"' });
    expect(answer.statusCode).toBe(409);
    expect(answer.body).toContain('vừa đổi so với lúc bạn xem');
    expect((await values(app, report)).function_mobile).toBeUndefined();
  });

  test('is seen by the signer, who may not take anything', async () => {
    await openSite();
    const ha = await app.as(signer);
    const seen = await ha.get(`${report}/do-lai`);
    expect(seen.statusCode).toBe(200);
    expect(seen.body).not.toContain('name="lay"');
    expect((await take(['function_mobile'], {}, ha)).statusCode).toBe(403);
  });

  test('says of what is not measured here yet where it will come from', async () => {
    const body = await page();
    expect(body).toContain('Chưa đo được ở đây');
    expect(body).toContain('hỏi đáp, góp ý, đánh giá');
  });

  test('takes nothing from what is no form of ours', async () => {
    expect((await mai.form(`${report}/do-lai`, { base: 'x' })).statusCode).toBe(400);
  });
});

describe('one measured figure', () => {
  test('says what it counts, of whom, over which days, what it is now, and the list behind it', async () => {
    await openSite();
    const body = (await mai.get(`${report}/so-lieu/function_site_map`)).body;
    for (const words of [
      'Trang có sơ đồ dạng văn bản',
      `tính đến hết ngày 31/12/${year}`,
      'Sở Tài nguyên',
      'báo cáo chưa có số này',
      'Hoàn chỉnh',
      'site.function.site_map',
      'Sở TNMT',
    ])
      expect(body).toContain(words);
  });

  test('shows an override with its measured figure and its reason', async () => {
    await openSite();
    await take(['function_mobile']);
    const { function_mobile: stands } = await held(app, report);
    await save(mai, report, [{ place: 'function_mobile', value: 'trial', base: stands?.sequence ?? 0 }]);
    const body = (await mai.get(`${report}/so-lieu/function_mobile`)).body;
    expect(body).toContain('khai khác số đo Hoàn chỉnh; lý do: chưa ghi');
  });

  test('is a file too', async () => {
    await openSite();
    const file = await mai.get(`${report}/so-lieu/function_mobile?xuat=csv`);
    expect(file.headers['content-type']).toContain('text/csv');
    expect(file.body).toContain('Sở TNMT');
  });

  test('of an item that nobody measures there is no page, nor for people of other bodies', async () => {
    expect((await mai.get(`${report}/so-lieu/function_rating`)).statusCode).toBe(404);
    expect((await mai.get(`${report}/so-lieu/khong_co`)).statusCode).toBe(404);
    const other = await app.as('khai@venbien.sonhai.example');
    expect((await other.get(`${report}/so-lieu/function_mobile`)).statusCode).toBe(404);
    expect((await other.get(`${report}/do-lai`)).statusCode).toBe(404);
  });
});
