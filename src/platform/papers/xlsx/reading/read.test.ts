import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { createDocument, type Document } from '#document';
import { type Parts, unzip, zip } from '../../../../../test/xlsx.ts';
import { toXlsx } from '../write.ts';
import { UnreadableWorkbook } from './fault.ts';
import type { FilledWorkbook } from './filled.ts';
import { readWorkbook } from './read.ts';
import { resolveWorkbook } from './resolve.ts';
import { parseWorkbook } from './workbook.ts';

const slot = (field: string, type: string, raw: string | number | null) =>
  ({
    kind: 'slot',
    field,
    type,
    width: 'short',
    value: raw === null ? null : String(raw),
    ...(raw === null ? {} : { raw }),
  }) as const;
const text = (words: string) => ({ kind: 'text', text: words }) as const;

/** A small form: three lines and a growing table. */
const paper: Document = createDocument({
  metadata: { title: 'Biểu thử', language: 'vi' },
  sections: [
    {
      orientation: 'portrait',
      blocks: [
        { kind: 'heading', level: 1, number: 'MỤC 1.', content: [text('THÔNG TIN CHUNG')] },
        { kind: 'item', level: 0, number: '1.', content: [text('Tên: '), slot('name', 'text', 'Sở A & B')] },
        {
          kind: 'item',
          level: 0,
          number: '2.',
          content: [text('Số máy: '), slot('count', 'integer', 12), text(' chiếc')],
        },
        { kind: 'item', level: 0, number: '3.', content: [text('Ngày: '), slot('day', 'date', '2019-05-20')] },
        {
          kind: 'table',
          id: 'list',
          columns: [
            { id: 'no', width: 10 },
            { id: 'what', width: 90 },
          ],
          header: [{ style: 'header', cells: [{ content: [text('TT')] }, { content: [text('Tên')] }] }],
          rows: ['Một', 'Hai'].map((what, index) => ({
            style: 'plain',
            growing: { table: 'list', index },
            cells: [
              { content: [text(String(index + 1))] },
              { content: [{ ...slot('what', 'text', what), row: { table: 'list', index } }] },
            ],
          })),
        },
      ],
    },
  ],
});

const form = { code: 'test-form', version: 1, hash: 'a'.repeat(64), period: '2019Q2' } as const;

let bytes: Uint8Array;
let parts: Parts;
beforeAll(async () => {
  bytes = await toXlsx(paper, form);
  parts = await unzip(bytes);
});

const withParts = (edit: (copy: Parts) => void): Buffer => {
  const copy = new Map(parts);
  edit(copy);
  return zip(copy);
};

async function faultOf(file: Uint8Array): Promise<string | undefined> {
  const read = await readWorkbook(file);
  return read.ok ? 'ok' : read.faults[0]?.vi;
}

const contents = ({ answers, tables }: FilledWorkbook) =>
  [...answers, ...tables.flatMap(({ rows }) => rows.flat())].flatMap(({ field, content }) =>
    content === undefined ? [] : [{ field, content }],
  );

test('a workbook says which form it is, and gives the contents of its cells', async () => {
  const read = await readWorkbook(bytes);
  expect(read.ok && read.workbook.form).toEqual(form);
  expect(read.ok && read.workbook.faults).toEqual([]);
  expect(read.ok && contents(read.workbook)).toEqual([
    { field: 'name', content: { kind: 'text', text: 'Sở A & B' } },
    { field: 'count', content: { kind: 'number', number: 12, shown: 'plain' } },
    { field: 'day', content: { kind: 'number', number: 43605, shown: 'date' } },
    { field: 'what', content: { kind: 'text', text: 'Một' } },
    { field: 'what', content: { kind: 'text', text: 'Hai' } },
  ]);
});

describe('files of other kinds are refused by name', () => {
  const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.alloc(512)]);
  const cases: readonly (readonly [string, () => Uint8Array, RegExp])[] = [
    ['.xls', () => compound, /kiểu cũ/],
    ['a password', () => Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')]), /mật khẩu/],
    ['.ods', () => zip([['mimetype', Buffer.from('application/vnd.oasis.opendocument.spreadsheet')]]), /OpenDocument/],
    ['.docx', () => zip([['word/document.xml', Buffer.from('<a/>')]]), /không phải bảng tính Excel/],
    ['an empty file', () => new Uint8Array(), /không phải bảng tính Excel/],
    ['half a file', () => bytes.subarray(0, bytes.length / 2), /bị hỏng/],
    [
      'a workbook of others',
      () => withParts((copy) => copy.set('xl/worksheets/sheet2.xml', emptySheet)),
      /thiếu trang ẩn/,
    ],
  ];
  for (const [name, file, message] of cases) {
    test(name, async () => {
      expect(await faultOf(file())).toMatch(message);
    });
  }
});

const emptySheet = Buffer.from('<worksheet><sheetData/></worksheet>');

describe('hostile files are refused before they cost anything', () => {
  const sheet = 'xl/worksheets/sheet1.xml';
  test('more than 64 MB unpacked', async () => {
    expect(await faultOf(withParts((copy) => copy.set(sheet, Buffer.alloc(70 * 1024 * 1024, 0x20))))).toMatch(/64 MB/);
  });
  test('a size that lies', async () => {
    const copy = new Map(parts).set(sheet, Buffer.alloc(70 * 1024 * 1024, 0x20));
    expect(await faultOf(zip(copy, { [sheet]: 1000 }))).toMatch(/bị hỏng/);
  });
  test('thousands of entries', async () => {
    const many = Array.from({ length: 3000 }, (_, index) => [`a${index}.xml`, Buffer.from('<a/>')] as const);
    expect(await faultOf(zip([...parts, ...many]))).toMatch(/quá nhiều phần/);
  });
  test('a part that is there twice', async () => {
    expect(await faultOf(zip([...parts, [sheet, emptySheet]]))).toMatch(/bị hỏng/);
  });
  test('declared types and entities', async () => {
    const bomb = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet>&x;</worksheet>';
    expect(await faultOf(withParts((copy) => copy.set(sheet, Buffer.from(bomb))))).toMatch(/DOCTYPE/);
  });
  test('an entity that nothing declares', async () => {
    expect(await faultOf(withParts((copy) => copy.set(sheet, Buffer.from('<worksheet>&x;</worksheet>'))))).toMatch(
      /bị hỏng/,
    );
  });
  test('tags within tags without end', async () => {
    expect(await faultOf(withParts((copy) => copy.set(sheet, Buffer.from('<a>'.repeat(200_000)))))).toMatch(/bị hỏng/);
  });
  test('a cell in the farthest corner costs nothing, and is named', async () => {
    const far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>';
    const edited = (copy: Parts) => copy.set(sheet, Buffer.from(String(copy.get(sheet)).replace('</sheetData>', far)));
    const read = await readWorkbook(withParts(edited));
    expect(read.ok && read.workbook.faults.map(({ vi }) => vi).join()).toMatch(/ô XFD1048576: “1”/);
  });
  test('a reading that takes too long is stopped', async () => {
    const read = await readWorkbook(bytes, { seconds: 0.001, megabytes: 700 });
    expect(!read.ok && read.faults[0]?.en).toMatch(/took more than/);
  });
  test('a reading that needs too much memory is stopped', async () => {
    const wide = Buffer.from(`<worksheet>${'<a b="c">x</a>'.repeat(4_000_000)}</worksheet>`);
    const read = await readWorkbook(
      withParts((copy) => copy.set(sheet, wide)),
      { seconds: 60, megabytes: 60 },
    );
    expect(!read.ok && read.faults[0]?.en).toMatch(/too much memory|damaged/);
  });
});

/** In this very process: what would hang or throw anything else fails the test. */
async function readHere(file: Uint8Array): Promise<FilledWorkbook | 'refused'> {
  try {
    return resolveWorkbook(await parseWorkbook(file));
  } catch (error) {
    if (error instanceof UnreadableWorkbook) return 'refused';
    throw error;
  }
}

describe('whatever is done to the bytes', () => {
  test('random bytes are refused, with and without the mark of a ZIP file', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), fc.boolean(), async (random, marked) => {
        const file = marked ? Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), random]) : random;
        expect(await readHere(file)).toBe('refused');
      }),
      { numRuns: 300 },
    );
  });

  test('no byte of a part can be flipped unseen: the checksum of every part is compared', async () => {
    // every byte of the styles' entry: before checksums were compared, one of them turned a date into a plain number
    const styles = Buffer.from(bytes).indexOf('xl/styles.xml');
    const original = contents(resolveWorkbook(await parseWorkbook(bytes)));
    for (let at = styles; at < styles + 600; at += 1) {
      const read = await readHere(Uint8Array.from(bytes, (byte, index) => (index === at ? byte ^ 8 : byte)));
      if (read !== 'refused' && read.faults.length === 0) expect(contents(read)).toEqual(original);
    }
  });

  test('flipped bytes of the archive never bring other answers', async () => {
    const original = contents(resolveWorkbook(await parseWorkbook(bytes)));
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const file = Uint8Array.from(bytes, (byte, index) => (index === at ? byte ^ flip : byte));
        const read = await readHere(file);
        if (read !== 'refused' && read.faults.length === 0) expect(contents(read)).toEqual(original);
      }),
      { numRuns: 300 },
    );
  });

  test('pieces taken out of or put into parts that hold no values never bring other answers', async () => {
    const original = contents(resolveWorkbook(await parseWorkbook(bytes)));
    const names = [...parts.keys()].filter((name) => !/sheet1|sheet2|sharedStrings|styles/.test(name));
    const piece = fc.constantFrom('', '0', '1', '$', '<', '>', '"', '</a>', '<a/>', '#REF!', '&amp;');
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), fc.nat(), fc.nat(30), piece, async (name, start, length, put) => {
        const read = await readHere(withParts((copy) => copy.set(name, spliced(copy.get(name), start, length, put))));
        if (read !== 'refused' && read.faults.length === 0) expect(contents(read)).toEqual(original);
      }),
      { numRuns: 400 },
    );
  });

  test('pieces taken out of or put into any part never end in anything but an answer or a refusal', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...parts.keys()),
        fc.nat(),
        fc.nat(200),
        fc.string({ maxLength: 5 }),
        async (name, start, length, put) => {
          await readHere(withParts((copy) => copy.set(name, spliced(copy.get(name), start, length, put))));
        },
      ),
      { numRuns: 400 },
    );
  });
});

function spliced(part: Buffer | undefined, start: number, length: number, put: string): Buffer {
  const xml = part?.toString() ?? '';
  const at = start % (xml.length + 1);
  return Buffer.from(xml.slice(0, at) + put + xml.slice(at + length));
}
