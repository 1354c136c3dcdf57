import type { HomeBlockSettings } from '#offers';

const perRow = 3;

/** Lists that follow each other stand side by side, three at most and in rows of much the same length; everything else has the whole width. */
export function rowsOf<Block extends { readonly settings: HomeBlockSettings }>(
  shown: readonly Block[],
): readonly (readonly Block[])[] {
  const rows: Block[][] = [];
  let lists: Block[] = [];
  const close = () => {
    const many = Math.ceil(lists.length / Math.ceil(lists.length / perRow));
    while (lists.length > 0) rows.push(lists.splice(0, many));
    lists = [];
  };
  for (const block of shown) {
    if (block.settings.style === 'list') lists.push(block);
    else {
      close();
      rows.push([block]);
    }
  }
  close();
  return rows;
}
