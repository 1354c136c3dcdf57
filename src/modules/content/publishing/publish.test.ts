import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ContentWorld, confirmed, contentWorld } from '../content.testing.ts';
import { beginTranslation } from '../editions/begin.ts';
import { beginNewEdition } from '../editions/new-edition.ts';
import { saveEdition } from '../editions/save.ts';
import { blankWords, wordsOf } from '../editions/words.ts';
import { publishAllDue } from './publish-due.job.ts';

let world: ContentWorld;
const now = new Date();
const program = { accountId: null, name: 'worker', system: true };

beforeAll(async () => {
  world = await contentWorld();
});
afterAll(() => world.db.drop());

type Shown = {
  readonly site: string;
  readonly title: string;
  readonly section: string;
  readonly first: Date;
  readonly at: Date;
};

const shown = async (articleId: string, language = 'vi'): Promise<readonly Shown[]> =>
  world.visitor(
    async (tx) =>
      (
        await sql<Shown>`
          SELECT site_id AS site, title, section_code AS section, first_published_at AS first, published_at AS at FROM publication
          WHERE article_id = ${articleId} AND language = ${language} ORDER BY site_id`.execute(tx.kysely)
      ).rows,
  );
const found = async (articleId: string): Promise<readonly string[]> =>
  world.visitor(async (tx) =>
    (
      await sql<{
        title: string;
      }>`SELECT title FROM search_entry WHERE subject = ${articleId} ORDER BY language`.execute(tx.kysely)
    ).rows.map(({ title }) => title),
  );
const events = async (articleId: string): Promise<readonly string[]> =>
  world.system(async (tx) =>
    (
      await sql<{ kind: string }>`SELECT kind FROM content_event WHERE article_id = ${articleId} ORDER BY id`.execute(
        tx.kysely,
      )
    ).rows.map(({ kind }) => kind),
  );

/** Corrects what is published with another title, through all three steps. */
async function correct(editionId: string, title: string): Promise<string> {
  const begun = await world.as('contributor', (tx, editor) => beginNewEdition(tx, editor, { editionId }, new Date()));
  if (begun.kind !== 'done') throw new Error(JSON.stringify(begun));
  const draft = await world.edition(begun.value.editionId);
  const words = { ...wordsOf(draft), title };
  await world.as('contributor', (tx, editor) =>
    saveEdition(tx, editor, { editionId: draft.id, base: draft.revision, words }, new Date()),
  );
  await world.step('contributor', draft.id, 'submit');
  await world.step('editor', draft.id, 'passOn');
  expect(await world.step('approver', draft.id, 'publish', { confirmed })).toMatchObject({ kind: 'done' });
  return draft.id;
}

describe('an item that three people have brought through the three steps', () => {
  test('is read by visitors, found by search, and counted', async () => {
    const edition = await world.published({ title: 'Khai trương bộ phận một cửa' });
    expect(edition).toMatchObject({ state: 'published', slug: 'khai-truong-bo-phan-mot-cua', isUnconfirmed: false });
    expect(await shown(edition.articleId)).toMatchObject([{ site: world.sites.department, section: 'news' }]);
    expect(await found(edition.articleId)).toEqual(['Khai trương bộ phận một cửa']);
    expect(await events(edition.articleId)).toEqual(['published']);
    const seen = await world.visitor((tx) =>
      sql`SELECT FROM edition WHERE id = ${edition.id}`.execute(tx.kysely).then(({ rows }) => rows.length),
    );
    expect(seen).toBe(1);
  });

  test('has every step in its book, with who took it and the checklist in its words', async () => {
    const edition = await world.published();
    const { rows } = await world.system((tx) =>
      sql<{ action: string; actor: string; detail: object }>`
        SELECT action, actor, detail FROM edition_step WHERE edition_id = ${edition.id} ORDER BY id`.execute(tx.kysely),
    );
    expect(rows.map(({ action, actor }) => `${actor} ${action}`)).toEqual([
      'contributor begin',
      'contributor submit',
      'editor passOn',
      'approver publish',
    ]);
    expect(rows.at(-1)?.detail).toMatchObject({
      revision: 1,
      confirmed: { secrecy: 'Nội dung không thuộc danh mục bí mật nhà nước.' },
    });
  });

  test('can be changed by nobody any more, in its words', async () => {
    const edition = await world.published();
    const change = (tx: Parameters<Parameters<typeof world.system>[0]>[0]) =>
      sql`UPDATE edition SET title = 'khác' WHERE id = ${edition.id}`.execute(tx.kysely);
    await expect(world.as('approver', change)).rejects.toThrow(/does not change/);
    await expect(world.system(change)).rejects.toThrow(/does not change/);
  });
});

describe('a correction', () => {
  test('takes the place of what was read, and keeps when it was first read', async () => {
    const before = await world.published({ title: 'Lịch tiếp dân' });
    const [first] = await shown(before.articleId);
    const after = await correct(before.id, 'Lịch tiếp công dân tháng 11');
    const [now_] = await shown(before.articleId);
    expect(now_?.title).toBe('Lịch tiếp công dân tháng 11');
    expect(now_?.first).toEqual(first?.first);
    expect(now_?.at.getTime()).toBeGreaterThan(first?.at.getTime() ?? 0);
    expect((await world.edition(before.id)).state).toBe('superseded');
    expect((await world.edition(after)).basedOn).toBe(before.id);
    expect(await found(before.articleId)).toEqual(['Lịch tiếp công dân tháng 11']);
    expect(await events(before.articleId)).toEqual(['published', 'corrected']);
  });

  test('is begun once, also by two people at once', async () => {
    const { id } = await world.published();
    const begin = (who: 'contributor' | 'contributor2') =>
      world.as(who, (tx, editor) => beginNewEdition(tx, editor, { editionId: id }, now));
    const results = await Promise.all([begin('contributor'), begin('contributor2')]);
    expect(results.map(({ kind }) => kind).sort()).toEqual(['done', 'refused']);
  });

  test('by one person alone is approved by another', async () => {
    const { id } = await world.published();
    const begun = await world.as('approver', (tx, editor) => beginNewEdition(tx, editor, { editionId: id }, now));
    if (begun.kind !== 'done') throw new Error('not begun');
    const { editionId } = begun.value;
    const words = { ...wordsOf(await world.edition(editionId)), title: 'Khác' };
    await world.as('approver', (tx, editor) => saveEdition(tx, editor, { editionId, base: 1, words }, now));
    await world.step('approver', editionId, 'submit');
    await world.step('editor', editionId, 'passOn');
    expect(await world.step('approver', editionId, 'publish', { confirmed })).toMatchObject({
      kind: 'refused',
      refusals: [{ code: 'wroteAlone' }],
    });
    expect(await world.step('approver2', editionId, 'publish', { confirmed })).toMatchObject({ kind: 'done' });
  });
});

describe('a withdrawal', () => {
  test('takes the item from readers and search, and leaves the explanation', async () => {
    const edition = await world.published({ title: 'Tin nhầm' });
    const withdrawal = { kind: 'mistake', explanation: ' Số liệu trong tin chưa chính xác. ' } as const;
    expect(await world.step('approver', edition.id, 'withdraw', { withdrawal })).toMatchObject({ kind: 'done' });
    expect(await shown(edition.articleId)).toEqual([]);
    expect(await found(edition.articleId)).toEqual([]);
    const notices = await world.visitor((tx) =>
      sql`SELECT number::integer, title, kind, explanation FROM withdrawal WHERE article_id = ${edition.articleId}`.execute(
        tx.kysely,
      ),
    );
    expect(notices.rows).toEqual([
      {
        number: edition.articleNumber,
        title: 'Tin nhầm',
        kind: 'mistake',
        explanation: 'Số liệu trong tin chưa chính xác.',
      },
    ]);
    expect(await events(edition.articleId)).toEqual(['published', 'withdrawn']);
  });

  test('is undone by a new edition that goes through the three steps, and the notice goes', async () => {
    const edition = await world.published();
    const withdrawal = { kind: 'other', explanation: 'Đang xác minh.' } as const;
    await world.step('approver', edition.id, 'withdraw', { withdrawal });
    await correct(edition.id, 'Đã xác minh');
    expect(await shown(edition.articleId)).toMatchObject([{ title: 'Đã xác minh' }]);
    const { rows } = await world.visitor((tx) =>
      sql`SELECT FROM withdrawal WHERE article_id = ${edition.articleId}`.execute(tx.kysely),
    );
    expect(rows).toEqual([]);
    expect(await events(edition.articleId)).toEqual(['published', 'withdrawn', 'published']);
  });
});

describe('an urgent publication', () => {
  const urgent = { confirmed, reason: 'Bão số 5 đổ bộ tối nay' };

  test('of one person alone is read at once, and flagged until a second person confirms', async () => {
    const id = await world.draft('approver', { title: 'Công điện khẩn' });
    expect(await world.step('approver', id, 'publishUrgently', urgent)).toMatchObject({ kind: 'done' });
    expect(await world.edition(id)).toMatchObject({ state: 'published', isUnconfirmed: true });
    expect(await world.step('approver', id, 'confirmUrgent')).toMatchObject({ refusals: [{ code: 'ownUrgent' }] });
    expect(await world.step('contributor', id, 'confirmUrgent')).toMatchObject({ refusals: [{ code: 'noRight' }] });
    expect(await world.step('editor', id, 'confirmUrgent')).toMatchObject({ kind: 'done' });
    expect(await world.edition(id)).toMatchObject({ isUnconfirmed: false });
    expect(await world.step('approver2', id, 'confirmUrgent')).toMatchObject({
      refusals: [{ code: 'notUnconfirmed' }],
    });
  });

  test('needs a reason', async () => {
    const id = await world.draft('approver');
    expect(await world.step('approver', id, 'publishUrgently', { confirmed })).toMatchObject({
      refusals: [{ code: 'reasonMissing' }],
    });
  });
});

describe('a scheduled item', () => {
  async function scheduled(publishAt: Date, words = {}): Promise<string> {
    const id = await world.draft('contributor', words);
    await world.step('contributor', id, 'submit');
    await world.step('editor', id, 'passOn');
    expect(await world.step('approver', id, 'schedule', { confirmed, publishAt })).toMatchObject({ kind: 'done' });
    return id;
  }
  const soon = () => new Date(Date.now() + 60_000);
  const later = () => new Date(Date.now() + 120_000);

  test('is published at its moment, once, although two workers come at once', async () => {
    const id = await scheduled(soon());
    expect((await publishAllDue(world.db.app, program, new Date())).published).toEqual([]);
    const runs = await Promise.all([1, 2, 3].map(() => publishAllDue(world.db.app, program, later())));
    expect(runs.flatMap(({ published }) => published)).toEqual([id]);
    const { articleId, state } = await world.edition(id);
    expect(state).toBe('published');
    expect(await events(articleId)).toEqual(['published']);
  });

  test('has a job at its moment', async () => {
    const at = soon();
    const id = await scheduled(at);
    const { rows } = await sql<{ run_at: Date }>`
      SELECT run_at FROM graphile_worker.jobs WHERE key = ${`content.publishDue:${id}`}`.execute(world.db.owner.kysely);
    expect(rows).toEqual([{ run_at: at }]);
  });

  test('that was taken off the schedule, or returned, is not', async () => {
    const off = await scheduled(soon());
    await world.step('approver', off, 'unschedule');
    const back = await scheduled(soon());
    await world.step('approver', back, 'return', { reason: 'Chờ số liệu' });
    const { published } = await publishAllDue(world.db.app, program, later());
    expect([off, back].filter((id) => published.includes(id))).toEqual([]);
    expect((await world.edition(off)).state).toBe('approved');
    expect((await world.edition(back)).state).toBe('returned');
  });

  test('does not bring its other language with it', async () => {
    const id = await scheduled(soon());
    const { articleId } = await world.edition(id);
    const words = { ...blankWords('news'), title: 'One-stop desk opens', body: '<p>This morning…</p>' };
    const begun = await world.as('contributor', (tx, editor) =>
      beginTranslation(tx, editor, { articleId, language: 'en', words }, now),
    );
    if (begun.kind !== 'done') throw new Error('not begun');
    await world.step('contributor', begun.value.editionId, 'submit');
    expect((await publishAllDue(world.db.app, program, later())).published).toEqual([id]);
    expect(await shown(articleId, 'en')).toEqual([]);
    expect((await world.edition(begun.value.editionId)).state).toBe('submitted');
  });

  test('that fails holds no other back', async () => {
    const broken = await scheduled(soon());
    const whole = await scheduled(later());
    await sql`ALTER TABLE content_event ADD CONSTRAINT broken CHECK (edition_id <> ${sql.lit(broken)}::uuid) NOT VALID`.execute(
      world.db.owner.kysely,
    );
    const { published, failed } = await publishAllDue(world.db.app, program, new Date(Date.now() + 180_000));
    expect({ published, failures: failed.length }).toEqual({ published: [whole], failures: 1 });
    expect((await world.edition(broken)).state).toBe('scheduled');
    await sql`ALTER TABLE content_event DROP CONSTRAINT broken`.execute(world.db.owner.kysely);
    expect((await publishAllDue(world.db.app, program, new Date(Date.now() + 180_000))).published).toEqual([broken]);
  });
});
