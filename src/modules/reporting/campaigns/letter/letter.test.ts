import { afterAll, beforeAll, expect, test } from 'vitest';
import { toText } from '#document';
import { type Client, type TestApp, testApp } from '../../../../../test/app.ts';
import { findForm } from '../../definitions/library.ts';
import { filler, reviewer } from '../../reports.testing.ts';
import type { Campaign } from '../campaign.ts';
import { opened } from '../campaigns.testing.ts';
import { composeLetter } from './compose.ts';

let app: TestApp;
let manager: Client;
let campaign = '';
beforeAll(async () => {
  app = await testApp(() => new Date('2026-01-06T02:00:00Z'));
  manager = await app.as(reviewer);
  campaign = await opened(manager, 'it-quarterly-2019', '2025Q4', {
    ...{ kinds: ['department'], number: '45/STTTT-CNTT', date: '2026-01-06', place: 'Sơn Hải' },
    ...{
      grounds: 'Căn cứ Quyết định số 12/QĐ-UBND <script>;\nCăn cứ Kế hoạch số 3',
      contactName: 'Nguyễn Thảo Nguyên',
    },
  });
});
afterAll(() => app.close());

test('the letter names ground, form, period, days, owners, contact and everybody who is asked', async () => {
  const { body } = await manager.get(`${campaign}/cong-van`);
  for (const text of [
    'Số: 45/STTTT-CNTT',
    'Sơn Hải, ngày 06 tháng 01 năm 2026',
    'quý 4 năm 2025',
    'nộp chậm nhất ngày 19/01/2026',
    'Sở Nội vụ: 8 chỉ tiêu',
    'Nguyễn Thảo Nguyên',
    'Căn cứ Quyết định số 12/QĐ-UBND &lt;script&gt;;',
    'Sở Tài nguyên và Môi trường',
    'Lưu: VT.',
  ]) {
    expect(body).toContain(text);
  }
});

test('it is had as PDF and as DOCX', async () => {
  const pdf = await manager.get(`${campaign}/cong-van/pdf`);
  expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
  const docx = await manager.get(`${campaign}/cong-van/docx`);
  expect(docx.rawPayload.subarray(0, 2).toString()).toBe('PK');
  expect((await manager.get(`${campaign}/cong-van/exe`)).statusCode).toBe(404);
});

test('a body that is asked reads the letter, with itself alone in the list', async () => {
  const { statusCode, body } = await (await app.as(filler)).get(`${campaign}/cong-van`);
  expect(statusCode).toBe(200);
  expect(body).toContain('Sở Tài nguyên và Môi trường');
  expect(body).not.toContain('Sở Tư pháp');
});

test('what is still missing in a draft is left open on the paper', () => {
  const form = findForm('egov-department-2019');
  if (form === undefined) throw new Error('no form');
  const blank = { number: '', date: null, place: '', grounds: [], copies: [], signerTitle: [], signerName: '' };
  const draft: Campaign = {
    ...{ id: crypto.randomUUID(), organisationId: crypto.randomUUID(), name: 'Đợt', formCode: form.definition.code },
    ...{
      definitionHash: form.hash,
      period: '2025',
      state: 'draft',
      answerersAsOf: '2025-12-31',
      windows: {},
      owners: {},
    },
    ...{
      opensOn: '2026-01-05',
      dueOn: '2026-01-19',
      closesOn: '2026-01-26',
      owned: {},
      copiedFrom: null,
      createdBy: 'x',
    },
    ...{
      answerers: { kinds: [], natures: [], under: null, added: [], left: [] },
      reminders: { before: [], after: [] },
    },
    revision: 1,
    letter: { ...blank, contactName: '', contactPhone: '', contactEmail: '' },
  };
  const issuer = { name: 'Sở Thông tin và Truyền thông', above: 'UBND tỉnh Sơn Hải' };
  const text = toText(
    composeLetter({ campaign: draft, definition: form.definition, issuer, recipients: [], owners: new Map() }),
  );
  expect(text).toContain('Số: ……');
  expect(text).toContain('……, ngày …… tháng …… năm ……');
  expect(text).toContain('THỦ TRƯỞNG CƠ QUAN');
});
