import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ListPart } from '#lists';
import { type ContentWorld, contentWorld, type Somebody } from '../content.testing.ts';
import { listItems } from './list-items.ts';

let world: ContentWorld;
beforeAll(async () => {
  world = await contentWorld();
  await world.draft('editor', { title: 'Giảm 100% lệ phí đăng ký đất đai', summary: 'Nghị quyết mới' });
  await world.draft('editor', { title: 'Lịch tiếp công dân', summary: 'Tháng ba' });
});
afterAll(() => world.db.drop());

const part: ListPart = {
  words: '',
  filters: {},
  order: { column: 'sua-luc', isDescending: true },
  extra: [],
  page: 1,
  offset: 0,
  limit: 20,
};
const titles = async (words: string, who: Somebody = 'editor') => {
  const { rows, total } = await world.as(who, (tx) => listItems(tx, { ...part, words }, 'vi'));
  expect(total).toBe(rows.length);
  return rows.map(({ title }) => title);
};

test('items are found by words of title, summary and who wrote, whatever their accents, capitals and order', async () => {
  for (const words of ['dat dai LE PHI', 'nghị quyết', '100%', 'ky dat'])
    expect(await titles(words), words).toEqual(['Giảm 100% lệ phí đăng ký đất đai']);
  for (const words of ['10_%', 'đất lịch', "'); DROP TABLE edition; --", '\\'])
    expect(await titles(words), words).toEqual([]);
  expect(await titles('')).toHaveLength(2);
});

test('who may not see a site finds nothing of it, although the index knows it', async () => {
  expect(await titles('le phi', 'environmentEditor')).toEqual([]);
  expect(await titles('le phi', 'outsider')).toEqual([]);
});

/** As many items at once as nobody writes. */
const enter = (site: string, count: number, title: string) =>
  sql`
    WITH item AS (INSERT INTO article (site_id, organisation_id, created_at, import_key)
      SELECT s.id, s.organisation_id, now(), ${title} || n FROM site s, generate_series(1, ${count}::integer) n WHERE s.id = ${site}
      RETURNING *)
    INSERT INTO edition (article_id, site_id, organisation_id, language, number, state, section_code, title, slug, created_at, created_by,
      changed_at, changed_by)
    SELECT id, site_id, organisation_id, 'vi', 1, 'draft', 'news', import_key, 'tin', now(), 'Lan',
      now() + number * interval '1 second', 'Lan' FROM item`.execute(world.db.owner.kysely);
const found = (words: string, more: Partial<ListPart> = {}, who: Somebody = 'editor') =>
  world.as(who, (tx) => listItems(tx, { ...part, words, ...more }, 'vi'));

test('words that thousands have are found the newest first, and counted', async () => {
  await enter(world.sites.department, 2_100, 'Bản tin ');
  const { rows, total } = await found('BẢN tin');
  expect([total, rows.length, rows[0]?.title]).toEqual([2_100, 20, 'Bản tin 2100']);
  expect(await found('bản tin', {}, 'environmentEditor')).toEqual({ rows: [], total: 0 });
});

test('words that very many have are counted only so far as the page asks, and to the end for a file', async () => {
  await enter(world.sites.department, 10_030, 'Thông báo ');
  const page = await found('thong bao', { countUpTo: 10_000 });
  expect([page.rows[0]?.title, page.total, page.isMore]).toEqual(['Thông báo 10030', 10_000, true]);
  const last = await found('thong bao', { countUpTo: 20_000, offset: 10_020 });
  expect([last.rows.map(({ title }) => title).at(-1), last.rows.length, last.total, last.isMore]).toEqual([
    'Thông báo 1',
    10,
    10_030,
    undefined,
  ]);
  expect((await found('thong bao')).total).toBe(10_030);
});

test('what a small site has is found however many items of other sites say the same, and a site may be asked for', async () => {
  await enter(world.sites.environment, 3, 'Thông báo của sở ');
  const own = await found('thông báo', { countUpTo: 10_000 }, 'environmentEditor');
  expect([own.rows.map(({ title }) => title), own.total]).toEqual([
    ['Thông báo của sở 3', 'Thông báo của sở 2', 'Thông báo của sở 1'],
    3,
  ]);
  const of = (site: string) => found('thông báo', { filters: { 'cua-trang': site } }, 'environmentEditor');
  expect((await of(world.sites.environment)).total).toBe(3);
  expect((await of(world.sites.department)).total).toBe(0);
});
