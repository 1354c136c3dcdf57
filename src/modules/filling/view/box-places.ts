import type { Block, Inline, LayoutRow } from '#forms-engine/browser';

export type Box = Extract<Inline, { kind: 'box' }>;

/** The boxes of a choice may stand on several lines or in several cells of the paper: which of them begin and which end their choice. */
export interface BoxPlaces {
  readonly firsts: ReadonlySet<Inline>;
  readonly lasts: ReadonlySet<Inline>;
}

/** A box, and the growing table in whose rows it stands. */
type Found = { readonly box: Box; readonly table: string };

const boxesOf = (content: readonly Inline[], table: string): readonly Found[] =>
  content.flatMap((inline) => (inline.kind === 'box' ? [{ box: inline, table }] : []));

function boxesInRow(line: LayoutRow, table: string): readonly Found[] {
  const own = line.kind === 'growing' ? line.table : table;
  return line.cells.flatMap((cell) => boxesOf(cell.content, own));
}

function boxesIn(blocks: readonly Block[], table: string): readonly Found[] {
  return blocks.flatMap((block): readonly Found[] => {
    switch (block.kind) {
      case 'part':
        return boxesOf(block.heading ?? [], table);
      case 'heading':
      case 'line':
        return boxesOf(block.content, table);
      case 'fraction':
        return boxesOf(block.lead, table);
      case 'columns':
        return block.columns.flatMap((column) => boxesIn(column, table));
      case 'table':
        return block.rows.flatMap((line) => boxesInRow(line, table));
      case 'repeat':
        return boxesIn(block.blocks, block.table);
      default:
        return [];
    }
  });
}

/** Which boxes of a form begin and end their choices, in the order of the paper. */
export function boxPlaces(layout: readonly Block[]): BoxPlaces {
  const found = boxesIn(layout, '');
  const keyed = found.map(({ box, table }) => [`${table}/${box.field}`, box] as const);
  return { firsts: new Set(new Map(keyed.toReversed()).values()), lasts: new Set(new Map(keyed).values()) };
}
