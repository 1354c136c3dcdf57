import { type Block, type Cell, createDocument, type Document, type Inline, type Row } from '#document';
import type { AggregatedField } from '#forms-engine';
import { periodInWords } from '../words.ts';
import { messages as paperMessages } from './messages.paper.ts';
import type { Overview } from './overview.ts';
import { valueInWords } from './words.ts';

/** Who sends the report, and when. */
export type Sender = { readonly name: string; readonly day: string };

const text = (value: string, more: { bold?: boolean; italic?: boolean } = {}): Inline => ({
  kind: 'text',
  text: value,
  ...more,
});
const paragraph = (
  style: 'body' | 'centred' | 'title' | 'subtitle' | 'note',
  ...content: readonly Inline[]
): Block => ({
  kind: 'paragraph',
  style,
  level: 0,
  content,
});
const cell = (value: string, more: Partial<Cell> = {}): Cell => ({ content: [text(value)], ...more });
const upper = (value: string): string => value.toLocaleUpperCase('vi');

function rowOf(one: AggregatedField): Row {
  const { field, answered } = one;
  return {
    style: 'plain',
    cells: [
      cell(field.number ?? '', { align: 'center' }),
      cell(field.name ?? field.label),
      cell(field.unit ?? '', { align: 'center' }),
      cell(valueInWords(one, 'vi'), { align: one.each === undefined ? 'right' : 'left' }),
      cell(String(answered), { align: 'right' }),
    ],
  };
}

/** One part of the form; what nobody answered stands there with a blank, so that the reader sees that it was asked. */
function partTable(id: string, fields: readonly AggregatedField[]): Block {
  const words = paperMessages.columns;
  return {
    kind: 'table',
    id: `part-${id}`,
    columns: [
      { id: 'number', width: 6 },
      { id: 'item', width: 46 },
      { id: 'unit', width: 12 },
      { id: 'value', width: 22 },
      { id: 'reports', width: 14 },
    ],
    header: [
      {
        style: 'header',
        cells: [words.number, words.item, words.unit, words.value, words.reports].map((word) =>
          cell(word, { align: 'center' }),
        ),
      },
    ],
    rows: fields.map(rowOf),
  };
}

/** "ngày 05 tháng 02 năm 2026": days below 10 and January, February carry a zero (Decree 30/2020). */
function dateLine(day: string): string {
  const [year, month = '', date] = day.split('-');
  return `ngày ${date} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`;
}

function head({ question }: Overview, sender: Sender): readonly Block[] {
  const { form, period } = question;
  return [
    {
      kind: 'letterhead',
      left: [upper(question.node.name), upper(sender.name)],
      right: [...paperMessages.nation],
    },
    {
      kind: 'columns',
      underLetterhead: true,
      columns: [
        [paragraph('centred', text(paperMessages.symbol))],
        [paragraph('centred', text(`……, ${dateLine(sender.day)}`, { italic: true }))],
      ],
    },
    paragraph('title', text(paperMessages.title)),
    paragraph(
      'subtitle',
      text(
        `${paperMessages.about} "${form.definition.name.vi}", ${periodInWords(period, 'vi').toLocaleLowerCase('vi')}`,
      ),
    ),
    paragraph('centred', text(paperMessages.to)),
  ];
}

function basis({ reports, missing, question }: Overview): readonly Block[] {
  const accepted = reports.filter(({ report }) => report.isAccepted).length;
  const asked = new Set(reports.map(({ report }) => report.organisationId)).size + missing.length;
  return [
    paragraph('body', text(paperMessages.basis(reports.length, accepted, asked, question.tree.day))),
    ...(missing.length === 0
      ? []
      : [paragraph('body', text(`${paperMessages.missing} ${missing.map(({ name }) => name).join('; ')}.`))]),
    paragraph('body', text(paperMessages.how)),
  ];
}

/** The report to the People's Committee and the Ministry, in the layout of Decree 30/2020/NĐ-CP: every figure with the reports behind it. */
export function overviewPaper(overview: Overview, sender: Sender): Document {
  const { definition } = overview.question.form;
  const parts = definition.parts.flatMap((part): readonly Block[] => {
    const fields = overview.fields.filter(({ field }) => field.part === part.id);
    if (fields.length === 0) return [];
    const title: Block = {
      kind: 'heading',
      level: 1,
      ...(part.number === undefined ? {} : { number: part.number }),
      content: [text(part.title)],
    };
    return [title, partTable(part.id, fields)];
  });
  return createDocument({
    metadata: { title: `${paperMessages.title} ${definition.name.vi}`, language: 'vi', author: sender.name },
    sections: [
      {
        orientation: 'portrait',
        blocks: [
          ...head(overview, sender),
          ...basis(overview),
          ...parts,
          paragraph('body', text(paperMessages.end)),
          {
            kind: 'signatures',
            columns: [
              { title: [...paperMessages.recipients] },
              { title: [paperMessages.head], instruction: paperMessages.sign },
            ],
          },
        ],
      },
    ],
  });
}
