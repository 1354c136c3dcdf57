import { mediaAddress, relOf } from './addresses.ts';
import { escapeHtml } from './escape.ts';
import { type Block, type Cell, type Figure, type List, marks, type Run, type Table } from './model.ts';

/** The stored HTML of a text: the second wall, since nothing but what is spelled out here can come out. */
export function writeBlocks(blocks: readonly Block[]): string {
  return blocks.map(writeBlock).join('\n');
}

function writeBlock(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${writeRuns(block.content)}</p>`;
    case 'heading':
      return `<h${block.level}>${writeRuns(block.content)}</h${block.level}>`;
    case 'list':
      return writeList(block);
    case 'quote':
      return `<blockquote>${writeBlocks(block.blocks)}</blockquote>`;
    case 'figure':
      return writeFigure(block);
    case 'table':
      return writeTable(block);
    case 'rule':
      return '<hr>';
  }
}

/** One paragraph needs no element of its own in an item or a cell, also with a list behind it. */
function writeInner(blocks: readonly Block[]): string {
  const [first, ...rest] = blocks;
  if (first?.kind !== 'paragraph' || rest.some(({ kind }) => kind !== 'list')) return writeBlocks(blocks);
  return writeRuns(first.content) + writeBlocks(rest);
}

function writeList({ style, start, items }: List): string {
  const written = items.map((blocks) => `<li>${writeInner(blocks)}</li>`).join('');
  if (style === 'disc') return `<ul>${written}</ul>`;
  const type = style === '1' ? '' : ` type="${style}"`;
  return `<ol${type}${start === undefined ? '' : ` start="${start}"`}>${written}</ol>`;
}

function writeFigure({ shows, media, name, alt, width, height, caption }: Figure): string {
  const src = mediaAddress(media, name);
  const size = width === undefined || height === undefined ? '' : ` width="${width}" height="${height}"`;
  const file =
    shows === 'image'
      ? `<img src="${src}" alt="${escapeHtml(alt)}"${size}>`
      : `<${shows} controls preload="none" src="${src}"${size}></${shows}>`;
  const line = caption.length === 0 ? '' : `<figcaption>${writeRuns(caption)}</figcaption>`;
  return `<figure>${file}${line}</figure>`;
}

function writeTable({ caption, headRows, rows }: Table): string {
  const head = rows.slice(0, headRows).map(writeRow).join('');
  const body = rows.slice(headRows).map(writeRow).join('');
  return [
    '<table>',
    caption.length === 0 ? '' : `<caption>${writeRuns(caption)}</caption>`,
    head === '' ? '' : `<thead>${head}</thead>`,
    `<tbody>${body}</tbody></table>`,
  ].join('');
}

const writeRow = (cells: readonly Cell[]): string => `<tr>${cells.map(writeCell).join('')}</tr>`;

function writeCell({ head, columns, rows, blocks }: Cell): string {
  const spans = `${columns > 1 ? ` colspan="${columns}"` : ''}${rows > 1 ? ` rowspan="${rows}"` : ''}`;
  if (head === null) return `<td${spans}>${writeInner(blocks)}</td>`;
  return `<th scope="${head}"${spans}>${writeInner(blocks)}</th>`;
}

/** Letters with their looks: an element stays open as long as the letters that follow want it. */
export function writeRuns(content: readonly Run[]): string {
  let html = '';
  let open: readonly Tag[] = [];
  for (const run of content) {
    const wanted = tagsOf(run);
    const kept = sharedBegin(open, wanted);
    html +=
      closing(open.slice(kept)) +
      wanted
        .slice(kept)
        .map(({ begin }) => begin)
        .join('');
    html += escapeHtml(run.text).replaceAll('\n', '<br>');
    open = wanted;
  }
  return html + closing(open);
}

type Tag = { readonly begin: string; readonly name: string };

/** The elements around letters, from the outside. */
function tagsOf({ href, marks: looks }: Run): readonly Tag[] {
  const link = href === undefined ? [] : [{ begin: openLink(href), name: 'a' }];
  const names = marks.filter((mark) => looks.includes(mark));
  return [...link, ...names.map((name) => ({ begin: `<${name}>`, name }))];
}

function sharedBegin(open: readonly Tag[], wanted: readonly Tag[]): number {
  const differs = open.findIndex(({ begin }, index) => wanted[index]?.begin !== begin);
  return differs < 0 ? open.length : differs;
}

const closing = (tags: readonly Tag[]): string =>
  tags
    .toReversed()
    .map(({ name }) => `</${name}>`)
    .join('');

function openLink(href: string): string {
  const rel = relOf(href);
  return `<a href="${escapeHtml(href)}"${rel === null ? '' : ` rel="${rel}"`}>`;
}
