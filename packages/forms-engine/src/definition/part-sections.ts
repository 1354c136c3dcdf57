import type { Block, Cell, Inline } from './definition.ts';

/** A stretch of a form's paper: from the heading of a part to the next one's, or what stands outside of all parts. */
export type PartSection = {
  /** Null: what stands before the first part, and the signatures with what follows them. */
  readonly part: string | null;
  readonly blocks: readonly Block[];
  /** The fields and growing tables that have their place in it. */
  readonly places: ReadonlySet<string>;
};

const inInlines = (content: readonly Inline[]): readonly string[] =>
  content.flatMap((inline) => (inline.kind === 'slot' || inline.kind === 'box' ? [inline.field] : []));
const inCells = (cells: readonly Cell[]): readonly string[] => cells.flatMap(({ content }) => inInlines(content));

function placesIn(block: Block): readonly string[] {
  switch (block.kind) {
    case 'part':
      return inInlines(block.heading ?? []);
    case 'heading':
    case 'line':
      return inInlines(block.content);
    case 'fraction':
      return inInlines(block.lead);
    case 'columns':
      return block.columns.flat().flatMap(placesIn);
    case 'table':
      return [
        ...block.header.flatMap(inCells),
        ...block.rows.flatMap((row) => (row.kind === 'growing' ? [row.table] : inCells(row.cells))),
      ];
    case 'repeat':
      return [block.table];
    case 'letterhead':
    case 'signatures':
    case 'pageBreak':
    case 'workings':
      return [];
  }
}

/** The paper of a form in its stretches, in their order. */
export function partSections(layout: readonly Block[]): readonly PartSection[] {
  const sections: { part: string | null; blocks: Block[]; places: Set<string> }[] = [];
  for (const block of layout) {
    const begins = block.kind === 'part' ? block.part : block.kind === 'signatures' ? null : undefined;
    if (begins !== undefined || sections.length === 0)
      sections.push({ part: begins ?? null, blocks: [], places: new Set() });
    const current = sections.at(-1);
    current?.blocks.push(block);
    for (const place of placesIn(block)) current?.places.add(place);
  }
  return sections;
}
