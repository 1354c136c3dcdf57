import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ListPart } from '#lists';
import { type ContentWorld, contentWorld, type Somebody } from '../content.testing.ts';
import { listItems } from './items-list.tsx';

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

test('words that thousands have are found the newest first, and counted', async () => {
  await sql`
    WITH item AS (INSERT INTO article (site_id, organisation_id, created_at, import_key)
      SELECT s.id, s.organisation_id, now(), 'nhieu-' || n FROM site s, generate_series(1, 2100) n WHERE s.id = ${world.sites.department}
      RETURNING *)
    INSERT INTO edition (article_id, site_id, organisation_id, language, number, state, section_code, title, slug, created_at, created_by,
      changed_at, changed_by)
    SELECT id, site_id, organisation_id, 'vi', 1, 'draft', 'news', 'Bản tin ' || import_key, import_key, now(), 'Lan',
      now() + number * interval '1 second', 'Lan' FROM item`.execute(world.db.owner.kysely);
  const { rows, total } = await world.as('editor', (tx) => listItems(tx, { ...part, words: 'BẢN tin' }, 'vi'));
  expect([total, rows.length, rows[0]?.title]).toEqual([2100, 20, 'Bản tin nhieu-2100']);
  const others = await world.as('environmentEditor', (tx) => listItems(tx, { ...part, words: 'bản tin' }, 'vi'));
  expect(others).toEqual({ rows: [], total: 0 });
});
