import type { Block, Inline } from '#document';
import { type Fill, piecesOf, widthOf } from './fills.ts';
import type { Grid, GridCell, GridRow } from './grid.ts';
import { rowsOfLine } from './lines.ts';

/** Lines that the paper repeats for every row of a growing table: on a sheet they are a table with a column per slot. */
export interface Repeated {
  readonly kind: 'repeated';
  readonly grid: Grid;
}

/** Puts a table in the place of repeated lines. */
export function gatherRepeats(blocks: readonly Block[]): (Block | Repeated)[] {
  const gathered: (Block | Repeated)[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    if (block === undefined) continue;
    const table = repeatedTable(block);
    if (table === undefined) gathered.push(block);
    else {
      const end = blocks.findLastIndex((one) => repeatedTable(one) === table);
      gathered.push({ kind: 'repeated', grid: repeatedGrid(table, blocks.slice(at, end + 1)) });
      at = end;
    }
  }
  return gathered;
}

const contentOf = (block: Block): readonly Inline[] => ('content' in block ? block.content : []);

function repeatedTable(block: Block): string | undefined {
  return rowOf(block)?.table;
}

function rowOf(block: Block) {
  return piecesOf(contentOf(block)).fills[0]?.target.row;
}

function repeatedGrid(table: string, blocks: readonly Block[]): Grid {
  const byIndex: Block[][] = [];
  let current = 0;
  for (const block of blocks) {
    current = rowOf(block)?.index ?? current;
    const lines = byIndex[current];
    if (lines) lines.push(block);
    else byIndex[current] = [block];
  }
  const { labels, fills } = patternOf(byIndex[0] ?? []);
  return {
    columns: [{ share: 0.05, align: 'center' }, ...fills.map((fill) => ({ share: widthOf(fill) / 110 }))],
    header: [{ cells: [cell(0, 1, 'STT', 'tableHeader'), ...labels] }],
    rows: byIndex.map((lines, index): GridRow => ({ growing: table, cells: rowCells(lines, index) })),
  };
}

function cell(
  column: number,
  columns: number,
  text: string,
  look: GridCell['look'],
  fills: readonly Fill[] = [],
): GridCell {
  return {
    column,
    columns,
    rows: 1,
    text,
    fills,
    look,
    ...(look === 'tableHeader' || column === 0 ? { align: 'center' } : {}),
  };
}

/** Headings from the words before each slot; a line without slots heads those that follow it. */
function patternOf(lines: readonly Block[]): { labels: GridCell[]; fills: Fill[] } {
  const labels: GridCell[] = [];
  const fills: Fill[] = [];
  let lead = '';
  for (const line of lines.flatMap((block) => rowsOfLine(contentOf(block)))) {
    if (line.fills.length === 0) lead = `${line.label}\n`;
    else {
      const text = lead + [line.label, line.trailing].filter((part) => part !== '').join(' …… ');
      labels.push(cell(fills.length + 1, line.fills.length, text, 'tableHeader'));
      fills.push(...line.fills);
    }
  }
  return { labels, fills };
}

function rowCells(lines: readonly Block[], index: number): GridCell[] {
  const fills = lines.flatMap((block) => piecesOf(contentOf(block)).fills);
  return [
    cell(0, 1, String(index + 1), 'tableCell'),
    ...fills.map((fill, at) => cell(at + 1, 1, '', 'tableCell', [fill])),
  ];
}
