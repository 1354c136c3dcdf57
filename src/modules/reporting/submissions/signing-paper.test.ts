import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { demonstrationIds as bodies } from '#modules/organisations';
import { type Client, type TestApp, testApp } from '../../../../test/app.ts';
import { listOf, type Party, party, pemOf, signPdf } from '../../../../test/signing.ts';
import { opened, save } from '../reports.testing.ts';
import { certified, stateOf } from './submissions.testing.ts';

const now = new Date('2026-03-02T02:00:00Z');
const folder = mkdtempSync(join(tmpdir(), 'congso-roots-'));
const lists = mkdtempSync(join(tmpdir(), 'congso-crl-'));
let app: TestApp;
let mai: Client;
let trieu: Client;
let root: Party;
let card: Party;
beforeAll(async () => {
  root = await party({ name: 'Ban Cơ yếu Chính phủ', isAuthority: true });
  card = await party({ name: 'TRIEU', by: root });
  writeFileSync(join(folder, 'root.pem'), pemOf(root));
  app = await testApp(() => now, { CONGSO_SIGNATURE_ROOTS: folder, CONGSO_REVOCATION_LISTS: lists });
  mai = await app.join('mai', 'filler', bodies.environment);
  trieu = await app.join('Triều', 'signer', bodies.environment);
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
  rmSync(lists, { recursive: true });
});

let report = '';
let year = 2019;
beforeEach(async () => {
  report = await opened(mai, bodies.environment, 'egov-department-2019', String(year));
  year += 1;
  await save(mai, report, [{ place: 'staff_office', value: 43 }]);
  await certified(mai, report);
});

const handedOut = async () => new Uint8Array((await trieu.get(`${report}/ky/to-trinh-ky.pdf`)).rawPayload);
const bring = (bytes: Uint8Array, by = trieu) =>
  by.upload(`${report}/ky/tep`, { name: 'da-ky.pdf', bytes, type: 'application/pdf' });

test('the PDF is signed elsewhere, comes back, and is the head’s signature, with its certificate', async () => {
  const paper = await handedOut();
  const answer = await bring(await signPdf(paper, card, now));
  expect([answer.statusCode, await stateOf(app, report)]).toEqual([303, 'signed 1']);
  const { rows } = await sql<{ method: string; subject: string; revocation: string; kept: boolean }>`
    SELECT method, certificate ->> 'subject' AS subject, certificate ->> 'revocation' AS revocation, file_key IS NOT NULL AS kept
    FROM report_signature WHERE signer = 'head' AND report_id = ${report.split('/').at(-1)}`.execute(
    app.db.owner.kysely,
  );
  expect(rows).toEqual([{ method: 'pdf', subject: 'C=VN, CN=TRIEU', revocation: 'unknown', kept: true }]);
});

test('whether the certificate was revoked is asked of the authority’s list, and told to signer and reviewer', async () => {
  const revoked = await party({ name: 'TRIEU', by: root });
  const paper = await handedOut();
  await bring(await signPdf(paper, card, now));
  expect((await trieu.get(report)).body).toContain('chưa kiểm tra được thu hồi');
  await trieu.form(`${report}/rut`, {});
  writeFileSync(
    join(lists, 'ban-co-yeu.crl'),
    await listOf(root, { revoked: [{ who: revoked, since: '2026-02-01' }] }),
  );
  await certified(mai, report);
  const again = await handedOut();
  const refused = await bring(await signPdf(again, revoked, now));
  expect([refused.statusCode, refused.body.includes('đã bị thu hồi, nên chữ ký không được nhận')]).toEqual([422, true]);
  expect((await bring(await signPdf(again, card, now))).statusCode).toBe(303);
  const good = 'chưa bị thu hồi, theo tổ chức cấp ngày 01/03/2026';
  expect((await trieu.get(report)).body).toContain(good);
  await trieu.form(`${report}/gui`, {});
  const reviewer = await app.as('thamdinh@tttt.sonhai.example');
  expect((await reviewer.get(`${report}/xem-xet`)).body).toContain(good);
  rmSync(join(lists, 'ban-co-yeu.crl'));
});

test.each<readonly [string, (paper: Uint8Array) => Promise<Uint8Array>, string]>([
  ['not signed at all', async (paper) => paper, 'Tệp chưa có chữ ký số'],
  [
    'altered after signing',
    async (paper) => {
      const bytes = Buffer.from(await signPdf(paper, card, now));
      bytes[200] = (bytes[200] ?? 0) ^ 1;
      return bytes;
    },
    'Nội dung tệp đã bị thay đổi sau khi ký',
  ],
  [
    'signed by an unknown authority',
    async (paper) =>
      signPdf(
        paper,
        await party({ name: 'TRIEU', by: await party({ name: 'Ban Cơ yếu Chính phủ', isAuthority: true }) }),
        now,
      ),
    'không do tổ chức chứng thực được hệ thống tin cậy cấp',
  ],
  [
    'signed by an expired certificate',
    async (paper) => signPdf(paper, await party({ name: 'TRIEU', by: root, to: '2025-01-01' }), now),
    'Chứng thư số đã hết hạn',
  ],
  [
    'signed by somebody else',
    async (paper) => signPdf(paper, await party({ name: 'LE VAN B', by: root }), now),
    'Chứng thư số mang tên “LE VAN B”',
  ],
])('a PDF that is %s is refused in its own words, and nothing is signed', async (_, make, words) => {
  const answer = await bring(await make(await handedOut()));
  expect([answer.statusCode, answer.body.includes(words)]).toEqual([422, true]);
  expect(await stateOf(app, report)).toBe('certified 1');
});

test('the PDF of another report is refused, however well it is signed', async () => {
  const paper = await handedOut();
  year += 1;
  report = await opened(mai, bodies.environment, 'egov-department-2019', String(year));
  await certified(mai, report);
  const answer = await bring(await signPdf(paper, card, now));
  expect([answer.statusCode, answer.body.includes('không phải là tệp PDF mà hệ thống đã xuất')]).toEqual([422, true]);
});

test('a PDF of what stood before a change is refused as one of an earlier content', async () => {
  const paper = await signPdf(await handedOut(), card, now);
  await save(mai, report, [{ place: 'staff_units', value: 4 }]);
  await certified(mai, report);
  const answer = await bring(paper);
  expect([answer.statusCode, answer.body.includes('Tệp này được xuất từ nội dung cũ')]).toEqual([422, true]);
  expect(await stateOf(app, report)).toBe('certified 1');
});

test('who may not sign gets no paper and brings none', async () => {
  const paper = await signPdf(await handedOut(), card, now);
  expect((await mai.get(`${report}/ky/to-trinh-ky.pdf`)).statusCode).toBe(403);
  expect((await bring(paper, mai)).statusCode).toBe(403);
  expect((await trieu.form(`${report}/ky/tep`, {})).statusCode).toBe(422);
});
