import { cleanText } from './clean.ts';
import { placeCells } from './grid.ts';
import type { Block, Cell, Document, Figure, Inline, Metadata, Row, Section, SignatureColumn, Table } from './model.ts';

/** A document that cannot be written: every fault with its place. */
export class DocumentFault extends Error {
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(`The document cannot be written:\n${faults.map((fault) => `- ${fault}`).join('\n')}`);
    this.name = 'DocumentFault';
    this.faults = faults;
  }
}

/**
 * The only way to a document: cleans every text (see `cleanText`), turns "\n" in text into line breaks, closes leaps
 * between heading levels (readers' programs and PDF/UA want none), and checks that tables fit their columns.
 * Throws {@link DocumentFault} with all faults. Cleaning twice changes nothing.
 */
export function createDocument(input: { metadata: Metadata; sections: readonly Section[] }): Document {
  const faults: string[] = [];
  const level = { current: 0 };
  const sections = input.sections
    .map((section) => ({ ...section, blocks: section.blocks.map((block) => buildBlock(block, faults, level)) }))
    .filter((section) => section.blocks.length > 0);
  const metadata = cleanMetadata(input.metadata);
  if (metadata.title === '') faults.push('the title is empty');
  if (sections.length === 0) faults.push('the document has no content');
  if (faults.length > 0) throw new DocumentFault(faults);
  return { kind: 'document', metadata, sections };
}

function cleanMetadata({ title, language, author, subject }: Metadata): Metadata {
  const line = (text: string) => cleanText(text).replace(/\s+/g, ' ').trim();
  return {
    title: line(title),
    language,
    ...(author === undefined ? {} : { author: line(author) }),
    ...(subject === undefined ? {} : { subject: line(subject) }),
  };
}

function buildBlock(block: Block, faults: string[], level: { current: number }): Block {
  switch (block.kind) {
    case 'letterhead':
      return { kind: 'letterhead', left: block.left.map(cleanText), right: block.right.map(cleanText) };
    case 'heading':
      level.current = Math.min(block.level, level.current + 1);
      return { ...withNumber(block), level: headingLevel(level.current), content: cleanInlines(block.content) };
    case 'paragraph':
      return { ...block, content: cleanInlines(block.content) };
    case 'item':
      return { ...block, number: cleanText(block.number), content: cleanInlines(block.content) };
    case 'fraction':
      return {
        kind: 'fraction',
        lead: cleanInlines(block.lead),
        numerator: cleanText(block.numerator),
        denominator: cleanText(block.denominator),
      };
    case 'columns':
      return {
        ...block,
        columns: block.columns.map((column) => column.map((b) => buildBlock(b, faults, level))),
      };
    case 'table':
      return buildTable(block, faults);
    case 'signatures':
      return { kind: 'signatures', columns: block.columns.map(cleanSignature) };
    case 'figure':
      return buildFigure(block, faults);
    case 'pageBreak':
      return block;
  }
}

function buildFigure(figure: Figure, faults: string[]): Figure {
  const alt = cleanText(figure.alt).replace(/\s+/g, ' ').trim();
  if (alt === '') faults.push('a picture has no alternative text');
  if (!(figure.width > 0 && figure.height > 0)) faults.push(`the picture "${alt}" has no size`);
  return { ...figure, alt, caption: cleanInlines(figure.caption) };
}

function headingLevel(level: number): 1 | 2 | 3 | 4 {
  return level === 1 || level === 2 || level === 3 ? level : 4;
}

function withNumber<T extends { readonly number?: string }>(block: T): T {
  return block.number === undefined ? block : { ...block, number: cleanText(block.number) };
}

function buildTable(table: Table, faults: string[]): Table {
  const at = `table "${table.id}"`;
  for (const column of table.columns) {
    if (!(column.width > 0)) faults.push(`${at}: the width of column "${column.id}" is not above 0`);
  }
  // A cell must not reach from the header into the body: the header is repeated by itself.
  for (const [name, rows] of [['header', table.header] as const, ['body', table.rows] as const]) {
    for (const fault of placeCells(rows, table.columns.length).faults) faults.push(`${at}, ${name}: ${fault}`);
  }
  return {
    ...table,
    ...(table.caption === undefined ? {} : { caption: cleanText(table.caption) }),
    header: table.header.map(cleanRow),
    rows: table.rows.map(cleanRow),
  };
}

const cleanRow = (row: Row): Row => ({ ...row, cells: row.cells.map(cleanCell) });
const cleanCell = (cell: Cell): Cell => ({ ...cell, content: cleanInlines(cell.content) });

function cleanSignature({ dateLine, title, instruction, name }: SignatureColumn): SignatureColumn {
  return {
    title: title.map(cleanText),
    ...(dateLine === undefined ? {} : { dateLine: cleanText(dateLine) }),
    ...(instruction === undefined ? {} : { instruction: cleanText(instruction) }),
    ...(name === undefined ? {} : { name: cleanText(name) }),
  };
}

function cleanInlines(content: readonly Inline[]): Inline[] {
  return content.flatMap(cleanInline);
}

function cleanInline(inline: Inline): Inline[] {
  switch (inline.kind) {
    case 'text':
      return cleanText(inline.text)
        .split('\n')
        .flatMap((text, index): Inline[] => [
          ...(index === 0 ? [] : [{ kind: 'break' } as const]),
          ...(text === '' ? [] : [{ ...inline, text }]),
        ]);
    case 'break':
      return [inline];
    case 'slot':
      return [inline.value === null ? inline : { ...inline, value: cleanText(inline.value) }];
    case 'box':
      return [inline.label === undefined ? inline : { ...inline, label: cleanText(inline.label) }];
  }
}
