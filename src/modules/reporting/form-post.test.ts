import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Value } from '#forms-engine';
import { demonstrationIds as bodies } from '#modules/organisations';
import { type Client, type TestApp, unmeasuredApp } from '../../../test/app.ts';
import { allForms } from './definitions/library.ts';
import { brokenRules, filler, held, opened, postedBy, type Sent, save, sequenceOf, values } from './reports.testing.ts';

let app: TestApp;
let mai: Client;
let an: Client;
beforeAll(async () => {
  app = await unmeasuredApp();
  mai = await app.as(filler);
  an = await app.join('an', 'filler', bodies.environment);
});
afterAll(() => app.close());

let report = '';
let year = 2019;
beforeEach(async () => {
  report = await opened(mai, bodies.environment, 'egov-department-2019', String(year));
  year += 1;
});

type Posted = Record<string, string[]>;
/** The page as it stands, ready to be sent back. */
const page = async (address = report): Promise<Posted> => postedBy((await mai.get(address)).body);
const send = (posted: Posted, changed: Record<string, string | string[]> = {}, address = report) =>
  mai.form(address, { ...posted, ...changed });
/** Saved, and led back to the page. */
const saved = async (answer: ReturnType<typeof send>) =>
  expect((await answer).headers.location).toMatch(new RegExp(`^${report}\\?luu=1`));
const others = (changes: readonly Sent[]) =>
  save(an, report, changes).then((answer) => expect(answer.json().conflicts).toEqual([]));

describe('a form that is sent without a script', () => {
  test('saves what the person entered, and nothing else', async () => {
    const posted = await page();
    await saved(send(posted, { staff_office: '1.043', has_wan: 'no', organisation_name: ' Sở  A ', save: '1' }));
    expect(await values(app, report)).toEqual({ staff_office: 1043, has_wan: false, organisation_name: 'Sở  A' });
    expect(await sequenceOf(app, report)).toBe(1);
    expect((await mai.get(`${report}?luu=1`)).body).toContain('Đã lưu.');
  });

  test('sent as it was shown changes nothing, whatever the fields hold', async () => {
    const odd: Record<string, Value> = {
      staff_office: 1 / 3,
      staff_units: 'khoảng năm mươi',
      bandwidth_converted: -1.5e-7,
      spending_total: 1e21,
      organisation_name: 'hai\ndòng "A" <b> & \' ',
      organisation_address: ' đầu\r\ncuối ',
      app_personnel_features: '\nmột\n\nhai\n',
      management_rules: { link: 'https://a.vn/x?y=1', title: 'Quy chế', date: '2019-05-20', number: '12/QĐ' },
      board_decision: 'không phải văn bản',
      function_feedback: 'an option that the form does not have',
      has_wan: 'có lẽ',
      has_firewall: 1,
      backup_tape: false,
      backup_san: true,
      signature_kinds: ['unknown', 'personal'],
      report_year: 2019,
      organisation_website: true,
      filler_name: ['a', 'b'],
      organisation_email: { name: 'a.pdf', key: 'k' },
      filler_phone: '-',
      'other_applications/r1': 1,
      'other_applications/r1/units': 'vài',
      'other_applications/r1/application': 'x\ty',
    };
    await save(
      mai,
      report,
      Object.entries(odd).map(([place, value]) => ({ place, value })),
    );
    const before = await held(app, report);
    await saved(send(await page()));
    expect(await held(app, report)).toEqual(before);
  });

  test('does not overwrite what somebody else has changed meanwhile in fields that this person left alone', async () => {
    await save(mai, report, [
      { place: 'staff_office', value: 43 },
      { place: 'backup_tape', value: true },
      { place: 'has_wan', value: true },
    ]);
    const posted = await page();
    await others([
      { place: 'staff_office', value: 44, base: 1 },
      { place: 'backup_tape', value: null, base: 1 },
      { place: 'has_wan', value: false, base: 1 },
      { place: 'organisation_name', value: 'Sở A' },
    ]);
    await saved(send(posted, { staff_units: '9' }));
    expect(await values(app, report)).toEqual({
      staff_office: 44,
      backup_tape: null,
      has_wan: false,
      organisation_name: 'Sở A',
      staff_units: 9,
    });
  });

  test('ticks, and takes ticks and choices back', async () => {
    const kinds = allForms()
      .flatMap(({ definition }) => definition.fields)
      .find(({ id }) => id === 'signature_kinds')
      ?.options?.map(({ id }) => id);
    const [first = '', second = ''] = kinds ?? [];
    await saved(send(await page(), { backup_tape: 'yes', signature_kinds: [second, first], has_wan: 'yes' }));
    expect(await values(app, report)).toEqual({ backup_tape: true, signature_kinds: [second, first], has_wan: true });
    const { backup_tape: _tick, signature_kinds: _several, ...posted } = await page();
    await saved(send(posted, { signature_kinds: [first], has_wan: '' }));
    expect(await values(app, report)).toEqual({ backup_tape: null, signature_kinds: [first], has_wan: null });
  });

  test('keeps a text that is no figure as it was typed, and the page says what is wrong with it', async () => {
    await saved(send(await page(), { staff_office: 'bốn mươi ba' }));
    expect(await values(app, report)).toEqual({ staff_office: 'bốn mươi ba' });
    expect((await mai.get(report)).body).toContain('value="bốn mươi ba"');
  });

  test('takes nothing that could not be stored', async () => {
    await saved(send(await page(), { organisation_name: 'a\u0000b\u0007', app_personnel_features: 'x\u0000' }));
    expect(await values(app, report)).toEqual({ organisation_name: 'ab', app_personnel_features: 'x' });
    const long = await send(await page(), { organisation_name: 'a'.repeat(20_001) });
    expect([long.statusCode, long.body.includes('20.000 ký tự')]).toEqual([400, true]);
    expect(await sequenceOf(app, report)).toBe(1);
  });

  test.each([
    ['none', undefined],
    ['an empty one', ''],
    ['a word', 'x'],
    ['a negative one', '-1'],
    ['half of one', '0.5'],
    ['one that has not happened', '2'],
    ['one beyond numbers', '9'.repeat(400)],
    ['a power', '1e0'],
    ['two', ['1', '1']],
  ])('without the save that it rests on is refused in words: %s', async (_case, base) => {
    await save(mai, report, [{ place: 'staff_office', value: 43 }]);
    const { base: _base, ...posted } = await page();
    const answer = await send(posted, { staff_office: '1', ...(base === undefined ? {} : { base }) });
    expect([answer.statusCode, answer.body.includes('thiếu mốc lưu')]).toEqual([400, true]);
    expect(await values(app, report)).toEqual({ staff_office: 43 });
  });

  test.each([
    ['as data with figures for texts', '{"base":"0","rows":5,"staff_office":{"a":1}}'],
    ['as a list', '[1]'],
  ])('in another shape is refused: %s', async (_case, body) => {
    expect((await mai.post(report, 'application/json', body)).statusCode).toBe(400);
  });

  test('takes rows only by their names', async () => {
    const posted = await page();
    for (const change of [
      { add: 'staff_office' },
      { add: 'level3_list' },
      { add: '__proto__' },
      { remove: 'staff_office' },
      { remove: 'other_applications' },
      { remove: 'level3_list/r1' },
    ]) {
      expect((await send(posted, change)).statusCode).toBe(400);
    }
    await saved(
      send(posted, { rows: ['x', '__proto__/a', 'level3_list/r', 'staff_office/a'], 'level3_list/r/link': 'x' }),
    );
    expect(await sequenceOf(app, report)).toBe(0);
  });

  test('that names a row twice, or has more rows than a statement takes, is saved all the same', async () => {
    const rows = Array.from({ length: 6_000 }, (_, index) => `other_applications/r${index}`);
    const cells = Object.fromEntries(rows.map((row) => [`${row}/units`, '1']));
    await saved(send(await page(), { rows: [...rows, 'other_applications/r1'], ...cells }));
    expect(Object.keys(await held(app, report))).toHaveLength(6_000);
    expect(await brokenRules(app, report)).toEqual([]);
  });
});

test.each(allForms().map(({ definition }) => [definition.code, definition] as const))(
  'the page of %s has a slot for every field, and a way to take back every choice, also without a script',
  async (code, definition) => {
    // bodies of every kind are among those at which somebody fills
    const province = await app.join(`tinh.${code}`, 'filler', bodies.province);
    const district = await app.as('khai@venbien.sonhai.example');
    const begin = (client: Client, organisation: string) =>
      opened(
        client,
        organisation,
        code,
        definition.period.kind === 'quarter' ? '2019Q3' : definition.validity.from.slice(0, 4),
      );
    const address = await begin(mai, bodies.environment).catch(() =>
      begin(district, bodies.district).catch(() => begin(province, bodies.province)),
    );
    const client = code === 'egov-district-2019' ? district : mai;
    for (const { id } of definition.tables) await save(client, address, [{ place: `${id}/r1`, value: 1 }]);
    const { body } = await client.get(address);
    const slots = [
      ...definition.fields.filter(({ table }) => table === undefined).map((field) => [field.id, field] as const),
      ...definition.tables.flatMap(({ id, columns }) =>
        columns.map((field) => [`${id}/r1/${field.id}`, field] as const),
      ),
    ];
    expect(slots.filter(([place]) => !body.includes(` name="${place}"`)).map(([place]) => place)).toEqual([]);
    const stuck = slots.filter(
      ([place]) =>
        body.includes(`<input type="radio" id="o-${place.replaceAll('/', '.')}"`) &&
        !new RegExp(`name="${place}" value(?:="")?/>`).test(body),
    );
    expect(stuck.map(([place]) => place)).toEqual([]);
  },
);
