import { afterAll, beforeAll, expect, test } from 'vitest';
import { demonstrationIds as bodies } from '#modules/organisations';
import { type Client, type TestApp, testApp } from '../../../../test/app.ts';
import { openTestSite } from '../../../../test/sites.ts';
import { auditedSaves, filler, held, opened, save, sequenceOf } from '../reports.testing.ts';

let app: TestApp;
let mai: Client;
let report: string;
beforeAll(async () => {
  app = await testApp();
  mai = await app.as(filler);
  await openTestSite(app.db.app, { name: 'Sở TNMT', organisationId: bodies.environment, openedOn: '2015-01-01' });
  report = await opened(mai, bodies.environment, 'egov-department-2019', '2019');
});
afterAll(() => app.close());

test('a report arrives with what the system measured, each figure with its measure, its days and the moment', async () => {
  const answers = await held(app, report);
  expect(answers.function_site_map).toMatchObject({
    value: 'complete',
    about: { provenance: { kind: 'measured', measure: 'site.function.site_map', window: '2019-12-31' } },
  });
  expect(answers.items_news).toMatchObject({
    value: 0,
    about: { provenance: { kind: 'measured', measure: 'content.items.news', window: '2019-01-01/2019-12-31' } },
  });
  // not measured here yet
  expect(answers.items_legal_documents).toBeUndefined();
  // nothing happened that could be late, so neither yes nor no
  expect(answers.timely_statistics).toBeUndefined();
});

test('opening the same report again measures nothing again', async () => {
  const before = await sequenceOf(app, report);
  await opened(mai, bodies.environment, 'egov-department-2019', '2019');
  expect(await sequenceOf(app, report)).toBe(before);
});

test('two who begin the same report at once get one measurement', async () => {
  const begin = () => opened(mai, bodies.environment, 'egov-department-2019', '2020');
  const [one, other] = await Promise.all([begin(), begin()]);
  expect(other).toBe(one);
  expect(await sequenceOf(app, one)).toBe(1);
});

test('a figure typed over a measured one keeps the measured one, and blocks until a reason is given', async () => {
  const { function_mobile: measured } = await held(app, report);
  await save(mai, report, [{ place: 'function_mobile', value: 'trial', base: measured?.sequence ?? 0 }]);
  expect((await held(app, report)).function_mobile).toMatchObject({
    value: 'trial',
    about: { provenance: { kind: 'typed' }, overrides: { value: 'complete', measure: 'site.function.mobile' } },
  });
  expect((await mai.get(report)).body).toContain('Hãy ghi lý do khai khác số đo');
  const answer = await held(app, report);
  const sequence = String(answer.function_mobile?.sequence);
  await mai.form(`${report}/nguon/function_mobile`, { base: sequence, note: 'Giao diện riêng còn thử', evidence: '' });
  const page = (await mai.get(report)).body;
  expect(page).not.toContain('Hãy ghi lý do khai khác số đo');
  expect(page).toContain('Lý do: Giao diện riêng còn thử');
});

test('the paper with its sources says both figures and the reason', async () => {
  const paper = await mai.get(`${report}/in/text?phu-luc=1`);
  expect(paper.body).toContain('Số hệ thống đo: Hoàn chỉnh');
  expect(paper.body).toContain('Giao diện riêng còn thử');
});

test('measuring is a save of its own in the audit trail', async () => {
  expect((await auditedSaves(app, report)).flat()).not.toContain('function_site_map');
});
