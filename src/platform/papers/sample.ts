import { type Block, createDocument, type Document, type Inline } from '#document';

/** A small paper with one of everything, for the tests of the writers. */
export function samplePaper(words = 'Ý kiến khác', more: readonly Block[] = []): Document {
  return createDocument({
    metadata: { title: 'Báo cáo quý II', language: 'vi', author: 'Sở Nội vụ', subject: 'Công văn số 1' },
    sections: [
      { orientation: 'portrait', blocks: [...body(words), ...more] },
      { orientation: 'landscape', blocks: [{ kind: 'heading', level: 1, content: [text('PHỤ LỤC')] }] },
    ],
  });
}

const text = (value: string): Inline => ({ kind: 'text', text: value });
const slot = (value: string | null, width: 'short' | 'lines' = 'short'): Inline => ({
  kind: 'slot',
  field: 'staff',
  type: 'text',
  value,
  width,
});
const box = (checked: boolean): Inline => ({
  kind: 'box',
  field: 'wan',
  type: 'yesNo',
  option: 'yes',
  checked,
  label: 'Có',
});

function body(words: string): Block[] {
  return [
    {
      kind: 'letterhead',
      left: ['UBND TỈNH', words],
      right: ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
    },
    { kind: 'paragraph', style: 'title', level: 0, content: [text('BÁO CÁO')] },
    { kind: 'heading', level: 1, number: 'MỤC 1.', content: [text('THÔNG TIN CHUNG')] },
    { kind: 'heading', level: 2, content: [text(words)] },
    {
      kind: 'item',
      level: 1,
      number: 'đ)',
      content: [text(`${words}: `), slot(null), text(' %'), box(true), box(false)],
    },
    {
      kind: 'item',
      level: 1,
      number: '-',
      content: [text('Khác: '), slot(null, 'lines'), { kind: 'break' }, slot(words)],
    },
    {
      kind: 'paragraph',
      style: 'note',
      level: 0,
      content: [{ kind: 'text', text: words, italic: true, bold: true, underline: true }],
    },
    { kind: 'fraction', lead: [text('Công thức')], numerator: words, denominator: '∑ CBCCVC' },
    { kind: 'columns', columns: [[{ kind: 'paragraph', style: 'body', level: 0, content: [text(words)] }], []] },
    {
      kind: 'table',
      id: 'budget',
      caption: words,
      columns: [
        { id: 'no', width: 1, align: 'center' },
        { id: 'label', width: 5 },
        { id: 'now', width: 2, align: 'right' },
      ],
      header: [
        {
          style: 'header',
          cells: [
            { content: [text('TT')], rows: 2 },
            { content: [text(words)], columns: 2 },
          ],
        },
        { style: 'header', cells: [{ content: [text('Nội dung')] }, { content: [text('2019')] }] },
        {
          style: 'numbers',
          cells: [{ content: [text('(1)')] }, { content: [text('(2)')] }, { content: [text('(3)')] }],
        },
      ],
      rows: [
        { style: 'group', cells: [{ content: [text('1')] }, { content: [text('Chi ngân sách')], columns: 2 }] },
        {
          style: 'plain',
          cells: [{ content: [text('a')], rows: 2 }, { content: [text(words)] }, { content: [slot('12,5')] }],
        },
        { style: 'plain', cells: [{ content: [text('dòng dài '.repeat(100))] }, { content: [slot(null)] }] },
        { style: 'total', cells: [{ content: [text('Tổng số')], columns: 2 }, { content: [slot('12,5')] }] },
      ],
    },
    {
      kind: 'signatures',
      columns: [
        { title: ['Người khai'] },
        { dateLine: 'Ngày 05 tháng 02', title: ['KT. GIÁM ĐỐC', words], instruction: '(Ký tên)', name: 'B' },
      ],
    },
  ];
}
