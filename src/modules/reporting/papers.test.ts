import { parse } from 'csv-parse/sync';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demonstrationIds as bodies } from '#modules/organisations';
import { type Client, type TestApp, testApp } from '../../../test/app.ts';
import { findForm } from './definitions/library.ts';
import { filler, opened, save } from './reports.testing.ts';

let app: TestApp;
let mai: Client;
let report = '';
beforeAll(async () => {
  app = await testApp();
  mai = await app.as(filler);
  report = await opened(mai, bodies.environment, 'it-quarterly-2019', '2019Q2');
  await save(mai, report, [
    { place: 'civil_servants', value: 4321 },
    { place: 'body_name', value: '<b>Sở</b> "TNMT"' },
    { place: 'level3_list/r1', value: 1 },
    { place: 'level3_list/r1/service', value: 'Cấp sổ' },
  ]);
});
afterAll(() => app.close());

const office = 'application/vnd.openxmlformats-officedocument';
const kinds = [
  ['text', 'text/plain; charset=utf-8', 'inline', 'txt', ''],
  ['json', 'application/json; charset=utf-8', 'attachment', 'json', '{'],
  ['html', 'text/html; charset=utf-8', 'inline', 'html', '<!'],
  ['docx', `${office}.wordprocessingml.document`, 'attachment', 'docx', 'PK'],
  ['pdf', 'application/pdf', 'attachment', 'pdf', '%PDF-'],
  ['xlsx', `${office}.spreadsheetml.sheet`, 'attachment', 'xlsx', 'PK'],
  ['csv', 'text/csv; charset=utf-8', 'attachment', 'csv', '\u{feff}'],
] as const;

describe.each(kinds)('as %s', (format, type, shown, extension, begins) => {
  test('the report and the blank form come with their type and a name that every program takes', async () => {
    const filled = await mai.get(`${report}/in/${format}`);
    const blank = await mai.get(`/quan-tri/bieu-mau/it-quarterly-2019/in/${format}`);
    for (const [answer, name] of [
      [filled, `it-quarterly-2019-2019Q2.${extension}`],
      [blank, `it-quarterly-2019-mau-trang.${extension}`],
    ] as const) {
      expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, type]);
      expect(answer.headers['content-disposition']).toBe(`${shown}; filename="${name}"`);
      expect(answer.rawPayload.subarray(0, Buffer.byteLength(begins)).toString()).toBe(begins);
      expect(answer.headers['cache-control']).toBe('no-store');
    }
    expect(filled.rawPayload.equals(blank.rawPayload)).toBe(false);
  });
});

test('as CSV each field and each cell of an added row is a line, with what computes itself; numbers are for programs', async () => {
  await save(mai, report, [{ place: 'computers_total', value: 8642 }]);
  const rows: string[][] = parse((await mai.get(`${report}/in/csv`)).rawPayload, { bom: true });
  const valueAt = (place: string) => rows.find((row) => row[3] === place)?.[5];
  expect(rows[0]).toEqual(['Mục', 'TT', 'Chỉ tiêu', 'Ô số liệu', 'Mã chỉ tiêu', 'Giá trị', 'Đơn vị tính']);
  expect([valueAt('civil_servants'), valueAt('computers_per_staff')]).toEqual(['4321', '200']);
  expect(valueAt('level3_list/1/service')).toBe('Cấp sổ');
});

test('what people typed is words on paper and not markup', async () => {
  const { body } = await mai.get(`${report}/in/html`);
  expect(body).not.toContain('<b>Sở</b>');
  expect(body).toContain('&lt;b&gt;Sở&lt;/b&gt;');
});

test('the annex says where each figure came from', async () => {
  const [plain, annexed] = [await mai.get(`${report}/in/text`), await mai.get(`${report}/in/text?phu-luc=1`)];
  expect(plain.body).not.toContain('Lê Thị Sương Mai');
  expect(annexed.body).toContain('Lê Thị Sương Mai');
  expect(annexed.body.length).toBeGreaterThan(plain.body.length);
});

test('the data of a report is an answers file: rows and all', async () => {
  expect((await mai.get(`${report}/in/json`)).json()).toMatchObject({
    form: 'it-quarterly-2019',
    period: '2019Q2',
    organisation: 'Sở Tài nguyên và Môi trường',
    answers: { civil_servants: 4321, level3_list: [{ _id: 'r1', service: 'Cấp sổ' }] },
  });
});

test('a period of dates makes no folder of the file’s name', async () => {
  const { headers } = await mai.get(`${report}/in/text`);
  expect(headers['content-disposition']).not.toMatch(/[/\\]\w+\.txt/);
});

test('every export is in the audit trail, with its format', async () => {
  await mai.get(`${report}/in/docx`);
  const { rows } = await sql<{ actor: string; format: string }>`
    SELECT actor, detail ->> 'format' AS format FROM audit_entry WHERE action = 'report.export' ORDER BY id DESC LIMIT 1`.execute(
    app.db.owner.kysely,
  );
  expect(rows).toEqual([{ actor: 'Lê Thị Sương Mai', format: 'docx' }]);
});

test('a definition is kept by the browser for ever, since its address is its hash, and only for who is signed in', async () => {
  const form = findForm('it-quarterly-2019');
  const url = `/quan-tri/bieu-mau/it-quarterly-2019/${form?.hash}`;
  const answer = await mai.get(url);
  expect(answer.headers['content-type']).toMatch(/^application\/json/);
  expect(answer.headers['cache-control']).toBe('private, max-age=31536000, immutable');
  expect(answer.json()).toEqual(JSON.parse(JSON.stringify(form?.definition)));
  expect((await app.visitor.get(url)).statusCode).toBe(303);
  expect((await mai.get(`/quan-tri/bieu-mau/it-quarterly-2019/${'0'.repeat(64)}`)).statusCode).toBe(404);
});
