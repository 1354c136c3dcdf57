import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { demonstrationIds as bodies } from '#modules/organisations';
import { inSystemTransaction } from '#modules/people';
import { inTransaction, type Transaction } from '#platform/database';
import { putSearchable } from '#platform/search';
import { type TestApp, testApp } from '../../../../test/app.ts';
import { changeEntry, endEntry, withdrawEntry } from '../entries/keep.ts';
import { day, entered, keeping } from '../registers.testing.ts';
import { arrangeAll } from '../search/arrange.ts';
import { calendarText } from './calendar.ts';

let app: TestApp;
const now = new Date('2026-03-04T03:00:00Z');
const asSystem = <T>(work: (tx: Transaction) => Promise<T>) => inSystemTransaction(app.db.app, 'test', work);
const site = (organisationId: string, path: string | null, parent: string | null) =>
  asSystem(async (tx) => {
    const { rows } = await sql<{
      id: string;
    }>`INSERT INTO site (organisation_id, is_main, parent_id, path, name, opened_on)
      VALUES (${organisationId}, ${parent === null}, ${parent}, ${path}, ${JSON.stringify({ vi: `Trang ${path ?? 'tỉnh'}` })}, '2020-01-01') RETURNING id`.execute(
      tx.kysely,
    );
    return rows[0]?.id ?? '';
  });

const projects = keeping('projects', bodies.environment);
const project = (name: string, more: Record<string, string | number | boolean> = {}) => ({
  name,
  stage: 'running',
  investor: 'Sở Tài nguyên và Môi trường',
  capital: 'Ngân sách tỉnh',
  ...more,
});

beforeAll(async () => {
  app = await testApp(() => now);
  const main = await site(bodies.province, null, null);
  await site(bodies.environment, 'tnmt', main);
  await site(bodies.department, 'tttt', main);
  await vi.waitFor(async () => expect((await app.visitor.get('/tnmt/')).statusCode).toBe(200), {
    timeout: 30_000,
    interval: 100,
  });
});
afterAll(() => app.close());

const plain = (html: string) =>
  (/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
const page = async (url: string) => {
  const { statusCode, body } = await app.visitor.get(url);
  return { statusCode, text: plain(body), body };
};

describe('projects for everybody (Art. 11.8)', () => {
  test('stand in three lists on the site of their body and on the province’s, each with all its fields, and on no other site', async () => {
    const list = '/du-an-dau-thau/danh-muc/du-an';
    expect((await page(`/tnmt${list}`)).text).toContain('Chưa có thông tin được công khai.');
    const kept = await asSystem(async (tx) => {
      await entered(tx, projects, project('Dự án chuẩn bị', { stage: 'preparing' }), '2026-01-01');
      await entered(tx, projects, project('Dự án nội bộ', { shown: false }), '2026-01-01');
      await entered(tx, projects, project('Dự án tháng sau'), '2026-04-01');
      return entered(
        tx,
        projects,
        project('Đường ven biển', { budget: 12_500, progress: 40, aim: 'Nối hai huyện' }),
        '2026-01-01',
      );
    });
    const own = await vi.waitFor(async () => {
      const found = await page(`/tnmt${list}`);
      expect(found.text).toContain('Đường ven biển');
      return found;
    });
    expect(own.text).toContain('2 mục');
    for (const hidden of ['Dự án nội bộ', 'Dự án tháng sau']) expect(own.text).not.toContain(hidden);
    expect((await page(list)).text).toContain('Sở Tài nguyên và Môi trường');
    expect((await page(`/tttt${list}`)).text).not.toContain('Đường ven biển');
    const running = await page(`/tnmt${list}?loai=running`);
    expect([running.text.includes('Đường ven biển'), running.text.includes('Dự án chuẩn bị')]).toEqual([true, false]);
    const one = await page(`/tnmt${list}/${kept.entryId}`);
    for (const words of ['12.500 triệu đồng', '40 %', 'Nối hai huyện', 'Nguồn vốn Ngân sách tỉnh'])
      expect(one.text).toContain(words);
    expect((await page(`/tttt${list}/${kept.entryId}`)).statusCode).toBe(404);
  });

  test('change at once with the register, and are gone when they are taken back', async () => {
    const list = '/tnmt/du-an-dau-thau/danh-muc/du-an';
    const kept = await asSystem((tx) => entered(tx, projects, project('Cầu cũ'), '2026-01-01'));
    const url = `${list}/${kept.entryId}`;
    await vi.waitFor(async () => expect((await page(list)).text).toContain('Cầu cũ'));
    await asSystem((tx) => changeEntry(tx, projects, kept, { from: day('2026-03-01'), values: project('Cầu mới') }));
    await vi.waitFor(async () =>
      expect([(await page(list)).text.includes('Cầu cũ'), (await page(url)).text.includes('Cầu mới')]).toEqual([
        false,
        true,
      ]),
    );
    await asSystem((tx) => withdrawEntry(tx, projects, { ...kept, revision: 2 }, 'Nhầm'));
    await vi.waitFor(async () =>
      expect([(await page(url)).statusCode, (await page(list)).text.includes('Cầu mới')]).toEqual([404, false]),
    );
  });

  test('an address that asks for what there is not is not found', async () => {
    const list = '/tnmt/du-an-dau-thau/danh-muc/du-an';
    for (const url of [
      `${list}?loai=x`,
      `${list}?trang=0`,
      `${list}?trang=9`,
      `${list}/x`,
      '/tnmt/du-an-dau-thau/danh-muc/bien-che',
      '/tnmt/tin-tuc/danh-muc/du-an',
      '/tnmt/lich-lam-viec/danh-muc/lich-lam-viec?tuan=2026-03-03',
      '/tnmt/du-an-dau-thau/danh-muc/du-an/lich.ics',
    ]) {
      expect([url, (await page(url)).statusCode]).toEqual([url, 404]);
    }
  });
});

describe('the work schedule of the leaders (Art. 11.3)', () => {
  test('is shown a week at a time and as a calendar', async () => {
    const where = keeping('work-schedule', bodies.environment);
    const meeting = (subject: string, startsAt: string, more: Record<string, string | boolean> = {}) => ({
      subject,
      startsAt,
      who: 'Giám đốc',
      ...more,
    });
    await asSystem(async (tx) => {
      await entered(
        tx,
        where,
        meeting('Giao ban; tuần', '2026-03-02T08:00', { endsAt: '2026-03-02T10:30', place: 'Phòng họp, tầng 2' }),
        '2026-03-02',
        '2026-03-03',
      );
      await entered(
        tx,
        where,
        meeting('Tiếp công dân', '2026-03-05T14:00', { cancelled: true }),
        '2026-03-05',
        '2026-03-06',
      );
      await entered(tx, where, meeting('Tuần sau nữa', '2026-03-09T08:00'), '2026-03-09', '2026-03-10');
    });
    const url = '/tnmt/lich-lam-viec/danh-muc/lich-lam-viec';
    const week = await page(url);
    expect(week.text).toMatch(
      /Thứ hai 02\/03\/2026 .*08:00–10:30 Giao ban; tuần .*Thứ năm 05\/03\/2026 .*Tiếp công dân Đã hủy/,
    );
    expect(week.text).not.toContain('Tuần sau nữa');
    expect((await page(`${url}?tuan=2026-03-09`)).text).toContain('Tuần sau nữa');
    const file = await app.visitor.get(`${url}/lich.ics`);
    expect(file.headers['content-type']).toBe('text/calendar; charset=utf-8');
    for (const line of [
      'DTSTART:20260302T010000Z',
      'DTEND:20260302T033000Z',
      'SUMMARY:Giao ban\\; tuần',
      'LOCATION:Phòng họp\\, tầng 2',
      'STATUS:CANCELLED',
    ])
      expect(file.body).toContain(line);
  });

  test('is folded in the calendar file at 75 bytes and no letter is cut', () => {
    const subject = 'Làm việc với Ủy ban nhân dân các xã, phường về tiến độ giải phóng mặt bằng dự án đường ven biển';
    const file = calendarText({
      name: 'x',
      host: 'sonhai.example',
      stamp: now,
      events: [
        { id: '1', from: '2026-03-02T08:00', until: null, subject, place: '', description: '', isCancelled: false },
      ],
    });
    expect(file.split('\r\n').every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
    expect(file.replaceAll('\r\n ', '')).toContain(`SUMMARY:${subject.replaceAll(',', '\\,')}`);
  });
});

test('contacts have their telephone and address as links; statistics stand in a release calendar', async () => {
  await asSystem(async (tx) => {
    await entered(
      tx,
      keeping('contacts', bodies.environment),
      {
        name: 'Trần Hải Triều',
        post: 'Giám đốc',
        division: 'Lãnh đạo',
        phone: '0999 123 456',
        email: 'trieu@sonhai.example',
      },
      '2026-01-01',
    );
    const statistics = keeping('statistics', bodies.environment);
    await entered(
      tx,
      statistics,
      { title: 'Số liệu môi trường', period: 'Quý 1', releaseOn: '2026-02-01' },
      '2026-02-01',
      '2026-02-02',
    );
    await entered(
      tx,
      statistics,
      {
        title: 'Số liệu năm',
        period: 'Năm 2025',
        releaseOn: '2026-01-15',
        releasedOn: '2026-01-14',
        link: 'https://sonhai.example/so-lieu',
      },
      '2026-01-15',
      '2026-01-16',
    );
  });
  const contacts = await page('/tnmt/lien-he-can-bo/danh-muc/danh-ba');
  expect(contacts.body).toContain('href="tel:0999123456"');
  expect(contacts.body).toContain('href="mailto:trieu@sonhai.example"');
  const releases = await page('/tnmt/thong-ke/danh-muc/thong-ke');
  expect(releases.text).toMatch(
    /Sắp công bố .*Số liệu môi trường Quý 1 01\/02\/2026 Quá ngày theo lịch .*Đã công bố .*Số liệu năm Năm 2025 15\/01\/2026 14\/01\/2026/,
  );
});

describe('the site’s search', () => {
  const look = async (words: string, site = '/tnmt') => page(`${site}/tim-kiem?q=${encodeURIComponent(words)}`);
  const topics = keeping('science-topics', bodies.environment);
  const topic = (number: string, name: string, more: Record<string, string | boolean> = {}) => ({
    name,
    number,
    level: 'province',
    field: 'Môi trường',
    lead: 'Viện Sinh thái biển',
    ...more,
  });

  test('finds entries without accents on the sites that show them, marks the words and leads to their page', async () => {
    const kept = await asSystem((tx) => entered(tx, topics, topic('DT-01', 'Phục hồi rạn san hô'), '2026-01-01'));
    for (const site of ['/tnmt', '']) {
      const found = await look('phuc hoi ran san ho', site);
      expect(found.body).toContain('<mark>Phục</mark> <mark>hồi</mark> <mark>rạn</mark>');
      expect(found.body).toContain(`href="${site}/de-tai-khoa-hoc/danh-muc/${topics.register.slug}/${kept.entryId}"`);
      expect(found.text).toContain('Đơn vị chủ trì: Viện Sinh thái biển');
    }
    expect((await look('phuc hoi ran san ho', '/tttt')).text).toContain('Không tìm thấy');
    expect((await page('/tnmt/tim-kiem?q=ran+san+ho&chuyen-muc=science')).body).toContain(kept.entryId);
    expect((await page('/tnmt/tim-kiem?q=ran+san+ho&chuyen-muc=projects')).body).not.toContain(kept.entryId);
  });

  test('finds meetings in their week, contacts by their card, statistics in their calendar', async () => {
    const contact = await asSystem(async (tx) => {
      await entered(
        tx,
        keeping('work-schedule', bodies.environment),
        { subject: 'Họp về rừng ngập mặn', startsAt: '2026-03-12T08:00', who: 'Phó Giám đốc' },
        '2026-03-12',
        '2026-03-13',
      );
      await entered(
        tx,
        keeping('statistics', bodies.environment),
        { title: 'Diện tích rừng ngập mặn', period: 'Năm 2025', releaseOn: '2026-05-01' },
        '2026-05-01',
        '2026-05-02',
      );
      return entered(
        tx,
        keeping('contacts', bodies.environment),
        { name: 'Lê Ngập Mặn', post: 'Trưởng phòng', division: 'Phòng Biển', phone: '0999 111 222' },
        '2026-01-01',
      );
    });
    const found = await look('ngap man');
    for (const href of [
      '/tnmt/lich-lam-viec/danh-muc/lich-lam-viec?tuan=2026-03-09',
      '/tnmt/thong-ke/danh-muc/thong-ke',
      `/tnmt/lien-he-can-bo/danh-muc/danh-ba/${contact.entryId}`,
    ])
      expect(found.body).toContain(`href="${href}"`);
    expect((await page(`/tnmt/lien-he-can-bo/danh-muc/danh-ba/${contact.entryId}`)).text).toContain('0999 111 222');
  });

  test('knows an entry on its days only, and not at all once it is hidden or taken back', async () => {
    const list = `/tnmt/de-tai-khoa-hoc/danh-muc/${topics.register.slug}`;
    const map = async () => (await app.visitor.get('/tnmt/sitemap.xml')).body;
    const [kept, hidden, later] = await asSystem(async (tx) => [
      await entered(tx, topics, topic('DT-02', 'Đo mặn tự động'), '2026-01-01'),
      await entered(tx, topics, topic('DT-03', 'Đo mặn nội bộ', { shown: false }), '2026-01-01'),
      await entered(tx, topics, topic('DT-04', 'Đo mặn năm sau'), '2027-01-01'),
    ]);
    await vi.waitFor(async () => expect(await map()).toContain(`${list}/${kept?.entryId}`));
    const found = await look('do man');
    expect(found.text).toContain('Đo mặn tự động');
    for (const words of ['nội bộ', 'năm sau']) expect(found.text).not.toContain(words);
    for (const each of [hidden, later]) expect(await map()).not.toContain(String(each?.entryId));
    if (kept === undefined || later === undefined) throw new Error('nothing was entered');
    await asSystem((tx) => endEntry(tx, topics, kept, { last: day('2026-03-03'), reason: '' }));
    await asSystem((tx) => withdrawEntry(tx, topics, later, 'Nhầm'));
    await vi.waitFor(async () => expect(await map()).not.toContain(String(kept.entryId)));
    const { rows } = await sql`SELECT FROM search_entry WHERE subject LIKE ${`${later.entryId}%`}`.execute(
      app.db.owner.kysely,
    );
    expect(rows).toEqual([]);
    // an answer is kept for a second: another question
    expect((await look('man tu dong')).text).not.toContain('Đo mặn tự động');
  });

  test('is a wall of the database too: who keeps a register puts nothing onto other bodies’ sites', async () => {
    const kept = await asSystem((tx) => entered(tx, topics, topic('DT-05', 'Tảo nở hoa'), '2026-01-01'));
    const { rows: accounts } = await sql<{
      id: string;
    }>`SELECT id FROM account WHERE email = 'khai@tnmt.sonhai.example'`.execute(app.db.owner.kysely);
    const put = (subject: string, path: string) =>
      inTransaction(app.db.app, { accountId: accounts[0]?.id ?? '', name: 'khai' }, async (tx) => {
        const { rows } = await sql<{ id: string }>`SELECT id FROM site WHERE path = ${path}`.execute(tx.kysely);
        await putSearchable(tx, {
          kind: 'registerEntry',
          subject,
          siteId: rows[0]?.id ?? '',
          language: 'vi',
          section: 'science',
          title: 'Tảo',
          summary: '',
          text: '',
          path: '/x',
          publishedAt: now,
        });
      });
    await expect(put(`${kept.entryId} 2026-01-01`, 'tttt')).rejects.toThrow(/row-level security/);
    await expect(put(`${crypto.randomUUID()} 2026-01-01`, 'tnmt')).rejects.toThrow(/row-level security/);
    await put(`${kept.entryId} 2026-01-01`, 'tnmt');
  });

  test('follows a site that is opened later, and a language that it gets', async () => {
    const kept = await asSystem((tx) =>
      entered(tx, keeping('projects', bodies.ward), project('Bến cá mới'), '2026-01-01'),
    );
    const main = await sql<{ id: string }>`SELECT id FROM site WHERE is_main`.execute(app.db.owner.kysely);
    const opened = await site(bodies.ward, 'xa-moi', main.rows[0]?.id ?? '');
    await sql`UPDATE site SET settings = '{"languages": ["vi", "en"]}' WHERE id = ${opened}`.execute(
      app.db.owner.kysely,
    );
    const where = async () =>
      (
        await sql<{
          at: string;
        }>`SELECT site_id || ' ' || language AS at FROM search_entry WHERE subject = ${`${kept.entryId} 2026-01-01`}`.execute(
          app.db.owner.kysely,
        )
      ).rows.map(({ at }) => at);
    expect(await where()).toHaveLength(1);
    expect(await asSystem((tx) => arrangeAll(tx, now))).toBeGreaterThan(0);
    expect((await where()).toSorted()).toEqual([`${main.rows[0]?.id} vi`, `${opened} en`, `${opened} vi`].toSorted());
    expect(await asSystem((tx) => arrangeAll(tx, now))).toBe(0);
  });
});
