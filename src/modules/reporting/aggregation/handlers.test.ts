import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demonstrationIds as bodies } from '#modules/organisations';
import { type TestApp, testApp } from '../../../../test/app.ts';
import { type Sent, send } from './aggregation.testing.ts';

const now = new Date('2026-05-04T03:00:00Z');
const reviewer = 'thamdinh@tttt.sonhai.example';
let app: TestApp;
let reports: readonly string[];

const quarter = (organisationId: string, period: string, answers: Sent['answers'], more: Partial<Sent> = {}): Sent => ({
  organisationId,
  formCode: 'it-quarterly-2019',
  period,
  answers,
  ...more,
});

beforeAll(async () => {
  app = await testApp(() => now);
  reports = await send(app.db.app, [
    quarter(
      bodies.environment,
      '2026Q1',
      { civil_servants: 40, computers_total: 50, computers_total_detail: '=1+1' },
      { decision: 'accepted' },
    ),
    quarter(bodies.department, '2026Q1', { civil_servants: 60 }),
    quarter(bodies.ward, '2026Q1', { civil_servants: 0 }),
    quarter(bodies.environment, '2025Q4', { civil_servants: 35 }),
    // the district was dissolved on 1 July 2025 and divided among wards
    {
      organisationId: bodies.district,
      formCode: 'egov-district-2019',
      period: '2024',
      answers: { communes: 9, staff_communes: 180 },
    },
  ]);
});
afterAll(() => app.close());

const page = async (url: string, email = reviewer) => (await app.as(email)).get(url);
const words = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const rowOf = (html: string, label: string) => words(html.split('<tr').find((row) => row.includes(label)) ?? '').trim();

describe('the figures of a quarter', () => {
  test('are added up, with the number of reports behind each and those that are missing by name', async () => {
    const { body, statusCode } = await page('/quan-tri/tong-hop?bieu=it-quarterly-2019&ky=2026Q1');
    expect(statusCode).toBe(200);
    expect(words(body)).toContain('Tính từ 3 báo cáo, trong đó 1 đã được chấp nhận');
    expect(rowOf(body, 'chi-tieu/civil_servants?')).toContain('100 người');
    expect(rowOf(body, 'chi-tieu/civil_servants?')).toContain('3/3');
    expect(words(body)).toContain('Chưa có báo cáo:');
    expect(words(body)).toContain('Sở Nội vụ');
  });

  test('or those of accepted reports alone', async () => {
    const { body } = await page('/quan-tri/tong-hop?bieu=it-quarterly-2019&ky=2026Q1&muc=chap-nhan');
    expect(rowOf(body, 'chi-tieu/civil_servants?')).toContain('40 người');
  });

  test('lead to the reports behind a figure, 0 among them and blank not', async () => {
    const { body } = await page('/quan-tri/tong-hop/chi-tieu/civil_servants?bieu=it-quarterly-2019&ky=2026Q1');
    for (const report of reports.slice(0, 3)) expect(body).toContain(`/quan-tri/bao-cao/${report}`);
    const blank = await page('/quan-tri/tong-hop/chi-tieu/computers_total?bieu=it-quarterly-2019&ky=2026Q1');
    expect(words(blank.body)).toContain('Để trống: 2 báo cáo');
  });
});

describe('another tree', () => {
  const asked = '/quan-tri/tong-hop/chi-tieu/communes?bieu=egov-district-2019&ky=2024';
  test('a district of 2024 stands under its own name in the tree of that year', async () => {
    const { body } = await page(`${asked}&nut=${bodies.district}`);
    expect(words(body)).toContain('9');
    expect(body).toContain(reports[4]);
  });

  test('and counts for the province itself in the tree after 1 July 2025, since several wards took over', async () => {
    const { body } = await page(`${asked}&ngay=2025-07-01`);
    expect(words(body)).toContain('nay tính vào');
    expect((await page(`${asked}&ngay=2025-07-01&nut=${bodies.district}`)).statusCode).toBe(404);
  });
});

describe('over the periods', () => {
  test('an indicator is a line with its table', async () => {
    const { body } = await page('/quan-tri/tong-hop/chuoi?bieu=it-quarterly-2019&chi-tieu=civil_servants.body');
    expect(body).toContain('<svg class="line-chart"');
    expect(body).not.toMatch(/\sstyle="/);
    expect(words(body)).toContain('Quý 4 năm 2025');
    expect(words(body)).toContain('Quý 1 năm 2026');
  });

  test.each(['chi-tieu-co-quan', 'chi-tieu-ky', 'co-quan-ky'])('a cross table %s', async (layout) => {
    const address = `/quan-tri/tong-hop/bang-cheo?bieu=it-quarterly-2019&ky=2026Q1&truc=${layout}&chi=civil_servants`;
    const { body, statusCode } = await page(address);
    expect(statusCode).toBe(200);
    expect(body).toContain('class="matrix"');
  });

  test('and the cross table of bodies and periods as a file', async () => {
    const { body } = await page(
      '/quan-tri/tong-hop/bang-cheo?bieu=it-quarterly-2019&truc=co-quan-ky&chi=civil_servants&xuat=csv',
    );
    const rows: string[][] = parse(body, { bom: true });
    expect(rows[0]).toEqual(['Cơ quan', 'Quý 4 năm 2025', 'Quý 1 năm 2026']);
    expect(rows.find(([name]) => name === 'Toàn bộ')).toEqual(['Toàn bộ', '35', '100']);
    // who did not report has no figure, who reported 0 has 0
    expect(rows.find(([name]) => name?.includes('Hoa Sim'))?.slice(1)).toEqual(['', '0']);
  });
});

describe('files', () => {
  const file = (format: string) => page(`/quan-tri/tong-hop/tep/${format}?bieu=it-quarterly-2019&ky=2026Q1`);

  test('CSV reads back', async () => {
    const rows: Record<string, string>[] = parse((await file('csv')).body, { bom: true, columns: true });
    expect(rows.find((row) => row['Mã chỉ tiêu'] === 'civil_servants.body')).toMatchObject({
      'Giá trị': '100',
      'Số báo cáo có trả lời': '3',
    });
  });

  test('XLSX reads back, numbers as numbers', async () => {
    const { sheets } = await readXlsx((await file('xlsx')).rawPayload);
    expect(sheets[0]?.rows.some((row) => row.includes(100) && row.includes(3))).toBe(true);
  });

  test('JSON names rules, answers and what is missing, and no body’s own figure', async () => {
    const read = (await file('json')).json();
    expect(read).toMatchObject({ form: 'it-quarterly-2019', period: '2026Q1', reports: 3, counted: 'submitted' });
    const field = read.fields.find(({ id }: { id: string }) => id === 'civil_servants');
    expect(field).toMatchObject({ rule: 'sum', value: 100, answered: 3 });
    expect(read.missing.length).toBeGreaterThan(5);
  });

  test.each([
    ['docx', 'PK'],
    ['pdf', '%PDF-'],
  ])('%s is the report to the People’s Committee and the Ministry', async (format, start) => {
    const made = await file(format);
    expect([made.statusCode, made.rawPayload.subarray(0, start.length).toString('latin1')]).toEqual([200, start]);
  });

  test('nothing else', async () => expect((await file('exe')).statusCode).toBe(404));
});

describe('who may not', () => {
  const addresses = ['', '/chi-tieu/civil_servants', '/chuoi', '/bang-cheo', '/tep/json'];
  test.each([
    'quantri@tttt.sonhai.example',
    'khai@tnmt.sonhai.example',
    'ky@tnmt.sonhai.example',
    'trang@tttt.sonhai.example',
  ])('%s sees none of it', async (email) => {
    for (const address of addresses)
      expect([address, (await page(`/quan-tri/tong-hop${address}`, email)).statusCode]).toEqual([address, 403]);
  });

  test('a reviewer of one branch adds up that branch alone, and is not told of others', async () => {
    const client = await app.join('nhanh', 'reviewer', bodies.environment);
    const { body } = await client.get('/quan-tri/tong-hop?bieu=it-quarterly-2019&ky=2026Q1');
    expect(rowOf(body, 'chi-tieu/civil_servants?')).toContain('40 người');
    const above = await client.get(`/quan-tri/tong-hop?bieu=it-quarterly-2019&ky=2026Q1&nut=${bodies.province}`);
    expect(above.statusCode).toBe(404);
  });
});

test('a wrong address is told what is wrong with it', async () => {
  expect(words((await page('/quan-tri/tong-hop?bieu=it-quarterly-2019&ngay=hom-nay')).body)).toContain(
    'Hãy chọn lại ngày',
  );
  expect((await page('/quan-tri/tong-hop?bieu=khong-co')).statusCode).toBe(404);
  expect((await page('/quan-tri/tong-hop/chi-tieu/khong-co?bieu=it-quarterly-2019')).statusCode).toBe(404);
  expect((await page('/quan-tri/tong-hop?nut=x&ky=%00')).statusCode).toBeLessThan(500);
});
