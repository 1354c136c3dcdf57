import type { Block, LayoutRow } from '#forms-engine/browser';

type Beginning = Extract<Block, { kind: 'part' }> | Extract<LayoutRow, { kind: 'row' }>;

function beginningsIn(blocks: readonly Block[]): readonly Beginning[] {
  return blocks.flatMap((block): readonly Beginning[] => {
    if (block.kind === 'part') return [block];
    if (block.kind === 'columns') return block.columns.flatMap(beginningsIn);
    if (block.kind !== 'table') return [];
    return block.rows.filter((line) => line.kind === 'row').filter((line) => line.style === 'part');
  });
}

/**
 * Where each part of a form begins on its paper: a part may be summed up in a row of a table and have its heading further on. The first
 * place alone carries the part's id, to which the rail leads.
 */
export function partBeginnings(layout: readonly Block[]): ReadonlySet<Block | LayoutRow> {
  const first = new Map<string, Beginning>();
  for (const beginning of beginningsIn(layout)) {
    if (beginning.part !== undefined && !first.has(beginning.part)) first.set(beginning.part, beginning);
  }
  return new Set(first.values());
}
