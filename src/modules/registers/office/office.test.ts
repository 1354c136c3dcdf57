import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demonstrationIds as bodies } from '#modules/organisations';
import { inSystemTransaction } from '#modules/people';
import { type Client, type TestApp, testApp } from '../../../../test/app.ts';
import { selectStanding } from '../entries/queries.ts';

const filler = 'khai@tnmt.sonhai.example';
const officer = 'chuyenvien@tnmt.sonhai.example';
const signer = 'ky@tnmt.sonhai.example';
const reviewer = 'thamdinh@tttt.sonhai.example';
const stranger = 'khai@hoasim.sonhai.example';
const own = `/quan-tri/so-theo-doi/${bodies.environment}`;
const lines = `${own}/duong-truyen-internet`;

let app: TestApp;
let client: Client;
beforeAll(async () => {
  app = await testApp(() => new Date('2026-03-02T03:00:00Z'));
  client = await app.as(filler);
});
afterAll(() => app.close());

const plain = (html: string) =>
  html
    .replaceAll(/<script[\s\S]*?<\/script>/g, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#34;', '"')
    .replaceAll(/\s+/g, ' ');
const line = {
  name: 'FTTH tầng 1',
  kind: 'ftth',
  mbps: '100',
  provider: 'Nhà mạng A',
  contract: '',
  from: '2026-01-01',
  until: '',
  base: '',
  began: '',
};
const standing = (register: string) =>
  inSystemTransaction(app.db.app, 'test', (tx) => selectStanding(tx, { organisationId: bodies.environment, register }));

/** The address of a new entry. */
async function enter(values: Record<string, string> = {}): Promise<string> {
  const answer = await client.form(`${lines}/them`, { ...line, ...values });
  expect([answer.statusCode, answer.statusCode === 303 ? '' : plain(answer.body)]).toEqual([303, '']);
  return String(answer.headers.location).replace(/\?.*/, '');
}

describe('the registers of a body', () => {
  test('open at the person’s own body, with all registers in groups', async () => {
    expect((await client.get('/quan-tri/so-theo-doi')).headers.location).toBe(own);
    const { statusCode, body } = await client.get(own);
    expect(statusCode).toBe(200);
    for (const word of [
      'Hạ tầng kỹ thuật',
      'Máy tính, máy chủ',
      'Kinh phí ứng dụng CNTT',
      'Dự án đầu tư',
      'Chưa có số liệu',
    ])
      expect(plain(body)).toContain(word);
  });

  test('let those above look at any body by its name, and say so where there is none', async () => {
    const above = await app.as(reviewer);
    const found = await above.get(
      `/quan-tri/so-theo-doi?${new URLSearchParams({ 'co-quan': 'sở tài nguyên và môi trường' })}`,
    );
    expect(found.headers.location).toBe(own);
    const { statusCode, body } = await above.get('/quan-tri/so-theo-doi?co-quan=Khong+co');
    expect([statusCode, plain(body).includes('Không tìm thấy cơ quan “Khong co”')]).toEqual([404, true]);
    expect(plain((await above.get(lines)).body)).not.toContain('Thêm mục');
  });

  test('are closed to other bodies’ people as if there were none, also to write', async () => {
    const other = await app.as(stranger);
    const entry = await enter({ name: 'Kín' });
    for (const url of [own, lines, entry, `${lines}/them`, `${entry}/dinh-chinh`, `${own}/khong-co`])
      expect([url, (await other.get(url)).statusCode]).toEqual([url, 404]);
    for (const url of [`${lines}/them`, `${lines}/xac-nhan`, `${entry}/huy`])
      expect((await other.form(url, { ...line, day: '2026-01-01' })).statusCode).toBe(404);
    for (const email of [signer, reviewer]) {
      const reader = await app.as(email);
      expect((await reader.get(entry)).statusCode).toBe(200);
      expect((await reader.form(`${lines}/them`, line)).statusCode).toBe(403);
      expect((await reader.get(`${entry}/dinh-chinh`)).statusCode).toBe(403);
    }
    expect((await (await app.as(officer)).get(`${lines}/them`)).statusCode).toBe(200);
  });
});

describe('an entry', () => {
  test('that cannot be entered comes back with all that was typed and every fault beside its field', async () => {
    const { statusCode, body } = await client.form(`${lines}/them`, {
      ...line,
      name: '',
      mbps: 'một trăm',
      provider: '<b>Nhà mạng</b>',
      from: '31/02/2026',
    });
    expect(statusCode).toBe(422);
    for (const id of ['name', 'mbps', 'from']) expect(body).toContain(`id="${id}-error"`);
    expect(body).toContain('value="một trăm"');
    expect(body).toContain('value="&lt;b>Nhà mạng&lt;/b>"');
    expect(plain(body)).toContain('Chưa nhập “Đường truyền”.');
  });

  test('shows what it says, what it said, and who wrote what when and why', async () => {
    const entry = await enter({ name: 'Lịch sử' });
    const changed = await client.form(`${entry}/thay-doi`, {
      ...line,
      name: 'Lịch sử',
      mbps: '200',
      from: '2026-02-01',
      base: '1',
    });
    expect(changed.statusCode).toBe(303);
    const corrected = await (await app.as(officer)).form(`${entry}/dinh-chinh`, {
      ...line,
      name: 'Lịch sử',
      mbps: '250',
      from: '2026-02-01',
      base: '2',
      began: '2026-02-01',
      reason: 'Ghi theo hợp đồng',
    });
    expect(corrected.statusCode).toBe(303);
    const text = plain((await client.get(entry)).body);
    for (const words of [
      'từ 01/02/2026',
      '250 Mbps',
      '01/01/2026 đến 31/01/2026',
      'Lý do: Ghi theo hợp đồng',
      '200 Mbps → 250 Mbps',
      '100 Mbps → 200 Mbps',
      'Lê Thị Sương Mai',
      'Phạm Ngọc Lam',
    ])
      expect(text).toContain(words);
  });

  test('that somebody else has changed meanwhile is shown beside what was typed, which can be entered again', async () => {
    const entry = await enter({ name: 'Hai người' });
    const sent = { ...line, name: 'Hai người', from: '2026-02-01', base: '1' };
    expect((await (await app.as(officer)).form(`${entry}/thay-doi`, { ...sent, mbps: '300' })).statusCode).toBe(303);
    const late = await client.form(`${entry}/thay-doi`, { ...sent, from: '2026-02-15', mbps: '400' });
    expect(late.statusCode).toBe(409);
    expect(plain(late.body)).toContain('Mục này vừa được người khác sửa');
    expect(plain(late.body)).toContain('300 Mbps 400 Mbps');
    expect(late.body).toContain('name="base" value="2"');
    expect(
      (await client.form(`${entry}/thay-doi`, { ...sent, from: '2026-02-15', mbps: '400', base: '2' })).statusCode,
    ).toBe(303);
    expect(
      (await standing('internet-lines'))
        .filter(({ values }) => values.name === 'Hai người')
        .map(({ values }) => values.mbps),
    ).toEqual([100, 300, 400]);
  });

  test('ends with a day or is taken back with a reason', async () => {
    const entry = await enter({ name: 'Kết thúc' });
    expect(
      plain((await client.form(`${entry}/ket-thuc`, { base: '1', until: '2025-12-31', reason: '' })).body),
    ).toContain('Ngày kết thúc (31/12/2025) trước ngày bắt đầu (01/01/2026).');
    expect((await client.form(`${entry}/ket-thuc`, { base: '1', until: '2026-02-28', reason: '' })).statusCode).toBe(
      303,
    );
    expect(plain((await client.get(lines)).body)).not.toContain('Kết thúc Cáp quang');
    expect(plain((await client.get(`${lines}?ngay=2026-02-28`)).body)).toContain('Kết thúc Cáp quang FTTH');
    expect((await client.form(`${entry}/huy`, { base: '2', reason: ' ' })).statusCode).toBe(422);
    expect((await client.form(`${entry}/huy`, { base: '2', reason: 'Nhầm cơ quan' })).statusCode).toBe(303);
    expect(plain((await client.get(entry)).body)).toContain('Đã hủy');
  });

  test('of another register, another body, or none is not found', async () => {
    const entry = await enter({ name: 'Lạc' });
    const id = entry.split('/').at(-1) ?? '';
    for (const url of [
      `${own}/ung-dung/${id}`,
      `${own}/may-tinh/${id}`,
      `${lines}/${bodies.environment}`,
      `${lines}/x`,
      `${entry}/xoa`,
    ])
      expect([url, (await client.get(url)).statusCode]).toEqual([url, 404]);
  });
});

describe('a register that holds one record', () => {
  test('is entered once, shows the record, and takes changes', async () => {
    const register = `${own}/may-tinh`;
    expect(plain((await client.get(register)).body)).toContain('Nhập số liệu');
    const done = await client.form(`${register}/them`, {
      desktops: '40',
      laptops: '1.000',
      from: '2026-01-01',
      until: '',
    });
    expect(done.headers.location).toBe(`${register}?xong=ghi`);
    const { body } = await client.get(register);
    expect(plain(body)).toContain('1.000 chiếc');
    expect(plain(body)).not.toContain('Nhập số liệu');
    const twice = await client.form(`${register}/them`, { desktops: '41', from: '2026-02-01', until: '' });
    expect(plain(twice.body)).toContain('Sổ này chỉ có một bản ghi');
  });
});

describe('finding a register right', () => {
  test('is kept with its day, also for an empty one; a day to come or none is refused', async () => {
    const register = `${own}/su-co`;
    for (const day of ['2026-03-03', 'hôm qua', ''])
      expect([day, (await client.form(`${register}/xac-nhan`, { day })).statusCode]).toEqual([day, 422]);
    const done = await client.form(`${register}/xac-nhan`, { day: '2026-02-28' });
    expect(done.headers.location).toBe(`${register}?xong=2026-02-28`);
    expect(plain((await client.get(`${register}?xong=2026-02-28`)).body)).toContain(
      'Đã xác nhận sổ đúng và đủ đến ngày 28/02/2026.',
    );
    expect(plain((await client.get(own)).body)).toMatch(/Sự cố an toàn thông tin 0 28\/02\/2026/);
  });
});
