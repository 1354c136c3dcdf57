import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  ImageRun,
  type IParagraphOptions,
  PageBreak,
  Paragraph,
  Tab,
  type Table,
  TabStopType,
  TextRun,
} from 'docx';
import type { Block, Columns, Figure, Fraction, Heading, Inline, Item, Paragraph as PaperParagraph } from '#document';
import { frame, letterhead, letterheadShares, signatures } from './frames.ts';
import { hasLeader, inlineRuns } from './inlines.ts';
import { step } from './page.ts';
import { docxTable } from './table.ts';

type Child = Paragraph | Table;

/** The blocks as Word's paragraphs and tables; `width` is the width of a line in twips. */
export function docxBlocks(blocks: readonly Block[], width: number): Child[] {
  return blocks.flatMap((block) => docxBlock(block, width));
}

function docxBlock(block: Block, width: number): Child[] {
  switch (block.kind) {
    case 'letterhead':
      return [letterhead(block, width)];
    case 'heading':
      return [headingParagraph(block, width)];
    case 'paragraph':
      return [plainParagraph(block, width)];
    case 'item':
      return [itemParagraph(block, width)];
    case 'fraction':
      return fractionParagraphs(block, width);
    case 'columns':
      return [columnsFrame(block, width)];
    case 'table':
      return tableParagraphs(block, width);
    case 'signatures':
      return [spacer(200), signatures(block, width)];
    case 'figure':
      return figureParagraphs(block, width);
    case 'pageBreak':
      return [new Paragraph({ children: [new PageBreak()] })];
  }
}

function columnsFrame({ columns, underLetterhead }: Columns, width: number): Table {
  const shares = underLetterhead && columns.length === 2 ? letterheadShares : columns.map(() => 1);
  const total = shares.reduce((sum, share) => sum + share, 0);
  const children = columns.map((blocks, index) =>
    docxBlocks(blocks, Math.floor(((shares[index] ?? 1) / total) * width) - 216),
  );
  return frame(children, shares, width, false);
}

/** Twips a pixel at 96 pixels an inch, in which Word's pictures are sized. */
const twipsAPixel = 15;

function figureParagraphs({ jpeg, width, height, alt, caption }: Figure, lineWidth: number): Child[] {
  const shown = Math.min(lineWidth / twipsAPixel, (width / 150) * 96);
  const image = new ImageRun({
    type: 'jpg',
    data: Buffer.from(jpeg, 'base64'),
    transformation: { width: Math.round(shown), height: Math.round((shown * height) / width) },
    altText: { name: alt.slice(0, 80), title: alt.slice(0, 80), description: alt },
  });
  const line: PaperParagraph = { kind: 'paragraph', style: 'centred', level: 0, content: caption };
  const picture = new Paragraph({
    style: 'PaperPlain',
    alignment: AlignmentType.CENTER,
    keepNext: caption.length > 0,
    children: [image],
  });
  return caption.length === 0 ? [picture] : [picture, plainParagraph(line, lineWidth)];
}

const spacer = (before: number) =>
  new Paragraph({ style: 'PaperPlain', spacing: { before, line: 60, lineRule: 'exact' }, keepNext: true });

const headingLevels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
] as const;

function headingParagraph({ level, number, content }: Heading, width: number): Paragraph {
  const prefix = number === undefined ? [] : [new TextRun({ text: `${number} ` })];
  const heading = headingLevels[level - 1];
  return new Paragraph({
    ...(heading === undefined ? {} : { heading }),
    children: [...prefix, ...inlineRuns(content)],
    ...leader(content, width),
  });
}

const styles = {
  body: {},
  centred: { alignment: AlignmentType.CENTER },
  note: { style: 'PaperNote' },
  formula: { style: 'PaperFormula' },
  subtitle: { style: 'PaperSubtitle', alignment: AlignmentType.CENTER },
  title: { heading: HeadingLevel.TITLE, alignment: AlignmentType.CENTER },
} as const satisfies Record<PaperParagraph['style'], IParagraphOptions>;

function plainParagraph({ style, level, content }: PaperParagraph, width: number): Paragraph {
  const indent = (style === 'formula' ? level + 1 : level) * step;
  return new Paragraph({
    alignment: justified(content),
    ...styles[style],
    children: inlineRuns(content),
    indent: { left: indent },
    ...leader(content, width),
  });
}

/** The number hangs: it stands before a tab that leads to the left edge of the text. */
function itemParagraph({ level, number, content, style }: Item, width: number): Paragraph {
  const hanging = Math.max(260, number.length * 125 + 120);
  return new Paragraph({
    ...(style === 'note' ? styles.note : {}),
    alignment: justified(content),
    children: [new TextRun({ children: [number, new Tab()] }), ...inlineRuns(content)],
    indent: { left: level * step + hanging, hanging },
    ...leader(content, width),
  });
}

/** Word stretches a justified line that ends with a line break, so such lines are not justified. */
function justified(content: readonly Inline[]) {
  return content.some(({ kind }) => kind === 'break') || hasLeader(content) ? AlignmentType.LEFT : AlignmentType.BOTH;
}

function leader(content: readonly Inline[], width: number): Pick<IParagraphOptions, 'tabStops'> {
  return hasLeader(content) ? { tabStops: [{ type: TabStopType.RIGHT, position: width, leader: 'dot' }] } : {};
}

function fractionParagraphs({ lead, numerator, denominator }: Fraction, width: number): Child[] {
  const indent = { left: Math.round(width * 0.15), right: Math.round(width * 0.15) };
  const side = { style: 'PaperPlain', alignment: AlignmentType.CENTER, indent } as const;
  const line = { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 2 } as const;
  return [
    ...(lead.length === 0
      ? []
      : [plainParagraph({ kind: 'paragraph', style: 'formula', level: 0, content: lead }, width)]),
    new Paragraph({ ...side, keepNext: true, children: [new TextRun(numerator)], border: { bottom: line } }),
    new Paragraph({ ...side, spacing: { before: 40, after: 160 }, children: [new TextRun(denominator)] }),
  ];
}

function tableParagraphs(table: Extract<Block, { kind: 'table' }>, width: number): Child[] {
  const caption =
    table.caption === undefined
      ? []
      : [new Paragraph({ keepNext: true, children: [new TextRun({ text: table.caption, bold: true })] })];
  // Word joins tables that touch each other.
  return [
    ...caption,
    docxTable(table, width),
    new Paragraph({ style: 'PaperPlain', spacing: { after: 120, line: 60, lineRule: 'exact' } }),
  ];
}
