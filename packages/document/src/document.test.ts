import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Block,
  cleanText,
  createDocument,
  DocumentFault,
  type Inline,
  placeCells,
  toHtml,
  toHtmlArticle,
  toText,
} from './index.ts';

const text = (value: string): Inline => ({ kind: 'text', text: value });
const slot = (value: string | null): Inline => ({
  kind: 'slot',
  field: 'staff',
  type: 'integer',
  value,
  width: 'short',
});
const paper = (...blocks: Block[]) =>
  createDocument({ metadata: { title: 'Báo cáo', language: 'vi' }, sections: [{ orientation: 'portrait', blocks }] });
const paragraph = (...content: Inline[]): Block => ({ kind: 'paragraph', style: 'body', level: 0, content });

const table: Block = {
  kind: 'table',
  id: 'budget',
  columns: [
    { id: 'no', width: 1, align: 'center' },
    { id: 'label', width: 6 },
    { id: 'before', width: 2, align: 'right' },
    { id: 'now', width: 2, align: 'right' },
  ],
  header: [
    {
      style: 'header',
      cells: [
        { content: [text('TT')], rows: 2 },
        { content: [text('Nội dung')], rows: 2 },
        { content: [text('Năm')], columns: 2 },
      ],
    },
    { style: 'header', cells: [{ content: [text('2018')] }, { content: [text('2019')] }] },
  ],
  rows: [
    { style: 'group', cells: [{ content: [text('1')] }, { content: [text('Chi ngân sách')], columns: 3 }] },
    {
      style: 'plain',
      id: 'hardware',
      cells: [
        { content: [text('a')] },
        { content: [text('Tổng chi mua sắm phần cứng')] },
        { content: [slot('12,5')] },
        { content: [slot(null)] },
      ],
    },
  ],
};

/** Text that breaks writers: markup, code, control characters, lone surrogates, text that runs backwards. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '</script><script>alert(1)</script>',
    '#read("/etc/passwd")',
    '"><img src=x onerror=alert(1)>',
    "' onload='x",
    '\u0000\uFFFE\uD800',
    '\u202Etxt',
  ),
);

describe('A document', () => {
  test('holds no control character, noncharacter, lone surrogate or character that turns the text round', () => {
    fc.assert(
      fc.property(hostile, (value) => {
        const cleaned = cleanText(value);
        expect(cleaned).not.toMatch(/[\p{Noncharacter_Code_Point}\p{Surrogate}\u202A-\u202E\u2066-\u2069]/u);
        expect(cleaned.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
        expect(cleanText(cleaned)).toBe(cleaned);
      }),
    );
  });

  test('holds its text in composed form', () => {
    const [section] = paper(paragraph(text('Cổng'.normalize('NFD')))).sections;
    expect(section?.blocks[0]).toMatchObject({ content: [{ text: 'Cổng'.normalize('NFC') }] });
  });

  test('turns a line end in a text into a line break', () => {
    const [section] = paper(paragraph(text('một\nhai'))).sections;
    expect(section?.blocks[0]).toMatchObject({ content: [{ text: 'một' }, { kind: 'break' }, { text: 'hai' }] });
  });

  test('closes leaps between heading levels', () => {
    const heading = (level: 1 | 2 | 3 | 4): Block => ({ kind: 'heading', level, content: [text('x')] });
    const [section] = paper(heading(2), heading(4), heading(1), heading(3)).sections;
    expect(section?.blocks.map((block) => (block.kind === 'heading' ? block.level : 0))).toEqual([1, 2, 1, 2]);
  });

  test('is refused with every fault when tables do not fit their columns', () => {
    const broken: Block = { ...table, columns: [{ id: 'only', width: 0 }], header: [] };
    expect(() => paper(broken)).toThrow(DocumentFault);
    expect(() => paper(broken)).toThrow(/"budget".*width.*\n.*row 1 has more cells/);
  });

  test('is refused without a title or content', () => {
    expect(() => createDocument({ metadata: { title: ' ', language: 'vi' }, sections: [] })).toThrow(
      /title.*\n.*content/,
    );
  });
});

describe('The grid of a table', () => {
  test('puts each cell into the first column that no merged cell covers', () => {
    const { cells, faults } = placeCells(table.header, 4);
    expect(faults).toEqual([]);
    expect(cells.map(({ row, column }) => [row, column])).toEqual([
      [0, 0],
      [0, 1],
      [0, 2],
      [1, 2],
      [1, 3],
    ]);
  });
});

describe('HTML', () => {
  test('lets no text become markup, and sets no style attribute or script', () => {
    fc.assert(
      fc.property(hostile, hostile, (first, second) => {
        const html = toHtml(
          paper(paragraph(text(first), slot(second)), { kind: 'item', level: 1, number: first, content: [] }),
        );
        const tags = html.replace(/<style>[\s\S]*?<\/style>/, '').match(/<\/?[a-zA-Z][^>]*>/g) ?? [];
        const plain = toHtml(
          paper(paragraph(text('a'), slot('b')), { kind: 'item', level: 1, number: 'c', content: [] }),
        );
        const known = new Set(plain.match(/<\/?[a-zA-Z][^>]*>/g));
        for (const tag of tags) expect(['<br>', ...known]).toContain(tag);
      }),
    );
  });

  test('carries no style attribute: the look is in classes', () => {
    expect(toHtmlArticle(paper(table, paragraph(slot(null))))).not.toMatch(/\sstyle=/);
  });

  test('links the stylesheet instead of carrying it when an address is given', () => {
    const html = toHtml(paper(table), { stylesheet: '/paper.css' });
    expect(html).toContain('<link rel="stylesheet" href="/paper.css">');
    expect(html).not.toContain('<style>');
  });

  test('names header cells and merges cells', () => {
    const html = toHtmlArticle(paper(table));
    expect(html).toContain('<th scope="col" rowspan="2">TT</th>');
    expect(html).toContain('<th scope="colgroup" colspan="2">Năm</th>');
    expect(html).toMatch(/<tr class="paper-row-group">.*colspan="3".*Chi ngân sách/);
    expect(html).toContain('<td class="paper-right"><span class="paper-value" data-field="staff">12,5</span></td>');
  });

  test('nests numbered items and keeps their printed numbers', () => {
    const item = (level: number, number: string): Block => ({
      kind: 'item',
      level,
      number,
      content: [text(`mục ${number}`)],
    });
    const html = toHtmlArticle(paper(item(0, '3.'), item(1, 'đ)'), item(0, '6.')));
    expect(html.match(/<ol/g)).toHaveLength(2);
    expect(html.match(/<\/li>/g)).toHaveLength(3);
    expect(html).toMatch(/3\.<\/span>.*<ol.*đ\)<\/span>.*<\/ol><\/li><li.*6\.<\/span>/);
  });

  test('says to readers programs what a blank slot and a box are', () => {
    const box: Inline = { kind: 'box', field: 'wan', type: 'yesNo', option: 'yes', checked: true, label: 'Có' };
    const html = toHtmlArticle(paper(paragraph(slot(null), box)));
    expect(html).toContain('aria-label="để trống"');
    expect(html).toMatch(/data-option="yes"[^>]*aria-label="đã đánh dấu">☑<\/span> Có/);
  });
});

describe('Text', () => {
  test('keeps a wording on one line, however long it is', () => {
    const wording = 'Tổng số cán bộ, công chức của đơn vị '.repeat(20).trim();
    expect(toText(paper(paragraph(text(wording)))).split('\n')).toContain(wording);
  });

  test('prints a row of a table as one line with its label unbroken', () => {
    expect(toText(paper(table))).toContain('a  | Tổng chi mua sắm phần cứng | 12,5 | ……');
  });

  test('prints boxes, numbers, fractions and signatures', () => {
    const output = toText(
      paper(
        {
          kind: 'item',
          level: 1,
          number: 'a.',
          content: [{ kind: 'box', field: 'x', type: 'tick', option: 'yes', checked: false, label: 'Băng từ' }],
        },
        { kind: 'fraction', lead: [], numerator: 'tử số', denominator: 'mẫu số' },
        { kind: 'signatures', columns: [{ title: ['Người khai'], instruction: '(Ký và ghi rõ họ, tên)' }] },
      ),
    );
    expect(output).toMatch(/^ {2}a\. □ Băng từ\n/);
    expect(output).toMatch(/tử số\n {2}─+\n {2}mẫu số/);
    expect(output).toContain('Người khai\n(Ký và ghi rõ họ, tên)');
  });

  test('holds every text that was put in', () => {
    fc.assert(
      fc.property(hostile, (value) => {
        const words = cleanText(value)
          .split('\n')
          .map((line) => line.trim());
        const output = toText(paper(paragraph(text(`a${value}b`)))).replace(/\n{3,}/g, '\n\n');
        for (const word of words.filter((one) => one !== '')) expect(output).toContain(word);
      }),
    );
  });
});
