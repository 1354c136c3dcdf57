import { afterAll, beforeAll, expect, test } from 'vitest';
import { demonstrationIds as bodies } from '#modules/organisations';
import { type Client, type TestApp, testApp } from '../../../../test/app.ts';
import { filler, held, opened, postedBy, save, values } from '../reports.testing.ts';

let app: TestApp;
let mai: Client;
beforeAll(async () => {
  app = await testApp();
  mai = await app.as(filler);
  const first = await opened(mai, bodies.environment, 'it-quarterly-2019', '2019Q1');
  await save(mai, first, [
    { place: 'contact_email', value: 'cntt@tnmt.sonhai.example' },
    { place: 'contact_mobile', value: '0256 3822 000' },
    { place: 'contact_name', value: 'Trần Văn Ba' },
  ]);
});
afterAll(() => app.close());

const second = (period = '2019Q2') => opened(mai, bodies.environment, 'it-quarterly-2019', period);

test('what the last report says of the same thing is offered beside the blank item, with its period, and not written', async () => {
  const report = await second();
  const page = (await mai.get(report)).body;
  expect(page).toContain('Lấy cntt@tnmt.sonhai.example (Quý 1 năm 2019)');
  expect((await values(app, report)).contact_email).toBeUndefined();
});

test('an offer is taken with one press, without JavaScript, together with what was typed; and says where it comes from', async () => {
  const report = await second();
  const page = (await mai.get(report)).body;
  await mai.form(report, { ...postedBy(page), contact_name: 'Lê Bốn', carry: 'contact_email' });
  const after = await held(app, report);
  expect(after.contact_name?.value).toBe('Lê Bốn');
  expect(after.contact_email).toMatchObject({
    value: 'cntt@tnmt.sonhai.example',
    about: { provenance: { kind: 'carried', from: 'it-quarterly-2019', period: '2019Q1' } },
  });
  expect((await mai.get(report)).body).toContain('Lấy từ kỳ 2019Q1');
});

test('what the page calls an offer and is none was typed', async () => {
  const report = await second();
  await mai.json(`${report}/luu`, {
    seen: 0,
    changes: [{ place: 'contact_mobile', value: '113', base: 0, isOffer: true }],
  });
  expect((await held(app, report)).contact_mobile).toMatchObject({
    value: '113',
    about: { provenance: { kind: 'typed' } },
  });
});

test('all that is offered of a part is taken in one go, and nothing that stands is touched', async () => {
  const report = await second('2019Q3');
  const list = await mai.get(`${report}/ky-truoc`);
  expect(list.body).toContain('<strong>113</strong>');
  const base = /name="base" value="(\d+)"/.exec(list.body)?.[1] ?? '';
  await save(mai, report, [{ place: 'contact_mobile', value: '115' }]);
  const answer = await mai.form(`${report}/ky-truoc`, {
    base,
    carry: ['contact_email', 'contact_mobile', 'contact_name'],
  });
  expect(answer.statusCode).toBe(303);
  expect(await values(app, report)).toMatchObject({ contact_email: 'cntt@tnmt.sonhai.example', contact_mobile: '115' });
});

test('the forms say how much of each is measured, offered and left to type', async () => {
  const page = (await mai.get('/quan-tri/bieu-mau')).body;
  expect(page).toMatch(/đo \d+% · (?:tự tính \d+% · )?kỳ trước \d+% · tự khai \d+%/);
});
