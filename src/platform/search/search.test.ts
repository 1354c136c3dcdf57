import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inTransaction, type Transaction } from '#platform/database';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import {
  excerpt,
  findSearchable,
  highlight,
  putSearchable,
  removeSearchable,
  type SearchEntry,
  type SearchQuestion,
  suggestQuestion,
} from './index.ts';
import { readQuestion, toQuery } from './question.ts';
import { editDistance, nearestWord } from './suggest.ts';

let db: TestDatabase;
let site = '';
let other = '';
/** The day on which it is asked. */
const on = '2026-03-02';
const day = (text: string) => new Date(`${text}T02:00:00Z`);
const asSystem = <T>(work: (tx: Transaction) => Promise<T>) =>
  inTransaction(db.app, { accountId: null, name: 'test', system: true }, work);

const entry = (subject: string, title: string, rest: Partial<SearchEntry> = {}): SearchEntry => ({
  kind: 'article',
  subject,
  siteId: site,
  language: 'vi',
  section: 'news',
  title,
  summary: '',
  text: '',
  path: `/tin-tuc/${subject}`,
  publishedAt: day('2026-01-01'),
  ...rest,
});

async function found(text: string, rest: Partial<SearchQuestion> = {}): Promise<readonly string[]> {
  const result = await findSearchable(db.app, { text, language: 'vi', siteIds: [site], on, ...rest });
  return result.found.map(({ subject }) => subject);
}

beforeAll(async () => {
  db = await testDatabase();
  const ids = await sql<{ id: string }>`
    WITH body AS (INSERT INTO organisation DEFAULT VALUES RETURNING id)
    INSERT INTO site (organisation_id, is_main, name, opened_on)
    SELECT id, is_main, '{"vi": "Trang"}', '2020-01-01' FROM body, (VALUES (true), (false)) AS which (is_main) RETURNING id`.execute(
    db.owner.kysely,
  );
  site = ids.rows[0]?.id ?? '';
  other = ids.rows[1]?.id ?? '';
  await asSystem(async (tx) => {
    await putSearchable(
      tx,
      entry('decree', 'Triển khai Nghị định 43/2011/NĐ-CP', { text: 'Cung cấp thông tin trên mạng.' }),
    );
    await putSearchable(tx, entry('police', 'Công an tỉnh làm việc với xã', { publishedAt: day('2026-02-01') }));
    await putSearchable(
      tx,
      entry('eating', 'Cống ăn thông ra biển', { publishedAt: day('2026-03-01'), section: 'waste' }),
    );
    await putSearchable(
      tx,
      entry('text', 'Thời tiết', { text: 'Đường Đặng Thùy Trâm ngập; công an tỉnh phân luồng.' }),
    );
    await putSearchable(tx, entry('other', 'Công an huyện', { siteId: other }));
    await putSearchable(tx, entry('english', 'Police of the province', { language: 'en' }));
  });
});
afterAll(() => db.drop());

describe('what is published is found', () => {
  test.each([
    ['nghi dinh 43', ['decree']],
    ['NGHỊ ĐỊNH', ['decree']],
    ['43/2011/NĐ-CP', ['decree']],
    ['43 2011 nd cp', ['decree']],
    ['nđ-cp', ['decree']],
    ['dang thuy tram', ['text']],
    ['Đặng Thùy Trâm', ['text']],
    ['cung cấp tri', ['decree']],
    ['"thông tin trên"', ['decree']],
    ['"tin thông"', []],
    ['“an tỉnh” ngập', ['text']],
    ['tri ', []],
    ['khong co gi het', []],
  ])('by %s', async (text, subjects) => {
    expect(await found(text)).toEqual(subjects);
  });

  test.each([
    ['công an', ['police', 'text']],
    ['cống ăn', ['eating']],
    ['công ăn', ['eating', 'police', 'text']],
    ['cong an', ['eating', 'police', 'text']],
    ['CÔNG AN', ['police', 'text']],
    ['công a', ['police', 'text']],
    ['“công an” đường', ['text']],
    ['Đặng thuỳ', ['text']],
    ['Đặng thùy', ['text']],
  ])('with the accents that were typed, alone where anything has them: %s', async (text, subjects) => {
    expect((await found(text)).toSorted()).toEqual(subjects);
  });

  test('and says whether the accents told', async () => {
    const spelling = async (text: string) =>
      (await findSearchable(db.app, { text, language: 'vi', siteIds: [site], on })).spelling;
    expect([await spelling('công an'), await spelling('công ăn'), await spelling('cong an')]).toEqual([
      'asTyped',
      'any',
      'any',
    ]);
  });

  test('in a title before a text, where the accents do not tell', async () => {
    expect((await found('tinh')).indexOf('police')).toBeLessThan((await found('tinh')).indexOf('text'));
  });

  test('in the language, the sites, the sections and the time that were asked for', async () => {
    expect(await found('police', { language: 'en' })).toEqual(['english']);
    expect(await found('công an', { siteIds: [site, other] })).toContain('other');
    expect(await found('cong an', { sections: ['waste'] })).toEqual(['eating']);
    expect(await found('cong an', { from: day('2026-02-01'), until: day('2026-03-01') })).toEqual(['police']);
    expect(await found('cong an', { siteIds: [] })).toEqual([]);
  });

  test('page by page', async () => {
    const pages = [0, 1, 2, 3].map((offset) => found('cong an', { offset, limit: 1 }));
    expect((await Promise.all(pages)).flat()).toEqual(await found('cong an'));
  });

  test('no more after it was changed or withdrawn', async () => {
    await asSystem((tx) => putSearchable(tx, entry('gone', 'Bài sẽ gỡ')));
    await asSystem((tx) => putSearchable(tx, entry('gone', 'Bài đã đổi tên')));
    expect([await found('bài sẽ gỡ'), await found('đổi tên')]).toEqual([[], ['gone']]);
    expect(await found('doi ten')).toEqual(['gone']);
    await asSystem((tx) => removeSearchable(tx, entry('gone', '')));
    expect(await found('đổi tên')).toEqual([]);
  });
});

describe('a question that means harm, or nothing', () => {
  test.each(["'; DROP TABLE site; --", ':* & | ! <-> ()', '\\', '"', '""', '  ', '\0', '🙂', '%_%', 'a:*&b', '"a" "'])(
    '%j is answered',
    async (text) => {
      expect(Array.isArray(await found(text))).toBe(true);
    },
  );

  test('is cut at 200 characters and twelve words', () => {
    expect(readQuestion('từ '.repeat(1_000)).terms).toHaveLength(12);
    expect(toQuery(readQuestion('x'.repeat(5_000)))?.length).toBeLessThan(210);
  });
});

test('a visitor cannot make anything findable, nor take it away', async () => {
  const asVisitor = { accountId: null, name: 'visitor' };
  await expect(inTransaction(db.app, asVisitor, (tx) => putSearchable(tx, entry('x', 'x')))).rejects.toThrow(
    'row-level security',
  );
  await inTransaction(db.app, asVisitor, (tx) => removeSearchable(tx, entry('decree', '')));
  expect(await found('nghi dinh')).toEqual(['decree']);
});

describe('who found nothing', () => {
  test.each([
    ['ngị đinh', 'nghị đinh'],
    ['trển khai', 'triển khai'],
    ['biểnn', 'biển'],
  ])('by %s is asked whether %s was meant', async (text, meant) => {
    expect(await suggestQuestion(db.app, { text, language: 'vi', siteIds: [site], on })).toBe(meant);
  });

  test('is not asked when nothing is near', async () => {
    expect(await suggestQuestion(db.app, { text: 'zzzzzzzz', language: 'vi', siteIds: [site], on })).toBeNull();
  });

  test('is waited for by nobody: where it cannot be had at once there is none', async () => {
    await inTransaction(db.owner, { accountId: null, name: 'test' }, async (tx) => {
      await sql`LOCK TABLE search_entry IN ACCESS EXCLUSIVE MODE`.execute(tx.kysely);
      expect(await suggestQuestion(db.app, { text: 'trển khai', language: 'vi', siteIds: [site], on })).toBeNull();
    });
    expect(await suggestQuestion(db.app, { text: 'trển khai', language: 'vi', siteIds: [site], on })).not.toBeNull();
  });

  test('distances count what fingers do: one letter more, less, another, or two swapped', () => {
    expect(editDistance('nghi', 'ngi', 3)).toBe(1);
    expect(editDistance('nghi', 'nhgi', 3)).toBe(1);
    expect(editDistance('nghi', 'dinh', 3)).toBe(3);
    expect(nearestWord('đường', ['duong'])).toBe('đường');
  });
});

describe('what was found is shown', () => {
  const marked = (parts: readonly { text: string; isMatch: boolean }[]) =>
    parts.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('');

  test.each([
    ['Triển khai Nghị định 43/2011/NĐ-CP', 'nghi dinh nd', 'Triển khai [Nghị] [định] 43/2011/[NĐ]-CP'],
    ['Đường Đặng Thùy Trâm', '"dang thuy" tr', 'Đường [Đặng Thùy] [Tr]âm'],
    ['Nghiêm túc', 'nghi ', 'Nghiêm túc'],
    ['<b>Công</b> an', 'cong', '<b>[Công]</b> an'],
    ['Công an', 'công', '[Công] an'],
  ])('%s by %s: %s', (text, question, shown) => {
    expect(marked(highlight(text, question, 'any'))).toBe(shown);
  });

  test.each([
    ['Sở theo dõi chuyển đổi số', 'chuyển đổi số', 'Sở theo dõi [chuyển] [đổi] [số]'],
    ['Y tế cơ sở, SỐ liệu sơ bộ', 'số ', 'Y tế cơ sở, [SỐ] liệu sơ bộ'],
    ['Hoà bình, hòa giải, họa sĩ', 'hòa ', '[Hoà] bình, [hòa] giải, họa sĩ'],
    ['Đường Đặng Thùy Trâm', '"đặng thuỳ" tr', 'Đường [Đặng Thùy] [Tr]âm'],
    ['Số'.normalize('NFD'), 'số', '[Số]'],
  ])('where accents told, only what has them: %s by %s', (text, question, shown) => {
    expect(marked(highlight(text, question, 'asTyped'))).toBe(shown);
  });

  test('with the part of a long text where most of it stands', () => {
    const text = `${'mở đầu '.repeat(100)}Sở Y tế kiểm tra an toàn thực phẩm tại chợ. ${'kết thúc '.repeat(100)}`;
    const shown = marked(excerpt(text, 'thuc pham', 'any', 80));
    expect(shown).toMatch(/^… .*\[thực\] \[phẩm\].* …$/);
    expect(shown.length).toBeLessThan(130);
  });

  test('from the beginning, where what was found stands elsewhere', () => {
    expect(marked(excerpt('Một đoạn ngắn.', 'không có', 'any'))).toBe('Một đoạn ngắn.');
  });
});
