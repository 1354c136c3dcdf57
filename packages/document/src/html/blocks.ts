import { messages } from '../messages.ts';
import type { Block, Figure, Fraction, Heading, Item, Language, Letterhead, Paragraph, Signatures } from '../model.ts';
import { escapeHtml } from './escape.ts';
import { inlinesToHtml } from './inlines.ts';
import { tableToHtml } from './table.ts';

/** Blocks in their order; neighbouring numbered items become (nested) lists. */
export function blocksToHtml(blocks: readonly Block[], language: Language): string {
  const parts: string[] = [];
  let items: Item[] = [];
  const closeList = () => {
    if (items.length > 0) parts.push(listToHtml(items, language));
    items = [];
  };
  for (const block of blocks) {
    if (block.kind === 'item') {
      items.push(block);
    } else {
      closeList();
      parts.push(blockToHtml(block, language));
    }
  }
  closeList();
  return parts.join('\n');
}

function blockToHtml(block: Exclude<Block, Item>, language: Language): string {
  switch (block.kind) {
    case 'letterhead':
      return letterheadToHtml(block);
    case 'heading':
      return headingToHtml(block, language);
    case 'paragraph':
      return paragraphToHtml(block, language);
    case 'fraction':
      return fractionToHtml(block, language);
    case 'columns':
      return `<div class="paper-columns${block.underLetterhead ? ' paper-columns-head' : ''}">${block.columns.map((column) => `<div>${blocksToHtml(column, language)}</div>`).join('')}</div>`;
    case 'table':
      return tableToHtml(block, language);
    case 'signatures':
      return signaturesToHtml(block);
    case 'figure':
      return figureToHtml(block, language);
    case 'pageBreak':
      return '<div class="paper-break"></div>';
  }
}

/**
 * Items of one run as nested lists: a deeper level opens a list inside the item before it. The number is text, not a
 * marker of the browser: it is printed exactly as the form has it and can be found and copied.
 */
function listToHtml(items: readonly Item[], language: Language): string {
  const html: string[] = [];
  const open: number[] = [];
  for (const item of items) {
    while (open.length > 0 && (open.at(-1) ?? 0) > item.level) {
      html.push('</li></ol>');
      open.pop();
    }
    if (open.length > 0 && open.at(-1) === item.level) html.push('</li>');
    else {
      html.push(`<ol class="paper-list paper-level-${Math.min(item.level, 6)}" role="list">`);
      open.push(item.level);
    }
    const note = item.style === 'note' ? ' paper-note' : '';
    html.push(
      `<li class="paper-item${note}"><span class="paper-number">${escapeHtml(item.number)}</span> <span class="paper-text">${inlinesToHtml(item.content, language)}</span>`,
    );
  }
  return html.concat(open.map(() => '</li></ol>')).join('');
}

function figureToHtml({ jpeg, width, height, alt, caption }: Figure, language: Language): string {
  const image = `<img src="data:image/jpeg;base64,${escapeHtml(jpeg)}" width="${width}" height="${height}" alt="${escapeHtml(alt)}">`;
  const line = caption.length === 0 ? '' : `<figcaption>${inlinesToHtml(caption, language)}</figcaption>`;
  return `<figure class="paper-figure">${image}${line}</figure>`;
}

function headingToHtml(heading: Heading, language: Language): string {
  // The title is h1.
  const tag = `h${heading.level + 1}`;
  const number = heading.number === undefined ? '' : `${escapeHtml(heading.number)} `;
  return `<${tag} class="paper-heading-${heading.level}">${number}${inlinesToHtml(heading.content, language)}</${tag}>`;
}

function paragraphToHtml({ style, level, content }: Paragraph, language: Language): string {
  const tag = style === 'title' ? 'h1' : 'p';
  const indent = level > 0 ? ` paper-level-${Math.min(level, 6)}` : '';
  return `<${tag} class="paper-${style}${indent}">${inlinesToHtml(content, language)}</${tag}>`;
}

function fractionToHtml({ lead, numerator, denominator }: Fraction, language: Language): string {
  const words = `${numerator} ${messages.dividedBy[language]} ${denominator}`;
  const fraction = `<div class="paper-fraction" role="math" aria-label="${escapeHtml(words)}"><span class="paper-numerator">${escapeHtml(numerator)}</span><span class="paper-denominator">${escapeHtml(denominator)}</span></div>`;
  return lead.length === 0 ? fraction : `<p class="paper-formula">${inlinesToHtml(lead, language)}</p>${fraction}`;
}

function letterheadToHtml({ left, right }: Letterhead): string {
  const side = (lines: readonly string[], name: string) =>
    `<div class="paper-letterhead-${name}">${lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('')}</div>`;
  return `<header class="paper-letterhead">${side(left, 'left')}${side(right, 'right')}</header>`;
}

function signaturesToHtml({ columns }: Signatures): string {
  const line = (name: string, text: string | undefined) =>
    text === undefined ? '' : `<p class="paper-signature-${name}">${escapeHtml(text)}</p>`;
  const html = columns.map(
    ({ dateLine, title, instruction, name }) =>
      `<div class="paper-signature">${line('date', dateLine)}${title.map((text) => line('title', text)).join('')}${line('instruction', instruction)}<div class="paper-signature-space"></div>${line('name', name)}</div>`,
  );
  return `<div class="paper-signatures">${html.join('')}</div>`;
}
