import { createHash } from 'node:crypto';
import {
  type Block,
  type Document,
  endsLine,
  type Figure,
  type Inline,
  type Item,
  type Section,
  type Signatures,
} from '#document';
import { joinedText } from '../cells.ts';
import { literal, wordsLiteral } from './literal.ts';
import { prelude } from './prelude.ts';
import { typstTable } from './table.ts';

/** The document as Typst source: calls of the prelude's functions with string literals, and nothing else. */
export function typstSource(document: Document): string {
  return `${prelude(document.metadata)}\n${document.sections.map(section).join('\n')}\n`;
}

function section({ orientation, blocks }: Section): string {
  return `#${orientation}({\n${blocksSource(blocks)}\n})`;
}

/** Blocks one after the other; neighbouring items of one level and one kind of number are one list. */
function blocksSource(blocks: readonly Block[]): string {
  const lines: string[] = [];
  let run: Item[] = [];
  const close = () => {
    if (run.length > 0) lines.push(itemsSource(run));
    run = [];
  };
  for (const block of blocks) {
    if (block.kind !== 'item') {
      close();
      lines.push(blockSource(block));
      continue;
    }
    const first = run[0];
    if (first && !isSameList(first, block)) close();
    run.push(block);
  }
  close();
  return lines.join('\n');
}

/** Numbers hang by the widest of their list: dashes and numbers do not mix. */
function isSameList(a: Item, b: Item): boolean {
  return a.level === b.level && a.style === b.style && a.number.length > 1 === b.number.length > 1;
}

function itemsSource(items: readonly Item[]): string {
  const marks = items.map(({ number }) => `${literal(number)},`).join(' ');
  const bodies = items.map(({ content }) => inlines(content)).join(', ');
  return `items(${items[0]?.level ?? 0}, (${marks}), ${bodies})`;
}

function blockSource(block: Exclude<Block, Item>): string {
  switch (block.kind) {
    case 'letterhead':
      return `letterhead((${strings(block.left)}), (${strings(block.right)}))`;
    case 'heading': {
      const number = block.number === undefined ? '' : `${wordsLiteral(`${block.number} `)} + `;
      return `heading(level: ${block.level}, ${number}${inlines(block.content)})`;
    }
    case 'paragraph':
      return paragraphSource(block);
    case 'fraction': {
      const lead = block.lead.length === 0 ? '' : `body-line(1, ${inlines(block.lead)})\n`;
      return `${lead}fraction(${wordsLiteral(block.numerator)}, ${wordsLiteral(block.denominator)})`;
    }
    case 'columns':
      return `${block.underLetterhead ? 'under-letterhead' : 'side-by-side'}(${block.columns.map((column) => `{\n${blocksSource(column)}\n}`).join(', ')})`;
    case 'table':
      return typstTable(block, inlines);
    case 'signatures':
      return signaturesSource(block);
    case 'figure':
      return figureSource(block);
    case 'pageBreak':
      return 'pagebreak(weak: true)';
  }
}

function paragraphSource({ style, level, content }: Extract<Block, { kind: 'paragraph' }>): string {
  switch (style) {
    case 'title':
      return `title-block(${inlines(content)})`;
    case 'subtitle':
      return `subtitle(${inlines(content)})`;
    case 'centred':
      return `centred(${inlines(content)})`;
    case 'note':
      return `note(${level}, ${inlines(content)})`;
    case 'formula':
      return `body-line(${level + 1}, ${inlines(content)})`;
    case 'body':
      return `body-line(${level}, ${inlines(content)})`;
  }
}

/** Where the typesetter finds a picture: its content names it. */
export const pictureFile = ({ jpeg }: Figure): string => `${createHash('sha256').update(jpeg).digest('hex')}.jpg`;

/** Points a pixel at 150 pixels an inch. */
const pointsAPixel = 72 / 150;

function figureSource(figure: Figure): string {
  const most = `${Math.round(figure.width * pointsAPixel)}pt`;
  return `picture(${literal(pictureFile(figure))}, ${most}, ${wordsLiteral(figure.alt)}, ${figure.caption.length > 0}, ${inlines(figure.caption)})`;
}

function signaturesSource({ columns }: Signatures): string {
  const sources = columns.map(
    ({ dateLine = '', title, instruction = '', name = '' }) =>
      `(${wordsLiteral(dateLine)}, (${strings(title)}), ${wordsLiteral(instruction)}, ${wordsLiteral(name)})`,
  );
  return `signatures(${sources.join(', ')})`;
}

const strings = (texts: readonly string[]) => texts.map((text) => `${wordsLiteral(text)},`).join(' ');

function inlines(content: readonly Inline[]): string {
  return [
    '[]',
    ...content.map((inline, index) => inlineSource(inline, content[index - 1], endsLine(content, index))),
  ].join(' + ');
}

function inlineSource(inline: Inline, before: Inline | undefined, last: boolean): string {
  switch (inline.kind) {
    case 'text': {
      let source = wordsLiteral(joinedText(inline.text, before));
      if (inline.underline) source = `underline(${source})`;
      if (inline.italic) source = `emph(${source})`;
      return inline.bold ? `strong(${source})` : source;
    }
    case 'break':
      return 'linebreak()';
    case 'slot':
      if (inline.value !== null) return inline.value.split('\n').map(wordsLiteral).join(' + linebreak() + ');
      return last ? `last-slot(${literal(inline.width)})` : `slot(${literal(inline.width)})`;
    case 'box':
      return inline.label === undefined
        ? `mark(${inline.checked})`
        : `option(${inline.checked}, ${wordsLiteral(inline.label)})`;
  }
}
