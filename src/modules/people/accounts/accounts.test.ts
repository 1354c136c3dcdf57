import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { demonstrationIds as bodies } from '#modules/organisations';
import { dateOf } from '#platform/calendar';
import { inTransaction } from '#platform/database';
import { type TestApp, testApp } from '../../../../test/app.ts';
import { createAccount } from '../accounts.ts';
import { openTab, signInAs, type Tab } from '../people.testing.ts';
import type { Role } from '../permissions.ts';
import { inSystemTransaction } from '../system.ts';

const password = 'bốn con cá lội';
const now = new Date();
const base = '/quan-tri/nguoi-dung';
const administrator = 'quantri@tttt.sonhai.example';
let app: TestApp;
let admin: Tab;
/** A body below the ward. */
let division = '';
let count = 0;

type Given = readonly { readonly role: Role; readonly organisationId: string | null }[];

async function add(grants: Given, organisationId: string | null): Promise<{ email: string; id: string }> {
  count += 1;
  const email = `nguoi${count}@quantri.example`;
  const account = { email, userName: null, name: `Trần Thử Nghiệm ${count}`, organisationId, grants };
  const id = await inSystemTransaction(app.db.app, 'test', (tx) =>
    createAccount(tx, { ...account, password, mustChangePassword: false }, now, dateOf(2015, 1, 1)),
  );
  return { email, id };
}

const addAt = (role: Role, organisationId: string) => add([{ role, organisationId }], organisationId);

beforeAll(async () => {
  app = await testApp(() => now, { CONGSO_SECOND_FACTOR_ROLES: 'none' });
  const { rows } = await sql<{ id: string }>`SELECT organisation_id AS id FROM organisation_state
    WHERE parent_id = ${bodies.ward} AND valid @> current_date ORDER BY id LIMIT 1`.execute(app.db.owner.kysely);
  division = rows[0]?.id ?? '';
});
afterAll(() => app.close());
beforeEach(async () => {
  admin = await signInAs(app.server, administrator);
});

describe('the list of accounts', () => {
  test('is searched without accents, filtered by body, role, state and second factor, sorted and exported', async () => {
    expect((await admin.get(`${base}?q=suong+mai`)).body).toContain('Lê Thị Sương Mai');
    expect((await admin.get(`${base}?q=suong+mai`)).body).not.toContain('Trần Hải Triều');
    const atBody = (await admin.get(`${base}?co-quan=${bodies.environment}&sap=-ten`)).body;
    expect(atBody.indexOf('Trần Hải Triều')).toBeLessThan(atBody.indexOf('Lê Thị Sương Mai'));
    expect(atBody).not.toContain('Võ Thị Sim');
    expect((await admin.get(`${base}?vai-tro=auditor`)).body).toContain('Lý Minh Bạch');
    expect((await admin.get(`${base}?trang-thai=da-khoa`)).body).not.toContain('Lý Minh Bạch');
    expect((await admin.get(`${base}?hai-lop=co`)).body).not.toContain('Lý Minh Bạch');
    const file = await admin.get(`${base}?q=suong+mai&cot=dang-nhap&xuat=csv`);
    expect(file.headers['content-type']).toContain('text/csv');
    expect(file.body).toContain('khai@tnmt.sonhai.example');
  });

  test('of an administrator of one body shows the people of that body and below, and no other', async () => {
    const { email } = await addAt('administrator', bodies.ward);
    const below = await addAt('officer', division);
    const tab = await signInAs(app.server, email, password);
    const list = (await tab.get(base)).body;
    for (const name of ['Võ Thị Sim', below.email]) expect(list).toContain(name);
    for (const name of ['Lê Thị Sương Mai', 'Vũ Kiên Trung']) expect(list).not.toContain(name);
  });

  test('is for administrators alone, as is every page below it', async () => {
    const tab = await signInAs(app.server, 'khai@tnmt.sonhai.example');
    const id = await app.accountId('ky@tnmt.sonhai.example');
    for (const url of [base, `${base}/moi`, `${base}/${id}`, `${base}/${id}/vai-tro`]) {
      expect([url, (await tab.get(url)).statusCode]).toEqual([url, 403]);
      expect([url, (await openTab(app.server).get(url)).statusCode]).toEqual([url, 303]);
    }
    for (const action of ['khoa', 'vai-tro', 'thong-tin', 'dat-lai-mat-khau', 'go-hai-lop', 'ket-thuc-phien']) {
      expect([action, (await tab.form(`${base}/${id}/${action}`)).statusCode]).toEqual([action, 403]);
    }
  });
});

describe('an administrator of one body', () => {
  let tab: Tab;
  beforeEach(async () => {
    const { email } = await addAt('administrator', bodies.ward);
    tab = await signInAs(app.server, email, password);
  });

  test('meets nobody outside of it, by whatever address', async () => {
    const id = await app.accountId('ky@tnmt.sonhai.example');
    expect((await tab.get(`${base}/${id}`)).statusCode).toBe(404);
    for (const action of ['khoa', 'dat-lai-mat-khau', 'ket-thuc-phien', 'go-hai-lop']) {
      expect((await tab.form(`${base}/${id}/${action}`)).statusCode).toBe(404);
    }
    for (const odd of ['khong-phai-ma', '%00', "'%20OR%201=1"])
      expect((await tab.get(`${base}/${odd}`)).statusCode).toBe(404);
  });

  test('invites nobody into a body outside of it', async () => {
    const form = {
      name: 'Người Ngoài',
      email: `ngoai${count}@quantri.example`,
      organisation: bodies.environment,
      language: 'vi',
    };
    const answer = await tab.form(`${base}/moi`, form);
    expect([answer.statusCode, answer.body]).toEqual([422, expect.stringContaining('trong phạm vi bạn quản trị')]);
    expect((await tab.form(`${base}/moi`, { ...form, organisation: '' })).statusCode).toBe(422);
  });

  test('gives no role outside of it, and none to somebody who has one there', async () => {
    const inside = await addAt('officer', division);
    const form = { organisation: bodies.province, role: 'administrator', from: '2026-01-01', until: '' };
    expect((await tab.form(`${base}/${inside.id}/vai-tro`, form)).statusCode).toBe(404);
    const both = await add(
      [
        { role: 'officer', organisationId: division },
        { role: 'officer', organisationId: bodies.environment },
      ],
      division,
    );
    expect((await tab.form(`${base}/${both.id}/vai-tro`, { ...form, organisation: division })).statusCode).toBe(404);
  });

  test('moves nobody out of reach', async () => {
    const inside = await addAt('officer', division);
    const form = { name: 'Ai Đó', email: inside.email, organisation: bodies.environment, language: 'vi' };
    expect((await tab.form(`${base}/${inside.id}/thong-tin`, form)).statusCode).toBe(422);
    expect((await tab.form(`${base}/${inside.id}/thong-tin`, { ...form, organisation: bodies.ward })).statusCode).toBe(
      303,
    );
  });

  test('is held back by the database too, where the program forgets to ask', async () => {
    const { id: actor } = await addAt('administrator', bodies.ward);
    const outside = await app.accountId('ky@tnmt.sonhai.example');
    const as = (query: ReturnType<typeof sql>) =>
      inTransaction(app.db.app, { accountId: actor, name: 'x' }, (tx) => query.execute(tx.kysely));
    const grant = (account: string, organisation: string | null) => sql`
      INSERT INTO role_grant (account_id, role, organisation_id, valid, granted_by)
      VALUES (${account}, 'administrator', ${organisation}, daterange(current_date, NULL), 'x')`;
    const inside = await addAt('officer', division);
    await expect(as(grant(outside, bodies.ward))).rejects.toThrow(/row-level security/);
    await expect(as(grant(inside.id, bodies.province))).rejects.toThrow(/row-level security/);
    await expect(as(grant(inside.id, null))).rejects.toThrow(/row-level security/);
    await expect(as(grant(actor, division))).rejects.toThrow(/row-level security/);
    await expect(
      as(sql`INSERT INTO account (email, name, organisation_id) VALUES ('x@y.example', 'X', ${bodies.environment})`),
    ).rejects.toThrow(/row-level security/);
    await expect(
      as(sql`UPDATE account SET organisation_id = ${bodies.environment} WHERE id = ${inside.id}`),
    ).rejects.toThrow(/row-level security/);
    await expect(as(sql`UPDATE account SET second_factor_at = NULL WHERE id = ${inside.id}`)).rejects.toThrow(
      /permission denied/,
    );
    await expect(as(sql`SELECT congso_remove_second_factor(${outside})`)).rejects.toThrow(/not allowed/);
    await expect(
      as(sql`INSERT INTO one_time_link (account_id, kind, token_hash, made_at, made_by, expires_at)
      VALUES (${outside}, 'password', sha256('x'), now(), 'x', now() + interval '1 hour')`),
    ).rejects.toThrow(/row-level security/);
    await expect(as(sql`SELECT token_hash FROM one_time_link`)).rejects.toThrow(/permission denied/);
    await expect(as(grant(inside.id, division))).resolves.toBeDefined();
  });
});

describe('a role', () => {
  const give = (id: string, more: Record<string, string | readonly string[]> = {}) =>
    admin.form(`${base}/${id}/vai-tro`, {
      organisation: bodies.environment,
      role: 'filler',
      site: '',
      from: '2020-01-01',
      until: '',
      ...more,
    });

  test('is given on some days, shows with its days, works at once, and ends', async () => {
    const { id, email } = await addAt('officer', bodies.environment);
    expect((await give(id)).statusCode).toBe(303);
    const page = (await admin.get(`${base}/${id}`)).body;
    expect(page).toContain('Người khai báo cáo: Sở Tài nguyên và Môi trường');
    expect(page).toContain('01/01/2020');
    const tab = await signInAs(app.server, email, password);
    expect((await tab.get('/quan-tri/tai-khoan')).body).toContain('Người khai báo cáo');
    const grant = /vai-tro\/([0-9a-f-]{36})\/ket-thuc"[^>]*><button[^>]*Người khai/.exec(page)?.[1] ?? '';
    expect((await admin.form(`${base}/${id}/vai-tro/${grant}/ket-thuc`)).body).toContain('Vai trò đã kết thúc');
    expect((await tab.get('/quan-tri/tai-khoan')).body).not.toContain('Người khai báo cáo');
  });

  test('holds to the end of its last day', async () => {
    const { id } = await addAt('officer', bodies.environment);
    await give(id, { until: '2099-12-31' });
    const { rows } = await sql<{ until: string }>`
      SELECT upper(valid)::text AS until FROM role_grant WHERE account_id = ${id} AND role = 'filler'`.execute(
      app.db.owner.kysely,
    );
    expect(rows).toEqual([{ until: '2100-01-01' }]);
    expect((await admin.get(`${base}/${id}`)).body).toContain('31/12/2099');
  });

  test('is refused with everything that is wrong, and what was typed stays', async () => {
    const { id } = await addAt('officer', bodies.environment);
    const answer = await give(id, { role: 'vua', from: '2026-02-30', until: 'mai' });
    expect(answer.statusCode).toBe(422);
    expect(answer.body.match(/Hãy ghi ngày hợp lệ/g)).toHaveLength(2);
    expect(answer.body).toContain('Hãy chọn một vai trò');
    expect((await give(id, { from: '2026-02-02', until: '2026-02-01' })).body).toContain('từ ngày bắt đầu trở đi');
    expect((await give(id, { role: 'officer' })).body).toContain('đã có vai trò đó');
  });

  test('is not given to oneself, and not ended by oneself', async () => {
    const own = await app.accountId(administrator);
    expect((await give(own)).body).toContain('Không thể tự giao');
    const { rows } = await sql<{ id: string }>`SELECT id FROM role_grant WHERE account_id = ${own}`.execute(
      app.db.owner.kysely,
    );
    expect((await admin.form(`${base}/${own}/vai-tro/${rows[0]?.id}/ket-thuc`)).statusCode).toBe(409);
    expect((await admin.get(base)).statusCode).toBe(200);
  });

  test('can be limited to one site if it is of content, and not if it is of reports', async () => {
    const { rows } = await inSystemTransaction(app.db.app, 'test', (tx) =>
      sql<{ id: string }>`INSERT INTO site (organisation_id, is_main, name, opened_on)
        VALUES (${bodies.environment}, true, '{"vi": "Trang Môi trường"}', '2020-01-01') RETURNING id`.execute(
        tx.kysely,
      ),
    );
    const site = rows[0]?.id ?? '';
    const { id } = await addAt('officer', bodies.environment);
    expect((await give(id, { site })).body).toContain('Chỉ các vai trò về nội dung');
    expect(
      (await give(id, { role: 'editor', site, sections: [`${site}:news`, 'elsewhere:projects'] })).statusCode,
    ).toBe(303);
    expect((await admin.get(`${base}/${id}`)).body).toContain('trang “Trang Môi trường”, chuyên mục: news');
    const elsewhere = { role: 'editor', site, organisation: division };
    expect((await give(id, elsewhere)).statusCode).toBe(422);
  });
});

describe('with one press', () => {
  const press = (id: string, action: string) => admin.form(`${base}/${id}/${action}`);

  test('an account is locked, its sessions end, and it is opened again', async () => {
    const { id, email } = await addAt('officer', division);
    const tab = await signInAs(app.server, email, password);
    expect((await press(id, 'khoa')).body).toContain('Đã khóa tài khoản');
    expect((await tab.get('/quan-tri')).statusCode).toBe(303);
    expect((await press(id, 'khoa')).body).toContain('Không có gì thay đổi');
    expect((await press(id, 'mo-khoa')).body).toContain('Đã mở khóa');
    await signInAs(app.server, email, password);
  });

  test('its sessions end, which are listed with how they were begun', async () => {
    const { id, email } = await addAt('officer', division);
    const tab = await signInAs(app.server, email, password);
    expect((await admin.get(`${base}/${id}`)).body).toContain('Cách đăng nhập');
    expect((await press(id, 'ket-thuc-phien')).body).toContain('Đã kết thúc mọi phiên');
    expect((await tab.get('/quan-tri')).statusCode).toBe(303);
  });

  test('a link for a new password is made, which changes nothing until it is used', async () => {
    const { id, email } = await addAt('officer', division);
    const answer = await press(id, 'dat-lai-mat-khau');
    const link = /http:\/\/127\.0\.0\.1:8080(\/quen-mat-khau\/[\w-]{43})/.exec(answer.body)?.[1] ?? '';
    await signInAs(app.server, email, password);
    const wanted = 'năm con tôm bơi xuôi';
    expect((await openTab(app.server).form(link, { wanted, repeated: wanted })).statusCode).toBe(303);
    await signInAs(app.server, email, wanted);
  });

  test('nothing is done with one’s own account, which has a page of its own', async () => {
    const own = await app.accountId(administrator);
    for (const action of ['khoa', 'go-hai-lop', 'dat-lai-mat-khau', 'ket-thuc-phien']) {
      expect([action, (await press(own, action)).statusCode]).toEqual([action, 409]);
    }
    await signInAs(app.server, administrator);
  });

  test('what is no action is no page', async () => {
    const { id } = await addAt('officer', division);
    expect((await press(id, 'xoa-sach')).statusCode).toBe(404);
  });
});

describe('the last administrator of the installation', () => {
  /** Two who administer everything, and nobody else. */
  async function pair(): Promise<{ id: string; email: string }[]> {
    const two = [
      await add([{ role: 'administrator', organisationId: null }], null),
      await add([{ role: 'administrator', organisationId: null }], null),
    ];
    await sql`UPDATE role_grant SET valid = 'empty' WHERE role = 'administrator'
      AND account_id <> ALL (${two.map(({ id }) => id)}::uuid[])`.execute(app.db.owner.kysely);
    return two;
  }

  test('is neither locked nor unmade, also when two do it to each other at the same moment', async () => {
    const two = await pair();
    const tabs = await Promise.all(two.map(({ email }) => signInAs(app.server, email, password)));
    const [one, other] = two;
    const answers = await Promise.all([
      tabs[0]?.form(`${base}/${other?.id}/khoa`),
      tabs[1]?.form(`${base}/${one?.id}/khoa`),
    ]);
    const codes = answers.map((answer) => answer?.statusCode);
    expect(codes.filter((code) => code === 200)).toHaveLength(1);
    const { rows } =
      await sql`SELECT FROM account a JOIN role_grant g ON g.account_id = a.id AND g.role = 'administrator'
      WHERE g.valid @> current_date AND a.locked_at IS NULL`.execute(app.db.owner.kysely);
    expect(rows).toHaveLength(1);
  });
});
