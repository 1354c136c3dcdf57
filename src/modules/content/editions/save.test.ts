import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compareWords } from '../compare/compare.ts';
import { type ContentWorld, confirmed, contentWorld, type Somebody } from '../content.testing.ts';
import { countDesk, selectDesk, selectSteps } from '../desk/desk.ts';
import { contentWork } from '../desk/work-items.ts';
import { leavePresence, touchPresence } from '../presence/presence.ts';
import { createPreviewLink, revokePreviewLinks, selectPreviewLinks } from '../preview/preview.ts';
import { beginArticle } from './begin.ts';
import { mergeBlocks } from './merge-blocks.ts';
import { type Save, saveEdition } from './save.ts';
import { slugOf } from './slug.ts';
import { blankWords, type EditionWords, editionWords, wordsOf } from './words.ts';

let world: ContentWorld;
const now = new Date();
beforeAll(async () => {
  world = await contentWorld();
});
afterAll(() => world.db.drop());

const save = (who: Somebody, wanted: Save) => world.as(who, (tx, editor) => saveEdition(tx, editor, wanted, now));
async function saved(
  who: Somebody,
  editionId: string,
  base: number,
  changed: Partial<EditionWords>,
  rest: EditionWords,
) {
  const got = await save(who, { editionId, base, words: { ...rest, ...changed } });
  if (got.kind !== 'done') throw new Error(JSON.stringify(got));
  return got.value;
}

describe('two people at one item', () => {
  test('who change different places both keep their work, and the second is told what came', async () => {
    const id = await world.draft('contributor', { title: 'Một', summary: 'Hai' });
    const base = wordsOf(await world.edition(id));
    await saved('contributor', id, 1, { title: 'Một mới' }, base);
    const second = await saved('contributor2', id, 1, { summary: 'Hai mới', details: { author: 'An' } }, base);
    expect(second).toMatchObject({ revision: 3, taken: ['title'], conflicts: [], changedBy: 'contributor' });
    expect(await world.edition(id)).toMatchObject({ title: 'Một mới', summary: 'Hai mới', details: { author: 'An' } });
    expect((await world.edition(id)).writers).toHaveLength(2);
  });

  test('who change the same place: the first stands, the second gets both texts, and nothing else is lost', async () => {
    const id = await world.draft('contributor', { title: 'Gốc' });
    const base = wordsOf(await world.edition(id));
    await saved('contributor', id, 1, { title: 'Của tôi' }, base);
    const second = await saved('contributor2', id, 1, { title: 'Của bạn', summary: 'Mới' }, base);
    expect(second.conflicts).toEqual([{ field: 'title', yours: 'Của bạn', theirs: 'Của tôi' }]);
    expect(await world.edition(id)).toMatchObject({ title: 'Của tôi', summary: 'Mới' });
    const decided = await saved('contributor2', id, second.revision, { title: 'Của bạn' }, second.words);
    expect(decided.conflicts).toEqual([]);
    expect((await world.edition(id)).title).toBe('Của bạn');
  });

  test('at once, in two transactions, lose nothing', async () => {
    const id = await world.draft('contributor', { body: '<p>a</p>\n<p>b</p>\n<p>c</p>' });
    const base = wordsOf(await world.edition(id));
    await Promise.all([
      saved('contributor', id, 1, { body: '<p>A</p>\n<p>b</p>\n<p>c</p>' }, base),
      saved('contributor2', id, 1, { body: '<p>a</p>\n<p>b</p>\n<p>C</p>' }, base),
    ]);
    expect((await world.edition(id)).body).toBe('<p>A</p>\n<p>b</p>\n<p>C</p>');
  });

  test('with a made-up base overwrite nothing', async () => {
    const id = await world.draft('contributor', { title: 'Thật' });
    const base = wordsOf(await world.edition(id));
    const got = await saved('contributor2', id, 99, { title: 'Bịa' }, base);
    expect(got.conflicts).toMatchObject([{ field: 'title' }]);
    expect((await world.edition(id)).title).toBe('Thật');
  });

  test('see one another', async () => {
    const id = await world.draft('contributor');
    const touch = (who: Somebody, seconds: number) =>
      world.as(who, (tx, editor) => touchPresence(tx, editor, id, new Date(now.getTime() + seconds * 1000)));
    expect(await touch('contributor', 0)).toEqual([]);
    expect(await touch('editor', 30)).toEqual([{ name: 'contributor', since: now }]);
    await touch('contributor', 60);
    expect(await touch('auditor', 100)).toHaveLength(2);
    expect(await touch('editor', 170)).toEqual([{ name: 'contributor', since: now }]);
    expect(await touch('editor', 300)).toEqual([]);
    await world.as('editor', (tx, editor) => leavePresence(tx, editor, id));
    expect(await touch('contributor', 301)).toEqual([]);
  });
});

describe('a save', () => {
  test('without a change writes nothing, and makes nobody a writer', async () => {
    const id = await world.draft('contributor');
    const got = await saved('contributor2', id, 1, {}, wordsOf(await world.edition(id)));
    expect(got.revision).toBe(1);
    expect((await world.edition(id)).writers).toHaveLength(1);
  });

  test('takes scripts out of the text and says so', async () => {
    const id = await world.draft('contributor');
    const got = await saved(
      'contributor',
      id,
      1,
      { body: '<p onclick="x()">a</p><script>alert(1)</script>' },
      blankWords('news'),
    );
    expect(got.removed.map(({ kind }) => kind)).toContain('active');
    expect((await world.edition(id)).body).toBe('<p>a</p>');
  });

  test('is refused on another site, without the right, in a foreign section, and on what is published', async () => {
    const id = await world.draft('contributor');
    const words = wordsOf(await world.edition(id));
    for (const who of ['environmentEditor', 'outsider'] as const) {
      expect(await save(who, { editionId: id, base: 1, words })).toEqual({ kind: 'missing' });
    }
    expect(await save('manager', { editionId: id, base: 1, words })).toMatchObject({ refusals: [{ code: 'noRight' }] });
    expect(
      await save('contributor', { editionId: id, base: 1, words: { ...words, sectionCode: 'gazette' } }),
    ).toMatchObject({
      refusals: [{ code: 'noSection' }],
    });
    const published = await world.published();
    expect(await save('editor', { editionId: published.id, base: 1, words })).toMatchObject({
      refusals: [{ code: 'wrongState' }],
    });
    expect(await save('editor', { editionId: "' OR 1=1", base: 1, words })).toEqual({ kind: 'missing' });
  });

  test('of an item on another site cannot be forced past the program', async () => {
    const id = await world.draft('contributor');
    const update = sql`UPDATE edition SET title = 'x' WHERE id = ${id}`;
    const { numAffectedRows } = await world.as('environmentApprover', (tx) => update.execute(tx.kysely));
    expect(numAffectedRows).toBe(0n);
    const begun = await world.as('environmentEditor', (tx, editor) =>
      beginArticle(tx, editor, { siteId: world.sites.department, language: 'vi', words: blankWords('news') }, now),
    );
    expect(begun).toMatchObject({ refusals: [{ code: 'noRightInSection' }] });
  });
});

describe('what an editor changed', () => {
  test('is seen by the approver, word by word', async () => {
    const id = await world.draft('contributor', { title: 'Họp báo quý I', body: '<p>Một hai ba.</p>\n<p>Cuối.</p>' });
    await world.step('contributor', id, 'submit');
    const before = wordsOf(await world.edition(id));
    await saved(
      'editor',
      id,
      1,
      { title: 'Họp báo quý II', body: '<p>Một bốn ba.</p>\n<p>Thêm.</p>\n<p>Cuối.</p>' },
      before,
    );
    const { title, body } = compareWords(before, wordsOf(await world.edition(id)));
    expect(title.right?.filter(({ isChanged }) => isChanged).map(({ text }) => text)).toEqual(['II']);
    expect(body.map(({ kind }) => kind)).toEqual(['changed', 'added', 'same']);
    expect(body[0]?.left?.filter(({ isChanged }) => isChanged).map(({ text }) => text)).toEqual(['hai']);
  });

  test('is kept as the revisions on which steps were taken, when the rest is cleared', async () => {
    const id = await world.draft('contributor');
    const words = wordsOf(await world.edition(id));
    await saved('contributor', id, 1, { title: 'Hai' }, words);
    await saved('contributor', id, 2, { title: 'Ba' }, words);
    await world.step('contributor', id, 'submit');
    await world.step('editor', id, 'passOn');
    await world.step('approver', id, 'publish', { confirmed });
    const { rows } = await world.system((tx) =>
      sql<{ revision: number }>`SELECT revision FROM edition_revision WHERE edition_id = ${id} ORDER BY 1`.execute(
        tx.kysely,
      ),
    );
    expect(rows.map(({ revision }) => revision)).toEqual([1, 3]);
    const steps = await world.as('approver', (tx) => selectSteps(tx, id));
    expect(steps.map(({ action }) => action)).toEqual(['begin', 'submit', 'passOn', 'publish']);
  });
});

describe('a preview link', () => {
  const create = (who: Somebody, editionId: string, days: number) =>
    world.as(who, (tx, editor) => createPreviewLink(tx, editor, { editionId, days }, now));
  const open = async (token: string, at: Date) =>
    world.visitor(
      async (tx) =>
        (
          await sql`SELECT id FROM congso_previewed_edition(${Buffer.from(token, 'base64url')}, ${at})`.execute(
            tx.kysely,
          )
        ).rows.length,
    );

  test('opens a draft to whoever has it, until it expires or is revoked', async () => {
    const id = await world.draft('contributor');
    const made = await create('contributor', id, 2);
    if (made.kind !== 'done') throw new Error('not made');
    const { token, expiresAt } = made.value;
    expect(await open(token, now)).toBe(1);
    expect(await open(token, expiresAt)).toBe(0);
    expect(await open(`${token.slice(0, -2)}AA`, now)).toBe(0);
    expect(await world.as('contributor', (tx) => selectPreviewLinks(tx, id, now))).toHaveLength(1);
    expect(await world.as('contributor', (tx, editor) => revokePreviewLinks(tx, editor, id))).toMatchObject({
      value: 1,
    });
    expect(await open(token, now)).toBe(0);
  });

  test('is refused for too long, and to who does not write there', async () => {
    const id = await world.draft('contributor');
    expect(await create('manager', id, 31)).toMatchObject({ refusals: [{ code: 'noRight' }, { code: 'daysWrong' }] });
    expect(await create('environmentEditor', id, 1)).toEqual({ kind: 'missing' });
  });
});

describe('the desk', () => {
  test('lists a site’s editions by words without accents, state, section and writer', async () => {
    const id = await world.draft('contributor', { title: 'Đường ven biển thông xe' });
    const ask = {
      siteId: world.sites.department,
      words: 'duong ven bien',
      states: ['draft' as const],
      section: 'news',
    };
    expect((await world.as('editor', (tx) => selectDesk(tx, ask))).map((each) => each.id)).toEqual([id]);
    expect(await world.as('editor', (tx) => countDesk(tx, ask))).toBe(1);
    expect(await world.as('environmentEditor', (tx) => selectDesk(tx, ask))).toEqual([]);
    expect(await world.as('editor', (tx) => selectDesk(tx, { ...ask, words: '100%' }))).toEqual([]);
  });

  test('tells each person what waits: to edit, to approve, what came back', async () => {
    const work = async (who: Somebody) => {
      const person = await world.editorOf(who);
      const items = await contentWork({ db: world.db.app, now: () => now }, person);
      return items.filter(({ title }) => title.vi.includes('Việc của ba người')).map(({ title }) => title.vi);
    };
    const id = await world.draft('contributor', { title: 'Việc của ba người' });
    await world.step('contributor', id, 'submit');
    expect(await work('editor')).toEqual(['Biên tập “Việc của ba người”']);
    await world.step('editor2', id, 'takeOver');
    expect(await work('editor')).toEqual([]);
    await world.step('editor2', id, 'passOn');
    expect(await work('approver')).toEqual(['Duyệt “Việc của ba người”']);
    await world.step('approver', id, 'return', { reason: 'Thiếu ảnh' });
    expect(await work('contributor')).toEqual(['Sửa “Việc của ba người”']);
    expect(await work('contributor2')).toEqual([]);
    expect(await work('environmentEditor')).toEqual([]);
  });
});

describe('words', () => {
  test('an address is made of a title, cut between words', () => {
    expect(slugOf('Đẩy mạnh cải cách & số hóa')).toBe('day-manh-cai-cach-va-so-hoa');
    expect(slugOf('???')).toBe('tin');
    expect(slugOf('dài '.repeat(60))).toMatch(/^(dai-)+dai$/);
  });

  test('too long, of an unknown event or day, are no words', () => {
    const words = blankWords('news');
    for (const wrong of [
      { title: 'x'.repeat(301) },
      { eventKind: 'xong' },
      { eventOn: '2026-02-30' },
      { sectionCode: '../a' },
    ]) {
      expect(editionWords.safeParse({ ...words, ...wrong }).success).toBe(false);
    }
    expect(editionWords.parse({ ...words, title: ' Tie\u0302\u0301ng ' }).title).toBe('Tiếng');
  });

  test.each([
    ['other blocks', 'a\nb\nc', 'A\nb\nc', 'a\nb\nC', 'A\nb\nC'],
    ['neighbours', 'a\nb', 'A\nb', 'a\nB', 'A\nB'],
    ['one adds, one changes elsewhere', 'a\nb\nc', 'a\nx\nb\nc', 'a\nb\nC', 'a\nx\nb\nC'],
    ['one takes out, one changes elsewhere', 'a\nb\nc', 'b\nc', 'a\nb\nC', 'b\nC'],
    ['both the same block', 'a\nb', 'A\nb', 'á\nb', null],
    ['both add at one place', 'a', 'a\nx', 'a\ny', null],
    ['one takes out what the other changes', 'a\nb', 'b', 'A\nb', null],
  ])('blocks changed by two: %s', (_name, base, theirs, yours, joined) => {
    const html = (text: string) =>
      text
        .split('\n')
        .map((each) => `<p>${each}</p>`)
        .join('\n');
    expect(mergeBlocks(html(base), html(theirs), html(yours))).toBe(joined === null ? null : html(joined));
  });

  test('a list of several lines is one block', () => {
    const list = (last: string) => `<ul><li>a</li><li><p>b</p>\n<p>${last}</p></li></ul>\n<p>z</p>`;
    expect(mergeBlocks(list('c'), list('d'), list('e'))).toBeNull();
  });
});
