import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ContentWorld, contentWorld } from '../content.testing.ts';
import { importArticles } from './import-articles.ts';
import { readArticleFile } from './read-file.ts';

let world: ContentWorld;
const now = new Date();
beforeAll(async () => {
  world = await contentWorld();
});
afterAll(() => world.db.drop());

const csv = [
  'key;section;title;summary;body;published_at;author;source',
  'cu-1;news;"Tin; có dấu chấm phẩy";Tóm tắt;"<p>Một</p><script>x</script>";2019-05-06;Lan;Báo Sơn Hải',
  'cu-2;policies;Chính sách;;<p>Hai</p>;2019-05-07 09:30;;',
  'cu-3;khong-co;Sai chuyên mục;;<p>Ba</p>;2019-05-08;;',
  'cu-4;news;;;<p>Bốn</p>;08/05/2019;;',
  'cu-1;news;Trùng khóa;;<p>Năm</p>;2019-05-09;;',
  'cu-6;legal_documents;Văn bản không ngày;;<p>Sáu</p>;2019-05-09;;',
  'cu-7;news;;;;2019-05-09;;',
].join('\r\n');
const run = (text: string) => importArticles(world.db.app, readArticleFile(text), now);

test('a file is brought in once; refused rows are named with their line and all reasons', async () => {
  const result = await run(`\uFEFF${csv}`);
  expect({
    ...result,
    refused: result.refused.map(({ line, key, refusals }) => [line, key, refusals.map(({ code }) => code)]),
  }).toEqual({
    read: 7,
    created: 2,
    changed: 0,
    unchanged: 0,
    refused: [
      [4, 'cu-3', ['noSection']],
      [5, null, ['badField']],
      [6, 'cu-1', ['keyTwice']],
      [7, 'cu-6', ['eventMissing']],
      [8, 'cu-7', ['emptyTitle', 'emptyBody']],
    ],
  });
  const { rows } = await sql`
    SELECT title, body, p.section_code AS section, first_published_at AS at, detail ->> 'imported' AS imported, s.action, s.actor
    FROM publication p JOIN edition e USING (article_id, title) JOIN edition_step s ON s.edition_id = e.id
    ORDER BY 4`.execute(world.db.owner.kysely);
  expect(rows).toMatchObject([
    { title: 'Tin; có dấu chấm phẩy', body: '<p>Một</p>', imported: 'cu-1', action: 'import', actor: 'congso import' },
    { title: 'Chính sách', section: 'policies', at: new Date('2019-05-07T02:30:00Z') },
  ]);
});

test('the same file twice changes nothing, and what was refused has left nothing behind', async () => {
  expect(await run(csv)).toMatchObject({ read: 7, created: 0, changed: 0, unchanged: 2 });
  const { rows } =
    await sql`SELECT count(*)::int AS articles, (SELECT count(*)::int FROM edition) AS editions FROM article`.execute(
      world.db.owner.kysely,
    );
  expect(rows).toEqual([{ articles: 2, editions: 2 }]);
});

test('other words under the same key correct the item', async () => {
  const item = {
    key: 'cu-2',
    section: 'policies',
    title: 'Chính sách mới',
    body: '<p>Hai</p>',
    published_at: '2019-05-07',
  };
  expect(await run(JSON.stringify({ articles: [item] }))).toMatchObject({ read: 1, changed: 1 });
  const { rows } = await sql`SELECT kind FROM content_event ORDER BY id DESC LIMIT 1`.execute(world.db.owner.kysely);
  expect(rows).toEqual([{ kind: 'corrected' }]);
});

test('what is yet to come, or belongs to no site, is refused', async () => {
  const item = {
    key: 'k',
    section: 'news',
    title: 'T',
    body: '<p>a</p>',
    published_at: '2999-01-01',
    site: 'khong-co',
  };
  const { refused } = await run(JSON.stringify([item]));
  expect(refused[0]?.refusals.map(({ code }) => code)).toEqual(['noSite', 'inFuture']);
});
