import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demonstrationIds as bodies, todayOf } from '#modules/organisations';
import type { Client } from '../../../../../test/app.ts';
import { type OfficeWorld, officeWorld } from '../office.testing.ts';

let world: OfficeWorld;
let approver: Client;
let province: Client;
let edition: string;
const today = todayOf(new Date());
const shownIn = (body: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"|value="([^"]*)" name="${name}"`).exec(body)?.[1] ?? '';

/** An item that three people have brought onto the Department's site. Gives the address of its edition. */
async function publish(title: string): Promise<string> {
  const [first, second] = await Promise.all(
    ['capnhat@tttt.sonhai.example', 'bientap@tttt.sonhai.example'].map((email) => world.app.as(email)),
  );
  if (first === undefined || second === undefined) throw new Error('nobody');
  const begun = await first.form('/quan-tri/noi-dung/moi', { where: `${world.sites.department} news`, written: 'vi' });
  const url = String(begun.headers.location);
  await first.form(`${url}/buoc/submit`, { base: '1', section: 'news', title, summary: 'Gọn', body: 'Một đoạn.' });
  await second.form(`${url}/buoc/passOn`, { seen: shownIn((await second.get(url)).body, 'seen') });
  const seen = shownIn((await approver.get(url)).body, 'seen');
  const all = ['secrecy', 'rights', 'source', 'accuracy'];
  expect((await approver.form(`${url}/buoc/publish`, { seen, 'confirmed-publish': all })).statusCode).toBe(303);
  return url;
}

const offerOf = async (url: string) =>
  /href="(\/quan-tri\/tin-de-nghi\/[0-9a-f-]{36})"/.exec((await approver.get(url)).body)?.[1] ?? '';

/** What readers of the province's site see, once its kept pages have been told of the change. */
const readers = () =>
  expect.poll(async () => (await world.app.visitor.get('/tin-tuc')).body, { timeout: 10_000, interval: 100 });

beforeAll(async () => {
  world = await officeWorld();
  approver = await world.app.as('duyet@tttt.sonhai.example');
  province = await world.app.join('duyet-tinh', 'approver', bodies.province);
  edition = await publish('Tin của Sở');
});
afterAll(() => world.app.close());

test('an item is offered from the page of its edition, by who approves it', async () => {
  expect((await approver.get(edition)).body).toContain('Đăng lên trang cấp trên');
  const writer = await world.app.as('capnhat@tttt.sonhai.example');
  const address = `${edition}/de-nghi-dang`;
  expect((await writer.get(edition)).body).not.toContain(`${address}?toi=`);
  expect((await writer.get(`${address}?toi=${world.sites.province}`)).statusCode).toBe(403);
  expect((await approver.get(`${address}?toi=${world.sites.environment}`)).statusCode).toBe(404);
  expect((await approver.get(`${address}?toi=${world.sites.province}`)).statusCode).toBe(200);
  const wrong = { toi: world.sites.province, section: 'x-none', note: 'Lời tôi gõ' };
  const refused = await approver.form(address, wrong);
  expect([refused.statusCode, refused.body.includes('Lời tôi gõ')]).toEqual([422, true]);
  expect((await approver.form(address, { ...wrong, section: '' })).statusCode).toBe(303);
  expect((await approver.get(edition)).body).toContain('Chờ xử lý');
});

test('an offer is seen and decided at the receiving site, and by nobody else', async () => {
  const address = await offerOf(edition);
  expect((await province.get('/quan-tri/tin-de-nghi?tinh-trang=offered&chieu=den')).body).toContain(address);
  expect((await approver.get('/quan-tri/tin-de-nghi?chieu=den')).body).not.toContain(address);
  const stranger = await world.app.join('la', 'approver', bodies.environment);
  expect((await stranger.get(address)).statusCode).toBe(404);
  expect((await stranger.form(`${address}/nhan`, { section: 'news' })).statusCode).toBe(404);
  expect((await approver.get(address)).body).not.toContain('Nhận đăng');
  expect((await approver.form(`${address}/nhan`, { section: 'news' })).statusCode).toBe(422);
  expect((await province.form(`${address}/tu-choi`, { reason: ' ' })).body).toContain('Hãy ghi lý do');
  expect((await province.form(`${address}/nhan`, { section: 'news' })).statusCode).toBe(303);
  await readers().toContain('Tin của Sở');
});

test('what was accepted is taken off by either side, with a reason that is kept as it was typed', async () => {
  const address = await offerOf(edition);
  expect((await approver.form(`${address}/thoi`, { reason: 'Tin đã cũ' })).statusCode).toBe(303);
  expect((await province.get(address)).body).toContain('Tin đã cũ');
  await readers().not.toContain('Tin của Sở');
  const late = await province.form(`${address}/tu-choi`, { reason: 'Gõ muộn' });
  expect([late.statusCode, late.body.includes('đã được xử lý')]).toEqual([422, true]);
});

test('a standing permission is given and ended by the head of the receiving board', async () => {
  const address = '/quan-tri/tin-de-nghi/cho-phep-san';
  const wish = {
    toSite: world.sites.province,
    fromSite: world.sites.department,
    fromSection: 'news',
    toSection: 'news',
    from: today,
    last: '',
  };
  const query = `?trang=${world.sites.province}&nguon=${world.sites.department}`;
  expect((await province.get(`${address}${query}`)).body).toContain('name="fromSection"');
  expect((await approver.form(address, wish)).body).toContain('Chỉ Trưởng Ban Biên tập');
  expect((await province.form(address, { ...wish, from: '31/02/2026' })).body).toContain('Không có ngày này');
  expect((await province.form(address, wish)).statusCode).toBe(303);
  await publish('Tin lên thẳng');
  await readers().toContain('Tin lên thẳng');
  const end = /formaction="([^"]+\/thoi)"/.exec((await province.get(address)).body)?.[1] ?? '';
  expect((await approver.get(address)).body).not.toContain(end);
  expect((await province.form(end, {})).statusCode).toBe(303);
});

test('the palette finds items of the own sites by their titles, and not by who wrote them', async () => {
  const found = async (words: string) => (await approver.get(`/quan-tri/tim?q=${encodeURIComponent(words)}`)).body;
  expect(await found('tin len thang')).toContain('Tin lên thẳng');
  const { rows } = await sql<{
    name: string;
  }>`SELECT changed_by AS name FROM edition WHERE title = 'Tin lên thẳng'`.execute(world.app.db.owner.kysely);
  expect(await found(rows[0]?.name ?? 'thẳng')).not.toContain('Tin lên thẳng');
});
