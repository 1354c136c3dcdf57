import { endsLine } from '../lines.ts';
import type { Block, Document, Inline, Signatures, Slot } from '../model.ts';
import { tableToText } from './table.ts';

const step = '  ';

/**
 * The paper for a terminal and for searching: a line of the form is a line of text, however long, so that every wording
 * is found unbroken. Blank slots are dots, boxes □ and ☑.
 */
export function toText(document: Document): string {
  const sections = document.sections.map((section) => section.blocks.flatMap(blockToLines));
  return `${sections
    .map((lines) => lines.map((line) => line.trimEnd()).join('\n'))
    .join('\n\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '')}\n`;
}

function blockToLines(block: Block): string[] {
  switch (block.kind) {
    case 'letterhead':
      return [...block.left, '', ...block.right, ''];
    case 'heading':
      return ['', `${block.number === undefined ? '' : `${block.number} `}${inlinesToText(block.content)}`, ''];
    case 'paragraph': {
      const lines = inlinesToText(block.content).split('\n');
      const around = block.style === 'title' ? [''] : [];
      return [...around, ...lines.map((line) => step.repeat(block.level) + line), ...around];
    }
    case 'item': {
      const [first = '', ...rest] = inlinesToText(block.content).split('\n');
      const indent = step.repeat(block.level);
      const hanging = indent + ' '.repeat(block.number.length + 1);
      return [`${indent}${block.number} ${first}`, ...rest.map((line) => hanging + line)];
    }
    case 'fraction':
      return fractionLines(inlinesToText(block.lead), block.numerator, block.denominator);
    case 'columns':
      return block.columns.flatMap((column) => column.flatMap(blockToLines));
    case 'table':
      return ['', ...tableToText(block, inlinesToText), ''];
    case 'signatures':
      return signatureLines(block);
    case 'figure':
      return ['', `[${block.alt}]`, ...inlinesToText(block.caption).split('\n'), ''];
    case 'pageBreak':
      return [''];
  }
}

function fractionLines(lead: string, numerator: string, denominator: string): string[] {
  const rule = '─'.repeat(Math.min(78, Math.max(numerator.length, denominator.length)));
  return [...(lead === '' ? [] : lead.split('\n')), ...[numerator, rule, denominator].map((line) => step + line)];
}

function signatureLines({ columns }: Signatures): string[] {
  return columns.flatMap(({ dateLine, title, instruction, name }) => [
    '',
    ...(dateLine === undefined ? [] : [dateLine]),
    ...title,
    ...(instruction === undefined ? [] : [instruction]),
    '',
    ...(name === undefined ? [] : [name]),
  ]);
}

function inlinesToText(content: readonly Inline[]): string {
  return content.map((inline, index) => inlineToText(inline, endsLine(content, index))).join('');
}

function inlineToText(inline: Inline, last: boolean): string {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'break':
      return '\n';
    case 'slot':
      return inline.value ?? dots(inline, last);
    case 'box':
      return `${inline.checked ? '☑' : '□'}${inline.label === undefined ? '' : ` ${inline.label}`}`;
  }
}

const dotted = { short: '……', medium: '………', long: '……………', lines: '……………………' } as const;

function dots(slot: Slot, last: boolean): string {
  return last && slot.width !== 'short' ? `${dotted[slot.width]}……` : dotted[slot.width];
}
