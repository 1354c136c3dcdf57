import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { demonstrationIds as bodies } from '#modules/organisations';
import { inSystemTransaction } from '#modules/people';
import { type Answered, type Client, type TestApp, testApp } from '../../../../test/app.ts';
import { createSections } from '../sections/create.ts';

let app: TestApp;
let site: string;
beforeAll(async () => {
  app = await testApp();
  site = await inSystemTransaction(app.db.app, 'test', async (tx) => {
    const made = await tx.kysely
      .$extendTables<{
        site: { id: string; organisation_id: string; is_main: boolean; name: string; opened_on: string };
      }>()
      .insertInto('site')
      .values({
        id: crypto.randomUUID(),
        organisation_id: bodies.department,
        is_main: true,
        name: '{"vi":"Trang của Sở"}',
        opened_on: '2020-01-01',
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await createSections(tx, { id: made.id, organisationId: bodies.department }, 'department');
    return made.id;
  });
  // the running program is told of the new site, and reads it
  await vi.waitFor(async () => expect((await app.visitor.get('/tin-tuc')).statusCode).toBe(200), {
    timeout: 30_000,
    interval: 100,
  });
});
afterAll(() => app.close());

const writer = () => app.as('capnhat@tttt.sonhai.example');
const editor = () => app.as('bientap@tttt.sonhai.example');
const approver = () => app.as('duyet@tttt.sonhai.example');

/** The value of a field of the form that the page shows. */
function shownIn(page: Answered, name: string): string {
  const field = new RegExp(`<input[^>]*name="${name}"[^>]*>`).exec(page.body)?.[0] ?? '';
  return /value="([^"]*)"/.exec(field)?.[1] ?? '';
}

async function begin(client: Client, section = 'news'): Promise<string> {
  const answer = await client.form('/quan-tri/noi-dung/moi', { where: `${site} ${section}`, written: 'vi' });
  expect(answer.statusCode).toBe(303);
  return String(answer.headers.location);
}

const words = {
  section: 'news',
  title: 'Sở khai trương bộ phận một cửa',
  summary: 'Ngắn gọn',
  body: 'Sáng nay, Sở khai trương.\n\nNhân dân đến đông.',
};
const checklist = { 'confirmed-publish': ['secrecy', 'rights', 'source', 'accuracy'] };

describe('an item at the desk', () => {
  test('goes through three people, each of whom sees what is theirs to do', async () => {
    const [first, second, third] = await Promise.all([writer(), editor(), approver()]);
    const url = await begin(first);
    const page = await first.get(url);
    expect(page.body).toContain('Gửi biên tập');
    expect(page.body).not.toContain('Duyệt và đăng');
    const sent = await first.form(`${url}/buoc/submit`, { base: shownIn(page, 'base'), ...words });
    expect([sent.statusCode, sent.headers.location]).toEqual([303, `${url}?xong=submit`]);
    expect((await first.get(url)).body).not.toContain('name="title"');
    const toEdit = await second.get(url);
    expect(toEdit.body).toContain('Trình duyệt');
    await second.form(`${url}/buoc/passOn`, {
      base: shownIn(toEdit, 'base'),
      ...words,
      title: 'Khai trương bộ phận một cửa',
    });
    const toApprove = await third.get(url);
    expect(toApprove.body).toContain('Khai trương bộ phận một cửa');
    const published = await third.form(`${url}/buoc/publish`, { seen: shownIn(toApprove, 'seen'), ...checklist });
    expect(published.statusCode).toBe(303);
    expect((await third.get(url)).body).toContain('Xem trên trang');
    expect((await app.visitor.get('/tin-tuc')).body).toContain('Khai trương bộ phận một cửa');
  });

  test('is kept as it was typed when a field cannot be read, and the field says so', async () => {
    const client = await writer();
    const url = await begin(client, 'projects');
    const wrong = { ...words, section: 'projects', eventOn: '31/02/2026', sourceUrl: 'javascript:alert(1)' };
    const answer = await client.form(`${url}/luu`, { base: '1', ...wrong });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('Sở khai trương bộ phận một cửa');
    expect(answer.body).toContain('Địa chỉ phải bắt đầu bằng https://');
    expect(answer.body).toContain('Không có ngày này');
    expect((await client.get(url)).body).not.toContain('Sở khai trương bộ phận một cửa');
  });

  test('says all reasons at once why it is not submitted', async () => {
    const client = await writer();
    const url = await begin(client, 'projects');
    const answer = await client.form(`${url}/buoc/submit`, {
      base: '1',
      section: 'projects',
      title: '',
      isFromElsewhere: 'co',
    });
    expect(answer.statusCode).toBe(422);
    for (const reason of [
      'Chưa có tiêu đề',
      'Chưa có nội dung',
      'chọn sự kiện',
      'phải ghi rõ nguồn',
      'phải ghi rõ tác giả',
    ]) {
      expect(answer.body).toContain(reason);
    }
  });

  test('of two people at once keeps both texts: what stands, and what the second wrote', async () => {
    const [first, second] = await Promise.all([writer(), editor()]);
    const url = await begin(first);
    await first.form(`${url}/luu`, { base: '1', ...words });
    const base = shownIn(await second.get(url), 'base');
    await first.form(`${url}/luu`, { base, ...words, title: 'Tiêu đề của người thứ nhất' });
    const late = await second.form(`${url}/luu`, { base, ...words, title: 'Tiêu đề của người thứ hai' });
    expect(late.statusCode).toBe(409);
    expect(late.body).toContain('Tiêu đề của người thứ nhất');
    expect(late.body).toContain('Tiêu đề của người thứ hai');
  });

  test('is not there for people of other bodies', async () => {
    const url = await begin(await writer());
    const stranger = await app.join('la', 'editor', bodies.environment);
    expect((await stranger.get(url)).statusCode).toBe(404);
    expect((await stranger.form(`${url}/luu`, { base: '1', ...words })).statusCode).toBe(404);
    expect((await stranger.form(`${url}/buoc/submit`, { base: '1', ...words })).statusCode).toBe(404);
    expect((await stranger.get('/quan-tri/noi-dung')).body).not.toContain(url);
  });

  test('that was published is corrected by a new edition, while readers see the old one', async () => {
    const [first, second, third] = await Promise.all([writer(), editor(), approver()]);
    const url = await begin(first);
    await first.form(`${url}/buoc/submit`, { base: '1', ...words, title: 'Bản có lỗi' });
    await second.form(`${url}/buoc/passOn`, { seen: shownIn(await second.get(url), 'seen') });
    await third.form(`${url}/buoc/publish`, { seen: shownIn(await third.get(url), 'seen'), ...checklist });
    const again = await first.form(`${url}/ban-moi`, {});
    expect(again.statusCode).toBe(303);
    expect(String(again.headers.location)).not.toBe(url);
    expect((await app.visitor.get('/tin-tuc')).body).toContain('Bản có lỗi');
    const twice = await first.form(`${url}/ban-moi`, {});
    expect([twice.statusCode, twice.body.includes('Đã có một bản khác')]).toEqual([422, true]);
  });
});

test('a step that there is not, and an edition that is no id, are not found', async () => {
  const client = await writer();
  const url = await begin(client);
  expect((await client.form(`${url}/buoc/constructor`, {})).statusCode).toBe(404);
  expect((await client.get('/quan-tri/noi-dung/%00')).statusCode).toBeLessThan(500);
  expect((await client.get('/quan-tri/noi-dung/1')).statusCode).toBe(404);
});

describe('beside the words of an edition', () => {
  test('two editions are compared side by side, to the word', async () => {
    const [first, second, third] = await Promise.all([writer(), editor(), approver()]);
    const url = await begin(first);
    await first.form(`${url}/buoc/submit`, { base: '1', ...words, title: 'Họp ngày mười' });
    await second.form(`${url}/buoc/passOn`, { seen: shownIn(await second.get(url), 'seen') });
    await third.form(`${url}/buoc/publish`, { seen: shownIn(await third.get(url), 'seen'), ...checklist });
    const next = String((await first.form(`${url}/ban-moi`, {})).headers.location);
    await first.form(`${next}/luu`, { base: '1', ...words, title: 'Họp ngày mười hai' });
    const compared = await first.get(`${next}/so-sanh/${url.split('/').at(-1)}`);
    expect(compared.body).toContain('So sánh bản 1 và bản 2');
    expect(compared.body).toMatch(/<ins>.*hai<\/ins>/);
    const foreign = await first.get(`${next}/so-sanh/${crypto.randomUUID()}`);
    expect(foreign.statusCode).toBe(404);
  });

  test('a secret link shows it to whoever has the link, until the links are ended', async () => {
    const client = await writer();
    const url = await begin(client);
    await client.form(`${url}/luu`, { base: '1', ...words, title: 'Chưa ai được đọc' });
    const made = await client.form(`${url}/lien-ket-xem-truoc`, {});
    const link = /href="http:\/\/[^/"]+(\/xem-truoc\/[^"]+)"/.exec(made.body)?.[1] ?? '';
    expect((await app.visitor.get(link)).body).toContain('Chưa ai được đọc');
    expect((await client.get(url)).body).not.toContain(link);
    await client.form(`${url}/lien-ket-xem-truoc/huy`, {});
    expect((await app.visitor.get(link)).statusCode).toBe(404);
  });

  test('the second who opens it is told of the first', async () => {
    const [first, second] = await Promise.all([writer(), editor()]);
    const url = await begin(first);
    await first.get(url);
    expect((await second.get(url)).body).toMatch(/Bùi Thu Cúc cũng đang mở bản này, từ \d\d:\d\d/);
  });

  test('a picture that is no picture is refused by name, and the words are kept', async () => {
    const client = await writer();
    const url = await begin(client);
    const boundary = 'congso-form';
    const fields = { base: '1', ...words, title: 'Có ảnh giả', coverAlt: 'Cầu' };
    const parts = Object.entries(fields).map(
      ([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    );
    const file = `--${boundary}\r\ncontent-disposition: form-data; name="coverFile"; filename="cau.jpg"\r\ncontent-type: image/jpeg\r\n\r\n<script>alert(1)</script>\r\n--${boundary}--\r\n`;
    const answer = await client.post(`${url}/luu`, `multipart/form-data; boundary=${boundary}`, parts.join('') + file);
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('cau.jpg');
    expect((await client.get(url)).body).toContain('Có ảnh giả');
  });
});
