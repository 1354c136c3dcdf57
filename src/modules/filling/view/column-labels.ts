import type { Cell, TableBlock } from '#forms-engine/browser';

const wordsOf = (cell: Cell): string =>
  cell.content
    .map((inline) => (inline.kind === 'text' ? inline.text : ' '))
    .join('')
    .trim();
/** The row that numbers the columns, "(1)", says nothing about them. */
const isNumber = (words: string): boolean => words === '' || /^\(\d+\)$/.test(words);

/** Columns that a cell of an earlier row still covers, by how many rows more. */
function place(row: readonly Cell[], covered: number[], onCell: (cell: Cell, column: number) => void): void {
  let column = 0;
  const skip = () => {
    while ((covered[column] ?? 0) > 0) {
      covered[column] = (covered[column] ?? 0) - 1;
      column += 1;
    }
  };
  for (const cell of row) {
    skip();
    for (let width = cell.columns ?? 1; width > 0; width -= 1) {
      covered[column] = (cell.rows ?? 1) - 1;
      onCell(cell, column);
      column += 1;
    }
  }
  skip();
}

/** The words at the head of each column, the lowest that say something: on a phone they stand before the cell itself. */
export function columnLabels({ header, columns }: TableBlock): readonly string[] {
  const labels = columns.map(() => '');
  const covered: number[] = [];
  for (const row of header) {
    place(row, covered, (cell, column) => {
      const words = wordsOf(cell);
      if (!isNumber(words)) labels[column] = words;
    });
  }
  return labels;
}

/** The column in which each cell of a body row stands. Cells that span rows stand at the left, so what is short is short there. */
export function cellColumns(cells: readonly Cell[], columns: number): readonly number[] {
  const widths = cells.map((cell) => cell.columns ?? 1);
  let column = columns - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width) => {
    const at = column;
    column += width;
    return at;
  });
}
