import { readXlsx } from 'hucre/xlsx';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demonstrationIds as bodies } from '#modules/organisations';
import { type Client, type TestApp, testApp } from '../../../test/app.ts';
import { filler } from './reports.testing.ts';

let app: TestApp;
let mai: Client;
const list = '/quan-tri/bao-cao';

beforeAll(async () => {
  app = await testApp();
  mai = await app.as(filler);
  await mai.form('/quan-tri/bao-cao/lap', {
    form: 'it-quarterly-2019',
    period: '2019Q2',
    organisation: bodies.environment,
  });
  // more than a page of reports, which nobody would begin one by one
  await sql`
    WITH first AS (SELECT r.* FROM report r),
    sheets AS (INSERT INTO sheet (organisation_id, definition_code, definition_version, definition_hash, period)
      SELECT organisation_id, form_code, 1, definition_hash, period FROM first, generate_series(1, 60) RETURNING id)
    INSERT INTO report (organisation_id, sheet_id, form_code, definition_hash, period, created_by)
    SELECT organisation_id, sheets.id, form_code, definition_hash, 1899 + row_number() OVER (), 'Nguyễn Thị Đông'
    FROM first, sheets`.execute(app.db.owner.kysely);
});
afterAll(() => app.close());

const rowsOf = (body: string) => body.match(/<th scope="row"/g)?.length ?? 0;

test('reports stand fifty on a page, and the pages have addresses', async () => {
  const first = await mai.get(list);
  const second = await mai.get(`${list}?trang=2`);
  expect([rowsOf(first.body), rowsOf(second.body)]).toEqual([50, 11]);
  expect(first.body).toContain('1–50 trong 61 dòng');
  expect(second.body).toContain('51–61 trong 61 dòng');
  expect(second.body).toMatch(/href="\/quan-tri\/bao-cao"[^>]*>Trang trước/);
});

test('reports are found without accents, and sorted by a heading', async () => {
  expect(rowsOf((await mai.get(`${list}?q=${encodeURIComponent('nguyen thi dong')}&trang=2`)).body)).toBe(10);
  expect(rowsOf((await mai.get(`${list}?q=2019Q2`)).body)).toBe(1);
  const sorted = (await mai.get(`${list}?sap=ky`)).body;
  expect(sorted).toMatch(/aria-sort="ascending"[\s\S]*?Kỳ báo cáo/);
  expect(sorted.indexOf('Năm 1900')).toBeLessThan(sorted.indexOf('Năm 1901'));
  expect(sorted).toContain('href="/quan-tri/bao-cao?sap=-ky"');
});

test('a wildcard in the search is a letter like others', async () => {
  expect((await mai.get(`${list}?q=%25`)).body).toContain('Không có dòng nào khớp');
  expect((await mai.get(`${list}?q=_`)).body).toContain('Không có dòng nào khớp');
});

test('a million-row page is refused, a page past the end is told, and both show the way back', async () => {
  const million = await mai.get(`${list}?trang=1000000`);
  expect([million.statusCode, million.body.includes('Không có trang “1000000”')]).toEqual([400, true]);
  const past = await mai.get(`${list}?trang=40`);
  expect([past.statusCode, past.body.includes('trang cuối là trang 2')]).toEqual([404, true]);
});

test('the exported files have exactly what the question finds, of all pages', async () => {
  const csv = await mai.get(`${list}?q=dong&xuat=csv`);
  expect(csv.headers['content-disposition']).toBe('attachment; filename="bao-cao.csv"');
  expect(csv.body.trimEnd().split('\r\n')).toHaveLength(1 + 60);
  const xlsx = await mai.get(`${list}?xuat=xlsx`);
  const { sheets } = await readXlsx(xlsx.rawPayload);
  expect(sheets[0]?.rows).toHaveLength(1 + 61);
});

test('another body sees and exports none of them', async () => {
  const other = await app.as('khai@hoasim.sonhai.example');
  expect(rowsOf((await other.get(list)).body)).toBe(0);
  expect((await other.get(`${list}?xuat=csv`)).body.trimEnd().split('\r\n')).toHaveLength(1);
});
