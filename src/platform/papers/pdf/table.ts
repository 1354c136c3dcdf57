import { type Align, type Cell, cellsByRow, type Inline, type PlacedCell, type Row, type Table } from '#document';
import { alignOf, isShort, rowContent } from '../cells.ts';

type Write = (content: readonly Inline[]) => string;

/** A table whose header is repeated and whose rows are split only when they are long. */
export function typstTable(table: Table, write: Write): string {
  const widths = table.columns.map(({ width }) => `${width}fr,`).join(' ');
  const header = table.header.flatMap((row) => row.cells.map((cell) => headerCell(cell, row, write)));
  const body = bodyCells(table, write);
  const caption = table.caption === undefined ? '' : `caption(${write([{ kind: 'text', text: table.caption }])})\n`;
  return `${caption}paper-table((${widths}), (${header.join('')}), (${body.join('')}))`;
}

function headerCell(cell: Cell, row: Row, write: Write): string {
  return `${row.style === 'numbers' ? 'number' : 'head'}(${write(cell.content)}${spans(cell)}),\n`;
}

function bodyCells(table: Table, write: Write): string[] {
  const cells = cellsByRow(table.rows, table.columns.length);
  return table.rows.map((row, index) => {
    const placed = cells[index] ?? [];
    const written = placed.map(({ cell, column }) => bodyCell(cell, row, table.columns[column]?.align, write)).join('');
    return headsGroup(row, placed, table.columns.length) ? `..group(${written}),\n` : written;
  });
}

/** A group's row heads the rows below: Typst then never leaves it alone at the foot of a page. */
function headsGroup({ style }: Row, placed: readonly PlacedCell[], columnCount: number): boolean {
  if (style !== 'group' && style !== 'part') return false;
  const filled = placed.reduce((sum, { columns }) => sum + columns, 0);
  return filled === columnCount && placed.every(({ rows }) => rows === 1);
}

function bodyCell(cell: Cell, { style }: Row, columnAlign: Align | undefined, write: Write): string {
  const content = rowContent(cell, style);
  // A blank cell keeps the height of a line to write on.
  const written = content.length === 0 ? 'strut' : write(content);
  // A cell over several rows would bind them all to one page.
  const whole = (cell.rows ?? 1) === 1 && isShort(content);
  return `cell(${written}${spans(cell)}${alignment(alignOf(cell, columnAlign), style)}${whole ? ', breakable: false' : ''}),\n`;
}

function spans({ columns = 1, rows = 1 }: Cell): string {
  return `${columns > 1 ? `, colspan: ${columns}` : ''}${rows > 1 ? `, rowspan: ${rows}` : ''}`;
}

function alignment(align: Align, style: Row['style']): string {
  if (style === 'header') return ', align: center + horizon';
  return align === 'left' ? '' : `, align: ${align}`;
}
