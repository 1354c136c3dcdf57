import { readArticle } from './clean.ts';
import type { Block } from './model.ts';
import { writeBlocks, writeRuns } from './write.ts';

const typedBlock = (block: Block): string =>
  block.kind === 'paragraph' ? writeRuns(block.content).replaceAll('<br>', '\n') : writeBlocks([block]);

/** Stored HTML as it stands in a plain field: what `fromTyped` reads back. */
export const toTyped = (html: string): string => readArticle(html).map(typedBlock).join('\n\n');
