import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { demonstrationIds as bodies } from '#modules/organisations';
import { type Client, type TestApp, testApp } from '../../../../test/app.ts';

let app: TestApp;
let administrator: Client;
let manager: Client;
beforeAll(async () => {
  app = await testApp();
  administrator = await app.as('quantri@tttt.sonhai.example');
  manager = await app.as('trang@tttt.sonhai.example');
});
afterAll(() => app.close());

const list = '/quan-tri/trang';
type Row = { id: string; path: string | null; revision: number; settings: Record<string, unknown> };
const siteOf = async (organisation: string): Promise<Row | undefined> =>
  (
    await sql<Row>`SELECT id, path, revision, settings FROM site WHERE organisation_id = ${organisation}
      ORDER BY created_at DESC LIMIT 1`.execute(app.db.owner.kysely)
  ).rows[0];
const idOf = async (organisation: string) => (await siteOf(organisation))?.id ?? 'none';
const count = async (what: string) =>
  (await sql<{ n: number }>`SELECT count(*)::int AS n FROM ${sql.table(what)}`.execute(app.db.owner.kysely)).rows[0]?.n;
const open = (fields: Record<string, string>, client = administrator) => client.form(`${list}/mo`, fields);
const opened = async (organisation: string, path: string) => {
  await open({ coQuan: organisation, noi: 'duong-dan', tren: await mainId(), duongDan: path });
  return idOf(organisation);
};
const mainId = async () =>
  (await sql<{ id: string }>`SELECT id FROM site WHERE is_main`.execute(app.db.owner.kysely)).rows[0]?.id ?? 'none';

describe('opening a site', () => {
  test('begins with the main site: before it, no host is given away, and the office stays where it is', async () => {
    const first = await open({ coQuan: bodies.environment, noi: 'ten-mien', tenMien: 'tnmt.sonhai.gov.vn' });
    expect([first.statusCode, first.body.includes('Hãy mở trang chính')]).toEqual([422, true]);
    expect((await open({ coQuan: bodies.province, noi: 'chinh' })).statusCode).toBe(303);
  });

  test('a body and a press are enough: name, path and sections come from what is known', async () => {
    const answer = await open({ coQuan: bodies.ward, noi: 'duong-dan', tren: await mainId() });
    expect(answer.statusCode).toBe(303);
    const site = await siteOf(bodies.ward);
    expect(answer.headers.location).toBe(`${list}/${site?.id}?xong=mo`);
    expect(site?.path).toBe('phuong-hoa-sim');
    const { rows } = await sql<{
      n: number;
    }>`SELECT count(*)::int AS n FROM section WHERE site_id = ${site?.id}`.execute(app.db.owner.kysely);
    expect(rows[0]?.n).toBeGreaterThan(10);
    const page = await administrator.get(answer.headers.location ?? '');
    expect([page.statusCode, page.body.includes('Đã mở trang')]).toEqual([200, true]);
  });

  test.each([
    ['the path of another site', { duongDan: 'phuong-hoa-sim' }, 'đã là địa chỉ của một trang khác'],
    ['a section of the site above', { duongDan: 'tin-tuc' }, 'địa chỉ một chuyên mục'],
    ['a word of the system', { duongDan: 'quan-tri' }, 'Hệ thống dùng'],
    ['a page of every site', { duongDan: 'tim-kiem' }, 'Hệ thống dùng'],
    ['a path that climbs', { duongDan: '../quan-tri' }, 'chữ thường không dấu'],
    ['a site above that there is not', { tren: bodies.ward }, 'Hãy chọn trang cấp trên'],
    ['a host that is the main site', { noi: 'ten-mien', tenMien: '127.0.0.1' }, 'địa chỉ IP'],
    ['no place', { noi: '' }, 'Hãy chọn nơi đặt trang'],
    ['a second main site', { noi: 'chinh' }, 'đã có trang chính'],
    ['a body that there is not', { coQuan: '0b9d6d2e-5f0a-4c1e-8a3b-0d5affffffff' }, 'Hãy chọn cơ quan'],
    ['CSS in the colour', { mau: '#fff;background:url(//x)' }, 'dấu # và sáu chữ số'],
  ])('%s is refused in words, and everything typed comes back', async (_case, fields, text) => {
    const before = [await count('site'), await count('audit_entry')];
    const form = {
      coQuan: bodies.environment,
      noi: 'duong-dan',
      tren: await mainId(),
      duongDan: 'x',
      tenVi: 'Trang thử',
    };
    const answer = await open({ ...form, ...fields });
    expect([answer.statusCode, answer.body.includes(text)]).toEqual([422, true]);
    expect(answer.body).toContain('value="Trang thử"');
    expect([await count('site'), await count('audit_entry')]).toEqual(before);
  });

  test('all reasons are told at once, of the form and of the address', async () => {
    const form = { coQuan: 'x', noi: 'duong-dan', tren: await mainId(), duongDan: 'quan-tri', mau: 'red' };
    const { body } = await open(form);
    for (const text of ['Hãy chọn cơ quan', 'Hệ thống dùng', 'dấu # và sáu chữ số']) expect(body).toContain(text);
  });

  test('two who open the same path at once: one gets it, the other is told', async () => {
    const parent = await mainId();
    const form = { noi: 'duong-dan', tren: parent, duongDan: 'cung-luc' };
    const answers = await Promise.all(
      [bodies.environment, bodies.department, bodies.environment].map((coQuan) => open({ ...form, coQuan })),
    );
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([303, 422, 422]);
  });

  test('how the body is reached stands in the foot from the first minute, beside the links of the site above', async () => {
    const main = await mainId();
    const links = [
      { label: { vi: 'Cổng Chính phủ' }, to: 'https://chinhphu.vn' },
      { label: { vi: 'Chỉ ở trang trên' }, to: '/trang-rieng' },
    ];
    await sql`UPDATE site SET settings = settings || ${JSON.stringify({ links })} WHERE id = ${main}`.execute(
      app.db.owner.kysely,
    );
    const form = { coQuan: bodies.environment, noi: 'duong-dan', tren: main, duongDan: 'co-lien-he' };
    const wrong = await open({ ...form, truSo: 'Số 1', thuDienTu: 'tnmt' });
    expect([wrong.statusCode, wrong.body.includes('value="Số 1"')]).toEqual([422, true]);
    expect(
      (await open({ ...form, truSo: 'Số 1 Bình Minh', dienThoai: '0255 1', thuDienTu: 'a@b.vn' })).statusCode,
    ).toBe(303);
    expect((await siteOf(bodies.environment))?.settings).toMatchObject({
      contact: { address: { vi: 'Số 1 Bình Minh' }, phone: '0255 1', email: 'a@b.vn' },
      links: [links[0]],
    });
    await vi.waitFor(async () => {
      const { body } = await app.visitor.get('/co-lien-he/ban-bien-tap');
      for (const text of ['Số 1 Bình Minh', 'mailto:a@b.vn', 'https://chinhphu.vn']) expect(body).toContain(text);
    });
  });

  test('a site manager opens none, a visitor sees nothing', async () => {
    expect((await manager.get(`${list}/mo`)).statusCode).toBe(403);
    expect((await open({ coQuan: bodies.department, noi: 'ten-mien', tenMien: 'a.vn' }, manager)).statusCode).toBe(403);
    expect((await app.visitor.get(list)).statusCode).toBe(303);
  });
});

describe("a site's settings", () => {
  let id = '';
  const at = (part: string) => `${list}/${id}/${part}`;
  const base = async (part: string) =>
    (/name="goc" value="([^"]*)"/.exec((await manager.get(at(part))).body)?.[1] ?? '').replaceAll('&quot;', '"');
  beforeAll(async () => {
    id = await opened(bodies.department, 'so-tttt');
  });

  test('what is saved stands at once, can be taken back, and is in the trail', async () => {
    const saved = await manager.form(at('giao-dich'), { goc: await base('giao-dich'), 'dien-thoai': '0255 3822 822' });
    expect(saved.statusCode).toBe(303);
    const page = await manager.get(saved.headers.location ?? '');
    expect(page.body).toContain('Hoàn tác thay đổi này');
    expect((await siteOf(bodies.department))?.settings.contact).toEqual({ phone: '0255 3822 822' });
    const revision = (await siteOf(bodies.department))?.revision ?? 0;
    const back = await manager.form(at('hoan-tac'), { lan: String(revision), muc: 'giao-dich' });
    expect((await manager.get(back.headers.location ?? '')).body).toContain('Đã hoàn tác');
    expect((await siteOf(bodies.department))?.settings.contact).toBeUndefined();
    const again = await manager.form(at('hoan-tac'), { lan: String(revision), muc: 'giao-dich' });
    expect((await manager.get(again.headers.location ?? '')).body).toContain('Chưa hoàn tác');
  });

  test('who saves on an old form gets both, and nothing is lost', async () => {
    const old = await base('giao-dich');
    await manager.form(at('giao-dich'), { goc: old, fax: '111' });
    const second = await administrator.form(at('giao-dich'), { goc: old, fax: '222' });
    expect(second.statusCode).toBe(409);
    expect(second.body).toContain('value="222"');
    expect(second.body).toContain('Fax: 111');
    const fresh = (/name="goc" value="([^"]*)"/.exec(second.body)?.[1] ?? '').replaceAll('&quot;', '"');
    expect((await administrator.form(at('giao-dich'), { goc: fresh, fax: '222' })).statusCode).toBe(303);
    expect((await siteOf(bodies.department))?.settings.contact).toEqual({ fax: '222' });
  });

  test('two who change different pages do not disturb each other', async () => {
    const [look, contact] = [await base('nhan-dien'), await base('giao-dich')];
    await manager.form(at('giao-dich'), { goc: contact, fax: '333' });
    const answer = await administrator.form(at('nhan-dien'), {
      goc: look,
      'ten-vi': 'Sở TTTT Sơn Hải',
      mau: '#FFDD00',
    });
    expect(answer.statusCode).toBe(303);
    expect((await siteOf(bodies.department))?.settings).toMatchObject({ contact: { fax: '333' }, accent: '#ffdd00' });
    expect((await manager.get(at('nhan-dien'))).body).toContain('khó đọc trên nền trắng');
  });

  const menu = (rows: readonly (readonly [string, string, string])[]) => ({
    'so-hang': String(rows.length),
    ...Object.fromEntries(
      rows.flatMap(([vi, den, level], row) => [
        [`vi-${row}`, vi],
        [`den-${row}`, den],
        [`level-${row}`, level],
      ]),
    ),
  });

  test('the menu and the home page begin with what the site shows without them, and nothing is stored by looking', async () => {
    const menuPage = (await manager.get(at('trinh-don'))).body;
    for (const text of ['value="/tin-tuc"', 'value="/gioi-thieu"', 'value="/ban-bien-tap"'])
      expect(menuPage).toContain(text);
    const homePage = (await manager.get(at('trang-chu'))).body;
    expect(homePage).toMatch(/<option selected[^>]*value="lead"|<option value="lead" selected/);
    expect([await base('trinh-don'), (await siteOf(bodies.department))?.settings.menu]).toEqual(['[]', undefined]);
  });

  test('a menu is arranged by buttons without being saved, then saved on two levels', async () => {
    const rows = menu([
      ['Tin tức', '/tin-tuc', '0'],
      ['Sở', 'https://sonhai.gov.vn', '0'],
    ]);
    const moved = await manager.form(at('trinh-don'), { ...rows, goc: '[]', viec: 'vao-1' });
    expect(moved.statusCode).toBe(200);
    expect(moved.body).toContain('chưa lưu');
    expect(moved.body).toContain('name="level-1" value="1"');
    expect((await siteOf(bodies.department))?.settings.menu).toBeUndefined();
    const saved = await manager.form(at('trinh-don'), {
      ...menu([
        ['Tin tức', '/tin-tuc', '0'],
        ['Sở', 'https://sonhai.gov.vn', '1'],
        ['', '', '0'],
      ]),
      goc: '[]',
    });
    expect(saved.statusCode).toBe(303);
    expect((await siteOf(bodies.department))?.settings.menu).toEqual([
      { label: { vi: 'Tin tức' }, to: '/tin-tuc', below: [{ label: { vi: 'Sở' }, to: 'https://sonhai.gov.vn' }] },
    ]);
  });

  test.each([
    ['a script', 'javascript:alert(1)'],
    ['a script in other letters', ' JaVaScRiPt:alert(1)'],
    ['data', 'data:text/html,<script>alert(1)</script>'],
    ['another host by two slashes', '//evil.example'],
    ['another host by a backslash', '/\\evil.example'],
    ['a mail address', 'mailto:a@b.vn'],
  ])('a link to %s is refused and comes back', async (_case, den) => {
    const before = await siteOf(bodies.department);
    const answer = await manager.form(at('lien-ket'), {
      'so-hang': '1',
      'vi-0': 'Liên kết lạ',
      'den-0': den,
      goc: '[]',
    });
    expect([answer.statusCode, answer.body.includes('Liên kết phải là đường dẫn')]).toEqual([422, true]);
    expect(answer.body).toContain('value="Liên kết lạ"');
    expect(await siteOf(bodies.department)).toEqual(before);
  });

  test('a block that nobody offers, a picture of another site, and too many rows are refused', async () => {
    const home = { 'so-hang': '1', 'khoi-0': 'no-such', goc: '[]' };
    expect((await manager.form(at('trang-chu'), home)).statusCode).toBe(422);
    const look = { goc: await base('nhan-dien'), 'ten-vi': 'x', logo: '0b9d6d2e-5f0a-4c1e-8a3b-0d5a00000001' };
    expect((await manager.form(at('nhan-dien'), look)).statusCode).toBe(422);
    expect((await manager.form(at('lien-ket'), { 'so-hang': '999', goc: '[]' })).statusCode).toBe(400);
    expect((await manager.form(at('lien-ket'), { 'so-hang': '-1', goc: '[]' })).statusCode).toBe(400);
  });

  test("another site's manager neither sees nor changes it", async () => {
    const stranger = await app.join('quan-ly-khac', 'siteManager', bodies.environment);
    expect((await stranger.get(list)).body).not.toContain(id);
    for (const part of ['', '/nhan-dien', '/dia-chi', '/dong']) {
      expect((await stranger.get(`${list}/${id}${part}`)).statusCode).toBe(404);
    }
    expect((await stranger.form(at('giao-dich'), { goc: '', fax: '9' })).statusCode).toBe(404);
    expect((await stranger.form(at('hoan-tac'), { lan: '2', muc: 'giao-dich' })).statusCode).toBe(404);
    expect((await stranger.get(`${list}?xuat=csv`)).body).not.toContain('so-tttt');
  });

  test('addresses and the end are not for the manager', async () => {
    expect((await manager.get(at('dia-chi'))).statusCode).toBe(404);
    expect((await manager.form(`${at('dia-chi')}/them`, { tenMien: 'so.sonhai.gov.vn' })).statusCode).toBe(404);
    expect((await manager.form(at('dong'), { viec: 'dong', ngay: '2999-01-01' })).statusCode).toBe(404);
  });
});

describe('addresses', () => {
  let id = '';
  const at = (what: string) => `${list}/${id}/dia-chi/${what}`;
  const hosts = async () =>
    (
      await sql<{
        host: string;
      }>`SELECT host FROM site_host WHERE site_id = ${id} ORDER BY is_primary DESC, host`.execute(app.db.owner.kysely)
    ).rows.map(({ host }) => host);
  beforeAll(async () => {
    id = await idOf(bodies.ward);
  });

  test('hosts are added, preferred and removed; one of another site is refused', async () => {
    await administrator.form(at('them'), { tenMien: 'hoasim.sonhai.gov.vn' });
    await administrator.form(at('them'), { tenMien: 'www.hoasim.sonhai.gov.vn' });
    expect(await hosts()).toEqual(['hoasim.sonhai.gov.vn', 'www.hoasim.sonhai.gov.vn']);
    await administrator.form(at('chinh'), { tenMien: 'www.hoasim.sonhai.gov.vn' });
    expect((await hosts())[0]).toBe('www.hoasim.sonhai.gov.vn');
    await administrator.form(at('bo'), { tenMien: 'www.hoasim.sonhai.gov.vn' });
    expect(await hosts()).toEqual(['hoasim.sonhai.gov.vn']);
    const other = await idOf(bodies.department);
    const taken = await administrator.form(`${list}/${other}/dia-chi/them`, { tenMien: 'hoasim.sonhai.gov.vn' });
    expect([taken.statusCode, taken.body.includes('thuộc về một trang khác')]).toEqual([422, true]);
    const punycode = await administrator.form(at('them'), { tenMien: 'xn--hasim-8ya.vn' });
    expect([punycode.statusCode, punycode.body.includes('value="xn--hasim-8ya.vn"')]).toEqual([422, true]);
  });

  test('a path moves to a free one only', async () => {
    expect((await administrator.form(at('doi'), { duongDan: 'so-tttt' })).statusCode).toBe(422);
    expect((await administrator.form(at('doi'), { duongDan: 'hoa-sim' })).statusCode).toBe(303);
    expect((await siteOf(bodies.ward))?.path).toBe('hoa-sim');
  });
});

describe('the end of a site', () => {
  test('is on a day, with a successor; it can be taken back, and the main site has none', async () => {
    const id = await idOf(bodies.ward);
    const close = (fields: Record<string, string>, site = id) => administrator.form(`${list}/${site}/dong`, fields);
    const day = '2999-01-01';
    expect((await close({ viec: 'dong', ngay: '2020-01-01' })).statusCode).toBe(422);
    expect((await close({ viec: 'dong', ngay: '2999-02-30' })).statusCode).toBe(422);
    const script = await close({ viec: 'dong', ngay: day, den: 'javascript:alert(1)' });
    expect([script.statusCode, script.body.includes('value="javascript:alert(1)"')]).toEqual([422, true]);
    expect((await close({ viec: 'dong', ngay: day, den: 'https://moi.sonhai.gov.vn' })).statusCode).toBe(303);
    expect((await siteOf(bodies.ward))?.settings.successor).toBe('https://moi.sonhai.gov.vn');
    expect((await administrator.get(`${list}?tinh-trang=closing`)).body).toContain(id);
    await close({ viec: 'mo' });
    expect((await siteOf(bodies.ward))?.settings.successor).toBeUndefined();
    expect((await close({ viec: 'dong', ngay: day }, await mainId())).statusCode).toBe(422);
  });

  test('leads its readers to the successor from that day on', async () => {
    const id = await idOf(bodies.ward);
    await sql`UPDATE site SET opened_on = '2020-01-01' WHERE id = ${id}`.execute(app.db.owner.kysely);
    const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
    const den = 'https://moi.sonhai.gov.vn/';
    await administrator.form(`${list}/${id}/dong`, { viec: 'dong', ngay: today, den });
    await vi.waitFor(async () => {
      const answer = await app.visitor.get('/hoa-sim', { host: 'hoasim.sonhai.gov.vn' });
      expect([answer.statusCode, answer.headers.location]).toEqual([301, den]);
    }, 5_000);
  });
});

test('who manages several sites goes from a page of one to the same page of another', async () => {
  const first = await idOf(bodies.department);
  const second = await opened(bodies.department, 'so-tttt-hai');
  const { body } = await manager.get(`${list}/${first}/giao-dich`);
  expect(body).toContain('class="site-switch"');
  expect(body).toContain(`href="${list}/${second}/giao-dich"`);
});
