import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { type Align, type Cell, cellsByRow, type Table as PaperTable, type PlacedCell, type Row } from '#document';
import { alignOf, isShort, rowContent } from '../cells.ts';
import { hasLeader, inlineRuns } from './inlines.ts';

const margin = 85;
const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

/** A table over the width of the text (twips): the header rows are repeated, short rows stay on one page. */
export function docxTable(table: PaperTable, textWidth: number): Table {
  const widths = columnWidths(table, textWidth);
  const rows = [...tableRows(table, table.header, widths, true), ...tableRows(table, table.rows, widths, false)];
  return new Table({
    rows,
    columnWidths: widths,
    width: { size: textWidth, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: { left: margin, right: margin },
  });
}

function columnWidths({ columns }: PaperTable, textWidth: number): number[] {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  return columns.map(({ width }) => Math.floor((width / total) * textWidth));
}

function tableRows(table: PaperTable, rows: readonly Row[], widths: readonly number[], header: boolean): TableRow[] {
  const placed = cellsByRow(rows, table.columns.length);
  return rows.map((row, index) => {
    const cells = (placed[index] ?? []).map((cell) => tableCell(table, row, cell, widths, header));
    return new TableRow({
      children: cells,
      tableHeader: header,
      cantSplit: header || row.cells.every(({ content }) => isShort(content)),
    });
  });
}

function tableCell(
  table: PaperTable,
  row: Row,
  placed: PlacedCell,
  widths: readonly number[],
  header: boolean,
): TableCell {
  const { cell, column, columns, rows } = placed;
  const width = widths.slice(column, column + columns).reduce((sum, one) => sum + one, 0);
  const isHead = header || row.style === 'header';
  return new TableCell({
    children: [cellParagraph(cell, row, header ? 'center' : table.columns[column]?.align, width, header)],
    columnSpan: columns,
    rowSpan: rows,
    width: { size: width, type: WidthType.DXA },
    ...(isHead ? { verticalAlign: VerticalAlignTable.CENTER } : {}),
  });
}

function cellParagraph(
  cell: Cell,
  row: Row,
  columnAlign: Align | undefined,
  width: number,
  header: boolean,
): Paragraph {
  const content = rowContent(cell, row.style);
  const align = row.style === 'header' ? 'center' : alignOf(cell, columnAlign);
  const runs = inlineRuns(content, { italics: row.style === 'numbers' });
  return new Paragraph({
    style: 'PaperCell',
    children: runs,
    alignment: alignments[align],
    // A group's row stays with the row below it.
    keepNext: header || row.style === 'group' || row.style === 'part',
    ...(hasLeader(content)
      ? { tabStops: [{ type: TabStopType.RIGHT, position: width - 2 * margin, leader: 'dot' }] }
      : {}),
  });
}
