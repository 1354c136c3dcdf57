import { buffer } from 'node:stream/consumers';
import { toPdf } from '#platform/papers';
import type { Storage } from '#platform/storage';
import type { Media } from '../media/media.ts';
import type { Block } from '../rich-text/model.ts';
import { articleDocument, type PaperArticle, type PaperPicture } from './article-document.ts';

/** The files of the pictures in a text, each once. */
export function picturesIn(blocks: readonly Block[]): readonly string[] {
  const found = blocks.flatMap((block): readonly string[] => {
    if (block.kind === 'figure') return block.shows === 'image' ? [block.media] : [];
    if (block.kind === 'quote') return picturesIn(block.blocks);
    return block.kind === 'list' ? block.items.flatMap(picturesIn) : [];
  });
  return [...new Set(found)];
}

/** Wide enough for a column of A4 at 150 pixels an inch. */
const paperWidth = 960;
/** Pictures beyond these are named and not shown, so that a paper stays small enough to be made and sent. */
const mostPictures = 20;

async function pictureOf(storage: Storage, { variants }: Media): Promise<PaperPicture | null> {
  const jpegs = variants.filter(({ type }) => type === 'image/jpeg');
  const wanted = jpegs.findLast(({ width }) => width <= paperWidth) ?? jpegs[0];
  if (wanted === undefined) return null;
  const bytes = await buffer(await storage.open(wanted.key));
  return { jpeg: bytes.toString('base64'), width: wanted.width, height: wanted.height };
}

/**
 * An article as PDF (Art. 14.1 c), tagged for readers' programs. `media`: those of its files that the reader may see. A picture that is
 * missing in the storage is named in its place. Throws PaperFault where the paper cannot be made within its limits.
 */
export async function articlePdf(
  storage: Storage,
  article: Omit<PaperArticle, 'pictures'>,
  media: ReadonlyMap<string, Media>,
): Promise<Uint8Array> {
  const pictures = new Map<string, PaperPicture>();
  for (const id of picturesIn(article.blocks).slice(0, mostPictures)) {
    const file = media.get(id);
    const picture = file === undefined ? null : await pictureOf(storage, file).catch(() => null);
    if (picture !== null) pictures.set(id, picture);
  }
  return toPdf(articleDocument({ ...article, pictures }));
}
