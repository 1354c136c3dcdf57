import { cellsByRow, type PlacedCell } from '../grid.ts';
import type { Align, Cell, Language, Row, Table } from '../model.ts';
import { escapeHtml } from './escape.ts';
import { inlinesToHtml } from './inlines.ts';

/** A table with its header cells named for readers' programs; widths and alignment are classes (no style attributes). */
export function tableToHtml(table: Table, language: Language): string {
  const caption = table.caption === undefined ? '' : `<caption>${escapeHtml(table.caption)}</caption>`;
  const cells = cellsByRow(table.rows, table.columns.length);
  const rows = table.rows.map((row, index) => rowToHtml(table, row, cells[index] ?? [], language)).join('');
  return [
    `<div class="paper-scroll" tabindex="0" role="group"${table.caption ? ` aria-label="${escapeHtml(table.caption)}"` : ''}>`,
    `<table class="paper-table" data-table="${escapeHtml(table.id)}">${caption}`,
    `<colgroup>${columnShares(table)
      .map((share) => `<col class="paper-w-${share}">`)
      .join('')}</colgroup>`,
    table.header.length === 0 ? '' : `<thead>${table.header.map((row) => headerRow(row, language)).join('')}</thead>`,
    `<tbody>${rows}</tbody></table></div>`,
  ].join('');
}

/** Column widths in whole hundredths of the table. */
function columnShares({ columns }: Table): number[] {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  return columns.map(({ width }) => Math.max(1, Math.min(100, Math.round((width / total) * 100))));
}

function headerRow(row: Row, language: Language): string {
  const cells = row.cells.map((cell) => {
    const scope = (cell.columns ?? 1) > 1 ? 'colgroup' : 'col';
    return `<th scope="${scope}"${spans(cell)}>${inlinesToHtml(cell.content, language)}</th>`;
  });
  return `<tr${row.style === 'numbers' ? ' class="paper-row-numbers"' : ''}>${cells.join('')}</tr>`;
}

function rowToHtml(table: Table, row: Row, cells: readonly PlacedCell[], language: Language): string {
  const html = cells.map(({ cell, column }) => {
    const align = cell.align ?? table.columns[column]?.align ?? numberAlign(cell);
    const tag = row.style === 'header' ? 'th' : 'td';
    const scope = row.style === 'header' ? ' scope="col"' : '';
    return `<${tag}${scope}${spans(cell)}${cellClass(align, cell.bold)}>${inlinesToHtml(cell.content, language)}</${tag}>`;
  });
  return `<tr class="paper-row-${row.style}"${row.id === undefined ? '' : ` data-row="${escapeHtml(row.id)}"`}>${html.join('')}</tr>`;
}

/** A cell that is the slot of a number. */
function numberAlign({ content }: Cell): Align | undefined {
  const [only, ...rest] = content;
  const numbers = ['integer', 'decimal', 'money', 'percent', 'hours'];
  return only?.kind === 'slot' && rest.length === 0 && numbers.includes(only.type) ? 'right' : undefined;
}

function spans({ columns = 1, rows = 1 }: Cell): string {
  return `${columns > 1 ? ` colspan="${columns}"` : ''}${rows > 1 ? ` rowspan="${rows}"` : ''}`;
}

function cellClass(align: Align | undefined, bold: boolean | undefined): string {
  const classes = [align === undefined ? '' : `paper-${align}`, bold ? 'paper-bold' : ''].filter((name) => name !== '');
  return classes.length === 0 ? '' : ` class="${classes.join(' ')}"`;
}
