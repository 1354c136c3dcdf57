import type { Block, Cell, Run, Table } from './model.ts';
import { withoutBold } from './read-inline.ts';
import { type Element, isElement, type Node } from './tree.ts';

type ReadCell = (nodes: readonly Node[]) => readonly Block[];

const mostSpanned = 50;

function span(written: string | undefined): number {
  const number = /^\d{1,3}$/.test(written ?? '') ? Number(written) : 1;
  return Math.min(Math.max(number, 1), mostSpanned);
}

const cellsOf = (row: Element): readonly Element[] => row.children.filter((node) => isElement(node, 'td', 'th'));

const isAllHeads = (row: Element): boolean => cellsOf(row).every(({ name }) => name === 'th');

function rowElements(nodes: readonly Node[]): readonly Element[] {
  return nodes.flatMap((node) => {
    if (isElement(node, 'tr')) return cellsOf(node).length > 0 ? [node] : [];
    return isElement(node, 'thead', 'tbody', 'tfoot') ? rowElements(node.children) : [];
  });
}

/** What stands in a table but in no cell: browsers show it before the table, and so do we. */
export function strays(nodes: readonly Node[]): readonly Node[] {
  return nodes.flatMap((node): readonly Node[] => {
    if (node.kind === 'text') return node.text.trim() === '' ? [] : [node];
    if (['thead', 'tbody', 'tfoot', 'tr'].includes(node.name)) return strays(node.children);
    return ['caption', 'td', 'th'].includes(node.name) ? [] : [node];
  });
}

/** The rows at the top that hold heads only head the columns; at least one row is left for what they head. */
function headRowsOf(rows: readonly Element[]): number {
  const body = rows.findIndex((row) => !isAllHeads(row));
  return Math.min(body < 0 ? rows.length : body, Math.max(rows.length - 1, 0));
}

const withoutBoldLine = (block: Block): Block =>
  block.kind === 'paragraph' ? { ...block, content: withoutBold(block.content) } : block;

function readRow(row: Element, read: ReadCell): readonly Cell[] {
  const cells = cellsOf(row);
  const headsColumns = isAllHeads(row) && cells.length > 1;
  return cells.map(({ name, attributes, children }) => ({
    head: name === 'th' ? (headsColumns ? 'col' : 'row') : null,
    columns: span(attributes.colspan),
    rows: span(attributes.rowspan),
    blocks: name === 'th' ? read(children).map(withoutBoldLine) : read(children),
  }));
}

/** A table as rows of cells; what stands in it alone, where it has but one cell or no words at all: a frame and no table. */
export function tableOf(node: Element, caption: readonly Run[], read: ReadCell): readonly Block[] {
  const elements = rowElements(node.children);
  const headRows = headRowsOf(elements);
  const rows = elements.map((row, index) => {
    const cells = readRow(row, read);
    return index < headRows ? cells.map((cell): Cell => ({ ...cell, head: 'col' })) : cells;
  });
  const cells = rows.flat();
  if (cells.length <= 1 || cells.every(({ blocks }) => blocks.length === 0)) {
    return [
      ...(caption.length > 0 ? [{ kind: 'paragraph', content: caption } as const] : []),
      ...cells.flatMap(({ blocks }) => blocks),
    ];
  }
  const table: Table = { kind: 'table', caption, headRows, rows };
  return [table];
}
