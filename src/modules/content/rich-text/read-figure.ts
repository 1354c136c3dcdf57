import { cleanText } from '#document';
import { ownMedia } from './addresses.ts';
import type { Figure, FigureKind, Run } from './model.ts';
import { type Element, isElement, type Node } from './tree.ts';

const kinds: Readonly<Record<string, FigureKind>> = { img: 'image', audio: 'audio', video: 'video' };

/** A side in pixels, as an attribute says it. */
function side(written: string | undefined): number | undefined {
  const pixels = /^\d{1,5}$/.test(written ?? '') ? Number(written) : 0;
  return pixels > 0 ? pixels : undefined;
}

/** The file that an element shows, if it is one of ours. */
export function fileOf(node: Node, caption: readonly Run[]): Figure | null {
  const shows = isElement(node) ? kinds[node.name] : undefined;
  const found = isElement(node) ? ownMedia(node.attributes.src ?? '') : null;
  if (!isElement(node) || shows === undefined || found === null) return null;
  const { width: written, height: tall, alt = '' } = node.attributes;
  const width = side(written);
  const height = side(tall);
  return {
    kind: 'figure',
    shows,
    ...found,
    alt: shows === 'image' ? cleanText(alt).replace(/\s+/g, ' ').trim() : '',
    ...(width === undefined || height === undefined ? {} : { width, height }),
    caption,
  };
}

/** The elements that show files, at any depth. */
export function filesIn({ children }: Element): readonly Element[] {
  return children.filter((node) => isElement(node)).flatMap((node) => (node.name in kinds ? [node] : filesIn(node)));
}
