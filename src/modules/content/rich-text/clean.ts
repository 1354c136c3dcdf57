import { passGate } from './gate.ts';
import type { Block } from './model.ts';
import { tidyOffice } from './office/tidy.ts';
import { parseHtml } from './parse.ts';
import { readBlocks } from './read.ts';
import { serialise } from './serialise.ts';
import { type Taken, takingsOf } from './takings.ts';
import { writeBlocks } from './write.ts';

export type Cleaned = {
  /** What may be stored and shown as it is; cleaning it again changes nothing. */
  readonly html: string;
  /** What was taken out of which the writer should know, each once. */
  readonly taken: readonly Taken[];
};

/**
 * Any HTML, from wherever it was pasted, as the HTML of an article: nothing that runs, nothing from elsewhere, no looks but meanings,
 * no empty paragraphs, headings from the second level without leaps, lists that are lists, composed letters (NFC). Never fails.
 */
export function cleanHtml(html: string): Cleaned {
  const nodes = parseHtml(html);
  const gated = passGate(serialise(tidyOffice(nodes)));
  return { html: writeBlocks(readBlocks(parseHtml(gated))), taken: takingsOf(nodes) };
}

/** The text of stored HTML as values, for whoever shows it otherwise: checks, paper, speech. */
export const readArticle = (html: string): readonly Block[] => readBlocks(parseHtml(html));
