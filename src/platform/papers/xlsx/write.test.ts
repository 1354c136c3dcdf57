import { beforeAll, describe, expect, test } from 'vitest';
import { type Block, createDocument, type Inline, type Slot } from '#document';
import { cellOf, type Parts, unzip } from '../../../../test/xlsx.ts';
import { toXlsx } from './write.ts';

const text = (words: string): Inline => ({ kind: 'text', text: words });
const heading = (words: string): Block => ({ kind: 'heading', level: 1, content: [text(words)] });
const form = { code: 'test', version: 1, hash: 'a' } as const;
const slot = (field: string, type: string, options?: readonly { id: string; label: string }[]): Slot => ({
  kind: 'slot',
  field,
  type,
  width: 'short',
  value: null,
  ...(options === undefined ? {} : { options }),
});

async function partsOf(...blocks: Block[]): Promise<Parts> {
  const document = createDocument({
    metadata: { title: 'Biểu', language: 'vi' },
    sections: [{ orientation: 'portrait', blocks }],
  });
  return unzip(await toXlsx(document, form));
}

const item = (...content: Inline[]): Block => ({ kind: 'item', level: 0, number: '1.', content });
const part = (parts: Parts, name: string) => parts.get(name)?.toString() ?? '';
const sheetNames = (parts: Parts) =>
  [...part(parts, 'xl/workbook.xml').matchAll(/<sheet name="([^"]*)"/g)].map((match) => match[1]);

describe('sheets', () => {
  test('begin at headings of the first level; a hidden one says which form it is', async () => {
    const parts = await partsOf(
      heading('MỤC 1. A'),
      item(slot('a', 'text')),
      heading('MỤC 2. B'),
      item(slot('b', 'text')),
    );
    expect(sheetNames(parts)).toEqual(['MỤC 1. A', 'MỤC 2. B', '_congso']);
    expect(part(parts, 'xl/workbook.xml')).toContain('name="_congso" sheetId="3" r:id="rId3" state="hidden"');
  });
  test('bear names that every program takes, and none twice', async () => {
    const long = 'III. DỊCH VỤ CÔNG/HÀNH CHÍNH CÔNG TRỰC TUYẾN';
    const parts = await partsOf(heading(long), item(slot('a', 'text')), heading(long), item(slot('b', 'text')));
    const [first = '', second = ''] = sheetNames(parts);
    expect(first).not.toMatch(/[[\]:*?/\\]/);
    expect(Math.max(first.length, second.length)).toBeLessThanOrEqual(31);
    expect(second).not.toBe(first);
  });
  test('bear the name by which the form calls its table', async () => {
    const parts = await partsOf(
      item(text('Chi tiết tại Bảng "2.HatangCNTT"'), slot('a', 'text')),
      heading('MỤC 2. HẠ TẦNG'),
      item(slot('b', 'text')),
    );
    expect(sheetNames(parts)).toContain('2.HatangCNTT');
  });
});

describe('cells', () => {
  const options = [
    { id: 'yes', label: 'Có' },
    { id: 'no', label: 'Không' },
  ];
  let parts: Parts;
  let sheet: string;
  beforeAll(async () => {
    parts = await partsOf(
      heading('MỤC 1.'),
      item(text('Có? '), slot('has', 'yesNo', options)),
      item(slot('count', 'integer')),
    );
    sheet = part(parts, 'xl/worksheets/sheet1.xml');
  });
  /** The cell's format as styles.xml has it. */
  const formatOf = (name: string) => {
    const { cell } = cellOf(parts, name);
    const style = Number(new RegExp(`<c r="${cell}" s="(\\d+)"`).exec(sheet)?.[1]);
    const cellFormats = part(parts, 'xl/styles.xml').split('<cellXfs')[1] ?? '';
    return [...cellFormats.matchAll(/<xf [^>]*>.*?<\/xf>/g)][style - 1]?.[0] ?? '';
  };

  test('to be filled are unlocked on a sheet that is protected but lets rows be inserted', () => {
    expect(sheet).toMatch(/<sheetProtection sheet="1"[^>]* insertRows="0"/);
    expect(formatOf('f_count')).toContain('<protection locked="0"/>');
  });
  test('with options offer them in a list', () => {
    const { cell } = cellOf(parts, 'f_has');
    expect(sheet).toMatch(new RegExp(`type="list" sqref="${cell}".*?<formula1>"Có,Không"</formula1>`));
  });
  test('of growing tables share a name that reaches over spare rows and the line that ends the table', async () => {
    const row = { table: 'list', index: 0 };
    const table: Block = {
      kind: 'table',
      id: 'list',
      columns: [{ id: 'what', width: 1 }],
      header: [],
      rows: [{ style: 'plain', growing: row, cells: [{ content: [{ ...slot('what', 'text'), row }] }] }],
    };
    const grown = await partsOf(table);
    expect(part(grown, 'xl/workbook.xml')).toMatch(/name="t_list__what">'[^']+'!\$B\$2:\$B\$11</);
  });
});
