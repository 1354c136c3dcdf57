import type { Language } from '#platform/i18n';
import { sentencesOf } from '#platform/sentences';
import { type Block, type Cell, type Run, wordsOf } from '../rich-text/model.ts';

/** A line break parts words, but no sentence. */
const line = (content: readonly Run[]): readonly string[] => [wordsOf(content).replaceAll('\n', ' ')];

const cellLines = ({ blocks }: Cell): readonly string[] => blocks.flatMap(linesOf);

function linesOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return line(block.content);
    case 'list':
      return block.items.flatMap((blocks) => blocks.flatMap(linesOf));
    case 'quote':
      return block.blocks.flatMap(linesOf);
    case 'figure':
      return line(block.caption);
    case 'table':
      return [...line(block.caption), ...block.rows.flatMap((row) => row.flatMap(cellLines))];
    case 'rule':
      return [];
  }
}

/**
 * The sentences of a text in the order in which its page is read aloud: the same that the page itself finds (src/site/speech/passages.ts),
 * so that the times of the recording are those of the page's sentences. What pictures show is not among them, on the page neither.
 */
export function passagesOf(blocks: readonly Block[], language: Language): readonly string[] {
  return blocks
    .flatMap(linesOf)
    .flatMap((text) => sentencesOf(text, language).map((sentence) => sentence.text.trim().replace(/\s+/g, ' ')));
}
