import { sentencesOf } from '#platform/sentences';

/** A sentence on the page, with the stretch of the page on which it stands. */
export type Passage = { readonly text: string; readonly range: Range };

const blocks = 'p, li, h1, h2, h3, h4, td, th, caption, figcaption, blockquote, dt, dd';

/** Text for the eye only: what stands in tools, and what is hidden. */
const isSilent = (node: Node): boolean =>
  node.parentElement?.closest('[hidden], [aria-hidden="true"], button, script, style, .no-speech') !== null;

/** The innermost block in which a text stands: its sentences end with it. */
const blockOf = (node: Node, region: Element): Element => node.parentElement?.closest(blocks) ?? region;

function textsOf(region: Element): ReadonlyMap<Element, readonly Text[]> {
  const walker = document.createTreeWalker(region, NodeFilter.SHOW_TEXT);
  const found = new Map<Element, Text[]>();
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!(node instanceof Text) || isSilent(node)) continue;
    const block = blockOf(node, region);
    const known = found.get(block);
    if (known === undefined) found.set(block, [node]);
    else known.push(node);
  }
  return found;
}

/** The node and the place in it at which a character of the block's whole text stands. */
function placeIn(nodes: readonly Text[], offset: number): { readonly node: Text; readonly offset: number } | null {
  let left = offset;
  for (const node of nodes) {
    if (left <= node.data.length) return { node, offset: left };
    left -= node.data.length;
  }
  return null;
}

function rangeOf(nodes: readonly Text[], start: number, end: number): Range | null {
  const from = placeIn(nodes, start);
  const to = placeIn(nodes, end);
  if (from === null || to === null) return null;
  const range = new Range();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

/** The sentences of a region in the order of reading. */
export function passagesOf(region: Element, language: string): readonly Passage[] {
  return [...textsOf(region).values()].flatMap((nodes) => {
    const whole = nodes.map((node) => node.data).join('');
    return sentencesOf(whole, language).flatMap(({ start, text }) => {
      const range = rangeOf(nodes, start, start + text.trimEnd().length);
      return range === null ? [] : [{ text: text.trim().replace(/\s+/g, ' '), range }];
    });
  });
}
