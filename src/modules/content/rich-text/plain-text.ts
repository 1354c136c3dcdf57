import { readArticle } from './clean.ts';
import { type Block, wordsOf } from './model.ts';

const lines = (blocks: readonly Block[]): readonly string[] => blocks.flatMap(linesOf);

function linesOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return [wordsOf(block.content)];
    case 'list':
      return block.items.flatMap(lines);
    case 'quote':
      return lines(block.blocks);
    case 'figure':
      return [block.alt, wordsOf(block.caption)];
    case 'table':
      return [
        wordsOf(block.caption),
        ...block.rows.map((row) => row.flatMap((cell) => lines(cell.blocks)).join(' | ')),
      ];
    case 'rule':
      return [];
  }
}

/** What stands in stored HTML, a line for each paragraph, item and row: for the search, summaries and counting words. */
export const plainText = (html: string): string =>
  lines(readArticle(html))
    .filter((line) => line !== '')
    .join('\n');
