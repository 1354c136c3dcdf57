import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Field, type FormDefinition, prepare } from '#forms-engine';
import { demonstrationIds as bodies } from '#modules/organisations';
import { inSystemTransaction } from '#modules/people';
import { type Client, type TestApp, unmeasuredApp } from '../../../../test/app.ts';
import { beginReport } from '../begin.ts';
import { findForm } from '../definitions/library.ts';
import { filler, held, opened, save, values } from '../reports.testing.ts';

const code = 'it-quarterly-2019';
const now = findForm(code)?.definition;
if (now === undefined) throw new Error('no form');

const extra = (id: string, name: string): Field => ({
  ...{ id, name, label: name, part: 'contact', type: 'text', presence: 'optional', printed: true },
});

/**
 * The version before: the civil servants stood under another id, computers were counted in another unit, who is to be asked was one item and
 * not three, there was a fax; the list of services had no dossiers handed in directly, and a column of notes.
 */
function versionBefore({ fields, tables, ...form }: FormDefinition): FormDefinition {
  const older = (field: Field): readonly Field[] => {
    if (field.id === 'civil_servants') return [{ ...field, id: 'staff_civil_servants' }];
    return field.id === 'computers_total' ? [{ ...field, unit: 'bộ' }] : [field];
  };
  return {
    ...form,
    version: 0,
    fields: [...fields.flatMap(older), extra('contact_all', 'Người liên hệ, chức vụ, điện thoại'), extra('fax', 'Fax')],
    tables: tables.map((table) => ({
      ...table,
      columns: [
        ...table.columns.filter(({ id }) => id !== 'direct_dossiers'),
        { ...extra('remark', 'Ghi chú'), table: table.id, part: table.part },
      ],
    })),
  };
}

let app: TestApp;
let mai: Client;
let report = '';
beforeAll(async () => {
  app = await unmeasuredApp(() => new Date('2019-07-02T02:00:00Z'));
  mai = await app.as(filler);
  const definition = versionBefore(now);
  const hash = createHash('sha256').update(JSON.stringify(definition)).digest('hex');
  const old = { definition, hash, prepared: prepare(definition) };
  const { id } = await inSystemTransaction(app.db.app, 'test', (tx) =>
    beginReport(tx, old, bodies.environment, '2019Q1'),
  );
  const saved = await save(mai, `/quan-tri/bao-cao/${id}`, [
    { place: 'staff_civil_servants', value: 43 },
    { place: 'computers_total', value: 50 },
    { place: 'contact_all', value: 'Trần Văn Ba, Phó phòng, 0256 3822 000' },
    { place: 'contact_name', value: 'Trần Văn Ba' },
    { place: 'level3_list/a1', value: 1 },
    { place: 'level3_list/a1/service', value: 'Cấp phép xả thải' },
    { place: 'level3_list/a1/link', value: 'https://dichvucong.example/xa-thai' },
    { place: 'level3_list/a1/online_dossiers', value: 12 },
    { place: 'level3_list/a1/remark', value: 'từ 2018' },
    { place: 'level3_list/b2', value: 2 },
    { place: 'level3_list/b2/service', value: 'Đăng ký đất đai' },
  ]);
  expect(saved.statusCode).toBe(200);
  report = await opened(mai, bodies.environment, code, '2019Q2');
});
afterAll(() => app.close());

const page = async () => (await mai.get(`${report}/ky-truoc`)).body;
const chosen = (html: string) => [...html.matchAll(/name="carry" value="([^"]+)"/g)].map(([, value]) => value ?? '');

test('answers given on the version before are offered at their places in this one, renamed items and grown tables too', async () => {
  const html = await page();
  expect(chosen(html).toSorted()).toEqual(['civil_servants', 'contact_name', 'level3_list']);
  expect(html).toContain('<strong>43 người</strong>');
  expect(html).toContain('<strong>2 dòng</strong>');
});

test('what cannot be taken over is listed with its reason, and what was never answered is not', async () => {
  const html = await page();
  const list = html.slice(html.indexOf('Không mang sang được'));
  expect(list).toContain('Đơn vị tính đã đổi: bộ → chiếc');
  expect(list).toMatch(/Người liên hệ, chức vụ, điện thoại.*không còn chỉ tiêu tương ứng/);
  expect(list).toMatch(/Ghi chú.*trong các dòng của bảng/);
  expect(list).not.toContain('Fax');
  expect((await mai.get(report)).body).toContain('Kỳ trước có số cho 3 chỉ tiêu còn trống');
});

test('all of them are taken with their origin; the rows keep their ids, new columns stay blank, and what was counted in the year', async () => {
  const html = await page();
  const base = /name="base" value="(\d+)"/.exec(html)?.[1] ?? '';
  expect((await mai.form(`${report}/ky-truoc`, { base, carry: chosen(html) })).statusCode).toBe(303);
  expect(await values(app, report)).toMatchObject({
    civil_servants: 43,
    contact_name: 'Trần Văn Ba',
    'level3_list/a1/service': 'Cấp phép xả thải',
    'level3_list/a1/link': 'https://dichvucong.example/xa-thai',
    'level3_list/b2/service': 'Đăng ký đất đai',
  });
  const stands = await held(app, report);
  expect(stands['level3_list/a1/service']?.about).toEqual({
    provenance: { kind: 'carried', from: code, period: '2019Q1' },
  });
  // the dossiers of the year to March are not those of the year to June
  expect(Object.keys(stands).filter((place) => /dossiers|remark|computers_total/.test(place))).toEqual([]);
});

test('rows are not offered where rows stand, and taking them twice adds none', async () => {
  expect(chosen(await page())).toEqual([]);
  await mai.form(`${report}/ky-truoc`, { base: '1', carry: ['level3_list'] });
  expect(Object.keys(await values(app, report)).filter((place) => /^level3_list\/\w+$/.test(place))).toHaveLength(2);
});
