import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { demonstrationIds as bodies } from '#modules/organisations';
import { rootDirectory } from '#platform/paths';
import { type Client, type TestApp, unmeasuredApp } from '../../../test/app.ts';
import {
  auditedSaves,
  brokenRules,
  filler,
  held,
  opened,
  postedBy,
  save,
  sequenceOf,
  values,
} from './reports.testing.ts';

const realFile = readFileSync(join(rootDirectory, 'examples', 'it-quarterly-2019-real.json'));

let app: TestApp;
let mai: Client;
let an: Client;
beforeAll(async () => {
  app = await unmeasuredApp();
  mai = await app.as(filler);
  an = await app.join('an', 'filler', bodies.environment);
});
afterAll(() => app.close());

/** Each test has a report of its own, on the form with a table that grows. */
let report = '';
let year = 2019;
beforeEach(async () => {
  report = await opened(mai, bodies.environment, 'egov-department-2019', String(year));
  year += 1;
});

const fileOf = (answers: unknown, more: Record<string, unknown> = {}) =>
  Buffer.from(JSON.stringify({ form: 'egov-department-2019', answers, ...more }));
const upload = (bytes: Uint8Array, name = 'số liệu.json', to = report) => mai.upload(`${to}/nhap`, { name, bytes });
/** What the page of the preview carries to the confirmation. */
const payloadIn = (html: string) => {
  const text = /name="payload" value="([^"]*)"/.exec(html)?.[1];
  return text?.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
};
const agree = (payload: string | undefined, to = report) => mai.form(`${to}/nhap`, { payload: payload ?? 'none' });
/** Uploaded, looked at, agreed to. */
async function taken(bytes: Uint8Array, to = report) {
  const preview = await upload(bytes, 'số liệu.json', to);
  expect(preview.statusCode).toBe(200);
  return agree(payloadIn(preview.body), to);
}
const nothing = 'Tệp không khác với báo cáo hiện có.';

describe('the real report of a quarter', () => {
  const open = () => opened(mai, bodies.environment, 'it-quarterly-2019', '2019Q2');

  test('is shown in words before anything is saved; agreed to, it stands as imported; again, it changes nothing', async () => {
    const quarterly = await open();
    const preview = await upload(realFile, 'bao-cao.json', quarterly);
    for (const text of ['Tổng số máy tính tại đơn vị', '159', '874/KH-STNMT', 'Nhận số liệu này']) {
      expect(preview.body).toContain(text);
    }
    expect(await values(app, quarterly)).toEqual({});
    const answer = await agree(payloadIn(preview.body), quarterly);
    const count = Object.keys((JSON.parse(realFile.toString()) as { answers: object }).answers).length;
    expect([answer.statusCode, answer.body.includes(`Đã nhận ${count} ô từ tệp.`)]).toEqual([200, true]);
    const now = await held(app, quarterly);
    expect(now.computers_total).toMatchObject({ value: 159, sequence: 1, by: 'Lê Thị Sương Mai' });
    expect(now.computers_total?.about).toEqual({ provenance: { kind: 'imported', from: 'bao-cao.json' } });
    const again = await upload(realFile, 'bao-cao.json', quarterly);
    expect([again.body.includes(nothing), payloadIn(again.body)]).toEqual([true, undefined]);
    expect(await sequenceOf(app, quarterly)).toBe(1);
    expect(await auditedSaves(app, quarterly)).toHaveLength(1);
  });

  test('says so when it is of another period or of another body', async () => {
    const other = await opened(mai, bodies.environment, 'it-quarterly-2019', '2019Q1');
    expect((await upload(realFile, 'a.json', other)).body).toContain('Tệp ghi kỳ báo cáo Quý 2 năm 2019');
    const foreign = Buffer.from(realFile.toString().replaceAll('Sở Tài nguyên và Môi trường', 'Sở Khác'));
    expect((await upload(foreign, 'a.json', other)).body).toContain('Tệp ghi cơ quan “Sở Khác”');
    const own = await upload(realFile, 'a.json', await open());
    expect(own.body).not.toContain('Hãy kiểm tra trước khi nhận');
  });
});

describe('taking answers from a file', () => {
  test('a blank in the file erases nothing; note and evidence of a figure stay', async () => {
    await save(mai, report, [
      { place: 'staff_office', value: 43 },
      { place: 'staff_units', value: 5 },
    ]);
    const about = { provenance: { kind: 'typed', by: 'x' }, note: 'đã đối chiếu' };
    await app.db.owner.pool.query(`UPDATE answer SET about = $1 WHERE place = 'staff_units'`, [JSON.stringify(about)]);
    await taken(fileOf({ staff_office: null, staff_units: 6, organisation_name: '' }));
    expect(await values(app, report)).toMatchObject({ staff_office: 43, staff_units: 6 });
    expect((await held(app, report)).staff_units?.about).toMatchObject({
      note: 'đã đối chiếu',
      provenance: { kind: 'imported' },
    });
  });

  test('does not overwrite unseen what somebody changed after the preview: both are shown', async () => {
    const preview = await upload(fileOf({ staff_office: 43, staff_units: 6 }));
    await save(an, report, [{ place: 'staff_office', value: 44 }]);
    const answer = await agree(payloadIn(preview.body));
    expect(answer.body).toContain('1 ô vừa được người khác sửa nên không nhận từ tệp');
    expect(await values(app, report)).toEqual({ staff_office: 44, staff_units: 6 });
    const kept = await mai.form(report, { ...postedBy(answer.body), 'choose:staff_office': 'mine' });
    expect(kept.statusCode).toBe(303);
    expect(await values(app, report)).toMatchObject({ staff_office: 43 });
  });

  test('names what the form does not have, and takes the rest', async () => {
    const bytes = fileOf({ staff_office: 43, no_such_field: 1, other_applications: [{ no_such_column: 1, units: 2 }] });
    const preview = await upload(bytes);
    expect(preview.body).toContain('Không nhận “no_such_field, other_applications/row-1/no_such_column”');
    await agree(payloadIn(preview.body));
    expect(await values(app, report)).toEqual({
      staff_office: 43,
      'other_applications/row-1': 1,
      'other_applications/row-1/units': 2,
    });
  });

  test('names what is too long, and takes the rest without what no storage takes', async () => {
    const bytes = fileOf({
      staff_office: 43,
      organisation_name: 'a'.repeat(20_001),
      filler_name: 'Lê\u0000 Mai\ud800',
    });
    const preview = await upload(bytes);
    expect(preview.body).toContain('Không nhận “organisation_name”: nội dung dài quá');
    await agree(payloadIn(preview.body));
    expect(await values(app, report)).toEqual({ staff_office: 43, filler_name: 'Lê Mai\ufffd' });
    expect((await upload(fileOf({ filler_name: 'Lê\u0000 Mai\ud800' }))).body).toContain(nothing);
  });
});

describe('rows of a growing table', () => {
  const table = 'other_applications';
  const apps = (...names: string[]) => ({ [table]: names.map((application) => ({ application })) });

  test('are told by their numbers and cells, come in the file’s order, and are the same rows the next time', async () => {
    const bytes = fileOf(apps('Một', 'Hai'));
    const preview = await upload(bytes);
    for (const text of ['dòng 1', 'dòng 2', 'thêm dòng', 'Hai'])
      expect(preview.body.toLowerCase()).toContain(text.toLowerCase());
    await agree(payloadIn(preview.body));
    expect((await upload(bytes)).body).toContain(nothing);
    expect(await brokenRules(app, report)).toEqual([]);
  });

  test('that have no ids of their own are the sheet’s rows in their order: no row is doubled', async () => {
    await save(mai, report, [
      { place: `${table}/x9`, value: 1_700_000_000.5 },
      { place: `${table}/x9/application`, value: 'Một' },
      { place: `${table}/x9/units`, value: 3 },
    ]);
    await taken(fileOf(apps('Một sửa', 'Hai')));
    const now = await values(app, report);
    const rows = Object.keys(now).filter((place) => place.split('/').length === 2);
    expect(rows).toEqual([`${table}/x9`, expect.stringMatching(/^other_applications\/row-\d+$/)]);
    expect(now).toMatchObject({ [`${table}/x9/application`]: 'Một sửa', [`${table}/x9/units`]: 3 });
    expect(Number(now[rows[1] ?? ''])).toBeGreaterThan(1_700_000_000.5);
    expect((await upload(fileOf(apps('Một sửa', 'Hai')))).body).toContain(nothing);
  });

  test('that were exported are found by their ids, also after others were removed; a removed one comes back', async () => {
    await taken(fileOf(apps('Một', 'Hai', 'Ba')));
    const exported = (await mai.get(`${report}/in/json`)).rawPayload;
    expect((await upload(exported)).body).toContain(nothing);
    await save(mai, report, [{ place: `${table}/row-1`, value: null, base: 1 }]);
    const preview = await upload(exported);
    expect(preview.body).toContain('thêm dòng');
    await agree(payloadIn(preview.body));
    const { answers } = (await mai.get(`${report}/in/json`)).json();
    expect(answers[table].map((row: { application: string }) => row.application)).toEqual(['Hai', 'Ba', 'Một']);
  });

  test('of a spreadsheet are the sheet’s rows, so that an exported one that was edited doubles none', async () => {
    await save(mai, report, [
      { place: `${table}/x9`, value: 5 },
      { place: `${table}/x9/application`, value: 'Một' },
    ]);
    const workbook = (await mai.get(`${report}/in/xlsx`)).rawPayload;
    const again = await upload(workbook, 'a.xlsx');
    expect([again.statusCode, again.body.includes(nothing)]).toEqual([200, true]);
  });

  test('two thousand of them are taken at once', async () => {
    const many = Array.from({ length: 2_000 }, (_, index) => ({
      application: `Phần mềm ${index}`,
      units: index,
      supplier: 'A',
    }));
    const answer = await taken(fileOf({ [table]: many }));
    expect(answer.body).toContain('Đã nhận 8000 ô từ tệp.');
    expect(await brokenRules(app, report)).toEqual([]);
  });
});

describe('what is no such file is refused in words, and nothing is saved', () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  test.each([
    ['for another form', realFile, 'Tệp này dành cho biểu “it-quarterly-2019”'],
    ['broken JSON', Buffer.from('{"form":'), 'Tệp không phải JSON'],
    ['JSON that is no answers file', Buffer.from('[1]'), 'Tệp số liệu sai cấu trúc'],
    ['JSON null', Buffer.from('null'), 'Tệp số liệu sai cấu trúc'],
    ['rows that are none', fileOf({ other_applications: 5 }), 'answers.other_applications: Đây là một bảng'],
    ['a record for a figure', fileOf({ staff_office: { x: 1 } }), 'answers.staff_office: Mục này cần một giá trị'],
    ['the same id for two rows', fileOf({ other_applications: [{ _id: 'a' }, { _id: 'a' }] }), 'bị trùng'],
    ['an image', png, 'Tệp không phải JSON (UTF-8) và cũng không phải XLSX'],
    ['an empty one', Buffer.alloc(0), 'Tệp này trống.'],
    ['an archive that is no workbook', Buffer.from('PK\u0003\u0004 and no more'), 'Không nhận tệp này'],
    ['text in another encoding', Buffer.from([0x7b, 0xff, 0xfe]), 'Tệp không phải JSON'],
  ])('%s', async (_case, bytes, words) => {
    const answer = await upload(bytes);
    expect([answer.statusCode, answer.body.includes(words)]).toEqual([422, true]);
    expect(await sequenceOf(app, report)).toBe(0);
  });

  test('the prototype as a place', async () => {
    const answer = await upload(
      Buffer.from('{"form":"egov-department-2019","answers":{"__proto__":5,"constructor":6}}'),
    );
    expect(answer.statusCode).toBeLessThan(500);
    expect(await sequenceOf(app, report)).toBe(0);
  });

  test('one above the limit', async () => {
    const answer = await upload(Buffer.alloc(21 * 1024 * 1024, ' '));
    expect([answer.statusCode, answer.body.includes('quá lớn')]).toEqual([413, true]);
  });

  test('none at all', async () => {
    const boundary = 'b';
    const empty = `--b\r\ncontent-disposition: form-data; name="file"; filename=""\r\ncontent-type: application/octet-stream\r\n\r\n\r\n--b--\r\n`;
    const other = `--b\r\ncontent-disposition: form-data; name="x"\r\n\r\n1\r\n--b--\r\n`;
    for (const body of [empty, other, '--b--\r\n']) {
      const answer = await mai.post(`${report}/nhap`, `multipart/form-data; boundary=${boundary}`, body);
      expect([answer.statusCode, answer.body.includes('Bạn chưa chọn tệp.')]).toEqual([422, true]);
    }
  });

  test.each([
    [
      'that ends in the middle',
      'multipart/form-data; boundary=b',
      '--b\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\n{"for',
    ],
    ['without a boundary', 'multipart/form-data', '--b'],
    ['of nothing', 'multipart/form-data; boundary=b', ''],
  ])('an upload %s', async (_case, type, body) => {
    const answer = await mai.post(`${report}/nhap`, type, body);
    expect([400, 406, 422]).toContain(answer.statusCode);
    expect(await sequenceOf(app, report)).toBe(0);
  });

  test.each([
    '<script>.json',
    '"><b>.json',
    '../../etc/passwd',
    `${'ă'.repeat(400)}.json`,
    `${'😀'.repeat(150)}`,
    'a\u0000b',
    'a; filename*=x',
  ])('the name %j does no harm', async (name) => {
    const preview = await upload(fileOf({ staff_office: 43 }), name);
    expect(preview.body).not.toContain('<script>.json');
    const payload = payloadIn(preview.body);
    expect((payload === undefined ? preview : await agree(payload)).statusCode).toBeLessThan(500);
  });
});

describe('a confirmation that was tampered with is refused', () => {
  const change = { place: 'staff_office', value: 43, base: 0 };
  test.each([
    ['no JSON', '{'],
    ['nothing', ''],
    ['null', 'null'],
    ['a number', '5'],
    ['a list', '[]'],
    ['no changes', '{"from":"a"}'],
    ['an unknown place', JSON.stringify({ from: 'a', changes: [change, { ...change, place: 'no_such_field' }] })],
    ['a place of another form', JSON.stringify({ from: 'a', changes: [{ ...change, place: 'level3_list/r1' }] })],
    ['the prototype', JSON.stringify({ from: 'a', changes: [{ ...change, place: '__proto__' }] })],
    [
      'a row of words',
      JSON.stringify({ from: 'a', changes: [{ ...change, place: 'other_applications/r', value: 'x' }] }),
    ],
    [
      'a forged origin',
      JSON.stringify({ from: 'a', changes: [{ ...change, about: { provenance: { kind: 'measured' } } }] }),
    ],
    ['a base of words', JSON.stringify({ from: 'a', changes: [{ ...change, base: 'x' }] })],
    ['a long name', JSON.stringify({ from: 'a'.repeat(301), changes: [] })],
  ])('%s', async (_case, payload) => {
    const answer = await agree(payload);
    expect([answer.statusCode, answer.body.includes('chưa lưu gì')]).toEqual([400, true]);
    expect(await sequenceOf(app, report)).toBe(0);
  });

  test('as data instead of a form', async () => {
    for (const body of ['{"payload":{}}', '{"payload":["{}"]}', '[]', '5']) {
      expect((await mai.post(`${report}/nhap`, 'application/json', body)).statusCode).toBe(400);
    }
  });
});
