import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { demonstrationIds as bodies } from '#modules/organisations';
import { type Client, type TestApp, testApp } from '../../../test/app.ts';

let app: TestApp;
let mai: Client;
let administrator: Client;
beforeAll(async () => {
  app = await testApp();
  mai = await app.as('khai@tnmt.sonhai.example');
  administrator = await app.as('quantri@tttt.sonhai.example');
  await administrator.form('/quan-tri/trang/mo', { coQuan: bodies.province, noi: 'chinh' });
  await mai.form('/quan-tri/bao-cao/lap', {
    form: 'it-quarterly-2019',
    period: '2019Q2',
    organisation: bodies.environment,
  });
});
afterAll(() => app.close());

const answer = z.object({ found: z.array(z.object({ title: z.string(), kind: z.string(), href: z.string() })) });
const found = async (client: Client, words: string) =>
  answer.parse(
    (await client.get(`/quan-tri/tim?q=${encodeURIComponent(words)}`, { accept: 'application/json' })).json(),
  ).found;

test('functions, sites, actions and reports are found without accents', async () => {
  expect((await found(mai, 'viec cho')).map(({ title }) => title)).toEqual(['Việc chờ tôi']);
  expect((await found(administrator, 'mo trang')).map(({ href }) => href)).toContain('/quan-tri/trang/mo');
  expect((await found(administrator, 'son hai')).map(({ kind }) => kind)).toContain('Trang thông tin');
  expect((await found(mai, '2019q2'))[0]?.href).toMatch(/^\/quan-tri\/bao-cao\/[0-9a-f-]{36}$/);
});

test('nobody finds what they may not open', async () => {
  expect(await found(mai, 'mo trang')).toEqual([]);
  expect((await found(mai, 'son hai')).filter(({ kind }) => kind === 'Trang thông tin')).toEqual([]);
  expect((await found(administrator, '2019q2')).filter(({ kind }) => kind === 'Báo cáo')).toEqual([]);
  expect((await app.visitor.get('/quan-tri/tim?q=a')).statusCode).toBe(303);
});

test('without a script the same address is a page; hostile words are shown and do nothing', async () => {
  const page = await mai.get('/quan-tri/tim?q=bao+cao');
  expect(page.body).toContain('href="/quan-tri/bao-cao"');
  const hostile = await mai.get(`/quan-tri/tim?q=${encodeURIComponent('<script>alert(1)</script>\u0000%_')}`);
  expect([hostile.statusCode, hostile.body.includes('<script>alert')]).toEqual([200, false]);
});
