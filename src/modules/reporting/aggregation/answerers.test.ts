import { afterAll, beforeAll, expect, test } from 'vitest';
import { demonstrationIds as bodies } from '#modules/organisations';
import { type Client, type TestApp, testApp } from '../../../../test/app.ts';
import { opened } from '../campaigns/campaigns.testing.ts';
import { send } from './aggregation.testing.ts';

const justice = '0b9d6d2e-5f0a-4c1e-8a3b-0d5a00001005';
const now = new Date('2026-04-06T02:00:00Z');
let app: TestApp;
let reviewer: Client;
beforeAll(async () => {
  app = await testApp(() => now);
  reviewer = await app.as('thamdinh@tttt.sonhai.example');
});
afterAll(() => app.close());

const missing = async (): Promise<readonly string[]> => {
  const { body } = await reviewer.get('/quan-tri/tong-hop/tep/json?bieu=it-quarterly-2019&ky=2019Q4');
  return JSON.parse(body).missing.map(({ name }: { name: string }) => name);
};

test('who is missing is asked of the campaign, where there is one: of its answerers without those that were taken out', async () => {
  const report = { formCode: 'it-quarterly-2019', period: '2019Q4', answers: { civil_servants: 4 } };
  await send(app.db.app, [{ organisationId: bodies.environment, ...report }]);
  const inScope = await missing();
  const days = { opensOn: '2026-04-06', dueOn: '2026-04-20', closesOn: '2026-04-27' };
  const campaign = await opened(reviewer, 'it-quarterly-2019', '2019Q4', { ...days, left: 'Sở Y tế' });
  const asked = inScope.filter((name) => name !== 'Sở Y tế');
  expect(asked.length).toBe(inScope.length - 1);
  expect(await missing()).toEqual(asked);
  await reviewer.form(`${campaign}/co-quan/${justice}/rut`, { reason: 'Không thuộc phạm vi' });
  expect(await missing()).toEqual(asked.filter((name) => name !== 'Sở Tư pháp'));
});
