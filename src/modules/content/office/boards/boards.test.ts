import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demonstrationIds as bodies, todayOf } from '#modules/organisations';
import { inSystemTransaction } from '#modules/people';
import { addDays } from '#platform/calendar';
import type { Client } from '../../../../../test/app.ts';
import { selectBoards } from '../../boards/queries.ts';
import { type OfficeWorld, officeWorld } from '../office.testing.ts';

let world: OfficeWorld;
let manager: Client;
let head: Client;
const today = todayOf(new Date());
const board = () => `/quan-tri/ban-bien-tap/${world.sites.environment}`;

/** The Department of Environment has its manager alone; the board that is founded here gives all other rights. */
beforeAll(async () => {
  world = await officeWorld();
  manager = await world.app.join('quan-ly', 'siteManager', bodies.environment);
  head = await world.app.join('truong-ban', 'officer', bodies.environment);
});
afterAll(() => world.app.close());

const founding = { number: '15/QĐ-STNMT', on: today, link: 'https://vanban.example/15', from: today };
const idOf = (email: string) => world.app.accountId(`${email}@them.sonhai.example`);
const membersNow = async () =>
  (await inSystemTransaction(world.app.db.app, 'test', (tx) => selectBoards(tx, world.sites.environment)))[0]
    ?.members ?? [];
const call = async (who: string, wish: Record<string, string | readonly string[]>, by: Client = manager) =>
  by.form(`${board()}/thanh-vien`, { account: await idOf(who), from: today, ...wish });

describe('the founding decision', () => {
  test('is recorded by the manager of the site, and shown with its link', async () => {
    expect((await manager.get(board())).body).toContain('Trang chưa có Ban Biên tập');
    const answer = await manager.form(`${board()}/quyet-dinh`, founding);
    expect([answer.statusCode, answer.headers.location]).toEqual([303, `${board()}?xong=luu`]);
    const page = await manager.get(board());
    expect(page.body).toContain('15/QĐ-STNMT');
    expect(page.body).toContain('href="https://vanban.example/15"');
  });

  test('is refused with all that is wrong in it, and keeps what was typed', async () => {
    const wrong = { number: 'Số tôi gõ', on: '31/02/2026', link: 'javascript:alert(1)', from: '' };
    const answer = await manager.form(`${board()}/quyet-dinh`, wrong);
    expect(answer.statusCode).toBe(422);
    for (const text of [
      'value="Số tôi gõ"',
      'value="javascript:alert(1)"',
      'https:// hoặc http://',
      'Không có ngày này',
    ]) {
      expect(answer.body).toContain(text);
    }
    const early = await manager.form(`${board()}/quyet-dinh`, { ...founding, number: '' });
    expect(early.body).toContain('Hãy ghi số quyết định');
    expect(early.body).toContain('hãy chọn ngày sau đó');
  });

  test('is not there for people of other bodies, nor for who has nothing to do with the site', async () => {
    const stranger = await world.app.join('la', 'siteManager', bodies.department);
    expect((await stranger.get(board())).statusCode).toBe(404);
    expect((await stranger.form(`${board()}/quyet-dinh`, founding)).statusCode).toBe(404);
    expect((await head.get(board())).statusCode).toBe(404);
    expect((await head.get('/quan-tri/ban-bien-tap')).statusCode).toBe(403);
    expect((await manager.get('/quan-tri/ban-bien-tap/khong-co')).statusCode).toBe(404);
  });
});

describe('a member', () => {
  test('may do at once what the place gives', async () => {
    expect((await call('truong-ban', { position: 'head', post: 'Phó Giám đốc Sở' })).statusCode).toBe(303);
    const page = await head.get(board());
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('Phó Giám đốc Sở');
    expect(page.body).toContain('Duyệt, đăng: Mọi chuyên mục');
    await world.app.join('pho-ban', 'officer', bodies.environment);
    expect((await call('pho-ban', { position: 'deputy', sections: ['news'], tasks: 'editors' }, head)).statusCode).toBe(
      303,
    );
    const deputy = await world.app.as('pho-ban@them.sonhai.example');
    expect((await deputy.get('/quan-tri/noi-dung/moi')).body).toContain(`${world.sites.environment} news`);
    expect((await deputy.get(board())).body).toContain('Biên tập: Tin tức, sự kiện');
  });

  test('is refused with what was typed: a second head, an unknown account, a missing name', async () => {
    const second = await call('pho-ban', { position: 'head', name: 'Tên tôi gõ', sections: ['news'] });
    expect(second.statusCode).toBe(422);
    for (const text of ['value="Tên tôi gõ"', 'đã có Trưởng Ban', 'không giới hạn chuyên mục', 'đã có trong Ban']) {
      expect(second.body).toContain(text);
    }
    const none = await manager.form(`${board()}/thanh-vien`, {
      account: '',
      name: ' ',
      position: 'member',
      from: today,
    });
    expect([none.statusCode, none.body.includes('Hãy ghi họ và tên')]).toEqual([422, true]);
  });

  test('is never somebody of another body', async () => {
    await world.app.join('ngoai', 'officer', bodies.department);
    const answer = await call('ngoai', { position: 'assistant' });
    expect([answer.statusCode, answer.body.includes('Không có người này')]).toEqual([422, true]);
  });

  test('without an account is a name, and has no rights', async () => {
    const wish = { account: '', name: 'Tô Minh Khuê', post: 'Phóng viên', position: 'collaborator', from: today };
    expect((await manager.form(`${board()}/thanh-vien`, wish)).statusCode).toBe(303);
    expect((await manager.get(board())).body).toContain('Không có tài khoản nên không có quyền');
  });

  test('is changed and ended, and the rights go along', async () => {
    const deputy = (await membersNow()).find(({ position }) => position === 'deputy');
    const address = `${board()}/thanh-vien/${deputy?.id}`;
    const form = await head.get(address);
    expect(form.body).toMatch(/value="news" checked/);
    expect((await head.form(`${address}/thoi`, { day: 'hôm nay' })).statusCode).toBe(422);
    expect((await head.form(`${address}/thoi`, { day: today })).statusCode).toBe(303);
    const former = await world.app.as('pho-ban@them.sonhai.example');
    expect((await former.get(board())).statusCode).toBe(404);
    // called off on its first day, the place never was
    expect((await head.form(`${address}/thoi`, { day: today })).statusCode).toBe(404);
  });
});

describe('a delegation', () => {
  const wish = async (who: string) => ({
    to: await idOf(who),
    step: 'approve',
    documentNumber: '05/UQ-BBT',
    documentOn: today,
    from: today,
    last: addDays(today, 9),
  });

  test('of an own step stands on the page with its document, and gives the step', async () => {
    const stand = await world.app.join('thay', 'officer', bodies.environment);
    expect((await stand.get(board())).statusCode).toBe(404);
    const answer = await head.form(`${board()}/uy-quyen`, await wish('thay'));
    expect(answer.statusCode).toBe(303);
    const page = await stand.get(board());
    expect(page.body).toContain('05/UQ-BBT');
    expect(page.body).toContain('Đang hiệu lực');
    expect(page.body).not.toContain('Thu hồi');
    expect((await stand.get(`${board()}/uy-quyen`)).statusCode).toBe(403);
    expect((await stand.form(`${board()}/uy-quyen`, await wish('pho-ban'))).statusCode).toBe(403);
  });

  test('is refused with what was typed', async () => {
    const wrong = { ...(await wish('truong-ban')), documentNumber: 'Số gõ', last: addDays(today, 900) };
    const answer = await head.form(`${board()}/uy-quyen`, wrong);
    expect(answer.statusCode).toBe(422);
    for (const text of ['value="Số gõ"', 'không quá một năm', 'chính mình']) expect(answer.body).toContain(text);
    const nobody = await head.form(`${board()}/uy-quyen`, { step: 'approve', documentNumber: '1' });
    expect(nobody.body).toContain('Hãy chọn người được ủy quyền');
  });

  test('is taken back by who gave it; then the step is gone', async () => {
    const address = /action="([^"]+thu-hoi)"/.exec((await head.get(board())).body)?.[1] ?? '';
    const stranger = await world.app.as('la@them.sonhai.example');
    expect((await stranger.form(address, {})).statusCode).toBe(404);
    expect((await head.form(address, {})).statusCode).toBe(303);
    expect((await head.get(board())).body).toContain('Đã thu hồi');
    expect((await (await world.app.as('thay@them.sonhai.example')).get(board())).statusCode).toBe(404);
    const twice = await head.form(address, {});
    expect([twice.statusCode, twice.body.includes('đã kết thúc')]).toEqual([422, true]);
  });
});

test('who sees the boards of many sites chooses from a list; who sees one goes straight to it', async () => {
  const all = await (await world.app.as('quantri@tttt.sonhai.example')).get('/quan-tri/ban-bien-tap');
  expect(all.body).toContain('Cổng tỉnh');
  expect(all.body).toContain('15/QĐ-STNMT');
  const one = await manager.get('/quan-tri/ban-bien-tap');
  expect([one.statusCode, one.headers.location]).toEqual([303, board()]);
});

describe('the end of a board', () => {
  const address = () => `${board()}/giai-the`;

  test('is not for its head, and not on a day that cannot be', async () => {
    expect((await head.get(address())).statusCode).toBe(404);
    expect((await manager.get(board())).body).toContain(address());
    expect((await manager.get(address())).body).toContain('hãy ghi quyết định kiện toàn');
    const wrong = await manager.form(address(), { day: '31/02/2026' });
    expect([wrong.statusCode, wrong.body.includes('value="31/02/2026"')]).toEqual([422, true]);
    // on its first day there is nothing to end yet
    const early = await manager.form(address(), { day: today });
    expect([early.statusCode, early.body.includes('chưa có Ban Biên tập trong ngày này')]).toEqual([422, true]);
  });

  test('comes on its day: the board stands until then, and in the history after it', async () => {
    const ended = await manager.form(address(), { day: addDays(today, 3) });
    expect([ended.statusCode, ended.headers.location]).toEqual([303, `${board()}?xong=giai-the`]);
    const [ending] = await inSystemTransaction(world.app.db.app, 'test', (tx) =>
      selectBoards(tx, world.sites.environment),
    );
    expect(ending?.until).toBe(addDays(today, 3));
    expect((await head.get(board())).statusCode).toBe(200);
    expect((await manager.form(address(), { day: addDays(today, 5) })).statusCode).toBe(422);
  });
});
