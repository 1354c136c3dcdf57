import type { Block, Cell, Document, Inline, Row } from '#document';

/**
 * Puts U+FFFD (�) where the fonts have no glyph, and says which characters those were. A paper with a hole that nobody
 * noticed would be worse.
 */
export function replaceUnprintable(
  document: Document,
  covers: (character: string) => boolean,
): { document: Document; replaced: readonly string[] } {
  const replaced = new Set<string>();
  const mend = (text: string) =>
    text.replace(/[^\n]/gu, (character) => {
      if (covers(character)) return character;
      // Zero-width joiners and the like have no glyph to miss.
      if (/\p{Default_Ignorable_Code_Point}/u.test(character)) return '';
      replaced.add(character);
      return '\uFFFD';
    });
  return { document: mapDocument(document, mend), replaced: [...replaced] };
}

type Mend = (text: string) => string;

/** The document with every text that is printed passed through `mend`. */
function mapDocument(document: Document, mend: Mend): Document {
  const sections = document.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((b) => mapBlock(b, mend)),
  }));
  return { ...document, sections };
}

function mapBlock(block: Block, mend: Mend): Block {
  switch (block.kind) {
    case 'letterhead':
      return { ...block, left: block.left.map(mend), right: block.right.map(mend) };
    case 'heading':
      return {
        ...block,
        content: mapInlines(block.content, mend),
        ...(block.number === undefined ? {} : { number: mend(block.number) }),
      };
    case 'paragraph':
      return { ...block, content: mapInlines(block.content, mend) };
    case 'item':
      return { ...block, number: mend(block.number), content: mapInlines(block.content, mend) };
    case 'fraction':
      return {
        ...block,
        lead: mapInlines(block.lead, mend),
        numerator: mend(block.numerator),
        denominator: mend(block.denominator),
      };
    case 'columns':
      return { ...block, columns: block.columns.map((column) => column.map((b) => mapBlock(b, mend))) };
    case 'table': {
      const rows = (all: readonly Row[]) =>
        all.map((row) => ({ ...row, cells: row.cells.map((cell) => mapCell(cell, mend)) }));
      const caption = block.caption === undefined ? {} : { caption: mend(block.caption) };
      return { ...block, ...caption, header: rows(block.header), rows: rows(block.rows) };
    }
    case 'signatures':
      return { ...block, columns: block.columns.map((column) => mapSignature(column, mend)) };
    case 'figure':
      return { ...block, alt: mend(block.alt), caption: mapInlines(block.caption, mend) };
    case 'pageBreak':
      return block;
  }
}

type SignatureColumn = Extract<Block, { kind: 'signatures' }>['columns'][number];

function mapSignature(column: SignatureColumn, mend: Mend): SignatureColumn {
  return {
    title: column.title.map(mend),
    ...(column.dateLine === undefined ? {} : { dateLine: mend(column.dateLine) }),
    ...(column.instruction === undefined ? {} : { instruction: mend(column.instruction) }),
    ...(column.name === undefined ? {} : { name: mend(column.name) }),
  };
}

const mapCell = (cell: Cell, mend: Mend): Cell => ({ ...cell, content: mapInlines(cell.content, mend) });

function mapInlines(content: readonly Inline[], mend: Mend): Inline[] {
  return content.map((inline) => mapInline(inline, mend));
}

function mapInline(inline: Inline, mend: Mend): Inline {
  switch (inline.kind) {
    case 'text':
      return { ...inline, text: mend(inline.text) };
    case 'slot':
      return inline.value === null ? inline : { ...inline, value: mend(inline.value) };
    case 'box':
      return inline.label === undefined ? inline : { ...inline, label: mend(inline.label) };
    case 'break':
      return inline;
  }
}
