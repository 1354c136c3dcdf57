import type { Cell as PrintedCell, Row as PrintedRow, RowStyle, Table } from '#document';
import type { Cell, LayoutRow, TableBlock } from '../definition/definition.ts';
import { type Filling, rowsOf } from './filling.ts';
import { printInlines } from './inlines.ts';
import { fillTemplate } from './templates.ts';

/** A table of the form; growing rows are repeated for every answered row, or drawn blank. */
export function printTable(block: TableBlock, filling: Filling): Table {
  return {
    kind: 'table',
    id: block.id,
    ...(block.caption === undefined ? {} : { caption: fillTemplate(block.caption, filling.period) }),
    columns: block.columns,
    header: block.header.map((cells) => headerRow(cells, filling)),
    rows: block.rows.flatMap((row) => printRow(row, filling)),
  };
}

/** The row "(1) (2) … (6)" under the header is told from the header's words. */
function headerRow(cells: readonly Cell[], filling: Filling): PrintedRow {
  const printed = cells.map((cell) => printCell(cell, filling));
  const numbers = cells.length > 1 && cells.every(({ content }) => /^\(?\d{1,2}\)?$/.test(plainText(content)));
  return { style: numbers ? 'numbers' : 'header', cells: printed };
}

function plainText(content: Cell['content']): string {
  return content
    .map((inline) => (inline.kind === 'text' ? inline.text : ' '))
    .join('')
    .trim();
}

function printRow(row: LayoutRow, filling: Filling): PrintedRow[] {
  if (row.kind === 'growing') return growingRows(row, filling);
  const style: RowStyle = row.style;
  const cells = row.cells.map((cell) => printCell(cell, filling));
  return [{ style, ...(row.id === undefined ? {} : { id: row.id }), cells }];
}

function growingRows(row: Extract<LayoutRow, { kind: 'growing' }>, filling: Filling): PrintedRow[] {
  const table = filling.tables.get(row.table);
  if (!table)
    throw new Error(
      `Form ${filling.definition.code}: the layout names the table "${row.table}", which does not exist.`,
    );
  const { rows, drawn } = rowsOf(filling, table);
  return Array.from({ length: drawn }, (_, index) => ({
    style: 'plain',
    growing: { table: table.id, index },
    cells: row.cells.map((cell) => printCell(cell, { ...filling, row: { table, index, answers: rows[index] } })),
  }));
}

function printCell(cell: Cell, filling: Filling): PrintedCell {
  const number = cell.rowNumber && filling.row ? [{ kind: 'text', text: String(filling.row.index + 1) } as const] : [];
  return {
    content: [...number, ...printInlines(cell.content, filling, 'cell')],
    ...(cell.columns === undefined ? {} : { columns: cell.columns }),
    ...(cell.rows === undefined ? {} : { rows: cell.rows }),
    ...(cell.align === undefined ? {} : { align: cell.align }),
    ...(cell.bold === undefined ? {} : { bold: cell.bold }),
  };
}
