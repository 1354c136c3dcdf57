import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Client, type TestApp, testApp } from '../../../../test/app.ts';
import { demonstrationIds as bodies } from '../demonstration/ids.ts';

const now = () => new Date('2026-03-02T02:00:00Z');
const office = '/quan-tri/co-quan';
const finance = '0b9d6d2e-5f0a-4c1e-8a3b-0d5a00001006';
const trade = '0b9d6d2e-5f0a-4c1e-8a3b-0d5a00001008';
const tax = '0b9d6d2e-5f0a-4c1e-8a3b-0d5a00001026';
let app: TestApp;
let admin: Client;
beforeAll(async () => {
  app = await testApp(now);
  admin = await app.as('quantri@tttt.sonhai.example');
});
afterAll(() => app.close());

const states = async () => {
  const { rows } = await sql<{ n: number }>`SELECT count(*)::int AS n FROM organisation_state`.execute(
    app.db.owner.kysely,
  );
  return rows[0]?.n ?? 0;
};
const common = {
  on: '01/04/2026',
  decision: '12/QĐ-UBND',
  kind: 'department',
  nature: 'administrative',
  parent: 'H99',
};

describe('who may see and change bodies in the office', () => {
  const addresses = [
    office,
    `${office}/danh-sach`,
    `${office}/nhap`,
    `${office}/lap`,
    `${office}/tep/csv`,
    `${office}/${finance}`,
    `${office}/${finance}/doi-ten`,
  ];

  test('an administrator; nobody of another role', async () => {
    for (const address of addresses) {
      expect([address, (await admin.get(address)).statusCode]).toEqual([address, 200]);
      for (const email of ['khai@tnmt.sonhai.example', 'duyet@tttt.sonhai.example', 'kiemtra@tttt.sonhai.example']) {
        expect([address, (await (await app.as(email)).get(address)).statusCode]).toEqual([address, 403]);
      }
    }
  });

  test('a visitor is led to sign in', async () => {
    expect((await app.visitor.get(office)).statusCode).toBe(303);
    expect((await app.visitor.form(`${office}/lap`, { ...common, name: 'A' })).statusCode).toBe(401);
  });

  test('an administrator of one ward sees all, changes only what lies in it, and is told so', async () => {
    const own = await app.join('ward-admin', 'administrator', bodies.ward);
    expect((await own.get(`${office}/${finance}`)).body).not.toContain('/doi-ten');
    expect((await own.get(`${office}/${finance}/doi-ten`)).statusCode).toBe(403);
    expect((await own.form(`${office}/${finance}/giai-the`, { on: '01/04/2026', step: 'make' })).statusCode).toBe(403);
    const before = await states();
    const elsewhere = await own.form(`${office}/lap`, { ...common, name: 'Phòng Lạ', kind: 'unit', step: 'make' });
    expect([elsewhere.statusCode, elsewhere.body.includes('nằm ngoài phạm vi quản lý của bạn')]).toEqual([422, true]);
    expect(await states()).toBe(before);
    const within = { ...common, name: 'Phòng Trẻ', kind: 'unit', parent: 'H99.104', step: 'make' };
    expect((await own.form(`${office}/lap`, within)).statusCode).toBe(303);
    expect(await states()).toBe(before + 1);
  });
});

describe('the tree', () => {
  test('shows the districts up to 30 June 2025 and none since', async () => {
    const [three, two] = [await admin.get(`${office}?ngay=30/06/2025`), await admin.get(`${office}?ngay=2025-07-01`)];
    expect([three.body.includes('huyện Ven Biển'), two.body.includes('huyện Ven Biển')]).toEqual([true, false]);
    expect(two.body).toContain('đặc khu Đảo Yến');
  });

  test('is searched without accents, by code too, on any day', async () => {
    const found = await admin.get(`${office}/danh-sach?q=ven+bien&vao-ngay=2025-06-30`);
    expect(found.body).toContain('Ủy ban nhân dân huyện Ven Biển');
    expect((await admin.get(`${office}/danh-sach?q=H99.11`)).body).toContain('Sở Thông tin và Truyền thông');
    expect((await admin.get(`${office}/danh-sach?xuat=csv&loai=commune`)).body.split('\r\n')).toHaveLength(26);
  });

  test('shows a dissolved body with its end and those that came after it', async () => {
    const { body } = await admin.get(`${office}/${bodies.district}`);
    expect(body).toContain('Đã kết thúc, đến hết ngày 30/06/2025');
    expect(body).toContain('Giải thể; nhiệm vụ giao cho');
    expect(body).toContain(`${office}/${bodies.ward}`);
  });

  test.each(['x', '0b9d6d2e-5f0a-4c1e-8a3b-0d5affffffff', '%00', `${finance}/xoa`, `${finance}/__proto__`, 'tep/exe'])(
    'an address that names nothing is not found: %s',
    async (address) => expect((await admin.get(`${office}/${address}`)).statusCode).toBe(404),
  );

  test('a day that is none shows today', async () => {
    for (const day of ['31/02/2025', 'x', ''])
      expect((await admin.get(`${office}?ngay=${day}`)).body).toContain('02/03/2026');
  });
});

describe('a change', () => {
  const rename = { ...common, name: 'Sở Tài chính - Kế hoạch', code: 'H99.46' };

  test('is looked at first, and changes nothing before it is made', async () => {
    const before = await states();
    const looked = await admin.form(`${office}/${finance}/doi-ten`, { ...rename, step: 'look' });
    expect([looked.statusCode, looked.body.includes('từ ngày 01/04/2026 có tên “Sở Tài chính - Kế hoạch”')]).toEqual([
      200,
      true,
    ]);
    expect(await states()).toBe(before);
    const made = await admin.form(`${office}/${finance}/doi-ten`, { ...rename, step: 'make' });
    expect([made.statusCode, made.headers.location]).toEqual([303, `${office}/${finance}?xong=1`]);
    expect((await admin.get(`${office}/${finance}`)).body).toContain(
      'Đổi tên: “Sở Tài chính” thành “Sở Tài chính - Kế hoạch”',
    );
  });

  test('that is refused says every reason and keeps everything that was typed', async () => {
    const before = await states();
    const wrong = {
      ...rename,
      name: 'Sở <b>Sai</b>',
      code: 'h99',
      olderCode: '1',
      on: '31/04/2026',
      decision: '',
      decisionOn: '1/1/2026',
      step: 'make',
    };
    const { statusCode, body } = await admin.form(`${office}/${trade}/doi-ten`, wrong);
    expect(statusCode).toBe(422);
    for (const reason of [
      '“31/04/2026”',
      '“h99” không phải mã định danh',
      '“1” không phải mã định danh dạng cũ',
      'Thiếu “Số quyết định',
    ]) {
      expect(body).toContain(reason);
    }
    for (const value of ['Sở &lt;b>Sai', '31/04/2026', 'h99', '1/1/2026']) expect(body).toContain(value);
    expect(await states()).toBe(before);
  });

  test('of a body that somebody else has changed meanwhile is refused', async () => {
    const seen = /name="seen" value="(\d+)"/.exec((await admin.get(`${office}/${trade}/doi-ten`)).body)?.[1] ?? '';
    const named = (name: string) => ({ ...common, name, code: '', seen, step: 'make' });
    expect((await admin.form(`${office}/${trade}/doi-ten`, named('Sở Công nghiệp'))).statusCode).toBe(303);
    const second = await admin.form(`${office}/${trade}/doi-ten`, { ...named('Sở Thương mại'), on: '01/05/2026' });
    expect([second.statusCode, second.body.includes('vừa được người khác thay đổi')]).toEqual([422, true]);
  });

  test.each([
    ['chuyen', tax, { parent: 'Sở Nội vụ', on: '01/05/2026' }, 'không thể trực thuộc'],
    ['sap-nhap', finance, { others: 'Sở Không Có', on: '01/05/2026' }, 'không có cơ quan “Sở Không Có”'],
    ['chia-tach', finance, { parts: 'Sở Một', goesOn: 'no', on: '01/05/2026' }, 'Chia một cơ quan cần ít nhất hai'],
    ['giai-the', finance, { on: '01/05/2026' }, 'Hãy chọn chuyển chúng'],
    [
      'dinh-chinh',
      tax,
      { on: '2010-01-01', from: '01/01/2010', name: 'Thuế', kind: 'department', nature: 'centralBody', parent: 'H99' },
      'Chưa ghi lý do',
    ],
  ])('%s says what is wrong', async (change, id, fields, reason) => {
    const { statusCode, body } = await admin.form(`${office}/${id}/${change}`, { ...fields, step: 'make' });
    expect([statusCode, body.includes(reason)]).toEqual([422, true]);
  });

  test('of every kind is made by its form', async () => {
    const step = 'make';
    const forms: readonly (readonly [string, string, Record<string, string>])[] = [
      [
        tax,
        'dinh-chinh',
        {
          on: '2010-01-01',
          from: '01/01/2010',
          name: 'Cục Thuế tỉnh',
          kind: 'department',
          nature: 'centralBody',
          parent: 'H99',
          reason: 'Sai tên',
        },
      ],
      [tax, 'chia-tach', { on: '01/06/2026', goesOn: 'yes', parts: 'Hải quan tỉnh; H99.90' }],
      [trade, 'sap-nhap', { on: '01/06/2026', others: 'H99.67', into: 'this', newName: '' }],
      [trade, 'giai-the', { on: '01/07/2026', below: 'move', moveTo: 'H99', successors: 'H99.46' }],
    ];
    for (const [id, change, fields] of forms) {
      const { statusCode } = await admin.form(`${office}/${id}/${change}`, { ...fields, decision: '9/QĐ', step });
      expect([change, statusCode]).toEqual([change, 303]);
    }
    // an administrator of the province cannot put a body beside it
    expect(
      (await admin.form(`${office}/${bodies.environment}/chuyen`, { on: '01/08/2026', parent: '', step })).statusCode,
    ).toBe(422);
    expect((await admin.get(`${office}/${trade}?ngay=02/07/2026`)).body).toContain(
      'Đã kết thúc, đến hết ngày 30/06/2026',
    );
  });
});

describe('a file', () => {
  const file = (content: string) => ({ name: 'co-quan.csv', bytes: Buffer.from(content) });
  const titles = 'Khóa,Tên,Loại,Tính chất pháp lý,Khóa hoặc mã cấp trên,Từ ngày';

  test('is checked first, and taken when it is agreed to', async () => {
    const before = await states();
    const text = `${titles}\nm1,Phòng Mới,đơn vị,hành chính,H99.11,01/01/2026\n`;
    const checked = await admin.upload(`${office}/nhap`, file(text));
    expect([checked.statusCode, checked.body.includes('Đã đọc 1 dòng: 1 cơ quan mới')]).toEqual([200, true]);
    expect(await states()).toBe(before);
    expect((await admin.form(`${office}/nhap`, { name: 'co-quan.csv', text })).statusCode).toBe(303);
    expect(await states()).toBe(before + 1);
    expect((await admin.upload(`${office}/nhap`, file(text))).body).toContain('không có gì mới');
  });

  test('with a wrong line is refused by its number, also when it is sent past the check', async () => {
    const before = await states();
    const text = `${titles}\nm2,Phòng Hai,đơn vị,hành chính,H99.11,01/01/2026\nm3,<script>,đơn vị,hành chính,nowhere,01/01/2026\n`;
    const checked = await admin.upload(`${office}/nhap`, file(text));
    expect([checked.statusCode, checked.body.includes('không có cơ quan “nowhere”')]).toEqual([422, true]);
    expect(checked.body).not.toContain('<script>đ');
    expect((await admin.form(`${office}/nhap`, { name: 'x', text })).statusCode).toBe(422);
    expect(await states()).toBe(before);
  });

  test('that is none, or was not chosen, is refused in words', async () => {
    expect(
      (await admin.upload(`${office}/nhap`, { name: 'a.png', bytes: Buffer.from([0x89, 0x50, 0, 1]) })).body,
    ).toContain('không phải văn bản UTF-8');
    expect((await admin.upload(`${office}/nhap`, { name: '', bytes: Buffer.from('') })).statusCode).toBe(422);
    expect((await admin.form(`${office}/nhap`, {})).statusCode).toBe(400);
  });

  test('of all bodies comes back as it was sent out', async () => {
    const { payload, headers } = await admin.get(`${office}/tep/csv`);
    expect(headers['content-disposition']).toBe('attachment; filename="co-quan.csv"');
    expect((await admin.upload(`${office}/nhap`, file(payload))).body).toContain('không có gì mới');
  });
});
