import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inTransaction } from '#platform/database';
import { rootDirectory } from '#platform/paths';
import { type TestDatabase, testDatabase } from '../../../../test/database.ts';
import { day } from '../changing/tree.testing.ts';
import { loadDemonstrationOrganisations } from '../demonstration/load.ts';
import { organisationOn } from '../queries.ts';
import { sayRefusal } from '../say-refusal.ts';
import { loadTree } from '../store.ts';
import type { Tree } from '../tree.ts';
import { exportCsv, exportJson, exportRows } from './export.ts';
import { type ImportFile, type ImportResult, importOrganisations } from './import-organisations.ts';
import type { ImportCircumstances } from './plan.ts';
import type { Reason } from './row.ts';

let db: TestDatabase;
let other: TestDatabase;
beforeAll(async () => {
  [db, other] = await Promise.all([testDatabase(), testDatabase()]);
});
afterAll(() => Promise.all([db.drop(), other.drop()]));

const system = { accountId: null, name: 'test', system: true } as const;
const circumstances: ImportCircumstances = {
  today: day(2026, 3, 2),
  mayManage: () => true,
  idFor: () => crypto.randomUUID(),
};

async function bring(
  content: string | Uint8Array,
  more: Partial<ImportFile & ImportCircumstances> = {},
  into: TestDatabase = db,
): Promise<ImportResult> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const file = { name: 'test', bytes, isPartial: false, isPreview: false, ...more };
  return inTransaction(into.app, system, (tx) => importOrganisations(tx, file, { ...circumstances, ...more }));
}

/** What became of a file in a line: read, created, changed, taken, and each refused line with its reasons. */
function told(result: ImportResult): unknown {
  const words = (reasons: readonly Reason[]) => reasons.map((why) => sayRefusal(why, 'en'));
  if (result.kind === 'refused') return words(result.reasons);
  const { read, created, changed, taken, refused } = result;
  return [read, created, changed, taken, ...refused.map(({ line, reasons }) => [line, ...words(reasons)])];
}

const titles = 'key,name,kind,nature,parent,code,from,to';
const csv = (...lines: readonly string[]) => [titles, ...lines].join('\n');
const small = csv(
  'p,Tỉnh A,tỉnh,hành chính,,H01,2015-01-01,',
  's,Sở B,sở,hành chính,p,H01.02,2015-01-01,',
  'x,Xã C,xã,hành chính,p,H01.03,2025-07-01,',
);

describe('a file of bodies', () => {
  test('is taken whatever the order of its lines; the same again changes nothing; a changed line changes its body', async () => {
    const [head = '', ...lines] = small.split('\n');
    expect(told(await bring([head, ...lines.toReversed()].join('\n')))).toEqual([3, 3, 0, true]);
    const before = await loadTree(db.app);
    expect(told(await bring(small))).toEqual([3, 0, 0, true]);
    expect(await loadTree(db.app)).toEqual(before);
    expect(told(await bring(small.replace('Xã C', 'Phường C')))).toEqual([3, 0, 1, true]);
  });

  test('in the form of a spreadsheet of ours is the same: a byte-order mark, semicolons, CRLF, Vietnamese titles, letters with loose accents', async () => {
    const excel = [
      'Khóa;Tên;Loại;Tính chất pháp lý;Khóa hoặc mã cấp trên;Mã định danh;Từ ngày;Đến hết ngày',
      'x;"Phường C";Xã;Hành chính;p;H01.03;1/7/2025;',
      '',
    ].join('\r\n');
    expect(told(await bring(`\uFEFF${excel}`))).toEqual([1, 0, 0, true]);
    expect(told(await bring(excel.normalize('NFD')))).toEqual([1, 0, 0, true]);
    expect(told(await bring(excel.replaceAll(';', '\t')))).toEqual([1, 0, 0, true]);
  });

  test('in JSON is the same', async () => {
    const json = JSON.stringify([
      {
        key: 'x',
        name: 'Phường C',
        kind: 'commune',
        nature: 'administrative',
        parent: 'p',
        code: 'H01.03',
        from: '2025-07-01',
      },
    ]);
    expect(told(await bring(json))).toEqual([1, 0, 0, true]);
    expect(told(await bring(`{"organisations": ${json}}`))).toEqual([1, 0, 0, true]);
  });

  test('brings several states of a body, its end and who took over', async () => {
    const history = `${titles},successors,succession,endDecision\n${[
      'd,Huyện D,huyện,hành chính,p,,2015-01-01,2025-06-30,x,giải thể,12/NQ',
      's,Sở B,sở,hành chính,p,H01.02,2015-01-01,,,,',
      's,Sở B và C,sở,hành chính,p,H01.02,2025-03-01,,,,',
    ].join('\n')}`;
    expect(told(await bring(history))).toEqual([3, 1, 1, true]);
    const tree = await loadTree(db.app);
    const of = (key: string) => [...tree.bodies.values()].find(({ importKey }) => importKey === key);
    expect(of('s')?.states.map(({ name, until }) => [name, until])).toEqual([
      ['Sở B', '2025-03-01'],
      ['Sở B và C', null],
    ]);
    expect(tree.successions).toMatchObject([
      { predecessorId: of('d')?.id, successorId: of('x')?.id, on: '2025-07-01', decision: { number: '12/NQ' } },
    ]);
    expect(told(await bring(history))).toEqual([3, 0, 0, true]);
  });

  test('finds a body by its code where it has no key of its own', async () => {
    const byCode = 'name,kind,nature,parent,code,from\nSở B mới,sở,hành chính,H01,H01.02,2026-01-01';
    expect(told(await bring(byCode))).toEqual([1, 0, 1, true]);
    const tree = await loadTree(db.app);
    expect(
      [...tree.bodies.values()].filter(({ states }) =>
        states.some(({ identifierCode }) => identifierCode === 'H01.02'),
      ),
    ).toHaveLength(1);
  });
});

describe('a line is refused, by its number and with every reason', () => {
  test.each([
    [
      'two faults in one',
      'a,,sở,hành chính,p,h01,2015-13-01,',
      [
        '“Từ ngày”: “2015-13-01” does not exist: there is no month 13, it must be 1 to 12. Dates with slashes are read day first.',
        '“Tên” is missing.',
      ],
    ],
    [
      'a kind that there is not',
      'a,A,bang,hành chính,p,,2015-01-01,',
      ['“Loại” does not take “bang”, but: tỉnh, sở, huyện, xã, đơn vị.'],
    ],
    [
      'a parent that there is not',
      'a,A,sở,hành chính,q,,2015-01-01,',
      ['“Khóa hoặc mã cấp trên”: there is no body “q” in the file or in the system.'],
    ],
    [
      'a parent that begins later',
      'a,A,đơn vị,hành chính,x,,2015-01-01,',
      ['“A” stands under “Phường C”, which does not exist on 01/01/2015.'],
    ],
    [
      'an end before the beginning',
      'a,A,sở,hành chính,p,,2015-01-01,2014-01-01',
      ['The last day 01/01/2014 is before the first day 01/01/2015.'],
    ],
    [
      'a code of another body',
      'a,A,sở,hành chính,p,H01.03,2026-01-01,',
      ['The code H01.03 belongs to “Phường C” on 01/01/2026, and cannot be given to “A”.'],
    ],
    ['neither key nor code', ',A,sở,hành chính,p,,2015-01-01,', ['A key or an identifier code is needed.']],
    [
      'a key of several words',
      'a b,A,sở,hành chính,p,,2015-01-01,',
      ['The key “a b” may have no spaces, commas, semicolons or bars.'],
    ],
    [
      'more cells than titles',
      'a,A,sở,hành chính,p,,2015-01-01,,,x',
      ['The line has 10 cells, more than the 8 columns.'],
    ],
    ['hidden characters', 'a,A\u202EB,sở,hành chính,p,,2015-01-01,', ['“Tên” has control characters.']],
  ])('%s', async (_case, line, reasons) => {
    const before = await loadTree(db.app);
    const result = await bring(csv(line));
    expect(told(result)).toEqual([1, 0, 0, false, [2, ...reasons]]);
    expect(await loadTree(db.app)).toEqual(before);
  });

  test('and then nothing of the file is taken; with --partial all that does not rest on it', async () => {
    const file = csv(
      'n1,Đơn vị Một,đơn vị,hành chính,p,,2020-01-01,',
      'n2,Đơn vị Hai,đơn vị,hành chính,nowhere,,2020-01-01,',
      'n3,Đơn vị Ba,đơn vị,hành chính,n2,,2020-01-01,',
      'n1,Đơn vị Một,đơn vị,hành chính,p,,2020-01-01,',
    );
    const refused = [
      [3, '“Khóa hoặc mã cấp trên”: there is no body “nowhere” in the file or in the system.'],
      [4, '“Khóa hoặc mã cấp trên”: the line of “n2” in the file is refused.'],
    ];
    const twice = [5, 'This body already has a line that begins on 01/01/2020 (line 2).'];
    expect(told(await bring(file))).toEqual([
      4,
      0,
      0,
      false,
      [2, 'Another line of the same body is refused.'],
      ...refused,
      twice,
    ]);
    const without = file.split('\n').slice(0, -1).join('\n');
    expect(told(await bring(without, { isPartial: true }))).toEqual([3, 1, 0, true, ...refused]);
  });

  test('a circle in the file', async () => {
    const file = csv('c1,C1,đơn vị,hành chính,c2,,2020-01-01,', 'c2,C2,đơn vị,hành chính,c1,,2020-01-01,');
    const result = await bring(file);
    expect(result.kind === 'done' && result.refused.map(({ line }) => line)).toEqual([2, 3]);
  });

  test('what lies outside of what the person manages', async () => {
    const mayManage = () => false;
    const result = await bring(small.replace('Tỉnh A', 'Tỉnh B'), { mayManage });
    expect(JSON.stringify(told(result))).toContain('lies outside what you manage');
  });

  test('an end that leaves bodies under it, at the line that ends it', async () => {
    const result = await bring(csv('p,Tỉnh A,tỉnh,hành chính,,H01,2015-01-01,2020-12-31'));
    expect(result.kind === 'done' && [result.taken, result.refused[0]?.line]).toEqual([false, 2]);
  });
});

test.each([
  ['nothing', '', /no lines|missing/],
  ['only titles', titles, /no lines/],
  ['no titles that we know', 'a,b\n1,2', /Unknown columns: a, b/],
  ['a title twice', `${titles},key\n`, /stand twice: key/],
  ['a title missing', 'key,name\na,b', /Missing columns: Loại/],
  ['an open quotation mark', `${titles}\n"a,b\n`, /cannot be read at line/],
  ['broken JSON', '[{', /not valid JSON/],
  ['JSON of another shape', '{"a": 1}', /must be a list/],
  ['UTF-16', Buffer.from('key,name', 'utf16le'), /not UTF-8/],
  ['Windows-1258', Buffer.from([0x6b, 0xea, 0xec]), /not UTF-8/],
])('a file that holds %s is refused whole, in words', async (_case, content, expected) => {
  expect(JSON.stringify(told(await bring(content)))).toMatch(expected);
});

describe('what is exported', () => {
  const plain = (tree: Tree) =>
    exportRows(tree, [...tree.bodies.values()])
      .map((row) => JSON.stringify(row))
      .sort();

  test('comes back the same in an empty system, with its history, as CSV and as JSON', async () => {
    await inTransaction(other.app, system, loadDemonstrationOrganisations);
    const demonstration = await loadTree(other.app);
    const rows = exportRows(demonstration, [...demonstration.bodies.values()]);
    const [third, fourth] = await Promise.all([testDatabase(), testDatabase()]);
    try {
      for (const [text, into] of [
        [exportCsv(rows), third],
        [exportJson(rows), fourth],
      ] as const) {
        expect(told(await bring(text, {}, into))).toEqual([rows.length, demonstration.bodies.size, 0, true]);
        const again = await loadTree(into.app);
        expect(plain(again)).toEqual(plain(demonstration));
      }
    } finally {
      await Promise.all([third.drop(), fourth.drop()]);
    }
  });

  test('holds no formula, and brings back the name that looks like one', async () => {
    expect(told(await bring(csv("f,'=1+1,đơn vị,hành chính,p,,2020-01-01,")))).toEqual([1, 1, 0, true]);
    const tree = await loadTree(db.app);
    const found = [...tree.bodies.values()].filter(({ importKey }) => importKey === 'f');
    expect(found[0]?.states[0]?.name).toBe('=1+1');
    const text = exportCsv(exportRows(tree, found));
    expect(text).toContain("'=1+1");
    expect(told(await bring(text))).toEqual([1, 0, 0, true]);
  });
});

test('three and a half thousand bodies are taken at once, and again without a change', async () => {
  const units = Array.from({ length: 34 }, (_, province) => [
    `t${province},Tỉnh ${province},tỉnh,hành chính,,,2025-07-01,`,
    ...Array.from(
      { length: 100 },
      (_each, commune) => `x${province}-${commune},Xã ${commune},xã,hành chính,t${province},,2025-07-01,`,
    ),
  ]);
  const file = csv(...units.flat().toReversed());
  const empty = await testDatabase();
  try {
    expect(told(await bring(file, {}, empty))).toEqual([3434, 3434, 0, true]);
    expect(told(await bring(file, {}, empty))).toEqual([3434, 0, 0, true]);
  } finally {
    await empty.drop();
  }
});

test.each(['organisations.csv', 'organisations.json'])('the shipped example %s is taken whole', async (name) => {
  const empty = await testDatabase();
  try {
    const result = await bring(readFileSync(join(rootDirectory, 'examples', name)), {}, empty);
    expect(result).toMatchObject({ kind: 'done', taken: true, refused: [] });
  } finally {
    await empty.drop();
  }
});

test('preview says what would become of a file and changes nothing', async () => {
  const before = await loadTree(db.app);
  expect(told(await bring(csv('v,Vườn,đơn vị,hành chính,p,,2020-01-01,'), { isPreview: true }))).toEqual([
    1,
    1,
    0,
    false,
  ]);
  expect(await loadTree(db.app)).toEqual(before);
  expect(await organisationOn(db.app, 'v', day(2026))).toBeNull();
});
