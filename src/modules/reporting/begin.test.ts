import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demonstrationIds as bodies } from '#modules/organisations';
import { inTransaction } from '#platform/database';
import { type Client, type TestApp, testApp } from '../../../test/app.ts';
import { beginReport } from './begin.ts';
import { type Form, findForm, hashOf } from './definitions/library.ts';
import { filler, opened, save, values } from './reports.testing.ts';

let app: TestApp;
let mai: Client;
beforeAll(async () => {
  app = await testApp();
  mai = await app.as(filler);
});
afterAll(() => app.close());

const counts = async () => {
  const { rows } = await sql<{ n: string }>`SELECT (SELECT count(*) FROM report) || ' ' || (SELECT count(*) FROM sheet)
    || ' ' || (SELECT count(*) FROM form_definition) || ' '
    || (SELECT count(*) FROM audit_entry WHERE action = 'report.begin') AS n`.execute(app.db.owner.kysely);
  return rows[0]?.n;
};

const begin = (form: string, period: string, organisation: string = bodies.environment, client = mai) =>
  client.form('/quan-tri/bao-cao/lap', { form, period, organisation });

describe('beginning a report is refused with every reason, and begins nothing', () => {
  const quarter = 'Kỳ của biểu mẫu này là quý';
  const scope = 'không dành cho loại cơ quan của bạn';
  test.each([
    ['a year for a quarter', 'it-quarterly-2019', '2019', [quarter]],
    ['a fifth quarter', 'it-quarterly-2019', '2019Q5', [quarter]],
    ['a word', 'it-quarterly-2019', 'quý 2', [quarter]],
    ['nothing', 'it-quarterly-2019', '', [quarter]],
    ['a year in other digits', 'egov-department-2019', '２０１９', ['Kỳ của biểu mẫu này là năm']],
    ['a quarter before the form', 'it-quarterly-2019', '2018Q4', ['có hiệu lực từ 2019-01-01']],
    ['a quarter after the form', 'it-quarterly-2019', '2020Q1', ['hết hiệu lực ngày 2019-12-31']],
    ['a form for another kind of body', 'egov-district-2019', '2019', [scope]],
    ['that, and a wrong period', 'egov-district-2019', '2019Q1', [scope, 'Kỳ của biểu mẫu này là năm']],
    ['a form that there is not', 'egov-2030', '2019', ['Không có biểu mẫu này']],
    ['a form outside of the folder', '../forms/it-quarterly-2019', '2019Q1', ['Không có biểu mẫu này']],
    ['the prototype as a form', '__proto__', '2019', ['Không có biểu mẫu này']],
  ] as const)('%s', async (_case, form, period, reasons) => {
    const before = await counts();
    const answer = await begin(form, period);
    expect(answer.statusCode).toBe(422);
    for (const reason of reasons) expect(answer.body).toContain(reason);
    // what was chosen stays chosen
    if (period !== '') expect(answer.body).toContain(`value="${period}"`);
    expect(await counts()).toBe(before);
  });

  test('for another body: no such right', async () => {
    const before = await counts();
    for (const organisation of [bodies.district, bodies.province, '0b9d6d2e-5f0a-4c1e-8a3b-0d5affffffff']) {
      const answer = await begin('it-quarterly-2019', '2019Q1', organisation);
      expect([answer.statusCode, answer.body.includes('không điền báo cáo cho cơ quan này')]).toEqual([403, true]);
    }
    expect(await counts()).toBe(before);
  });

  test('in another shape', async () => {
    const before = await counts();
    expect((await begin('it-quarterly-2019', '2019Q1', 'x')).statusCode).toBe(400);
    expect((await begin('it-quarterly-2019', '2'.repeat(41))).statusCode).toBe(400);
    expect((await mai.form('/quan-tri/bao-cao/lap', {})).statusCode).toBe(400);
    expect((await mai.post('/quan-tri/bao-cao/lap', 'application/json', '[]')).statusCode).toBe(400);
    expect(await counts()).toBe(before);
  });
});

test('whoever begins the same report again comes to the one that there is', async () => {
  const first = await opened(mai, bodies.environment, 'it-quarterly-2019', ' 2019Q1 ');
  const before = await counts();
  expect(await opened(mai, bodies.environment, 'it-quarterly-2019', '2019Q1')).toBe(first);
  expect(await counts()).toBe(before);
});

test('ten people who begin the same report at the same moment come to one', async () => {
  const an = await app.join('an', 'filler', bodies.environment);
  const before = await counts();
  const addresses = await Promise.all(
    Array.from({ length: 10 }, (_, index) =>
      opened(index % 2 ? an : mai, bodies.environment, 'it-quarterly-2019', '2019Q3'),
    ),
  );
  expect(new Set(addresses).size).toBe(1);
  const [reports, sheets, definitions, entries] = (before ?? '').split(' ').map(Number);
  expect(await counts()).toBe(`${(reports ?? 0) + 1} ${(sheets ?? 0) + 1} ${definitions} ${(entries ?? 0) + 1}`);
});

describe('a report that was begun with an earlier definition', () => {
  const renamed = 'Tên của người xưa';
  /** The form as it was once: a field that is gone today, one without today's name, and one that came later missing. */
  function earlier(): Form {
    const form = findForm('it-quarterly-2019');
    if (form === undefined) throw new Error('no form');
    const fields = form.definition.fields
      .filter(({ id }) => id !== 'contact_division')
      .map((field) => (field.id === 'body_name' ? { ...field, name: renamed } : field));
    const old = fields.find(({ id }) => id === 'civil_servants');
    const gone = old === undefined ? [] : [{ ...old, id: 'gone_since' }];
    const definition = { ...form.definition, version: 99, fields: [...fields, ...gone] };
    return { ...form, definition, hash: hashOf(definition) };
  }

  test('goes on with that one: page, saving, script and export', async () => {
    const form = earlier();
    const accountId = await app.accountId(filler);
    const begun = await inTransaction(app.db.app, { accountId, name: 'Mai' }, (tx) =>
      beginReport(tx, form, bodies.environment, '2019Q4'),
    );
    const report = `/quan-tri/bao-cao/${begun.id}`;
    const taken = await save(mai, report, [{ place: 'gone_since', value: 7 }]);
    expect(taken.json()).toMatchObject({ saved: ['gone_since'] });
    expect((await save(mai, report, [{ place: 'contact_division', value: 'x' }])).statusCode).toBe(400);
    const { body } = await mai.get(report);
    expect(body).toContain(renamed);
    expect(body).toContain(`/quan-tri/bieu-mau/it-quarterly-2019/${form.hash}`);
    const served = await mai.get(`/quan-tri/bieu-mau/it-quarterly-2019/${form.hash}`);
    expect(served.json()).toEqual(JSON.parse(JSON.stringify(form.definition)));
    expect((await mai.get(`${report}/in/json`)).json()).toMatchObject({ answers: { gone_since: 7 } });
    // whoever opens it today comes to the same, on the same definition
    expect(await opened(mai, bodies.environment, 'it-quarterly-2019', '2019Q4')).toBe(report);
    expect(await values(app, report)).toEqual({ gone_since: 7 });
  });
});
