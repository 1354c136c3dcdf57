import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { demonstrationIds as bodies } from '#modules/organisations';
import { type Client, type TestApp, testApp } from '../../../../test/app.ts';
import { makeSite, mp3, pdf, photograph, type SampleFile } from './files.testing.ts';

let app: TestApp;
let cuc: Client;
let department: string;
let environment: string;
beforeAll(async () => {
  app = await testApp();
  department = await makeSite(app.db.owner, bodies.department, 'Sở TTTT');
  environment = await makeSite(app.db.owner, bodies.environment, 'Sở TNMT');
  cuc = await app.as('capnhat@tttt.sonhai.example');
  // the directory of sites hears of them by the database
  const isKnown = async () => (await cuc.get(`/quan-tri/tep/chon?trang=${department}`)).statusCode === 200;
  await vi.waitUntil(isKnown, { timeout: 20_000, interval: 100 });
});
afterAll(() => app.close());

function form(site: string, files: readonly SampleFile[]): { readonly type: string; readonly body: Buffer } {
  const boundary = 'congso-media-boundary';
  const part = (head: string, content: Buffer) =>
    Buffer.concat([
      Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; ${head}\r\n\r\n`),
      content,
      Buffer.from('\r\n'),
    ]);
  const body = Buffer.concat([
    part('name="site"', Buffer.from(site)),
    ...files.map(({ name, bytes }) =>
      part(`name="file"; filename="${name}"\r\ncontent-type: application/octet-stream`, bytes),
    ),
    Buffer.from(`--${boundary}--\r\n`),
  ]);
  return { type: `multipart/form-data; boundary=${boundary}`, body };
}
function send(client: Client, site: string, ...files: readonly SampleFile[]) {
  const { type, body } = form(site, files);
  return client.post('/quan-tri/tep/tai-len', type, body);
}
const rows = async () => {
  const { rows: found } = await sql<{ n: string }>`SELECT count(*) AS n FROM media`.execute(app.db.owner.kysely);
  return found[0]?.n;
};

test('a picture that was sent is opened to be described, stands in the list, and can be chosen for an item', async () => {
  const answer = await send(cuc, department, { name: 'Cầu mới.jpg', bytes: await photograph(500, 400) });
  expect([answer.statusCode, answer.headers.location]).toEqual([
    303,
    expect.stringMatching(/^\/quan-tri\/tep\/[0-9a-f-]{36}\?xong=nhan$/),
  ]);
  const page = String(answer.headers.location).split('?')[0] ?? '';
  expect((await cuc.get(page)).body).toContain('Mô tả thay thế');
  expect((await cuc.get('/quan-tri/tep?thieu=mo-ta')).body).toContain('Cầu mới.jpg');
  const saved = await cuc.form(page, {
    name: 'Cầu Sông Sim',
    alt: 'Cầu bắc qua sông lúc bình minh',
    caption: '',
    credit: 'Lan',
    transcript: '',
  });
  expect(saved.statusCode).toBe(303);
  expect((await cuc.get('/quan-tri/tep?thieu=mo-ta')).body).not.toContain('Cầu');
  expect((await cuc.get('/quan-tri/tep?q=cau%20song%20sim')).body).toContain('Cầu Sông Sim.jpg');
  const { files } = (await cuc.get(`/quan-tri/tep/chon?trang=${department}&q=binh%20minh`)).json();
  expect(files).toMatchObject([
    { name: 'Cầu Sông Sim.jpg', alt: 'Cầu bắc qua sông lúc bình minh', kind: 'image', width: 400 },
  ]);
  const { rows: entries } = await sql<{ action: string }>`
    SELECT action FROM audit_entry WHERE subject_kind = 'media' ORDER BY id`.execute(app.db.owner.kysely);
  expect(entries.map(({ action }) => action)).toEqual(['media.add', 'media.change']);
});

test('of several files each is taken or refused for itself, by name', async () => {
  const answer = await send(
    cuc,
    department,
    { name: 'a.pdf', bytes: Buffer.concat([pdf, Buffer.from('a')]) },
    { name: 'logo.svg', bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>') },
    { name: 'trống.mp3', bytes: Buffer.alloc(0) },
  );
  expect(answer.statusCode).toBe(422);
  for (const words of ['Có 2 tệp chưa được nhận', '“logo.svg”', '“trống.mp3”', 'Các tệp khác đã được nhận: a.pdf']) {
    expect(answer.body).toContain(words);
  }
});

test('a script is told the same as data', async () => {
  const { type, body } = form(department, [{ name: 'b.mp3', bytes: mp3 }]);
  const headers = { 'content-type': type, accept: 'application/json', 'sec-fetch-site': 'same-origin' };
  const login = await app.visitor.form('/dang-nhap', {
    login: 'bientap@tttt.sonhai.example',
    password: 'song-bien-mua-he',
  });
  const [cookie] = login.cookies;
  const inject = (payload: Buffer) =>
    app.server.inject({
      method: 'POST',
      url: '/quan-tri/tep/tai-len',
      payload,
      headers: { ...headers, host: '127.0.0.1:8080', cookie: `${cookie?.name}=${cookie?.value}` },
    });
  expect((await inject(body)).json()).toMatchObject({ kind: 'done', file: { kind: 'audio', name: 'b.mp3' } });
  const empty = await inject(form(department, []).body);
  expect([empty.statusCode, empty.json().kind]).toEqual([422, 'refused']);
});

describe('files of another site', () => {
  test('are not sent there, not seen, not chosen, not changed', async () => {
    const before = await rows();
    expect((await send(cuc, environment, { name: 'c.pdf', bytes: pdf })).statusCode).toBe(403);
    expect((await send(cuc, 'x', { name: 'c.pdf', bytes: pdf })).statusCode).toBe(403);
    expect(await rows()).toBe(before);
    const other = await app.join('moitruong', 'editor', bodies.environment);
    const own = await send(other, environment, { name: 'Kín.pdf', bytes: Buffer.concat([pdf, Buffer.from('kin')]) });
    const page = String(own.headers.location).split('?')[0] ?? '';
    await sql`UPDATE media SET is_public = true WHERE name = 'Kín.pdf'`.execute(app.db.owner.kysely);
    expect((await cuc.get(page)).statusCode).toBe(404);
    expect(
      (await cuc.form(page, { name: 'Lộ.pdf', alt: '', caption: '', credit: '', transcript: '' })).statusCode,
    ).toBe(404);
    expect((await cuc.get('/quan-tri/tep')).body).not.toContain('Kín.pdf');
    expect((await cuc.get(`/quan-tri/tep/chon?trang=${environment}`)).statusCode).toBe(404);
    expect((await cuc.get(`/quan-tri/tep?site=${environment}`)).body).not.toContain('Kín.pdf');
  });
});

test('what is public cannot lose the words without which it could not have been published', async () => {
  await sql`UPDATE media SET is_public = true WHERE name = 'Cầu Sông Sim.jpg'`.execute(app.db.owner.kysely);
  const { rows: found } = await sql<{ id: string }>`SELECT id FROM media WHERE name = 'Cầu Sông Sim.jpg'`.execute(
    app.db.owner.kysely,
  );
  const answer = await cuc.form(`/quan-tri/tep/${found[0]?.id}`, {
    name: 'x',
    alt: ' ',
    caption: 'Chữ đã gõ',
    credit: '',
    transcript: '',
  });
  expect(answer.statusCode).toBe(422);
  expect(answer.body).toContain('chưa có mô tả thay thế');
  expect(answer.body).toContain('Chữ đã gõ');
});

test('who only reads, and who is nobody, sends nothing', async () => {
  const before = await rows();
  const auditor = await app.as('kiemtra@tttt.sonhai.example');
  expect((await send(auditor, department, { name: 'd.pdf', bytes: pdf })).statusCode).toBe(403);
  expect((await send(app.visitor, department, { name: 'd.pdf', bytes: pdf })).statusCode).toBe(401);
  expect((await auditor.get('/quan-tri/tep')).body).not.toContain('data-upload');
  expect((await cuc.form('/quan-tri/tep/tai-len', { site: department })).statusCode).toBe(400);
  expect(await rows()).toBe(before);
});
